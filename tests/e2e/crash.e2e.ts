import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allowDatabases, refuseDatabases } from './faults';
import { expect, test, type Site } from './fixtures';
import { inBothLanguages, LONG } from './long';
import { forgetFetched, loseFromCache } from './lost-parts';
import { Seller, type Language } from './seller';

const NOTE = 'Regen.\n<b>Bang</b> dat de dag niks wordt';
const IN_TEXT = NOTE.replace('\n', '\n  ');
const DOWN = 'tests-no-dates';

test.describe.configure({ timeout: 60_000 });

test.use({
	permissions: ['clipboard-read', 'clipboard-write'],
	// A part that is missing, and what was drawn when it crashed.
	expectedConsole: [/Failed to load resource|Failed to fetch|derived_inert/]
});

/** A seller who logged a moment and wrote a note, with the app kept for offline. */
async function written(page: Page, site: Site, language: Language, offline = true) {
	const seller = new Seller(page, language);
	const { words } = seller;
	await page.clock.setFixedTime(new Date('2026-06-02T16:00:00'));
	await seller.begin(site.url);
	if (offline) await seller.offlineReady();
	await seller.log('greed', 4);
	await expect(seller.saved).toBeVisible();
	await seller.end('asked');
	await seller.note.fill(NOTE);
	await expect(page.getByText(words.kept)).toBeVisible();
	if (offline) await site.stop();
	return seller;
}

/** From the next page on no date can be written, and nothing that shows one can be drawn. */
async function forgetDates(page: Page): Promise<void> {
	await page.evaluate((key) => localStorage.setItem(key, ''), DOWN);
	await page.addInitScript((key) => {
		if (localStorage.getItem(key) === null) return;
		String.prototype.toLocaleUpperCase = () => {
			throw new Error('no dates here');
		};
	}, DOWN);
}

const rememberDates = (page: Page) => page.evaluate((key) => localStorage.removeItem(key), DOWN);

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses a button by the keyboard, and reads the file that is handed over. */
async function saveFile(page: Page, name: string): Promise<string> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name }).press('Enter');
	return readFileSync(await (await downloading).path(), 'utf8');
}

/** That Today has everything again. */
async function expectAllThere(seller: Seller): Promise<void> {
	await expect(seller.list(seller.words.taps)).toHaveCount(1);
	await expect(seller.note).toHaveValue(NOTE);
}

inBothLanguages((language) => {
	test('a screen that can not be drawn hands over the whole journal, offline and by keyboard', async ({
		page,
		site
	}) => {
		const seller = await written(page, site, language);
		const { words } = seller;
		await forgetDates(page);
		await page.reload();
		await expect(page.getByRole('heading', { name: words.crashed })).toBeVisible();
		await expect(page.getByRole('alert')).toContainText(words.safeHere);

		await expect(page.getByText(words.copied)).toHaveCount(0);
		await seller.button(words.copyAll).press('Enter');
		await expect(page.getByText(words.copied)).toBeVisible();
		const text = await clipboard(page);
		for (const said of [IN_TEXT, words.greed, words.strengthOf(4), words.asked, '2026-06-02']) {
			expect(text).toContain(said);
		}
		expect(text).toContain('no dates here');
		expect(await saveFile(page, words.saveFile)).toBe(text);

		// It stays a crash until it is mended, and takes nothing with it.
		await seller.button(words.reload).press('Enter');
		await expect(page.getByRole('heading', { name: words.crashed })).toBeVisible();
		await page.getByRole('link', { name: words.share, exact: true }).press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.share);
		await seller.open('today');
		await expect(page.getByRole('heading', { name: words.crashed })).toBeVisible();
		await rememberDates(page);
		await page.getByRole('main').getByRole('link', { name: words.today }).press('Enter');
		await expectAllThere(seller);
	});

	test(
		'a record that no screen can draw is in the text as it is',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await written(page, site, language);
			await page.evaluate(
				() =>
					new Promise<void>((resolve) => {
						indexedDB.open('ambitiespanning:own').onsuccess = (event) => {
							const { result } = event.target as IDBOpenDBRequest;
							const writing = result.transaction('rows', 'readwrite');
							writing.objectStore('rows').put({
								id: 'odd',
								kind: 'moment',
								day: '2026-06-02',
								rev: 'x',
								body: { kind: 'greed', strange: 'very' }
							});
							writing.oncomplete = () => (result.close(), resolve());
						};
					})
			);
			await page.reload();
			await expect(page.getByRole('heading', { name: seller.words.crashed })).toBeVisible();
			const text = await saveFile(page, seller.words.saveFile);
			expect(text).toContain('"strange":"very"');
			expect(text).toMatch(new RegExp(`16:00 ${seller.words.greed}, `));
			expect(text).toContain(language === 'nl' ? 'Dinsdag 2\u00A0jun' : 'Tuesday 2\u00A0Jun');
		}
	);

	test(
		'a browser that does not copy shows the text, to be selected',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await written(page, site, language);
			const { words } = seller;
			await forgetDates(page);
			await page.addInitScript(() => {
				navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
			});
			await page.reload();
			await seller.button(words.copyAll).press('Enter');
			await expect(page.getByText(words.copyRefused)).toBeVisible();
			await expect(page.getByText(words.copied)).toHaveCount(0);
			const area = page.getByRole('textbox', { name: words.wholeText });
			await expect(area).toHaveValue(new RegExp(words.greed));
			await expect(area).not.toBeEditable();
			const selected = await page.evaluate(() => getSelection()!.toString());
			expect(selected).toContain(IN_TEXT);
		}
	);

	test(
		'a page that is missing offline says so; the others go on',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await written(page, site, language);
			const { words } = seller;
			await loseFromCache(page, '/insight?');
			await page.reload();
			await page.getByRole('link', { name: words.insight, exact: true }).press('Enter');
			await expect(page.getByRole('heading', { name: words.pageFailed })).toBeVisible();
			expect(await saveFile(page, words.saveFile)).toContain(IN_TEXT);
			await page
				.getByRole('navigation')
				.getByRole('link', { name: words.today, exact: true })
				.press('Enter');
			await expectAllThere(seller);
		}
	);

	test(
		'questions that are missing offline lose no moment',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await written(page, site, language);
			const { words } = seller;
			await loseFromCache(page, 'use-05');
			await page.reload();
			await seller.log('fear', 2);
			await expect(page.getByRole('heading', { name: words.crashed })).toBeVisible();
			expect(await saveFile(page, words.saveFile)).toContain(
				`${words.fear}, ${words.strengthOf(2)}`
			);
			await page.getByRole('link', { name: words.today }).press('Enter');
			await expect(seller.list(words.taps)).toHaveCount(2);
		}
	);

	test(
		'a database that does not open: what is kept beside it is handed over',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await written(page, site, language);
			await refuseDatabases(page);
			await page.reload();
			await seller.note.fill('Half');
			await forgetDates(page);
			await page.reload();
			await expect(page.getByRole('heading', { name: seller.words.crashed })).toBeVisible();
			const text = await saveFile(page, seller.words.saveFile);
			expect(text).toContain(seller.words.incomplete);
			expect(text).toContain('2026-06-02: Half');
			await allowDatabases(page);
		}
	);
});

