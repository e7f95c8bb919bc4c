import { Chance } from '../../src/lib/core/chance';
import { expectSaid } from '../e2e/at-work';
import {
	besideAnother,
	expectEachOnce,
	LATEST,
	MANY,
	NO_ICON,
	somethingWaits
} from './beside-another';
import { deleteAndGoOn } from './deleted';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { logMoments } from './hand';
import { pause, times, upTo } from './how-often';
import { live } from './stored';

test.use({ expectedConsole: [NO_ICON] });

test(
	'kept busy by another window: it says so until it gets its turn, and writes nothing twice',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		test.setTimeout(600_000);
		const ledger = ledgerFor('blocked');
		const { seller, other } = await besideAnother(page, site, ledger);
		const chance = new Chance(2);
		for (const round of upTo(times(2, 12))) {
			expect(await logMoments(page, 2)).toBe(2);
			await other.holdUpWrites();
			ledger.provoked();
			// Now and then so long that the seller has to be told.
			const told = round % 2 === 0;
			const writing = logMoments(page, 1);
			if (told) await expectSaid(page, other, 'notSaved', 'timeout');
			else await pause(chance.between(500, 3500));
			await other.letGo();
			expect(await writing).toBe(told ? 0 : 1);
			if (told) {
				await expect(seller.saved).toBeVisible();
				await seller.button(seller.words.later).click();
			}
			await expect(page.getByRole('alert')).toHaveCount(0);
			await expectEachOnce(page, round * 3);
		}
		await page.goto(site.url);
		await expect(seller.greed).toBeVisible();
		await ledger.settle(page);
		await expectEachOnce(page, ledger.size);
	}
);

test(
	'deleted by another window while moments are logged: it says so, and what comes after is not lost',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		test.setTimeout(600_000);
		await deleteAndGoOn(page, site, ledgerFor('deleted'), (other) => other.deleteDatabase());
	}
);

test(
	'upgraded while moments are logged: it says so, and nothing that was saved is lost',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		const ledger = ledgerFor('upgraded');
		const { seller, other } = await besideAnother(page, site, ledger);
		const { words } = seller;
		const chance = new Chance(4);
		// One that fails can be reloaded after; one that comes through leaves this version outside.
		for (const round of upTo(times(2, 10))) {
			const writing = logMoments(page, MANY);
			await pause(chance.between(300, LATEST));
			await other.failToUpgrade();
			ledger.provoked();
			expect(await writing).toBeLessThan(MANY);
			const waits = await somethingWaits(page, words);
			await expectSaid(page, other, waits ? 'notSaved' : 'notOpen', 'outdated');
			const loaded = page.waitForEvent('load');
			await seller.button(words.reload).click();
			await loaded;
			if (waits) await expect(page.getByText(words.recovered[1]), `round ${round}`).toBeVisible();
			await page.goto(site.url);
			await expect(seller.greed).toBeVisible();
			await ledger.settle(page);
		}
		const writing = logMoments(page, MANY);
		await pause(chance.between(300, LATEST));
		await other.upgrade();
		ledger.provoked();
		expect(await writing).toBeLessThan(MANY);
		await expectSaid(
			page,
			other,
			(await somethingWaits(page, words)) ? 'notSaved' : 'notOpen',
			'outdated'
		);
		await page.goto(site.url);
		await expectSaid(page, other, 'notOpen', 'outdated');
		await ledger.settle(page);
	}
);

test(
	'a note typed before the day is read takes nothing away from what it said',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		const ledger = ledgerFor('blocked');
		const { seller, other } = await besideAnother(page, site, ledger);
		for (const round of upTo(times(1, 6))) {
			const before = await seller.note.inputValue();
			const said = `Oud ${round}.`;
			await seller.note.fill(`${before}${said}`);
			await expect(page.getByText(seller.words.kept)).toBeVisible();
			ledger.saved(said, (stored) =>
				live(stored, 'text').some(({ body }) => String(body!.text).includes(said))
			);
			await other.holdUpWrites();
			ledger.provoked();
			await page.goto(site.url);
			await seller.note.pressSequentially(`Nieuw ${round}.`);
			await other.letGo();
			await expect(page.getByText(seller.words.kept)).toBeVisible();
			await page.goto(site.url);
			await expect(seller.greed).toBeVisible();
			await ledger.settle(page);
			await expect(seller.note).toHaveValue(new RegExp(`Nieuw ${round}\\.`));
		}
	}
);

test(
	'a moment that is changed while nothing can be read: it says so, and is changed after all',
	{ tag: LONG },
	async ({ page, site, ledgerFor }) => {
		const ledger = ledgerFor('blocked');
		const { seller, other } = await besideAnother(page, site, ledger);
		const { words } = seller;
		const id = (await page.evaluate(() => window.hand.log(0)))!;
		const hard = page.getByRole('group', { name: words.howHard });
		for (const strength of times(['5'], ['5', '2', '4', '3'])) {
			await page.goto(`${site.url}moment/${id}`);
			await expect(hard.getByRole('radio', { checked: true })).toHaveCount(1);
			await other.holdUpWrites();
			ledger.provoked();
			await hard.getByRole('radio', { name: strength }).click({ force: true });
			await expectSaid(page, other, 'notSaved', 'timeout');
			await other.letGo();
			await expect(page.getByRole('alert')).toHaveCount(0);
			ledger.saved(
				`strength of ${id}`,
				({ rows }) => rows.get(id)?.body?.intensity === Number(strength)
			);
			await page.goto(site.url);
			await ledger.settle(page);
		}
	}
);
