import { expect, test } from './fixtures';
import { Seller } from './seller';

test('a day offline: two presses, a question, the day filled in, reopened', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.offlineReady();
	// The server is really gone; that holds in every engine.
	await site.stop();
	await seller.log('greed', 4);
	await expect(seller.saved).toBeVisible();
	await expect(seller.question).not.toHaveText('');
	await seller.end('asked');
	await seller.fillDay(7, 8);
	await expect(seller.figure).toHaveText('14');
	await page.reload();
	await expect(seller.figure).toHaveText('14');
	await expect(page.locator('main li')).toHaveCount(1);
	await seller.open('insight');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(seller.words.insight);
	await expect(page.locator('canvas')).toBeVisible();
});
