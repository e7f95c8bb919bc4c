import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Bystander } from '../e2e/faults';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { fillJournal } from '../rig/fill.mjs';
import { backupFile, rowsOf } from './backup-file';
import { NO_ICON } from './beside-another';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { times, upTo } from './how-often';
import type { Ledger } from './ledger';
import { expectNotTaken, expectTaken, pickFile, SAID, takeIn } from './restoring';
import { storedIn } from './stored';

declare global {
	interface Window {
		/** The workers that this window started. */
		started: Worker[];
	}
}

/** What happens to a worker while it works. */
const WAYS = {
	/** Something is thrown that nobody catches, and it ends. */
	crashed: (page: Page) =>
		page.evaluate(() => {
			const worker = window.started.at(-1)!;
			worker.dispatchEvent(new ErrorEvent('error'));
			worker.terminate();
		}),
	/** It is gone, and no event tells. */
	ended: (page: Page) => page.evaluate(() => window.started.at(-1)!.terminate())
} as const;

test.use({ expectedConsole: [NO_ICON] });

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		window.started = [];
		window.Worker = class extends Worker {
			constructor(...args: ConstructorParameters<typeof Worker>) {
				super(...args);
				window.started.push(this);
			}
		};
	});
});

/** Years of which there is work for a while. */
const YEARS = times(2, 10);

/** A seller with years in the journal. */
async function withYears(page: Page, site: Site, ledger: Ledger): Promise<Seller> {
	const seller = new Seller(page);
	await seller.begin(site.url);
	const rows = await rowsOf(YEARS);
	await fillJournal(page, rows);
	for (const { id } of rows) ledger.saved(id);
	return seller;
}

for (const [way, happen] of Object.entries(WAYS)) {
	const tag = way === 'ended' ? [LONG] : [];
	test(
		`a worker that ${way} while it makes a backup: it says so, and the next one is whole`,
		{ tag },
		async ({ page, site, ledgerFor }) => {
			test.setTimeout(600_000);
			const ledger = ledgerFor('backupWorker');
			await withYears(page, site, ledger);
			await page.goto(`${site.url}backup`);
			await page.getByText(SAID.otherWays).click();
			const make = page.getByRole('button', { name: SAID.withoutLock });
			for (let round = 0; round < times(1, 6); round += 1) {
				await make.click();
				await expect(page.getByText(SAID.busy)).toBeVisible();
				await page.waitForTimeout(round * 60);
				await happen(page);
				ledger.provoked();
				const alert = page.getByRole('alert');
				// A worker that never starts is given its time.
				await expect(alert).toContainText(SAID.notMade, { timeout: 40_000 });
				await expect(alert).toContainText(SAID.wentWrong);
				if (!(await make.isVisible())) await page.getByText(SAID.otherWays).click();
			}
			await make.click();
			await expect(page.getByText(SAID.backupReady)).toBeVisible({ timeout: 90_000 });
			await page.goto(site.url);
			await ledger.settle(page);
		}
	);

	test(
		`a worker that ${way} while it takes a file in: it says so, and nothing of it is there`,
		{ tag },
		async ({ page, site, ledgerFor }) => {
			test.setTimeout(600_000);
			const ledger = ledgerFor('backupWorker');
			const seller = new Seller(page);
			await seller.begin(site.url);
			await seller.log('greed', 3);
			await expect(seller.saved).toBeVisible();
			const before = await storedIn(page);
			for (const id of before.rows.keys()) ledger.saved(id);
			const file = await backupFile(YEARS, 20);
			for (let round = 0; round < times(1, 6); round += 1) {
				await pickFile(page, site, file.path);
				await takeIn(page);
				await expect(page.getByText(SAID.taking)).toBeVisible();
				await page.waitForTimeout(round * 60);
				await happen(page);
				ledger.provoked();
				await expectNotTaken(page, null);
				expect((await storedIn(page)).rows).toEqual(before.rows);
			}
			await pickFile(page, site, file.path);
			await takeIn(page);
			await expectTaken(page);
			for (const { id } of file.rows) ledger.saved(id);
			await page.goto(site.url);
			await ledger.settle(page);
			rmSync(file.path);
		}
	);

	test(
		`a worker that ${way} while it searches: it says so, and searches again when asked`,
		{ tag },
		async ({ page, site, ledgerFor }) => {
			test.setTimeout(600_000);
			const ledger = ledgerFor('searchWorker');
			const { words } = await withYears(page, site, ledger);
			const other = await Bystander.beside(page, site);
			for (const round of upTo(times(1, 6))) {
				await page.goto(`${site.url}days/search`);
				const told = page.locator('main .told');
				const search = page.getByRole('searchbox', { name: words.findField });
				await expect(search).toBeVisible();
				// It has to wait for what it reads: however fast, it is at work when that happens.
				await other.holdUpWrites();
				await search.fill('klant');
				await expect.poll(() => page.evaluate(() => window.started.length)).toBeGreaterThan(0);
				await page.waitForTimeout(round * 30);
				await happen(page);
				ledger.provoked();
				await other.letGo();
				await expect(page.getByText(words.foundPartly)).toBeVisible({ timeout: 40_000 });
				await page.getByRole('button', { name: words.findAgain }).click();
				await expect(told).toHaveText(/\d keer gevonden\./, {
					timeout: 30_000
				});
				await expect(page.getByText(words.foundPartly)).toHaveCount(0);
			}
			await page.goto(site.url);
			await ledger.settle(page);
		}
	);
}
