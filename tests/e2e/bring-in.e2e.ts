import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures';
import { fileOf } from './journal-files';
import { Keeper } from './keeper';
import { inBothLanguages } from './long';
import { Seller, type Language } from './seller';
import { happiness, said, stored } from './stored';

const PEERS = join(import.meta.dirname, '../fixtures/peers');
const NOW = new Date('2026-07-01T16:00:00');

// Files that name instants were made where these are the hours.
test.use({ timezoneId: 'Europe/Amsterdam' });

/** What a reader should find in a file, told by who made it. */
interface Expected {
	entries: { day: string; value?: number | string | null; values?: Record<string, number> }[];
	happiness: string;
	scale?: { best: number; worst: number };
}

/** How happy a person says that a word is. */
const wordHappiness = (index: number) => (index * 7 + 3) % 11;

/** Happiness by day: the mean of the day, by the ends of the scale or what each word was said to be. */
function expectedDays({ entries, happiness: key, scale }: Expected, words: readonly string[]) {
	const days: Record<string, number[]> = {};
	for (const { day, value: whole, values } of entries) {
		const value = whole ?? values?.[key];
		if (value === undefined || value === null) continue;
		const word = String(value).split(';')[0]!;
		const happy = scale
			? (10 * (Number(value) - scale.worst)) / (scale.best - scale.worst)
			: wordHappiness(words.indexOf(word));
		(days[day] ??= []).push(happy);
	}
	return Object.fromEntries(
		Object.entries(days).map(([day, all]) => [
			day,
			Math.round(all.reduce((sum, each) => sum + each, 0) / all.length)
		])
	);
}

/** A seller at the screen that takes files in. */
async function atRestore(page: Page, site: Site, language: Language = 'nl'): Promise<Keeper> {
	await page.clock.install({ time: NOW });
	const keeper = new Keeper(new Seller(page, language), language);
	await keeper.seller.begin(site.url);
	await keeper.goto(site, 'restore');
	return keeper;
}

/** Says which measure is happiness, and what its values come to; its words, of one that has them. */
async function say({ page, words }: Keeper, measure: string, scale: Expected['scale']) {
	await page.getByLabel(words.whichMeasure).selectOption({ label: measure });
	if (scale) {
		await page.getByLabel(words.least).fill(String(scale.worst));
		await page.getByLabel(words.most).fill(String(scale.best));
		return [];
	}
	const scales = page.locator('fieldset li');
	const names = await scales.locator('label').allTextContents();
	for (const [index] of names.entries()) {
		const chosen = String(wordHappiness(index));
		await scales.nth(index).getByRole('combobox').selectOption(chosen);
	}
	return names;
}

const FILES: [file: string, app: string, measure: string][][] = [
	[
		['daylio.csv', 'Daylio', 'Mood'],
		['daylio-scales.csv', 'Daylio', 'Mood'],
		['daylio-backup.daylio', 'Daylio', 'Mood'],
		['how-we-feel.csv', 'How We Feel', 'Mood'],
		['how-we-feel-keys.csv', 'How We Feel', 'Mood'],
		['pixels.json', 'Pixels', 'Mood']
	],
	[
		['loop.zip', 'Loop Habit Tracker', "Plezier in 't werk, 0–10"],
		['nomie.json', 'Nomie', 'Stemming'],
		['perfice.json', 'Perfice', 'Hoe blij was je vandaag?'],
		['perfice-seconds.json', 'Perfice', 'How are you feeling?'],
		['table-us.csv', 'een tabel', 'Mood (1-5)'],
		['table-semicolon.csv', 'een tabel', 'Werkgeluk (1-10)']
	]
];

