import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { readKeyFile } from '../../src/lib/share/key-file';
import { unlockedWithKey } from '../../src/lib/share/key-cipher';
import type { Unlock } from '../../src/lib/share/packed-file';
import { expect } from './fixtures';

export const COACH = 'Zoë de Vries';

/** Presses something that hands a file over, and gives its path. */
export async function downloadOf(page: Page, press: () => Promise<void>): Promise<string> {
	const downloading = page.waitForEvent('download');
	await press();
	return (await downloading).path();
}

export const pressed = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).click();

/** A coach at a desk, with a key and an invitation. */
export interface Desk {
	page: Page;
	/** The link of the invitation, and the number by which it is checked. */
	link: string;
	check: string;
	/** Opens what is locked with the key. */
	unlock: Unlock;
	/** What shares are locked for. */
	recipient: string;
	close: () => Promise<void>;
}

/** A coach with a profile of their own, who makes a key and keeps its recovery file. */
export async function sitDown(
	browser: Browser,
	url: string,
	watcher: (context: BrowserContext) => Promise<void>
): Promise<Desk> {
	const context = await browser.newContext({
		locale: 'nl-NL',
		viewport: { width: 1280, height: 800 }
	});
	await watcher(context);
	const page = await context.newPage();
	await page.goto(`${url}coach`);
	await page.getByLabel('Ik weet wat de wet van me vraagt').check();
	await page.getByLabel('Hoe heet je?').fill(COACH);
	await pressed(page, 'Maak sleutel');
	const recovery = await downloadOf(page, () => pressed(page, 'Bewaar herstelbestand'));
	const { keys } = await readKeyFile(readFileSync(recovery));
	await pressed(page, 'Ga verder');
	await page.getByRole('link', { name: 'Nodig een verkoper uit' }).click();
	const link = (await page.locator('#invite-link').textContent())!;
	const check = (await page.getByText(/^\d{5}( \d{5}){4}$/).textContent())!;
	await page.goto(`${url}coach`);
	const identities = keys.map(({ identity }) => identity);
	return {
		page,
		link,
		check,
		unlock: (locked) => unlockedWithKey(locked, identities),
		recipient: keys[0]!.recipient,
		close: () => context.close()
	};
}

/** Opens files on the screen of the coach. */
export const openFiles = ({ page }: Desk, ...files: string[]) =>
	page.locator('input[type=file]').first().setInputFiles(files);

/** Says yes to an invitation, and under which name is shared. */
export async function accept(page: Page, { link, check }: Desk, name: string): Promise<void> {
	await page.goto(link);
	await expect(page.getByText(check)).toBeVisible();
	await pressed(page, 'Ja, de cijfers kloppen');
	await page.getByLabel('Onder welke naam?').fill(name);
}

/** Makes a file of what is chosen, saves it and goes back to choosing. */
export async function madeFile(page: Page): Promise<string> {
	await pressed(page, 'Maak bestand');
	const path = await downloadOf(page, () => pressed(page, 'Bewaar bestand'));
	await expect(page.getByText('Bestand doorgegeven.')).toBeVisible();
	await pressed(page, 'Klaar');
	return path;
}
