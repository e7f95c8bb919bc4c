import { readFileSync } from 'node:fs';
import { fillJournal } from '../rig/fill.mjs';
import { journalRows } from '../rig/journals.mjs';
import { accept, downloadOf, madeFile, openFiles, pressed, sitDown } from './coaching';
import { expect, test } from './fixtures';
import { Seller } from './seller';
import { saysOf } from './share-read';
import { stored, type StoredRow } from './stored';

const NOTE = 'Kanarie in de mijn van de lijn.';
const TALK = 'Begin bij wat goed ging.';
const QUESTION = 'Wat hielp je donderdag?';
const ANSWER = 'Eerst vragen, dan pas inpakken.';

test.use({ locale: 'nl-NL' });

/** When each of them was said, as a file would have it. */
const instants = (rows: readonly StoredRow[]) =>
	rows.flatMap(({ body }) => {
		const at = body?.at as { instant?: number } | undefined;
		return at?.instant ? [String(at.instant)] : [];
	});

test('a coach invites, a seller shares twelve weeks without notes, and they look at it together', async ({
	page,
	site,
	browser,
	watcher
}) => {
	const desk = await sitDown(browser, site.url, watcher);
	const coach = desk.page;
	const seller = new Seller(page);
	await seller.begin(site.url);
	await fillJournal(page, await journalRows('weeks6', 'nl', new Date()));
	await page.reload();
	await seller.log('fear', 4);
	await seller.end('asked');
	await seller.note.fill(NOTE);
	await expect(page.getByText(seller.words.kept)).toBeVisible();
	const own = (await stored(page))!;

	await accept(page, desk, 'Noor');
	await page.getByRole('radio', { name: 'Alleen de dag' }).check();
	const first = await madeFile(page);

	const said = await saysOf(first, desk.unlock);
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

	await openFiles(desk, first);
	await expect(coach.getByText('1 bestand geopend')).toBeVisible();
	await expect(coach.getByText('Dit is nieuw.')).toBeVisible();
	await coach.reload();
	await expect(coach.getByRole('heading', { name: 'Noor', exact: true })).toBeVisible();

	// Beside another, who shares from a device of their own.
	const other = await browser.newContext({ locale: 'nl-NL' });
	await watcher(other);
	const second = await other.newPage();
	const sam = new Seller(second);
	await sam.begin(site.url);
	await sam.log('greed', 2);
	await sam.end('letPass');
	await accept(second, desk, 'Sam');
	await openFiles(desk, await madeFile(second));
	for (const name of ['Noor', 'Sam'])
		await expect(coach.getByRole('heading', { name, exact: true })).toBeVisible();
	// What it saved goes with it.
	await other.close();

	await coach.getByRole('link', { name: 'Noor', exact: true }).click();
	await expect(coach.getByRole('heading', { name: 'Gesprek met Noor' })).toBeVisible();
	const notes = coach.getByRole('textbox', { name: 'Mijn aantekeningen' });
	await notes.fill(TALK);
	await expect(coach.getByText('Wordt vanzelf bewaard').first()).toBeVisible();
	await coach.reload();
	await expect(notes).toHaveValue(TALK);

	// On paper, from what was shared alone.
	await coach.getByRole('link', { name: 'Maak verslag van Noor' }).click();
	const paper = coach.locator('.report');
	await expect(coach.getByRole('button', { name: 'Druk af', disabled: false })).toBeVisible({
		timeout: 30_000
	});
	await expect(coach.getByLabel('Naam erboven')).toHaveValue('Noor');
	for (const told of [
		'Gemaakt uit wat de verkoper deelde',
		'Niet gedeeld: notities en tijden van tikjes.',
		'Hoe liep het af?'
	])
		await expect(paper).toContainText(told);
	await expect(paper).not.toContainText('Hoe laat?');
	await expect(coach.getByText('Van deze periode is geen notitie gedeeld.')).toBeVisible();
	await coach.getByRole('link', { name: 'Terug', exact: true }).click();

	await pressed(coach, 'Stuur iets terug naar Noor');
	await coach.getByLabel('Vraag van de week').fill(QUESTION);
	await pressed(coach, 'Maak bericht');
	const message = await downloadOf(coach, () => pressed(coach, 'Bewaar bestand'));
	await expect(coach.getByText('Nog geen antwoord.')).toBeVisible();

	await page.getByLabel('Kies bestand', { exact: true }).setInputFiles(message);
	await pressed(page, 'Bewaar bericht');
	await page.getByRole('link', { name: 'Ga naar Vandaag' }).click();
	await pressed(page, 'Antwoord');
	await page.getByLabel('Je antwoord').fill(ANSWER);
	await pressed(page, 'Bewaar antwoord');
	const answer = await downloadOf(page, () => pressed(page, 'Bewaar bestand'));
	await openFiles(desk, answer);
	await expect(coach.getByText(ANSWER)).toBeVisible();
	await expect(coach.getByText('Nog geen antwoord.')).toHaveCount(0);

	await coach.getByLabel('Zoek op naam of in wat je schreef').fill(TALK.slice(0, 6));
	const sellers = coach.getByRole('complementary', { name: 'Verkopers' }).getByRole('listitem');
	await expect(sellers).toHaveCount(1);
	await expect(sellers).toContainText('Noor');
	await expect(sellers.locator('mark')).toHaveText(TALK.slice(0, 6));
	await coach.getByLabel('Zoek op naam of in wat je schreef').fill('');
	await expect(sellers).toHaveCount(2);
	const all = await downloadOf(coach, () => pressed(coach, 'Bewaar alles van Noor als tekst'));
	const text = readFileSync(all, 'utf8');
	for (const kept of [TALK, QUESTION, ANSWER, 'Alles wat Zoë de Vries van Noor bewaart']) {
		expect(text).toContain(kept);
	}
	expect(text).not.toContain(NOTE);

	// Shared again with notes: they are there, in the place of the earlier days.
	await page.goto(`${site.url}share`);
	await page.getByLabel('Notities').check();
	const third = await madeFile(page);
	expect(await saysOf(third, desk.unlock)).toContain(NOTE);
	await openFiles(desk, third);
	await expect(coach.getByText('Dit is nieuw.')).toBeVisible();
	await coach.getByRole('link', { name: 'Maak verslag van Noor' }).click();
	await coach.locator('main details summary').last().click();
	await expect(paper).toContainText('Zonder notities.');
	await expect(paper).not.toContainText(NOTE);
	await coach.getByRole('checkbox', { name: NOTE }).check();
	await expect(paper).toContainText(NOTE);
	await coach.getByRole('link', { name: 'Terug', exact: true }).click();
	await openFiles(desk, first);
	await expect(coach.getByText('Je hebt al iets nieuwers van deze dagen.')).toBeVisible();
	await desk.close();
});
