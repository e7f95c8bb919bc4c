import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { ChosenFile } from './files';
import { fileOf, happyRecord, journalFile } from './journal-files';
import { Keeper } from './keeper';
import { Keys } from './keys';
import { LONG } from './long';
import { Seller } from './seller';
import { happiness } from './stored';

test.beforeEach(async ({ page }) => {
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
});

/** Goes to the field that takes a file and opens its window by a key, in which the file is chosen. */
async function choose(page: Page, keys: Keys, file: ChosenFile) {
	await keys.to(page.locator('main input[type=file]'));
	const choosing = page.waitForEvent('filechooser');
	await keys.press('Space');
	await (await choosing).setFiles(file);
}

test('a backup, by keys alone', { tag: LONG }, async ({ page, site }) => {
	const keys = new Keys(page);
	const keeper = new Keeper(new Seller(page));
	const { words, seller } = keeper;
	await seller.begin(site.url);
	await seller.fillDay(7, 8);
	await seller.offlineReady();
	await site.stop();
	await keys.enter(page.getByRole('link', { name: seller.words.settings, exact: true }));
	await keys.enter(page.getByRole('link', { name: words.makeBackup }));
	await keys.enter(keeper.button(words.makeWords));
	await expect(keeper.shownWords).toHaveCount(6);
	const paper = await keeper.shownWords.allTextContents();
	for (const [index, word] of paper.entries()) {
		const asked = page.getByLabel(words.word(index + 1), { exact: true });
		if (!(await asked.isVisible())) continue;
		await keys.to(asked);
		await page.keyboard.type(word);
	}
	await keys.press('Enter');
	// Where the words were typed nothing stands any more: it goes on with what comes next.
	await expect(keeper.button(words.makeBackup)).toBeFocused();
	await keys.press('Enter');
	await expect(keeper.heading(words.backupReady)).toBeVisible({ timeout: 30_000 });
	const saved = page.waitForEvent('download');
	await keys.enter(keeper.button(words.saveFile));
	await saved;
	await keys.enter(keeper.button(words.showWords));
	await keys.enter(keeper.button(words.hideWords));
	await keys.to(keeper.button(words.daysTable));
});

test('files brought in, by keys alone', async ({ page, site }) => {
	const keys = new Keys(page);
	const keeper = new Keeper(new Seller(page));
	const { words, seller } = keeper;
	await page.goto(site.url);
	await keys.enter(page.getByRole('link', { name: words.restore }));
	await choose(page, keys, fileOf('x'));
	await expect(keeper.heading(words.refused)).toBeFocused();
	await choose(page, keys, journalFile([happyRecord('2026-06-01', 8)]));
	await expect(keeper.heading(words.inIt)).toBeFocused();
	await keys.enter(keeper.button(words.bringIn));
	await expect(keeper.heading(words.broughtIn)).toBeFocused();
	await keys.enter(seller.button(seller.words.undo));
	await expect(keeper.heading(words.undone)).toBeFocused();
	await keys.enter(keeper.button(words.otherFile));
	await choose(page, keys, fileOf('Dag,Geluk,Tekst\n2026-05-30,3,a\n2026-05-31,5,b'));
	await expect(keeper.heading(words.columns)).toBeFocused();
	await expect(page.getByRole('table', { name: 'De eerste regels' })).toContainText('3 · 5');
	await keys.enter(keeper.button(words.goOn));
	await expect(keeper.heading(words.from('een tabel'))).toBeFocused();
	await keys.to(page.getByLabel(words.whichMeasure));
	await keys.press('g');
	await keys.to(page.getByLabel(words.most));
	await keys.press('ArrowUp', 5);
	await keys.enter(keeper.button(words.bringIn));
	await expect(keeper.heading(words.broughtIn)).toBeFocused();
	expect(await happiness(page)).toEqual({ '2026-05-30': 2, '2026-05-31': 4 });
	await keys.enter(page.getByRole('link', { name: words.toDays }));
	await expect(page).toHaveURL(/days$/);
});

test('a period and everything deleted, by keys alone', { tag: LONG }, async ({ page, site }) => {
	const keys = new Keys(page);
	const keeper = new Keeper(new Seller(page));
	const { words, seller } = keeper;
	await seller.begin(site.url);
	await seller.fillDay(7, 8);
	await seller.offlineReady();
	await keys.enter(page.getByRole('link', { name: seller.words.settings, exact: true }));
	await keys.enter(page.getByRole('link', { name: words.delete }));
	for (const label of [words.periodFrom, words.periodTo]) {
		await keys.to(page.getByLabel(label, { exact: true }));
		await page.keyboard.type('06022026');
	}
	await keys.enter(keeper.button(words.deleteDays));
	await expect(page.getByText(words.daysDeleted(1))).toBeVisible();
	await keys.enter(seller.button(seller.words.undo));
	await expect(page.getByText(words.daysBack)).toBeVisible();
	expect(await happiness(page)).toEqual({ '2026-06-02': 7 });
	// What has the focus now stands below: a step back and on again shows it.
	await keys.press('Shift+Tab');
	await keys.enter(keeper.button(words.deleteAll));
	await keys.enter(keeper.button(words.cancel));
	await keys.press('Shift+Tab');
	await keys.enter(keeper.button(words.deleteAll));
	await keys.enter(keeper.button(words.yesDeleteAll));
	await expect(seller.button(seller.words.begin)).toBeVisible();
});
