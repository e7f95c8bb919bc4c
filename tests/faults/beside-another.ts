import type { Page } from '@playwright/test';
import { Bystander } from '../e2e/faults';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { expect } from './fixtures';
import { giveHand } from './hand';
import { noteSaved, type Ledger } from './ledger';
import { live, storedIn } from './stored';

/** More than are logged before something happens to the database. */
export const MANY = 200;
/** It happens so long after the writing begins, milliseconds. */
export const LATEST = 1200;
/** A page without an icon of its own, as a bystander's is, has the browser ask for this one. */
export const NO_ICON = /404.*\/favicon\.ico$/;

/** A seller of whom all that is said to be saved is noted, and another window on the same origin. */
export async function besideAnother(page: Page, site: Site, ledger: Ledger) {
	await noteSaved(page.context(), ledger);
	await giveHand(page.context());
	const seller = new Seller(page);
	await seller.begin(site.url);
	return { seller, other: await Bystander.beside(page, site) };
}

/** That every moment that was logged is there, once. */
export async function expectEachOnce(page: Page, count: number): Promise<void> {
	await expect.poll(async () => live(await storedIn(page), 'moment').length).toBe(count);
}

/** A write that is under way as the database closes fails well within this, milliseconds. */
const FAILS_WITHIN = 3000;

/**
 * Whether what was being written as the database closed waits to be written again, as the notice
 * says: it may also have come through just before. The notice may come before the write fails.
 */
export async function somethingWaits(page: Page, words: Seller['words']): Promise<boolean> {
	const head = page.getByRole('alert').getByRole('heading');
	await expect(head).toHaveText(new RegExp(`^(${words.notSaved}|${words.notOpen})$`));
	return head
		.filter({ hasText: words.notSaved })
		.waitFor({ timeout: FAILS_WITHIN })
		.then(
			() => true,
			() => false
		);
}
