import type { Page } from '@playwright/test';
import { fillJournal } from '../rig/fill.mjs';
import { expect, test, type Site } from './fixtures';
import { happyRecord, noteRecord, EARLIER } from './journal-files';
import { Keeper } from './keeper';
import { inBothLanguages } from './long';
import { Seller, type Language } from './seller';
import { happiness, said, stored } from './stored';

const NOW = new Date('2026-06-02T16:00:00');
const DRAFT = 'ambitiespanning:draft:own:';

/** What is kept half-typed beside the journal, by what it is about. */
const drafts = (page: Page) =>
	page.evaluate(
		(start) =>
			Object.keys(localStorage)
				.filter((key) => key.startsWith(start))
				.map((key) => key.slice(start.length))
				.sort(),
		DRAFT
	);

/** A seller with something on five days, and something half-typed about two of them. */
async function atFiveDays(page: Page, site: Site, language: Language): Promise<Keeper> {
	await page.clock.install({ time: NOW });
	const keeper = new Keeper(new Seller(page, language), language);
	await keeper.seller.begin(site.url);
	const days = ['2026-05-28', '2026-05-29', '2026-05-30', '2026-05-31', '2026-06-01'];
	await fillJournal(page, [
		...days.map((day, index) => happyRecord(day, index + 3, EARLIER)),
		noteRecord('2026-05-29', 'Regen.', EARLIER),
		noteRecord('2026-05-30', 'Zon.', EARLIER)
	]);
	await keeper.goto(site, 'delete');
	await page.evaluate(
		([start, at]) => {
			for (const day of ['2026-05-30', '2026-06-01']) {
				localStorage.setItem(start + day, `${at}|Half getypt`);
			}
		},
		[DRAFT, String(NOW.getTime())] as const
	);
	return keeper;
}

inBothLanguages((language) => {
	test('a period is deleted, with what was half-typed in it, and brought back', async ({
		page,
		site
	}) => {
		const keeper = await atFiveDays(page, site, language);
		const { words, seller } = keeper;
		const before = await said(page);
		const erase = keeper.button(words.deleteDays);
		await expect(erase).toBeDisabled();
		const [from, to] = [page.getByLabel(words.periodFrom), page.getByLabel(words.periodTo)];
		await from.fill('2026-06-01');
		await to.fill('2026-05-01');
		await expect(page.getByText(words.wrongOrder)).toBeVisible();
		await expect(erase).toBeDisabled();
		await from.fill('2026-04-01');
		await expect(page.getByText(words.nothingThere)).toBeVisible();
		await to.fill('2026-05-28');
		await expect(page.getByText(words.holds(1))).toBeVisible();
		await from.fill('2026-05-29');
		await to.fill('2026-05-31');
		await expect(page.getByText(words.holds(3))).toBeVisible();
		await erase.click();
		await expect(page.getByText(words.daysDeleted(3))).toBeVisible();
		expect(await happiness(page)).toEqual({ '2026-05-28': 3, '2026-06-01': 7 });
		const left = (await stored(page))!.rows.filter(({ day }) => day > '2026-05-28');
		expect(left.filter(({ day, body }) => day < '2026-06-01' && body !== null)).toEqual([]);
		expect(await drafts(page)).toEqual(['2026-06-01']);
		await seller.button(seller.words.undo).click();
		await expect(page.getByText(words.daysBack)).toBeVisible();
		await expect(page.getByText(words.daysDeleted(3))).toHaveCount(0);
		expect(await said(page)).toEqual(before);
		await expect(page.getByText(words.holds(3))).toBeVisible();

		// Left for good: it is gone from Days, and what was half-typed does not come back.
		await erase.click();
		await expect(page.getByText(words.daysDeleted(3))).toBeVisible();
		await page.goto(site.url + 'day/2026-05-30');
		await expect(seller.note).toHaveValue('');
		await page.goto(site.url + 'day/2026-06-01');
		await expect(seller.note).toHaveValue('Half getypt');
	});

	test('everything is deleted, once that is asked twice; other windows say so', async ({
		page,
		site
	}) => {
		const keeper = await atFiveDays(page, site, language);
		const { words, seller } = keeper;
		await keeper.goto(site, 'backup');
		const paper = await keeper.keepWords();
		const other = new Seller(await page.context().newPage(), language);
		await other.page.goto(site.url);
		await expect(other.note).toBeVisible();
		await page.bringToFront();
		await seller.offlineReady();
		await site.stop();
		await keeper.goto(site, 'delete');
		await keeper.button(words.deleteAll).press('Enter');
		// A key that is held down, or pressed once more, answers nothing.
		await expect(page.locator(':focus')).toContainText(words.sure);
		await page.keyboard.press('Enter');
		await keeper.button(words.cancel).click();
		await expect(page.getByText(words.sure)).toHaveCount(0);
		expect(Object.keys(await happiness(page))).toHaveLength(5);
		await keeper.button(words.deleteAll).dblclick();
		await keeper.button(words.yesDeleteAll).dispatchEvent('click', { detail: 2 });
		expect(Object.keys(await happiness(page))).toHaveLength(5);
		await keeper.button(words.yesDeleteAll).click();
		await expect(seller.button(seller.words.begin)).toBeVisible();
		await expect(other.page.getByText(other.words.faults.deleted)).toBeVisible();
		expect(await drafts(page)).toEqual([]);
		expect((await stored(page))!.rows).toEqual([]);

		// It begins anew, and the words of the backups that were made are still here.
		await seller.begin(site.url);
		await page.goto(site.url + 'day/2026-06-01');
		await expect(seller.note).toHaveValue('');
		await keeper.goto(site, 'backup');
		await keeper.button(words.showWords).click();
		await expect(keeper.shownWords).toHaveText(paper);
		await other.page.close();
	});
});

