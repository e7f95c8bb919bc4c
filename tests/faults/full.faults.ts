import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Bystander, limitStorage } from '../e2e/faults';
import { cameraPhoto } from '../e2e/files';
import type { Site } from '../e2e/fixtures';
import { expectSaid } from '../e2e/at-work';
import { Seller } from '../e2e/seller';
import { backupFile } from './backup-file';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { giveHand, logMoments } from './hand';
import { times, upTo } from './how-often';
import { noteSaved, type Ledger } from './ledger';
import { expectNotTaken, expectTaken, pickFile, takeIn } from './restoring';
import { brokenAttachments, live, storedIn } from './stored';

const FULL_AT = 700_000;
const ROOM = 200_000_000;

test.use({
	// What the worker fetches takes of the same room.
	serviceWorkers: 'block',
	expectedConsole: [/404.*\/favicon\.ico$|Service Worker registration blocked/]
});

/** A seller on a device with little room, three moments in the journal. */
async function onSmallDevice(page: Page, site: Site, ledger: Ledger) {
	const allow = await limitStorage(page, site, FULL_AT);
	await noteSaved(page.context(), ledger);
	await giveHand(page.context());
	const seller = new Seller(page);
	await seller.begin(site.url);
	expect(await logMoments(page, 3)).toBe(3);
	return { allow, seller, other: await Bystander.beside(page, site) };
}

test(
	'saves go on until the device is full; then it says so, and with room again it is saved',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		const ledger = ledgerFor('fullSave');
		const { allow, seller, other } = await onSmallDevice(page, site, ledger);
		for (const round of upTo(times(2, 12))) {
			const filling = other.fillDevice();
			while ((await logMoments(page, 50)) === 50);
			ledger.provoked();
			await filling;
			await expectSaid(page, other, 'notSaved', 'quota');
			await expect(seller.saved).toHaveCount(0);
			await allow(FULL_AT * (round + 1));
			await seller.button(seller.words.tryAgain).click();
			await expect(seller.saved).toBeVisible();
			await seller.button(seller.words.later).click();
			await expect(seller.greed).toBeVisible();
		}
		await page.goto(site.url);
		await ledger.settle(page);
		expect(live(await storedIn(page), 'moment')).toHaveLength(ledger.size);
	}
);

test(
	'a photo for which there is no room is kept on the screen, and saved once there is',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		const ledger = ledgerFor('fullPhoto');
		const { allow, seller, other } = await onSmallDevice(page, site, ledger);
		const { words } = seller;
		const photo = await cameraPhoto(page);
		const thumbs = page.getByRole('button', { name: words.photoFrom });
		for (const round of upTo(times(2, 8))) {
			await other.fillDevice();
			await page.getByLabel(words.chooseFile, { exact: true }).setInputFiles([photo]);
			await expect(page.getByRole('alert')).toContainText(words.photoUnkept);
			await expect(page.getByRole('alert')).toContainText(words.faults.quota);
			ledger.provoked();
			expect(live(await storedIn(page), 'attachment')).toHaveLength(round - 1);
			await allow(FULL_AT * (round + 1));
			await seller.button(words.tryAgain).click();
			await expect(thumbs).toHaveCount(round);
			ledger.saved(`photo ${round}`, (stored) => live(stored, 'attachment').length >= round);
		}
		await page.goto(site.url);
		await expect(thumbs).toHaveCount(ledger.tried);
		await ledger.settle(page);
		expect(brokenAttachments(await storedIn(page))).toEqual({ torn: [], orphaned: [] });
	}
);

/** Where the room ends: among the photos that are laid ready first, or among the records. */
const ENDS = {
	photos: { years: 1, photos: 30 },
	records: { years: times(2, 10), photos: 2 }
} as const;
for (const [where, { years, photos }] of Object.entries(ENDS)) {
	const tag = where === 'records' ? [LONG] : [];
	test(
		`an import that does not fit with its ${where} changes nothing, and fits with room again`,
		{ tag },
		async ({ page, site, ledgerFor }) => {
			const ledger = ledgerFor('fullImport');
			const { allow } = await onSmallDevice(page, site, ledger);
			const file = await backupFile(years, photos);
			const before = await storedIn(page);
			for (const round of upTo(times(1, 4))) {
				await allow(FULL_AT + round * 150_000);
				await pickFile(page, site, file.path);
				await takeIn(page);
				await expectNotTaken(page, 'quota');
				ledger.provoked();
				expect(await storedIn(page)).toEqual(before);
			}
			await allow(ROOM);
			await pickFile(page, site, file.path);
			await takeIn(page);
			await expectTaken(page);
			for (const { id } of file.rows) ledger.saved(id);
			await page.goto(site.url);
			await ledger.settle(page);
			expect(brokenAttachments(await storedIn(page))).toEqual({ torn: [], orphaned: [] });
			rmSync(file.path);
		}
	);
}