for (const [index, files] of FILES.entries()) {
	test(`the days of other apps come in, and go again: ${files.map(([file]) => file).join(', ')}`, async ({
		page,
		site
	}) => {
		const keeper = await atRestore(page, site);
		if (index === 0) {
			await keeper.seller.offlineReady();
			await site.stop();
		}
		const before = await said(page);
		for (const [file, app, measure] of files) {
			const expected = JSON.parse(
				readFileSync(join(PEERS, file.replace(/\.\w+$/, '.expected.json')), 'utf8')
			) as Expected;
			await keeper.pickOther(join(PEERS, file));
			if (app === 'een tabel') await keeper.button(keeper.words.goOn).click();
			await expect(keeper.heading(keeper.words.from(app)), file).toBeVisible();
			const words = await say(keeper, measure, expected.scale);
			const days = expectedDays(expected, words);
			await expect(page.getByRole('status')).toContainText(
				keeper.words.happyDays(Object.keys(days).length)
			);
			await page.locator('main form .button').click();
			await expect(keeper.heading(keeper.words.broughtIn), file).toBeVisible();
			expect(await happiness(page), file).toEqual(days);
			await keeper.undo();
			expect(await said(page), file).toEqual(before);
		}
	});
}

const MOODS = [
	'full_date,date,weekday,time,mood,activities,note_title,note',
	'2026-06-03,3 juni,woensdag,21:00,blij,,,Mooie dag.',
	'2026-06-02,2 juni,dinsdag,21:00,sip,,,',
	'2026-06-01,1 juni,maandag,21:00,blij,,,'
].join('\n');

inBothLanguages((language) => {
	test('what words mean is asked, and remembered; a day that is here is asked about too', async ({
		page,
		site
	}) => {
		await page.clock.install({ time: NOW });
		const keeper = new Keeper(new Seller(page, language), language);
		const { words, seller } = keeper;
		await page.clock.setSystemTime(new Date('2026-06-02T16:00:00'));
		await seller.begin(site.url);
		await seller.fillDay(9, 9);
		await page.clock.setSystemTime(NOW);
		await keeper.goto(site, 'restore');
		await keeper.pick(fileOf(MOODS, 'daylio_export.csv'));
		await expect(keeper.heading(words.from('Daylio'))).toBeFocused();
		// What a word that the user made says, nobody but the user knows.
		await expect(page.getByLabel('blij', { exact: true })).toHaveValue('');
		await page.getByLabel('blij', { exact: true }).selectOption('8');
		await page.getByLabel('sip', { exact: true }).selectOption('1');
		const samples = page.locator('main .samples li');
		await expect(samples).toContainText([
			words.becomes('blij', 8),
			words.becomes('sip', 1),
			words.becomes('blij', 8)
		]);
		await page.getByLabel('sip', { exact: true }).selectOption(words.skip);
		await expect(page.getByRole('status')).toContainText(words.happyDays(2));
		await page.getByLabel('sip', { exact: true }).selectOption('1');
		await expect(page.getByRole('status')).toContainText(words.happyDays(2));
		await keeper.bringIn();
		expect(await happiness(page)).toEqual({ '2026-06-01': 8, '2026-06-02': 9, '2026-06-03': 8 });

		// The next file of the same app, after a reload: the choices stand, and nothing comes twice.
		await page.reload();
		await keeper.pick(fileOf(MOODS, 'daylio_export.csv'));
		await expect(page.getByLabel('blij', { exact: true })).toHaveValue('8');
		await expect(page.getByLabel('sip', { exact: true })).toHaveValue('1');
		await page.getByLabel(words.withNotes).uncheck();
		await expect(page.getByRole('status')).toContainText(words.nothingAdded);
		await expect(keeper.button(words.bringIn)).toBeDisabled();
		const asked = page.getByLabel(words.overwrite);
		await expect(asked).not.toBeChecked();
		await asked.check();
		await keeper.bringIn();
		expect(await happiness(page)).toEqual({ '2026-06-01': 8, '2026-06-02': 1, '2026-06-03': 8 });
		await keeper.undo();
		expect(await happiness(page)).toEqual({ '2026-06-01': 8, '2026-06-02': 9, '2026-06-03': 8 });
		await page.goto(site.url + 'day/2026-06-03');
		await expect(seller.note).toHaveValue('Mooie dag.');
	});
});