test('a journal of somebody else is deleted alone', async ({ page, site }) => {
	const keeper = await atFiveDays(page, site, 'nl');
	const { words, seller } = keeper;
	await seller.open('settings');
	await page.getByLabel(seller.words.journalNew).fill('Sam');
	await page.keyboard.press('Enter');
	await expect(seller.button(seller.words.begin)).toBeVisible();
	await seller.button(seller.words.begin).click();
	await seller.fillDay(7, 8);
	await keeper.goto(site, 'delete');
	await expect(keeper.heading('Dit hele dagboek: Sam')).toBeVisible();
	await keeper.button(words.deleteAll).click();
	await keeper.button(words.yesDeleteAll).click();
	// The own journal shows, whole, and the other is off the list.
	await expect(seller.greed).toBeVisible();
	expect(Object.keys(await happiness(page))).toHaveLength(5);
	await seller.open('settings');
	await expect(page.getByLabel(seller.words.journalNew)).toBeVisible();
	await expect(page.getByText('Sam', { exact: true })).toHaveCount(0);
	const names = await page.evaluate(async () =>
		(await indexedDB.databases()).map(({ name }) => name!).sort()
	);
	expect(names.filter((name) => name.startsWith('ambitiespanning:'))).toEqual([
		'ambitiespanning:own'
	]);
});

test('where a deletion fails, nothing is gone and it says so', async ({ page, site }) => {
	site.runBefore(
		'backup.worker',
		`IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		}`
	);
	const keeper = await atFiveDays(page, site, 'nl');
	const { words, seller } = keeper;
	await page.getByLabel(words.periodFrom).fill('2026-05-29');
	await page.getByLabel(words.periodTo).fill('2026-05-31');
	await expect(page.getByText(words.holds(3))).toBeVisible();
	const before = await stored(page);
	await keeper.button(words.deleteDays).click();
	await expect(page.getByRole('alert')).toContainText(seller.words.faults.quota);
	expect(await stored(page)).toEqual(before);
	expect(await drafts(page)).toEqual(['2026-05-30', '2026-06-01']);
});
