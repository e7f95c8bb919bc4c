import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { inBothLanguages, LONG } from './long';
import { Seller, type Language } from './seller';

const DAYS: Record<Language, string> = { nl: 'Dinsdag 2 juni 2026', en: 'Tuesday 2 June 2026' };

/** What stands in the table under this name, row by row, cell by cell. */
async function tableRows(page: Page, name: string): Promise<string[][]> {
	const rows = page.getByRole('table', { name, exact: true }).getByRole('row');
	await expect(rows.first()).toBeVisible();
	const cells = await rows.evaluateAll((all) =>
		all.map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent))
	);
	return cells.map((row) => row.map((text) => text.trim().replace(/\s+/g, ' ')));
}

/** The sums on the page, as they are written. */
async function sums(page: Page): Promise<string[]> {
	const texts = await page.locator('.sum').allTextContents();
	return texts.map((text) => text.trim().replace(/\s+/g, ' '));
}

inBothLanguages((language) => {
	/** A number as the language writes it. */
	const written = (text: string) => (language === 'nl' ? text.replaceAll('.', ',') : text);

	test(
		'the figure of the own day is worked out step by step, offline and by keyboard',
		{ tag: LONG },
		async ({ page, site }) => {
			await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
			const seller = new Seller(page, language);
			const { words } = seller;
			const head = page.getByRole('heading', { level: 1 });
			await seller.begin(site.url);
			await seller.offlineReady();
			await site.stop();

			// Nobody's day yet: it is said that the one shown is made up.
			await seller.open('insight');
			await page.getByRole('link', { name: words.explained, exact: true }).press('Enter');
			await expect(head).toHaveText(words.number);
			await expect(page.getByRole('heading', { name: words.madeUpDay })).toBeVisible();
			expect((await tableRows(page, words.addedUp)).at(-1)).toEqual([
				words.together,
				written('28.35'),
				'28'
			]);

			await seller.open('today');
			await seller.log('greed', 4);
			await seller.end('asked');
			await seller.log('greed', 5);
			await seller.end('gaveIn');
			await seller.log('fear', 2);
			await seller.end('letPass');
			await seller.fillDay(7, 8);
			await expect(seller.figure).toHaveText('31');

			await seller.open('insight');
			await page.getByRole('link', { name: words.explained, exact: true }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('heading', { name: words.ownDay })).toBeVisible();
			await expect(page.getByRole('heading', { name: words.madeUpDay })).toHaveCount(0);
			await expect(page.getByText(DAYS[language])).toBeVisible();
			const tap = (strength: number, end: string) =>
				language === 'nl'
					? `16:00, sterkte ${strength} van 5, ${end.toLowerCase()}`
					: `16:00, strength ${strength} of 5, ${end.toLowerCase()}`;
			expect((await tableRows(page, words.greed)).slice(1)).toEqual([
				[`${tap(4, words.asked)} ${written('0.25 × 4 ÷ 5 =')}`, written('0.2')],
				[`${tap(5, words.gaveIn)} 1 × 5 ÷ 5 =`, '1'],
				[words.together, written('1.2')]
			]);
			expect((await tableRows(page, words.fear)).slice(1)).toEqual([
				[`${tap(2, words.letPass)} ${written('0.5 × 2 ÷ 5 =')}`, written('0.2')],
				[words.together, written('0.2')]
			]);
			expect((await sums(page)).slice(0, 4)).toEqual([
				'2 × (10 − 7) = 6',
				'2 × (10 − 8) = 4',
				written('30 × (1 − 2−1.2) = 16.942'),
				written('30 × (1 − 2−0.2) = 3.883')
			]);
			expect((await tableRows(page, words.addedUp)).slice(1)).toEqual([
				[words.lessHappy, '6', '6'],
				[words.lessBelief, '4', '4'],
				[words.greed, written('16.942'), '17'],
				[words.fear, written('3.883'), '4'],
				[words.together, written('30.825'), '31']
			]);

			await page.getByRole('link', { name: words.back }).press('Enter');
			await expect(head).toHaveText(words.insight);
		}
	);

	test(
		'privacy and about are reached from Settings, and back, offline and by keyboard',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			const head = page.getByRole('heading', { level: 1 });
			const back = page.getByRole('link', { name: words.back, exact: true });
			await seller.begin(site.url);
			await seller.offlineReady();
			await site.stop();
			await seller.open('settings');
			for (const name of ['number', 'privacy', 'about'] as const) {
				await page.getByRole('link', { name: words[name], exact: true }).focus();
				await page.keyboard.press('Enter');
				await expect(head).toHaveText(words[name]);
				await back.focus();
				await page.keyboard.press('Enter');
				await expect(head).toHaveText(words.settings);
			}

			// From one to the next, back goes the way one came.
			await page.getByRole('link', { name: words.about, exact: true }).press('Enter');
			await expect(head).toHaveText(words.about);
			await page.getByRole('main').getByRole('link', { name: words.privacy }).press('Enter');
			await expect(head).toHaveText(words.privacy);
			await expect(page.getByText(words.notAskedYet)).toBeVisible();
			await back.press('Enter');
			await expect(head).toHaveText(words.about);
			// Opened by its address there is no way that one came, and so it is Settings.
			await page.reload();
			await expect(head).toHaveText(words.about);
			await back.press('Enter');
			await expect(head).toHaveText(words.settings);
		}
	);
});

