import { readFileSync } from 'node:fs';
import type { Row } from '../../src/lib/core/records';
import { readBackup } from '../../src/lib/share/backup';
import { Seller } from '../e2e/seller';
import { fillJournal } from '../rig/fill.mjs';
import { tenYearRows } from './backup-file';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { giveHand, logMoments } from './hand';
import { times, upTo } from './how-often';
import { noteSaved } from './ledger';
import { SAID } from './restoring';
import { storedIn } from './stored';

test(
	'ten years start, take what is logged, and all of it is in the backup',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		test.setTimeout(900_000);
		const ledger = ledgerFor('tenYears');
		await noteSaved(page.context(), ledger);
		await giveHand(page.context());
		const seller = new Seller(page);
		await seller.begin(site.url);
		const rows = await tenYearRows();
		expect(rows.length).toBeGreaterThan(29_000);
		await fillJournal(page, rows);
		for (const { id } of rows) ledger.saved(id);

		for (const round of upTo(times(1, 5))) {
			await page.goto(site.url);
			await expect(seller.greed).toBeVisible();
			ledger.provoked();
			expect(await logMoments(page, 5)).toBe(5);
			expect(ledger.size).toBe(rows.length + round * 5);
			await page.goto(`${site.url}backup`);
			await page.getByText(SAID.otherWays).click();
			await page.getByRole('button', { name: SAID.withoutLock }).click();
			await expect(page.getByText(SAID.backupReady)).toBeVisible({ timeout: 120_000 });
			const downloading = page.waitForEvent('download');
			await page.getByRole('button', { name: SAID.saveFile, exact: true }).click();
			const file = new Blob([readFileSync(await (await downloading).path())]);

			const inIt = new Map<string, Row>();
			const refused: unknown[] = [];
			await readBackup(file, null, {
				row: (row) => void inIt.set(row.id, row),
				refused: (line) => void refused.push(line)
			});
			expect(refused).toEqual([]);
			expect(inIt).toEqual((await storedIn(page)).rows);
		}
		await page.goto(site.url);
		await ledger.settle(page);
	}
);
