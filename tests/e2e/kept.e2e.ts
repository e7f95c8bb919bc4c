import { expect, test } from './fixtures';
import { LONG } from './long';
import { Seller } from './seller';

declare global {
	interface Window {
		/** The first draft that the window kept: its key, and what it says. */
		draft: [key: string, text: string];
	}
}

const TYPED = 'Regen, bang.';

test('a half-typed note survives a reload at once', async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await page.getByLabel(seller.words.note).pressSequentially(TYPED);
	await page.reload();
	await expect(page.getByLabel(seller.words.note)).toHaveValue(TYPED);
});

test('a half-typed note survives a kill once the typing rested', async ({ phone, site }) => {
	const seller = new Seller(phone.page);
	await seller.begin(site.url);
	await phone.page.getByLabel(seller.words.note).pressSequentially(TYPED);
	await expect(phone.page.getByText(seller.words.kept)).toBeVisible();
	phone.kill();
	await phone.launch();
	await phone.page.goto(site.url);
	await expect(phone.page.getByLabel(seller.words.note)).toHaveValue(TYPED);
});

test(
	'a draft that was forgotten, and that the browser brings back, takes no newer text’s place',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = new Seller(page);
		await seller.begin(site.url);
		await page.evaluate(() => {
			const { setItem } = Storage.prototype;
			Storage.prototype.setItem = function (key, text) {
				if (key.includes(':draft:')) window.draft ??= [key, text];
				setItem.call(this, key, text);
			};
		});
		await seller.note.pressSequentially('Regen. Toch zon.');
		await expect(page.getByText(seller.words.kept)).toBeVisible();
		// What a browser that is killed had written to its disk by then: the first letter.
		await page.evaluate(() => localStorage.setItem(...window.draft));
		await page.reload();
		await expect(seller.note).toHaveValue('Regen. Toch zon.');
		await expect(page.getByText(seller.words.kept)).toBeVisible();
		await page.reload();
		await expect(seller.note).toHaveValue('Regen. Toch zon.');
		const drafts = () =>
			page.evaluate(() => Object.keys(localStorage).filter((each) => each.includes(':draft:')));
		expect(await drafts()).toEqual([]);
	}
);

test('two windows follow each other, and neither loses what is typed in it', async ({
	page,
	site
}) => {
	const first = new Seller(page);
	await first.begin(site.url);
	const second = new Seller(await page.context().newPage());
	await second.page.goto(site.url);
	await second.page.getByLabel(second.words.note).pressSequentially(TYPED);
	await first.log('greed', 5);
	await expect(first.saved).toBeVisible();
	await first.end('gaveIn');
	await expect(second.page.locator('main li')).toHaveCount(1);
	await expect(second.page.getByLabel(second.words.note)).toHaveValue(TYPED);
	await expect(first.page.getByLabel(first.words.note)).toHaveValue(TYPED);
});

test('a wrong press is undone, and every part of a moment can be mended later', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 5);
	await expect(seller.saved).toBeVisible();
	await seller.button(seller.words.undo).click();
	await expect(page.getByText('Je lijn is nog recht.').first()).toBeVisible();

	await seller.log('greed', 5);
	await expect(seller.saved).toBeVisible();
	await seller.end('gaveIn');
	await page.locator('main li a').click();
	await page.getByRole('radio', { name: seller.words.fear }).check({ force: true });
	await page.getByRole('radio', { name: '2', exact: true }).check({ force: true });
	await page.getByRole('radio', { name: seller.words.letPass }).check({ force: true });
	await page.getByRole('radio', { name: 'Prijs' }).check({ force: true });
	await page.getByLabel('Hoe laat?').fill('09:05');
	await page.getByLabel(seller.words.note).fill('Te snel over de prijs begonnen.');
	await expect(page.getByText(seller.words.kept)).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Angst · 09:05');
	await expect(page.getByRole('radio', { name: '2', exact: true })).toBeChecked();
	await expect(page.getByRole('radio', { name: 'Prijs' })).toBeChecked();
	await expect(page.getByLabel(seller.words.note)).toHaveValue('Te snel over de prijs begonnen.');

	await seller.button('Wis dit tikje').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het tikje is gewist.');
	await seller.button(seller.words.undo).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Angst · 09:05');
	await expect(page.getByLabel(seller.words.note)).toHaveValue('Te snel over de prijs begonnen.');
});

test('no question comes twice until the set is used up, over reloads too', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	const seen: string[] = [];
	// 29 questions fit greed on the street.
	for (let turn = 0; turn < 29; turn += 1) {
		const text = (await seller.question.textContent())!.trim();
		expect(seen).not.toContain(text);
		seen.push(text);
		if (turn === 10) await page.reload();
		if (turn === 28) break;
		await expect(seller.question).toHaveText(text);
		await seller.button(seller.words.other).click();
		await expect(seller.question).not.toHaveText(text);
	}
	expect(seen).toHaveLength(29);
});
