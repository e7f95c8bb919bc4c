import type { Page } from '@playwright/test';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { giveHand, logMoments } from './hand';
import { times, upTo } from './how-often';
import { noteSaved } from './ledger';
import { live, storedIn } from './stored';

/** Moments that each window logs in a round. */
const EACH = times(15, 50);
const ROUNDS = times(1, 3);

async function openWindows(first: Page, site: Site, count: number): Promise<Page[]> {
	await new Seller(first).begin(site.url);
	const windows = [first];
	while (windows.length < count) {
		const page = await first.context().newPage();
		await page.goto(site.url);
		await expect(new Seller(page).greed).toBeVisible();
		windows.push(page);
	}
	return windows;
}

for (const [fault, count] of [
	['twoWindows', 2],
	['threeWindows', 3]
] as const) {
	const tag = count === 3 ? [] : [LONG];
	test(
		`${count} windows log at once: every moment is there in each of them, once`,
		{ tag },
		async ({ page, site, ledgerFor }) => {
			test.setTimeout(900_000);
			const ledger = ledgerFor(fault);
			await noteSaved(page.context(), ledger);
			await giveHand(page.context());
			const windows = await openWindows(page, site, count);
			for (const round of upTo(ROUNDS)) {
				const saved = await Promise.all(windows.map((each) => logMoments(each, EACH)));
				ledger.provoked();
				expect(saved).toEqual(windows.map(() => EACH));
				const all = round * count * EACH;
				expect(ledger.size).toBe(all);
				for (const each of windows) {
					const { words } = new Seller(each);
					await expect(new Seller(each).list(words.taps)).toHaveCount(all, { timeout: 30_000 });
				}
			}
			await page.goto(site.url);
			await expect(new Seller(page).greed).toBeVisible();
			await ledger.settle(page);
			expect(live(await storedIn(page), 'moment')).toHaveLength(ledger.size);
		}
	);
}
