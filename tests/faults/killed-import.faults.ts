import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Chance } from '../../src/lib/core/chance';
import type { Site } from '../e2e/fixtures';
import type { Phone } from '../e2e/phone';
import { Seller } from '../e2e/seller';
import { backupFile, type BackupFile } from './backup-file';
import { expect, test } from './fixtures';
import { pause, times, upTo } from './how-often';
import type { Ledger } from './ledger';
import { pickFile, SAID, takeIn } from './restoring';
import { brokenAttachments, storedIn } from './stored';

/** A kill that is not aimed comes so long after the press that takes the file in, milliseconds. */
const LATEST_KILL = 2500;
const LATEST_WRITING = 400;
const PHOTOS = 80;
const DAY_MS = 86_400_000;

/** Waits until so much of the file is laid ready, 0 to 1. */
async function untilTaken(page: Page, share: number): Promise<void> {
	const isThere = (wanted: number) => {
		const bar = document.querySelector('progress');
		return !bar || bar.value >= wanted;
	};
	await page.waitForFunction(isThere, share, { polling: 'raf' });
}

/** When a kill comes. */
const WAITS = {
	whenever: (_: Page, chance: Chance) => pause(chance.between(0, LATEST_KILL)),
	/** While photos are laid ready: the file is read ahead, its first part is there before any is. */
	laying: (page: Page, chance: Chance) => untilTaken(page, chance.between(0.5, 0.9)),
	/** Once they are, while the records are written. */
	writing: async (page: Page, chance: Chance) => {
		await untilTaken(page, 1);
		await pause(chance.between(0, LATEST_WRITING));
	}
};
const KILLS = ['whenever', 'laying', 'writing'] as const;

/** Has a file taken in, and kills the browser meanwhile; it opens on Today again. */
async function takeAndKill(phone: Phone, site: Site, file: BackupFile, wait: () => Promise<void>) {
	await pickFile(phone.page, site, file.path);
	phone.aim();
	await takeIn(phone.page);
	await expect(phone.page.getByText(SAID.taking)).toBeVisible();
	await wait();
	phone.kill();
	await phone.launch();
	await phone.page.goto(site.url);
	await expect(new Seller(phone.page).greed).toBeVisible();
}

/** That of what is new in a file all is there, or nothing; returns whether it is. */
async function expectAllOrNothing(
	page: Page,
	file: BackupFile,
	before: ReadonlySet<string>,
	ledger: Ledger
): Promise<boolean> {
	const after = await storedIn(page);
	const fresh = file.rows.filter(({ id }) => !before.has(id));
	const there = fresh.filter(({ id }) => after.rows.has(id));
	expect([0, fresh.length]).toContain(there.length);
	for (const { id } of there) ledger.saved(id);
	await ledger.settle(page);
	expect(brokenAttachments(after).torn).toEqual([]);
	return there.length > 0;
}

test('killed while a file is taken in: all of it is there, or nothing, and what was laid ready goes', async ({
	phone,
	site,
	ledgerFor
}) => {
	test.setTimeout(1_800_000);
	const ledger = ledgerFor('killedImport');
	const chance = new Chance(6);
	const seller = new Seller(phone.page);
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	for (const id of (await storedIn(phone.page)).rows.keys()) ledger.saved(id);
	for (const round of upTo(times(1, 24))) {
		const file = await backupFile(1, PHOTOS, round);
		const before = new Set((await storedIn(phone.page)).rows.keys());
		const kill = KILLS[round % KILLS.length]!;
		await takeAndKill(phone, site, file, () => WAITS[kill](phone.page, chance));
		ledger.provoked();
		const whole = await expectAllOrNothing(phone.page, file, before, ledger);
		if (kill === 'laying') expect(whole, 'it was killed half-way').toBe(false);
		rmSync(file.path);
	}
	expect(brokenAttachments(await storedIn(phone.page)).orphaned.length).toBeGreaterThan(0);

	// A day later the app opens, and nobody comes back for it.
	await phone.context.close();
	await phone.launch();
	await phone.page.clock.install({ time: new Date(Date.now() + DAY_MS + 3_600_000) });
	await phone.page.goto(site.url);
	await expect(new Seller(phone.page).greed).toBeVisible();
	await expect
		.poll(async () => brokenAttachments(await storedIn(phone.page)), { timeout: 30_000 })
		.toEqual({ torn: [], orphaned: [] });
	await ledger.settle(phone.page);
});
