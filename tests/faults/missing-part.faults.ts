import type { Locator, Page } from '@playwright/test';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { upTo } from './how-often';
import { noteSaved, type Ledger } from './ledger';
import { SAID } from './restoring';

test.use({
	// The part that is missing, and what becomes of what asked for it.
	expectedConsole: [/./]
});

const SCREENS = ['', 'moment/greed', 'days', 'days/search?q=x', 'insight', 'settings', 'deck']
	.concat('products', 'extra', 'events', 'backup', 'restore', 'delete', 'week/2026-05-25')
	.concat('day/2026-05-30', 'deck/practise', 'deck/asked', 'days/fill', 'number', 'privacy')
	.concat('share', 'report', 'coach');
/** All parts one after the other would take one browser long: they are shared out. */
const SHARES = 8;
/** So long a screen may take to show itself, or what is wrong with it. */
const SOON_MS = 20_000;
/** What tells that a screen is one of these: the app's own, or one that says what is wrong. */
const HEADING = 'h1';

/** Which scripts and styles a screen asks for, by their path. */
async function partsOf(page: Page, url: string): Promise<string[]> {
	await page.goto(url);
	await expect(page.locator(HEADING).first()).toBeVisible();
	await page.waitForTimeout(700);
	return page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname)
			.filter((path) => /\.(js|css)$/.test(path) && !path.endsWith('sw.js'))
	);
}

/** Every part that some screen asks for, and the first that does. */
async function partsByScreen(page: Page, site: Site): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const screen of SCREENS) {
		for (const part of await partsOf(page, site.url + screen)) {
			if (!found.has(part)) found.set(part, screen);
		}
	}
	return found;
}

/** Every script and style that is kept for offline. */
const keptParts = (page: Page) =>
	page.evaluate(async () => {
		const name = (await caches.keys()).find((each) => each.includes('precache'))!;
		const requests = await (await caches.open(name)).keys();
		return requests
			.map(({ url }) => new URL(url).pathname)
			.filter((path) => /\.(js|css)$/.test(path))
			.sort();
	});

/** Takes a part out of what is kept for offline; returns how to put it back. */
async function lose(page: Page, part: string): Promise<() => Promise<void>> {
	const take = (from: string, to: string | null) =>
		page.evaluate(
			async ([path, from, to]) => {
				for (const name of await caches.keys()) {
					if (!name.includes(from)) continue;
					const cache = await caches.open(name);
					for (const request of await cache.keys()) {
						if (new URL(request.url).pathname !== path) continue;
						const answer = (await cache.match(request))!;
						if (to === null) {
							const home = (await caches.keys()).find((each) => each.includes('precache'))!;
							await (await caches.open(home)).put(request, answer);
						} else await (await caches.open(to)).put(request, answer);
						await cache.delete(request);
						return true;
					}
				}
				return false;
			},
			[part, from, to] as const
		);
	expect(await take('precache', 'aside'), part).toBe(true);
	return async () => void (await take('aside', null));
}

/** A seller with a moment that is saved, and with everything kept for offline. */
async function withMoment(page: Page, site: Site, ledger: Ledger): Promise<Seller> {
	await noteSaved(page.context(), ledger);
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	await seller.offlineReady();
	return seller;
}

/** Logs a moment as far as what is missing lets it: whether it was saved, or something was said. */
async function tapped({ page, words, fear, saved }: Seller): Promise<boolean> {
	const hard = page.getByRole('group', { name: words.howHard }).getByRole('button').nth(1);
	const [crashed, closed] = [words.crashed, words.notOpened].map((name) =>
		page.getByRole('heading', { name })
	);
	const said = crashed!.or(closed!);
	const shown = (either: Locator) =>
		either.waitFor({ timeout: SOON_MS }).then(
			() => true,
			() => false
		);
	await fear.click();
	if (!(await shown(hard.or(said)))) return false;
	if (await said.isVisible()) return true;
	await hard.click();
	return shown(saved.or(said));
}

for (const share of upTo(SHARES)) {
	test(
		`any one part of the app missing offline (${share} of ${SHARES}): a sentence where it is missed, and the journal is there`,
		{ tag: LONG },
		async ({ page, site, ledgerFor }) => {
			test.setTimeout(1_800_000);
			const ledger = ledgerFor('missingPart');
			const seller = await withMoment(page, site, ledger);
			const screens = await partsByScreen(page, site);
			const aside = await page.context().newPage();
			await aside.goto(site.url + 'licences/words-nl.txt');
			const session = await page.context().newCDPSession(page);
			await site.stop();

			// A window in the background draws a frame a second.
			await page.bringToFront();
			const kept = await keptParts(aside);
			const mute: string[] = [];
			for (const part of kept.filter((_, index) => index % SHARES === share - 1)) {
				const putBack = await lose(aside, part);
				await session.send('Network.clearBrowserCache');
				ledger.provoked();
				for (const screen of new Set([screens.get(part) ?? '', ''])) {
					await page.goto(site.url + screen, { timeout: SOON_MS }).catch(() => undefined);
					const heading = page.locator(HEADING).first();
					const shown = await heading.waitFor({ timeout: SOON_MS }).then(
						() => true,
						() => false
					);
					if (!shown || (await heading.textContent())!.trim() === '')
						mute.push(`${part} ${screen}`);
				}
				if ((await seller.greed.isVisible()) && !(await tapped(seller))) mute.push(`${part} tap`);
				await putBack();
			}
			expect(mute, 'every screen shows itself, or what is wrong').toEqual([]);
			await page.goto(site.url);
			await expect(seller.greed).toBeVisible();
			await ledger.settle(page);
		}
	);
}

test(
	'a worker that is missing offline: it says so where it is asked, and the journal is there',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		const ledger = ledgerFor('missingPart');
		const seller = await withMoment(page, site, ledger);
		const { words } = seller;
		const session = await page.context().newCDPSession(page);
		await site.stop();
		for (const part of await keptParts(page)) {
			if (!/(backup|search)\.worker/.test(part)) continue;
			await lose(page, part);
			ledger.provoked();
		}
		await session.send('Network.clearBrowserCache');
		await page.goto(`${site.url}days/search?q=x`);
		await expect(page.getByText(words.foundPartly)).toBeVisible();
		await page.goto(`${site.url}backup`);
		await page.getByText(SAID.otherWays).click();
		await page.getByRole('button', { name: SAID.withoutLock }).click();
		await expect(page.getByRole('alert')).toContainText(SAID.notMade);
		await page.goto(site.url);
		await expect(seller.greed).toBeVisible();
		await ledger.settle(page);
		expect(ledger.tried).toBe(2);
	}
);
