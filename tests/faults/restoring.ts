import type { Page } from '@playwright/test';
import type { Site } from '../e2e/fixtures';
import { KEEPING } from '../e2e/keeping-words';
import { WORDS } from '../e2e/words.mjs';
import { expect } from './fixtures';

const { nl } = KEEPING;

/** What stands on the screens of backups, in Dutch. */
export const SAID = {
	...nl,
	taking: 'Je dagen worden binnengehaald.',
	notTaken: 'Binnenhalen lukte niet',
	busy: 'Je back-up wordt gemaakt.',
	notMade: 'De back-up is niet gemaakt',
	wentWrong: 'Er ging iets mis'
} as const;

/** Picks a file to be restored, and waits until it was looked into. */
export async function pickFile(page: Page, site: Site, path: string): Promise<void> {
	await page.goto(`${site.url}restore`);
	await page.locator('main input[type=file]').setInputFiles(path);
	await expect(page.getByRole('heading', { name: SAID.inIt })).toBeVisible({ timeout: 60_000 });
}

/** Has it taken in. */
export async function takeIn(page: Page): Promise<void> {
	await page.getByRole('button', { name: SAID.bringIn, exact: true }).click();
}

/** That it was, as the screen says. */
export async function expectTaken(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { name: SAID.broughtIn, exact: true });
	await expect(heading).toBeVisible({ timeout: 90_000 });
}

/** That the screen says it was not, why, and that nothing changed. */
export async function expectNotTaken(page: Page, why: 'quota' | null): Promise<void> {
	const alert = page.getByRole('alert');
	await expect(alert).toContainText(SAID.notTaken, { timeout: 90_000 });
	await expect(alert).toContainText(why ? WORDS.nl.faults[why] : SAID.wentWrong);
	await expect(alert).toContainText(SAID.nothingChanged);
}
