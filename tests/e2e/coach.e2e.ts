import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { unlockedWithKey } from '../../src/lib/share/key-cipher';
import { readKeyFile } from '../../src/lib/share/key-file';
import type { Unlock } from '../../src/lib/share/packed-file';
import { fillJournal } from '../rig/fill.mjs';
import { journalRows } from '../rig/journals.mjs';
import { expect, test } from './fixtures';
import { Seller } from './seller';
import { saysOf } from './share-read';
import { stored, type StoredRow } from './stored';

const NOTE = 'Kanarie in de mijn van de lijn.';
const COACH = 'Zoë de Vries';

test.use({ locale: 'nl-NL' });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The path of what a press saves. */
async function saved(page: Page, press: Locator): Promise<string> {
	const downloading = page.waitForEvent('download');
	await press.click();
	return (await downloading).path();
}

/** Makes a file of what is chosen, saves it and goes back to choosing. */
async function madeFile(page: Page): Promise<string> {
	await button(page, 'Maak bestand').click();
	const path = await saved(page, button(page, 'Bewaar bestand'));
	await expect(page.getByText('Bestand doorgegeven.')).toBeVisible();
	await button(page, 'Klaar').click();
	return path;
}

/** When each of them was said, as a file would have it. */
const instants = (rows: readonly StoredRow[]) =>
	rows.flatMap(({ body }) => {
		const at = body?.at as { instant?: number } | undefined;
		return at?.instant ? [String(at.instant)] : [];
	});

test('a coach invites, a seller shares twelve weeks without notes, and the coach opens them', async ({
	page,
	site,
	browser,
	watcher
}) => {
	const coaching = await browser.newContext({
		locale: 'nl-NL',
		viewport: { width: 1280, height: 800 }
	});
	await watcher(coaching);
	const coach = await coaching.newPage();
	await coach.goto(`${site.url}coach`);
	await coach.getByLabel('Hoe heet je?').fill(COACH);
	await coach.getByLabel('Ik weet wat de wet van me vraagt').check();
	await button(coach, 'Maak sleutel').click();
	const recovery = await saved(coach, button(coach, 'Bewaar herstelbestand'));
	const { keys } = await readKeyFile(readFileSync(recovery));
	await button(coach, 'Ga verder').click();
	const link = await coach.getByText('/share#coach-').textContent();
	const check = await coach.getByText(/^\d{5}( \d{5}){4}$/).textContent();

	const seller = new Seller(page);
	await seller.begin(site.url);
	await fillJournal(page, await journalRows('weeks6', 'nl', new Date()));
	await page.reload();
	await seller.log('fear', 4);
	await seller.end('asked');
	await seller.note.fill(NOTE);
	await expect(page.getByText(seller.words.kept)).toBeVisible();
	const own = (await stored(page))!;

	await page.goto(link!);
	await expect(page.getByText(check!)).toBeVisible();
	await button(page, 'Ja, de cijfers kloppen').click();
	await page.getByLabel('Onder welke naam?').fill('Noor');
	await page.getByRole('radio', { name: 'Alleen de dag' }).check();
	const first = await madeFile(page);

	const unlock: Unlock = (locked) =>
		unlockedWithKey(
			locked,
			keys.map(({ identity }) => identity)
		);
	const said = await saysOf(first, unlock);
	expect(said).toContain('"kind":"moment"');
	expect(said).not.toContain(NOTE);
	expect(said).not.toContain('"kind":"text"');
	const times = instants(own.rows);
	expect(times.length).toBeGreaterThan(30);
	expect(times.filter((time) => said.includes(time))).toEqual([]);
	const { device, token } = own.meta.find(
		(each): each is { device: string; token: string } =>
			(each as { token?: string }).token !== undefined
	)!;
	expect([device, token].every((each) => each.length >= 8)).toBe(true);
	for (const name of [device, token]) expect(said).not.toContain(name);
	const made = own.rows.filter(({ kind }) => ['moment', 'text', 'product'].includes(kind));
	expect(made.length).toBeGreaterThan(30);
	expect(made.filter(({ id }) => said.includes(id))).toEqual([]);

	await coach.locator('input[type=file]').first().setInputFiles(first);
	await expect(coach.getByText('1 bestand geopend')).toBeVisible();
	await expect(coach.getByText('Dit is nieuw.')).toBeVisible();
	await coach.reload();
	await expect(coach.getByRole('heading', { name: 'Noor', exact: true })).toBeVisible();

	await page.getByLabel('Notities').check();
	const second = await madeFile(page);
	expect(await saysOf(second, unlock)).toContain(NOTE);
	await coach.locator('input[type=file]').first().setInputFiles(second);
	await expect(coach.getByText('Dit is nieuw.')).toBeVisible();
	await expect(coach.getByRole('heading', { name: 'Noor', exact: true })).toHaveCount(1);
	await coach.locator('input[type=file]').first().setInputFiles(first);
	await expect(coach.getByText('Je hebt al iets nieuwers van deze dagen.')).toBeVisible();
	await coaching.close();
});