test('of a table is asked what its columns mean', async ({ page, site }) => {
	const keeper = await atRestore(page, site);
	const { words } = keeper;
	const table = [
		'Gemaakt;Dag;Geluk;Wat er was;Plaats',
		'01-07-2026;1/2/2026;3;Druk.;Assen',
		'01-07-2026;2/2/2026;5;Regen.;Emmen',
		'01-07-2026;3/4/2026;1;;Assen'
	].join('\r\n');
	await keeper.pick(fileOf(table, 'dagen.csv'));
	await expect(keeper.heading(words.columns)).toBeFocused();
	await page.getByLabel(words.dayColumn, { exact: true }).selectOption('Dag');
	await page.getByLabel(words.dayOrder).selectOption({ label: 'maand, dag, jaar' });
	const notes = page.getByRole('group', { name: 'Notities' });
	await notes.getByLabel('Wat er was').check({ force: true });
	await notes.getByLabel('Plaats').check({ force: true });
	await keeper.button(words.goOn).click();
	// The place is a word of each day as well: which says how happy, the person says.
	await expect(page.getByLabel(words.whichMeasure)).toHaveValue('');
	await page.getByLabel(words.whichMeasure).selectOption('Geluk');
	await page.getByLabel(words.least).fill('1');
	await page.getByLabel(words.most).fill('5');
	await keeper.bringIn();
	expect(await happiness(page)).toEqual({ '2026-01-02': 5, '2026-02-02': 10, '2026-03-04': 0 });
	const texts = Object.values(await said(page)).filter((body) => 'text' in (body as object));
	expect(texts.map((body) => (body as { text: string }).text)).toEqual([
		'Druk.\nAssen',
		'Regen.\nEmmen',
		'Assen'
	]);
});

test('lines that can not be taken are told, also where none can', async ({ page, site }) => {
	const keeper = await atRestore(page, site);
	const { words } = keeper;
	const [header, first] = MOODS.split('\n');
	await keeper.pick(fileOf([header, first, ',,,,blij,,,', '2026-02-31,,,,blij,,,'].join('\n')));
	await expect(keeper.heading(words.badLines)).toBeVisible();
	await expect(page.locator('main form li', { hasText: /^Regel [34]: / })).toHaveCount(2);
	await page.getByLabel('blij', { exact: true }).selectOption('8');
	await keeper.bringIn(words.goodLines);
	expect(Object.keys(await happiness(page))).toEqual(['2026-06-03']);
	await page.reload();
	const before = await stored(page);
	await keeper.pick(fileOf([header, ',,,,blij,,,', '2026-02-31,,,,blij,,,'].join('\n')));
	await expect(page.getByRole('alert')).toContainText(words.faults.nothing);
	expect(await stored(page)).toEqual(before);
});

test('markup in files of other apps stays text, before and after', async ({ page, site }) => {
	const keeper = await atRestore(page, site);
	const { words } = keeper;
	const odd = '<img src=x onerror="document.title=1">';
	const cell = `"${odd.replaceAll('"', '""')}"`;
	await keeper.pick(fileOf(`Datum,${cell},Tekst ${odd.slice(0, 15)}\n1-6-2026,${cell},${cell}\n`));
	await expect(keeper.heading(words.columns)).toBeVisible();
	await expect(page.getByRole('rowheader', { name: odd })).toBeVisible();
	await expect(page.getByRole('cell', { name: odd })).toHaveCount(2);
	await keeper.pickOther(
		fileOf(
			`full_date,date,weekday,time,mood,activities,note_title,note\n2026-06-03,,,,${cell},,${cell},${cell}\n`
		)
	);
	await page.getByLabel(odd, { exact: true }).selectOption('10');
	await expect(page.locator('main .samples li')).toContainText([words.becomes(odd, 10)]);
	await expect(page.locator('main img')).toHaveCount(0);
	await keeper.bringIn();
	await page.goto(site.url + 'day/2026-06-03');
	await expect(keeper.seller.note).toHaveValue(new RegExp('<img src=x onerror'));
	await expect(page.locator('main img')).toHaveCount(0);
	await expect(page).toHaveTitle(/Ambitiespanning/);
});
