import { fillJournal } from '../rig/fill.mjs';

/**
 * Begins a journal as a seller does, and puts rows into it as if they had been written.
 * @param {readonly unknown[]} rows
 */
export const filled = (rows) => async (/** @type {import('@playwright/test').Page} */ page) => {
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await page.locator('.tray a.greed').waitFor();
	await fillJournal(page, rows);
};
