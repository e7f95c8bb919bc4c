import { refuseWrites } from './faults';
import { expect, test } from './fixtures';
import { Seller } from './seller';

test.use({ expectedConsole: [/QuotaExceededError/] });

test('a note that was typed after a day was erased outlives taking that back', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	const { words } = seller;
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
	await seller.begin(site.url);
	await seller.log('greed', 4);
	await seller.end('asked');
	await seller.note.fill('Markt in de regen.');
	await page.goto(site.url + 'day/2026-06-02');
	await expect(seller.note).toHaveValue('Markt in de regen.');
	await seller.button(words.eraseDay).click();
	await expect(page.getByText(words.dayErased)).toBeVisible();
	await expect(seller.note).toHaveValue('');
	await seller.note.fill('Opnieuw begonnen.');
	await seller.note.blur();
	// Another window shows what is committed.
	const other = new Seller(await page.context().newPage());
	await other.page.goto(site.url + 'day/2026-06-02');
	await expect(other.note).toHaveValue('Opnieuw begonnen.');
	await seller.button(words.undo).click();
	await expect(page.locator('main li a')).toHaveCount(1);
	await expect(other.page.locator('main li a')).toHaveCount(1);
	await expect(seller.note).toHaveValue('Opnieuw begonnen.');
	await page.reload();
	await expect(page.locator('main li a')).toHaveCount(1);
	await expect(seller.note).toHaveValue('Opnieuw begonnen.');
});

test('what waits to be saved is not lost by what is changed beside it', async ({ page, site }) => {
	const seller = new Seller(page);
	const { words } = seller;
	await seller.begin(site.url);
	await seller.log('greed', 2);
	await seller.end('asked');
	await page.locator('main li a').click();
	const hard = page.getByRole('group', { name: words.howHard });
	const end = page.getByRole('group', { name: words.howEnd });
	await expect(hard.getByRole('radio', { name: '2' })).toBeChecked();
	await refuseWrites(page, 'QuotaExceededError');
	await hard.getByRole('radio', { name: '5' }).click({ force: true });
	await expect(page.getByRole('alert')).toContainText(words.faults.quota);
	await end.getByRole('radio', { name: words.gaveIn }).click({ force: true });
	await expect(seller.button(words.copy)).toBeVisible();
	// The next start writes what waited.
	await page.reload();
	await expect(hard.getByRole('radio', { name: '5' })).toBeChecked();
	await expect(end.getByRole('radio', { name: words.gaveIn })).toBeChecked();
});