test.describe('an app that does not start', () => {
	test.use({
		serviceWorkers: 'block',
		expectedConsole: [/Failed to load|Failed to fetch|Unexpected token|registration blocked/]
	});

	const WAYS = { lost: 'lose', damaged: 'damage' } as const;
	for (const [way, how] of Object.entries(WAYS)) {
		test(`its script is ${way}: what is stored is handed over, in both languages`, async ({
			page,
			site
		}) => {
			await written(page, site, 'nl', false);
			await page.evaluate(() =>
				localStorage.setItem('ambitiespanning:draft:own:2026-06-02', 'Half getypt')
			);
			site[how]('ambitiespanning:journals');
			await forgetFetched(page);
			await page.reload();
			const head = page.getByRole('heading', { level: 1 });
			await expect(head).toContainText('De app start niet');
			await expect(head).toContainText('The app does not start');
			const area = page.getByRole('textbox', { name: /Your journal as text/ });
			await expect(area).toHaveValue(/Half getypt/);
			await expect(area).not.toBeEditable();
			const axe = await new AxeBuilder({ page }).setLegacyMode().analyze();
			expect(axe.violations.map(({ id }) => id)).toEqual([]);
			const text = await saveFile(page, 'Bewaar als bestand');
			expect(text).toContain(NOTE);
			expect(text).toMatch(/2026-06-02 moment: .*"greed".*"intensity":4/);
			await page.getByRole('button', { name: 'Kopieer alles' }).press('Enter');
			await expect(page.getByText('Gekopieerd')).toBeVisible();
			expect(await clipboard(page)).toBe(text);
			await page.evaluate(() => {
				navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
			});
			await page.getByRole('button', { name: 'Kopieer alles' }).press('Enter');
			await expect(page.getByText('Selecteer de tekst zelf.')).toBeVisible();
			expect(await page.evaluate(() => getSelection()!.toString())).toBe(text);
		});
	}

	test(
		'a start that hangs is noticed, and makes way when it comes after all',
		{ tag: LONG },
		async ({ page, site }) => {
			await written(page, site, 'nl', false);
			let go = () => {};
			const held = new Promise<void>((resolve) => (go = resolve));
			await page.route(/entry\/start/, async (route) => {
				await held;
				await route.continue();
			});
			await page.clock.resume();
			await page.reload({ waitUntil: 'commit' });
			await expect(page.getByText('De app start niet')).toBeVisible({ timeout: 20_000 });
			go();
			await expect(page.getByText('De app start niet')).toHaveCount(0);
			await expect(page.getByRole('link', { name: 'Angst', exact: true })).toBeVisible();
		}
	);

	test('without the rescue script too, it says what to do', async ({ page, site }) => {
		site.lose('rescue-text');
		site.lose('ambitiespanning:journals');
		await page.goto(site.url);
		await expect(page.getByText('De app start niet. Ververs.')).toBeVisible();
	});
});
