import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drawKeyPair } from '../../src/lib/share/coach-key';
import { messageFile } from '../../src/lib/share/message-file';
import { fileOf } from '../../src/lib/share/streams';
import { looking } from './axe';
import { accept, COACH, downloadOf, madeFile, openFiles, sitDown } from './coaching';
import { expect, test } from './fixtures';
import { Seller } from './seller';
import { stored } from './stored';

const QUESTION = 'Wat hielp je donderdag?';
const CARD = 'Voor wie is het?';
const ANSWER = 'Eerst vragen, dan pas inpakken.';

test.use({ locale: 'nl-NL' });

const messages = async (page: Page) =>
	(await stored(page))!.rows.filter(({ kind, body }) => kind === 'message' && body !== null);

test('a question goes back, and its answer comes beside it', async ({
	page,
	site,
	browser,
	watcher
}) => {
	const desk = await sitDown(browser, site.url, watcher);
	const coach = desk.page;
	const { seller, clean } = await looking(page, 'nl');
	await seller.begin(site.url);
	await seller.log('fear', 4);
	await seller.end('asked');
	await accept(page, desk, 'Noor');
	await openFiles(desk, await madeFile(page));
	await coach.getByRole('link', { name: 'Noor', exact: true }).click();

	await coach.getByRole('button', { name: 'Stuur iets terug naar Noor' }).click();
	await coach.getByLabel('Vraag van de week').fill(QUESTION);
	await coach.getByRole('button', { name: 'Voeg vraag voor de klant toe' }).click();
	await coach.getByLabel('Wat kan de verkoper vragen?').fill(CARD);
	// What is half-typed is there again.
	await coach.reload();
	await expect(coach.getByLabel('Vraag van de week')).toHaveValue(QUESTION);
	await coach.getByRole('button', { name: 'Maak bericht' }).click();
	await expect(coach.getByText('Wat je stuurde')).toHaveCount(0);
	await coach.getByRole('button', { name: 'Toon code' }).click();
	await expect(coach.getByRole('img', { name: 'QR-code van het bericht' })).toBeVisible();
	const message = await downloadOf(coach, () =>
		coach.getByRole('button', { name: 'Bewaar bestand' }).first().click()
	);
	await expect(coach.getByText('Nog geen antwoord.')).toBeVisible();
	await coach.getByRole('button', { name: 'Klaar' }).click();

	await page.goto(`${site.url}share`);
	await page.getByLabel('Kies bestand', { exact: true }).setInputFiles(message);
	await expect(page.getByRole('heading', { name: `Een bericht van ${COACH}` })).toBeVisible();
	await expect(page.getByText('Wie het schreef, is niet bewezen.')).toBeVisible();
	expect(await messages(page)).toEqual([]);
	await page.getByRole('button', { name: 'Bewaar bericht' }).click();
	await page.getByRole('link', { name: 'Ga naar Vandaag' }).click();
	await expect(page.getByRole('heading', { name: `${COACH} vraagt: ${QUESTION}` })).toBeVisible();
	await clean('a message on Today');

	await page.getByRole('button', { name: 'Neem vraag over' }).click();
	await expect(page.getByText('Staat bij je eigen vragen.', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await page.getByRole('button', { name: 'Neem vraag over' }).click();
	const cards = (await stored(page))!.rows.filter(({ kind }) => kind === 'question');
	expect(cards.map(({ body }) => body)).toMatchObject([{ use: 'card', text: CARD }]);

	await page.getByRole('button', { name: 'Antwoord', exact: true }).click();
	await page.getByLabel('Je antwoord').fill(ANSWER);
	await page.reload();
	await expect(page.getByLabel('Je antwoord')).toHaveValue(ANSWER);
	await page.getByRole('button', { name: 'Bewaar antwoord' }).click();
	await expect(page.getByText('Je antwoord, hier bewaard:')).toBeVisible();
	expect(await messages(page)).toMatchObject([{ body: { answer: ANSWER, state: 'answered' } }]);
	const answer = await downloadOf(page, () =>
		page.getByRole('button', { name: 'Bewaar bestand' }).click()
	);
	const text = readFileSync(answer, 'utf8');
	expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
	expect(text).not.toContain(ANSWER);
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect(page.getByRole('heading', { name: `${COACH} vraagt: ${QUESTION}` })).toHaveCount(0);

	await coach.getByText('Kreeg je tekst?').click();
	await coach.getByLabel('Plak de hele tekst').fill(`[10:32] Noor: ${text} Groet`);
	await coach.getByRole('button', { name: 'Open tekst' }).click();
	await expect(coach.getByText('Het antwoord staat bij je bericht.')).toBeVisible();
	await expect(coach.getByText(ANSWER)).toBeVisible();
	await expect(coach.getByText('Nog geen antwoord.')).toHaveCount(0);
	await desk.close();
});

test('what comes in a message’s place is said to be that, and changes nothing', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 2);
	await seller.end('letPass');
	const before = await stored(page);
	const { recipient } = await drawKeyPair();
	const foreign = await fileOf(
		await messageFile(
			{
				from: 'coach',
				id: crypto.randomUUID(),
				coach: { name: COACH },
				to: crypto.randomUUID(),
				at: '2026-11-27' as never,
				text: 'Hoi',
				question: null,
				cards: []
			},
			recipient
		),
		''
	);
	await page.goto(`${site.url}share`);
	await page.getByText('Kreeg je tekst?').click();
	for (const [text, sentence] of [
		['Hoi, tot morgen!', 'Hier zit geen bericht in.'],
		[`${site.url}share#message-2-AAAA`, 'Een nieuwere versie van de app heeft dit gemaakt.'],
		[(await foreign.text()).slice(0, 300), 'Het bericht is niet heel.'],
		[await foreign.text(), 'Je deelde nog niets met een coach.']
	] as const) {
		await page.getByLabel('Plak de hele tekst').fill(text);
		await page.getByRole('button', { name: 'Open tekst' }).click();
		await expect(page.getByRole('alert')).toContainText(sentence);
	}
	expect(await stored(page)).toEqual(before);
});