test('privacy says what the browser answered when it was asked to keep the storage', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	const { words } = seller;
	for (const [persisted, sentence] of [
		[true, words.keptForGood],
		[false, words.notKeptForGood],
		[null, words.notKeptForGood]
	] as const) {
		await page.goto(site.url);
		await page.evaluate(
			(kept) => localStorage.setItem('ambitiespanning:device', JSON.stringify({ persisted: kept })),
			persisted
		);
		await page.goto(site.url + 'privacy');
		await expect(page.getByText(sentence)).toBeVisible();
		await expect(page.getByText(words.notAskedYet)).toHaveCount(0);
	}
});

test(
	'where to talk to someone stands on About alone, whatever was answered',
	{ tag: LONG },
	async ({ page, site }) => {
		await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
		const seller = new Seller(page);
		const { words } = seller;
		const help = page.getByText(new RegExp(`\\b113\\b|${words.doctor}`));
		await seller.begin(site.url);
		for (const kind of ['greed', 'fear'] as const) {
			await seller.log(kind, 5);
			await expect(help).toHaveCount(0);
			await seller.end('gaveIn');
		}
		await seller.fillDay(0, 0);
		await expect(seller.figure).toHaveText('70');
		await expect(help).toHaveCount(0);
		for (const path of ['insight', 'settings', 'number', 'privacy', '']) {
			await page.goto(site.url + path);
			await expect(page.getByRole('heading').first()).toBeVisible();
			if (path === 'number') await expect(page.getByText(words.ownDay)).toBeVisible();
			await expect(help, path).toHaveCount(0);
		}
		await page.goto(site.url + 'about');
		await expect(page.getByText(words.doctor).first()).toBeVisible();
		for (const [name, address] of [
			['113', 'tel:113'],
			['0800-0113', 'tel:08000113'],
			['113.nl', 'https://www.113.nl']
		] as const) {
			const link = page.getByRole('link', { name, exact: true });
			await expect(link).toHaveAttribute('href', address);
		}
	}
);

test('a press on back as soon as it stands there leads back', async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await page.goto(site.url + 'insight');
	const explained = page.locator('a[href$="/number"]');
	await explained.waitFor();
	await page.evaluate((back) => {
		new MutationObserver((_, observer) => {
			const link = document.querySelector<HTMLElement>(`a[aria-label="${back}"]`);
			if (!link) return;
			observer.disconnect();
			document.documentElement.dataset.pressed = '';
			link.click();
		}).observe(document.body, { childList: true, subtree: true });
	}, seller.words.back);
	await explained.click();
	await expect(page.locator('html[data-pressed]')).toBeAttached();
	await expect(page).toHaveURL(/insight$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(seller.words.insight);
});
