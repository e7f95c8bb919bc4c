import { NOW } from './three-years';
import { expect, test } from './fixtures';
import { fillJournal } from '../rig/fill.mjs';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

const ANSWER = 'Bij de man met de bakfiets.';

inBothLanguages((language) => {
	test(
		'a reflection is there again after a kill, offline',
		{ tag: LONG },
		async ({ phone, site }) => {
			// The browser is started twice.
			test.setTimeout(300_000);
			let seller = new Seller(phone.page, language);
			const { words } = seller;
			await phone.page.clock.install({ time: NOW });
			await seller.begin(site.url);
			await seller.offlineReady();
			await site.stop();
			await seller.button(words.showQuestion).focus();
			await phone.page.keyboard.press('Enter');
			const answer = phone.page.getByLabel(words.prompts[0]);
			await expect(answer).toBeFocused();
			await seller.button(words.other).press('Enter');
			const swapped = phone.page.getByLabel(words.prompts[1]);
			await expect(swapped).toBeVisible();
			phone.aim();
			// As fast as who types fast.
			await swapped.pressSequentially(ANSWER, { delay: 100 });
			phone.kill();

			await phone.launch();
			await phone.page.clock.install({ time: NOW });
			await phone.page.goto(site.url);
			seller = new Seller(phone.page, language);
			// A kill costs the last letters at most: those that the browser had not put away itself.
			const found = phone.page.getByLabel(words.prompts[1]);
			await expect(found).toHaveValue(/^Bij de man met/);
			await found.fill(ANSWER);
			await expect(seller.note).toHaveValue('');
			await expect(phone.page.getByText(words.kept)).toHaveCount(2);
			await phone.page.reload();
			await expect(phone.page.getByLabel(words.prompts[1])).toHaveValue(ANSWER);
		}
	);

	test(
		'a prompt of one’s own, skipped, swapped and erased with its day',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			await page.clock.install({ time: NOW });
			await seller.begin(site.url);
			await seller.button(words.showQuestion).click();
			await expect(page.getByLabel(words.prompts[0])).toBeFocused();
			await seller.button(words.skip).click();
			await expect(page.getByLabel(words.prompts[0])).toHaveCount(0);
			await seller.button(words.showQuestion).click();
			await seller.button(words.ownQuestion).click();
			await page.getByLabel(words.yourQuestion).pressSequentially('Wie bleef?');
			await page.getByLabel(words.yourAnswer).pressSequentially(ANSWER);
			await expect(page.getByText(words.kept)).toHaveCount(2);

			await page.goto(site.url + 'day/2026-06-02');
			await expect(page.getByLabel(words.yourQuestion)).toHaveValue('Wie bleef?');
			await expect(page.getByLabel(words.yourAnswer)).toHaveValue(ANSWER);
			// Emptied, it stays where it is, and what is typed anew is another answer.
			await page.getByLabel(words.yourAnswer).fill('');
			await seller.button(words.givenQuestion).click();
			await expect(page.getByLabel(words.prompts[0])).toHaveValue('');
			await page.getByLabel(words.prompts[0]).pressSequentially(ANSWER);
			await expect(page.getByText(words.kept)).toHaveCount(2);
			await seller.button(words.eraseDay).click();
			await expect(page.getByLabel(words.prompts[0])).toHaveValue('');
			await seller.button(words.undo).click();
			await expect(page.getByLabel(words.prompts[0])).toHaveValue(ANSWER);
			await page.reload();
			await expect(page.getByLabel(words.prompts[0])).toHaveValue(ANSWER);
			await seller.open('days');
			await expect(page.getByText(ANSWER)).toBeVisible();
		}
	);
});

test('what another device wrote about the day is there too, in the field or below it', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	const { words } = seller;
	await page.clock.install({ time: NOW });
	await seller.begin(site.url);
	const body = { type: 'reflection', text: 'De bloemist.', prompt: 'prompt-02' };
	await fillJournal(page, [
		{
			id: 'text/2026-06-02/bbbbbbbbbbbb/reflection',
			kind: 'text',
			day: '2026-06-02',
			rev: '019e86c0c8e8-0000-bbbbbbbbbbbb',
			body
		}
	]);
	await page.reload();
	// Nothing was written here: it is gone on with, and its question with it.
	const ITS_QUESTION = 'Welk gesprek gaf me vandaag energie?';
	await expect(page.getByLabel(ITS_QUESTION)).toHaveValue('De bloemist.');
	const other = page.locator('section').filter({ hasText: words.otherDevice });
	await expect(other).toHaveCount(0);

	// An answer to another question is an answer of its own.
	await fillJournal(page, [
		{
			id: 'text/2026-06-02/cccccccccccc/reflection',
			kind: 'text',
			day: '2026-06-02',
			rev: '019e86c0c8e9-0000-cccccccccccc',
			body: { ...body, text: 'De slager.', prompt: 'prompt-03' }
		}
	]);
	await page.reload();
	await expect(page.getByLabel(ITS_QUESTION)).toHaveValue('De bloemist.');
	await expect(other).toContainText('De slager.');
	await expect(other.getByRole('textbox')).toHaveCount(0);
});

test('before the afternoon nothing of it is asked on Today', async ({ page, site }) => {
	const seller = new Seller(page);
	await page.clock.install({ time: new Date('2026-06-02T10:00:00') });
	await seller.begin(site.url);
	await expect(page.getByRole('heading', { name: seller.words.attached })).toBeVisible();
	await expect(seller.button(seller.words.showQuestion)).toHaveCount(0);
});
