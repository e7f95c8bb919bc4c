import { drawKeyPair } from '../../src/lib/share/coach-key';
import { invitationLink } from '../../src/lib/share/invitation';
import { unlockingWithWords } from '../../src/lib/share/backup';
import { unlockedWithKey } from '../../src/lib/share/key-cipher';
import { expect, test } from './fixtures';
import { Seller } from './seller';
import { saysOf } from './share-read';
import { stored } from './stored';

const NOTE = 'Regen. Niet gevraagd en toch verkocht.';
const COACH = 'Zoë de Vries';

test.use({ locale: 'nl-NL' });

test('a seller shares with six words, and then what is new in two presses', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('fear', 4);
	await seller.end('asked');
	await seller.note.fill(NOTE);
	await expect(page.getByText(seller.words.kept)).toBeVisible();

	await page.goto(`${site.url}share`);
	await expect(page.getByText('Je coach ziet 1 dag en 1 tikje. Geen notities.')).toBeVisible();
	await expect(page.getByText('1 notitie blijft bij jou.')).toBeVisible();
	await page.getByRole('button', { name: 'Bekijk eerst zelf' }).click();
	await expect(page.getByRole('heading', { name: 'Dit ziet je coach' })).toBeFocused();
	await expect(page.getByText('Niet in dit bestand: notities')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Spanning per dag' })).toBeVisible();
	const seen = await page.getByLabel('Dit gaat naar je coach').inputValue();
	expect(seen).toContain('Angst');
	expect(seen).not.toContain(NOTE);
	await page.goBack();
	await page.getByLabel('Hoe heet je coach?').fill(COACH);
	await page.getByLabel('Onder welke naam?').fill('Noor');
	await page.getByRole('button', { name: 'Maak bestand' }).click();
	await expect(page.getByRole('heading', { name: 'Je bestand is klaar' })).toBeVisible();
	// Nothing is written as long as it did not leave.
	expect((await stored(page))!.rows.map(({ kind }) => kind)).not.toContain('coach');
	const words = (await page.locator('main ol li').allTextContents()).join(' ');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Bewaar bestand' }).click();
	const file = await downloading;
	expect(file.suggestedFilename()).toMatch(/^ambitiespanning-delen-Noor-[0-9a-f]{4}-.*\.lijn$/);
	await expect(page.getByText('Bestand doorgegeven.')).toBeVisible();

	const said = await saysOf(await file.path(), unlockingWithWords(words));
	expect(said).toContain('"kind":"moment"');
	for (const canary of [NOTE, COACH, '"kind":"text"']) expect(said).not.toContain(canary);
	const rows = (await stored(page))!.rows;
	const own = rows.filter(({ kind }) => kind === 'moment' || kind === 'coach');
	expect(own).toHaveLength(2);
	for (const { id } of own) expect(said).not.toContain(id);

	await page.getByRole('button', { name: 'Klaar' }).click();
	await page.reload();
	await page.getByRole('button', { name: 'Deel wat nieuw is' }).click();
	await expect(page.getByRole('heading', { name: 'Je bestand is klaar' })).toBeVisible();
	await page.getByRole('button', { name: 'Bewaar bestand' }).click();
	await expect(page.getByText('Bestand doorgegeven.')).toBeVisible();
	const coach = (await stored(page))!.rows.find(({ kind }) => kind === 'coach')!;
	expect(coach.body).toMatchObject({ name: COACH, recipient: null, shares: 2 });
});

test('an invitation asks before anything is written, and its key alone opens the share', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await seller.end('letPass');
	const { identity, recipient } = await drawKeyPair();
	await page.goto(invitationLink(`${site.url}share`, { name: COACH, recipient }));
	await expect(page.getByText(`${COACH} vraagt of je wilt delen.`)).toBeVisible();
	await expect(page.getByText(/^\d{5}( \d{5}){4}$/)).toBeVisible();
	expect((await stored(page))!.rows.map(({ kind }) => kind)).not.toContain('coach');
	await page.getByRole('button', { name: 'Ja, de cijfers kloppen' }).click();
	await expect(page).toHaveURL(/share$/);
	await page.getByLabel('Onder welke naam?').fill('Noor');
	await page.getByRole('button', { name: 'Maak bestand' }).click();
	await expect(page.getByRole('heading', { name: 'Je bestand is klaar' })).toBeVisible();
	await expect(page.locator('main ol li')).toHaveCount(0);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Bewaar bestand' }).click();
	const path = await (await downloading).path();
	const said = await saysOf(path, (locked) => unlockedWithKey(locked, [identity]));
	expect(said).toContain('"name":"Noor"');
	await expect(saysOf(path, unlockingWithWords('een twee drie vier vijf zes'))).rejects.toThrow(
		'wrong_key'
	);
});
