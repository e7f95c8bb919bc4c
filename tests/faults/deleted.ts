import type { Page } from '@playwright/test';
import { Chance } from '../../src/lib/core/chance';
import { expectSaid } from '../e2e/at-work';
import type { Bystander } from '../e2e/faults';
import type { Site } from '../e2e/fixtures';
import { besideAnother, LATEST, MANY, somethingWaits } from './beside-another';
import { expect } from './fixtures';
import { logMoments } from './hand';
import { pause, times, upTo } from './how-often';
import type { Ledger } from './ledger';
import { live, storedIn } from './stored';

/**
 * Has the database deleted while moments are logged, again and again: it says so, no empty one takes
 * its place, and what comes after is not lost.
 */
export async function deleteAndGoOn(
	page: Page,
	site: Site,
	ledger: Ledger,
	take: (other: Bystander) => Promise<void>
): Promise<void> {
	const { seller, other } = await besideAnother(page, site, ledger);
	const { words } = seller;
	const chance = new Chance(3);
	for (const round of upTo(times(2, 8))) {
		const writing = logMoments(page, MANY);
		await pause(chance.between(0, LATEST));
		await take(other);
		ledger.provoked();
		expect(await writing).toBeLessThan(MANY);
		const waits = await somethingWaits(page, words);
		// What was saved before is gone with it, by someone else's will: also what just came through.
		ledger.forget();
		await expectSaid(page, other, waits ? 'notSaved' : 'notOpen', 'deleted');
		const left = waits ? 2 : 1;
		if (waits) await expect(seller.saved).toHaveCount(0);
		expect(await other.hasDatabase(), 'no empty one takes its place').toBe(false);
		await seller.button(words.later).click();
		await seller.log('fear', 5);
		await expect(seller.question).toHaveText(/\?$/);
		await expect(seller.saved).toHaveCount(0);

		const loaded = page.waitForEvent('load');
		await seller.button(words.reload).click();
		await loaded;
		await expect(page.getByText(words.recovered[left])).toBeVisible();
		for (const { id } of live(await storedIn(page), 'moment')) ledger.saved(id);
		expect(ledger.size, `all that was filled in, in round ${round}`).toBe(left);
		await page.goto(site.url);
		await page.getByRole('button', { name: words.begin, exact: true }).click();
		await expect(seller.list(words.taps)).toHaveCount(left);
		await ledger.settle(page);
	}
}
