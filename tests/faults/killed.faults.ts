import type { BrowserContext } from '@playwright/test';
import { Chance } from '../../src/lib/core/chance';
import type { Site } from '../e2e/fixtures';
import type { Phone } from '../e2e/phone';
import { Seller } from '../e2e/seller';
import { expect, test } from './fixtures';
import { giveHand, writeOn } from './hand';
import { pause, times, upTo } from './how-often';
import { noteSaved, type Ledger } from './ledger';
import { live } from './stored';

/** On phones of their own, so that they need not wait for each other. */
const PHONES = times(1, 2);
/** Entries that are written on each, at least. */
const ENTRIES = times(6, 100);
/** A kill comes so long after the writing begins, milliseconds: now and then before the first. */
const LATEST_KILL = 1500;

/** Notes what a window says of entries that are no moments. */
async function noteSavedBeside(context: BrowserContext, ledger: Ledger): Promise<void> {
	await context.exposeBinding('saidSavedBeside', (_source, what: 'ended' | 'note', of: string) => {
		ledger.saved(`${what} ${of}`, (stored) =>
			what === 'ended'
				? (stored.rows.get(of)?.body?.response ?? null) !== null
				: live(stored, 'text').some(({ body }) => String(body!.text).includes(of))
		);
	});
}

/** Starts the browser and opens the app, of which all that it says is noted. */
async function start(phone: Phone, site: Site, ledger: Ledger): Promise<Seller> {
	await noteSaved(phone.context, ledger);
	await noteSavedBeside(phone.context, ledger);
	await giveHand(phone.context);
	await phone.page.goto(site.url);
	return new Seller(phone.page);
}

for (const number of upTo(PHONES)) {
	test(`phone ${number}: ${ENTRIES} entries, and kills at random moments among them`, async ({
		phone,
		site,
		ledgerFor
	}) => {
		test.setTimeout(1_200_000);
		const ledger = ledgerFor('killed');
		const chance = new Chance(number);
		await new Seller(phone.page).begin(site.url);
		await phone.context.close();
		await phone.launch();
		while (ledger.size < ENTRIES) {
			const seller = await start(phone, site, ledger);
			await expect(seller.greed).toBeVisible();
			await ledger.settle(phone.page);
			const writing = writeOn(phone.page, `${number}-${ledger.tried}`).catch(() => undefined);
			phone.aim();
			await pause(chance.between(0, LATEST_KILL));
			phone.kill();
			ledger.provoked();
			await writing;
			await phone.launch();
		}
		const seller = await start(phone, site, ledger);
		await expect(seller.greed).toBeVisible();
		await ledger.settle(phone.page);
	});
}
