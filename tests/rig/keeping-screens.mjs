import { journalFile } from './journals.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const WORDS = 'appel lepel ruiter kano wolk trein';
const FOREIGN = 'tests/fixtures/peers';

/** @param {string | { name: string, mimeType: string, buffer: Buffer }} file */
const pickFile = (file) => async (/** @type {Page} */ page) => {
	await page.locator('main input[type=file]').setInputFiles(file);
	await page.locator('main :is(h2, textarea)').first().waitFor();
};
/** @param {Date} now @param {string | null} words */
const pickJournal = (now, words) => async (/** @type {Page} */ page) => {
	const buffer = await journalFile('weeks6', 'nl', now, words);
	await pickFile({ name: 'back-up.lijn', mimeType: '', buffer })(page);
};

/** @param {Page} page */
async function makeWords(page) {
	await page.locator('main .button').first().click();
	await page.locator('main ol li').last().waitFor();
}
/** @param {Page} page */
async function makeBackup(page) {
	await makeWords(page);
	const words = await page.locator('main ol li').allTextContents();
	for (const label of await page.locator('main form label').all()) {
		const at = Number((await label.textContent())?.match(/\d/)?.[0]) - 1;
		await page.getByLabel((await label.textContent()) ?? '').fill(words[at] ?? '');
	}
	await page.locator('main form .button').click();
	await page.locator('main form').waitFor({ state: 'detached' });
	await page.locator('main .button').first().click();
	await page.locator('main [role=status] h2').waitFor();
}

/**
 * Backing up, taking in and deleting.
 * @param {Date} now
 * @returns {import('./sheets.mjs').Screen[]}
 */
export const keepingScreens = (now) => [
	{ name: 'backup, words first', state: 'years', path: 'backup' },
	{ name: 'backup, words shown', state: 'years', path: 'backup', before: makeWords },
	{ name: 'backup, ready', state: 'years', path: 'backup', before: makeBackup },
	{ name: 'restore', state: 'empty', path: 'restore' },
	{
		name: 'restore, words asked',
		state: 'empty',
		path: 'restore',
		before: pickJournal(now, WORDS)
	},
	{
		name: 'restore, refused',
		state: 'day',
		path: 'restore',
		before: pickFile('static/icons/icon-512.png')
	},
	{ name: 'restore, looked at', state: 'day', path: 'restore', before: pickJournal(now, null) },
	{
		name: 'restore, taken in',
		state: 'day',
		path: 'restore',
		before: async (page) => {
			await pickJournal(now, null)(page);
			await page.locator('main .button').click();
			await page.locator('main a.button').waitFor();
		}
	},
	{
		name: 'restore, words of another app',
		state: 'years',
		path: 'restore',
		before: pickFile(`${FOREIGN}/daylio.csv`)
	},
	{
		name: 'restore, columns of a table',
		state: 'years',
		path: 'restore',
		before: pickFile(`${FOREIGN}/table-us.csv`)
	},
	{
		name: 'delete, asked',
		state: 'years',
		path: 'delete',
		before: async (page) => {
			await page.locator('#erase-from').fill('2026-05-01');
			await page.locator('#erase-to').fill('2026-05-31');
			await page.locator('[aria-labelledby=all] .button').click();
		}
	}
];
