import { Chance } from '../../src/lib/core/chance';
import { breakConnections, clearData } from '../e2e/faults';
import { besideAnother, expectEachOnce, LATEST, NO_ICON } from './beside-another';
import { deleteAndGoOn } from './deleted';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { logMoments } from './hand';
import { pause, times, upTo } from './how-often';

test.use({ expectedConsole: [NO_ICON] });

test(
	'closed while moments are logged: each is written all the same',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		test.setTimeout(600_000);
		const ledger = ledgerFor('closed');
		const { seller } = await besideAnother(page, site, ledger);
		const chance = new Chance(1);
		const EACH = 25;
		for (const round of upTo(times(3, 20))) {
			const writing = logMoments(page, EACH);
			await pause(chance.between(0, LATEST));
			await breakConnections(page);
			ledger.provoked();
			expect(await writing).toBe(EACH);
			await expect(page.getByRole('alert')).toHaveCount(0);
			await expectEachOnce(page, round * EACH);
		}
		await page.goto(site.url);
		await expect(seller.greed).toBeVisible();
		await ledger.settle(page);
		await expectEachOnce(page, ledger.size);
	}
);

test(
	'deleted by the browser while moments are logged: it says so, and what comes after is not lost',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		test.setTimeout(600_000);
		await deleteAndGoOn(page, site, ledgerFor('deleted'), () => clearData(page, site));
	}
);
