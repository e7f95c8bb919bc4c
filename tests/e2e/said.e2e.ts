import { expect, test } from './fixtures';
import { inBothLanguages } from './long';
import { Seller } from './seller';
import { threeYears } from './three-years';

inBothLanguages((language) => {
	test('what may be said of three years, how it was worked out, and nothing else', async ({
		page,
		site
	}) => {
		const seller = await threeYears(page, site, language);
		const { words } = seller;
		await seller.offlineReady();
		await site.stop();
		await seller.open('insight');
		const section = page.locator('section', {
			has: page.getByRole('heading', { name: words.saidTitle })
		});
		await expect(section).toContainText(words.saidUsual);
		await expect(section).toContainText(words.saidUnclear);
		const unclear = section.getByRole('listitem').filter({ hasText: words.saidUnclear });
		const numbers = unclear.getByText(/z = -?\d/);
		await expect(numbers).toBeHidden();
		await unclear.getByText(words.saidHow).press('Enter');
		await expect(numbers).toBeVisible();
		await expect(unclear).toContainText(words.saidLimits);

		// It stands there at once when someone comes back.
		await seller.open('today');
		await expect(page.locator('.tray')).toBeVisible();
		await seller.open('insight');
		await expect(section).toContainText(words.saidUsual);
	});
});

test.describe('without the script that works it out', () => {
	test.use({ expectedConsole: [/insight\.worker/] });

	test('it says so, and the days are there all the same', async ({ page, site }) => {
		site.lose('insight.worker');
		const seller = new Seller(page);
		await seller.begin(site.url);
		await seller.log('greed', 3);
		await seller.end('asked');
		await seller.open('insight');
		await expect(page.getByText(seller.words.saidFailed)).toBeVisible();
		await seller.open('days');
		await expect(page.locator('main a[href*="/day/"]')).toHaveCount(1);
	});
});
