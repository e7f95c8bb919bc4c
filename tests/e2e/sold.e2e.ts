import { atWorkOffline } from './at-work';
import { expect, test } from './fixtures';
import { Keys } from './keys';
import { inBothLanguages } from './long';
import { Seller } from './seller';

const CHEESE = 'Oude kaas <b>jong</b>';

inBothLanguages((language) => {
	test('what is sold is asked about where there are several, by keyboard and offline', async ({
		page,
		site
	}) => {
		const seller = await atWorkOffline(page, site, language);
		const { words } = seller;
		const keys = new Keys(page);
		await seller.open('settings');
		await keys.enter(page.getByRole('link', { name: words.products }));
		const add = async (name: string, joy: string) => {
			await keys.enter(seller.button(words.newProduct));
			await keys.to(page.getByLabel(words.productName));
			await page.keyboard.type(name);
			await keys.to(page.getByLabel(words.joy));
			await page.keyboard.type(joy);
			await keys.enter(seller.button(words.addIt));
			await expect(seller.button(`${words.change} ${name}`)).toBeVisible();
		};
		await add(CHEESE, 'Hij smaakt naar vroeger.');

		// With one product nothing is asked that was not asked before.
		await seller.open('today');
		await page
			.getByRole('group', { name: words.happy })
			.getByRole('radio', { name: '7', exact: true })
			.click();
		await expect(page.getByRole('group', { name: words.belief })).toBeVisible();
		await expect(page.getByText(words.whatSold)).toHaveCount(0);

		await page.goBack();
		await add('Brood', '');
		await seller.open('today');
		await expect(page.getByRole('heading', { name: words.whatSold })).toBeVisible();
		await keys.enter(seller.button(CHEESE));
		const scale = page.getByRole('group', { name: words.beliefIn(CHEESE) });
		await scale.getByRole('radio', { name: '8', exact: true }).click();
		await expect(page.getByRole('heading', { name: words.soldMore })).toBeVisible();
		await seller.button('Brood').click();
		await page
			.getByRole('group', { name: words.beliefIn('Brood') })
			.getByRole('radio', { name: '5', exact: true })
			.click();
		await seller.button(words.thatWasAll).click();
		// Happiness 7 gives 6 points; belief is the mean of 8 and 5, 6.5, and gives 7.
		await expect(seller.figure).toHaveText('13');

		// A tap is still two presses, and can carry a product afterwards.
		await seller.log('greed', 2);
		await expect(seller.saved).toBeVisible();
		await page.getByRole('link', { name: words.more }).click();
		await page.getByRole('radio', { name: CHEESE }).check({ force: true });
		await page.reload();
		await expect(page.getByRole('radio', { name: CHEESE })).toBeChecked();
	});

	test('a product half-typed outlives the window; archived and erased can be taken back', async ({
		page,
		site
	}) => {
		const seller = new Seller(page, language);
		const { words } = seller;
		await seller.begin(site.url);
		await page.goto(`${site.url}products`);
		await seller.button(words.newProduct).click();
		await page.getByLabel(words.productName).fill('Noten');
		await page.goto(`${site.url}products`);
		await seller.button(words.newProduct).click();
		await expect(page.getByLabel(words.productName)).toHaveValue('Noten');
		await seller.button(words.addIt).click();
		await expect(page.getByRole('status').filter({ hasText: words.added })).toBeVisible();
		const nuts = seller.button(`${words.change} Noten`);
		await nuts.click();
		await seller.button(words.archive).click();
		await expect(page.getByRole('heading', { name: words.archive })).toBeVisible();
		await seller.button(words.undo).click();
		await expect(page.getByRole('heading', { name: words.archive })).toHaveCount(0);
		await seller.button(/^(Wis|Erase)$/).click();
		await expect(nuts).toHaveCount(0);
		await seller.button(words.undo).click();
		await expect(nuts).toBeVisible();
	});

	test('what came back is two presses, on Today and on a day, and is seen in Days and Insight', async ({
		page,
		site
	}) => {
		const seller = await atWorkOffline(page, site, language);
		const { words } = seller;
		const reviews = page.getByRole('group', { name: words.review });
		const more = reviews.getByRole('button', { name: words.oneMore });
		await more.click();
		await more.click();
		await more.click();
		await expect(reviews.getByRole('status')).toHaveText('3');
		await reviews.getByRole('button', { name: words.oneLess }).click();
		await expect(reviews.getByRole('status')).toHaveText('2');
		await page.getByRole('radio', { name: words.tillGood }).check({ force: true });
		await page.reload();
		await expect(reviews.getByRole('status')).toHaveText('2');
		await seller.open('days');
		await expect(page.getByText(words.twoReviews)).toBeVisible();
		await page.getByRole('link', { name: words.twoReviews }).click();
		await expect(reviews.getByRole('status')).toHaveText('2');
		await reviews.getByRole('button', { name: words.oneMore }).click();
		await expect(reviews.getByRole('status')).toHaveText('3');
		await seller.button(words.undo).click();
		await expect(reviews.getByRole('status')).toHaveText('2');
		await seller.open('insight');
		const table = page.getByRole('table', { name: words.cameBack });
		await expect(table.getByRole('row', { name: words.review })).toContainText('2');
		await expect(page.getByText(words.sideBySide)).toBeVisible();
	});
});
