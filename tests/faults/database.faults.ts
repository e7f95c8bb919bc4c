import type { Page } from '@playwright/test';
import { Chance } from '../../src/lib/core/chance';
import { expectSaid } from '../e2e/at-work';
import { breakConnections, Bystander, clearData } from '../e2e/faults';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { expect, test } from './fixtures';
import { giveHand, logMoments } from './hand';
import { pause, times, upTo } from './how-often';
import { noteSaved, type Ledger } from './ledger';
import { live, storedIn } from './stored';

// A page without an icon of its own, as a bystander's is, has the browser ask for this one.
test.use({ expectedConsole: [/404.*\/favicon\.ico$/] });

/** More than are logged before something happens to the database. */
const MANY = 200;
/** It happens so long after the writing begins, milliseconds. */
const LATEST = 1200;

async function atWork(page: Page, site: Site, ledger: Ledger) {
	await noteSaved(page.context(), ledger);
	await giveHand(page.context());
	const seller = new Seller(page);
	await seller.begin(site.url);
	return { seller, other: await Bystander.beside(page, site) };
}

/** That every moment that was logged is there, once. */
async function expectEachOnce(page: Page, count: number): Promise<void> {
	await expect.poll(async () => live(await storedIn(page), 'moment').length).toBe(count);
}

test('closed while moments are logged: each is written all the same', async ({
	page,
	site,
	ledgerFor
}) => {
	test.setTimeout(600_000);
	const ledger = ledgerFor('closed');
	const { seller } = await atWork(page, site, ledger);
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
});

test('kept busy by another window: it says so until it gets its turn, and writes nothing twice', async ({
	page,
	site,
	ledgerFor
}) => {
	test.setTimeout(600_000);
	const ledger = ledgerFor('blocked');
	const { seller, other } = await atWork(page, site, ledger);
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
});

const WAYS: readonly [string, (page: Page, site: Site, other: Bystander) => Promise<void>][] = [
	['by another window', (_page, _site, other) => other.deleteDatabase()],
	['by the browser', clearData]
];
for (const [who, take] of WAYS) {
	test(`deleted ${who} while moments are logged: it says so, and what comes after is not lost`, async ({
		page,
		site,
		ledgerFor
	}) => {
		test.setTimeout(600_000);
		const ledger = ledgerFor('deleted');
		const { seller, other } = await atWork(page, site, ledger);
		const { words } = seller;
		const chance = new Chance(3);
		for (const round of upTo(times(2, 8))) {
			const writing = logMoments(page, MANY);
			await pause(chance.between(0, LATEST));
			await take(page, site, other);
			ledger.provoked();
			// What was saved before is gone with it, by someone else's will.
			await pause(100);
			ledger.forget();
			expect(await writing).toBeLessThan(MANY);
			await expectSaid(page, other, 'notSaved', 'deleted');
			await expect(seller.saved).toHaveCount(0);
			expect(await other.hasDatabase(), 'no empty one takes its place').toBe(false);
			await seller.button(words.later).click();
			await seller.log('fear', 5);
			await expect(seller.question).toHaveText(/\?$/);
			await expect(seller.saved).toHaveCount(0);

			const loaded = page.waitForEvent('load');
			await seller.button(words.reload).click();
			await loaded;
			await expect(page.getByText(words.recovered[2])).toBeVisible();
			for (const { id } of live(await storedIn(page), 'moment')) ledger.saved(id);
			expect(ledger.size, `all that was filled in, in round ${round}`).toBe(2);
			await page.goto(site.url);
			await page.getByRole('button', { name: words.begin, exact: true }).click();
			await expect(seller.list(words.taps)).toHaveCount(2);
			await ledger.settle(page);
		}
	});
}

test('upgraded while moments are logged: it says so, and nothing that was saved is lost', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('upgraded');
	const { seller, other } = await atWork(page, site, ledger);
	const { words } = seller;
	const chance = new Chance(4);
	// One that fails can be reloaded after; one that comes through leaves this version outside.
	for (const round of upTo(times(2, 10))) {
		const writing = logMoments(page, MANY);
		await pause(chance.between(300, LATEST));
		await other.failToUpgrade();
		ledger.provoked();
		expect(await writing).toBeLessThan(MANY);
		await expectSaid(page, other, 'notSaved', 'outdated');
		const loaded = page.waitForEvent('load');
		await seller.button(words.reload).click();
		await loaded;
		await expect(page.getByText(words.recovered[1]), `round ${round}`).toBeVisible();
		await page.goto(site.url);
		await expect(seller.greed).toBeVisible();
		await ledger.settle(page);
	}
	const writing = logMoments(page, MANY);
	await pause(chance.between(300, LATEST));
	await other.upgrade();
	ledger.provoked();
	expect(await writing).toBeLessThan(MANY);
	await expectSaid(page, other, 'notSaved', 'outdated');
	await page.goto(site.url);
	await expectSaid(page, other, 'notOpen', 'outdated');
	await ledger.settle(page);
});

test('a note typed before the day is read takes nothing away from what it said', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('blocked');
	const { seller, other } = await atWork(page, site, ledger);
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
});

test('a moment that is changed while nothing can be read: it says so, and is changed after all', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('blocked');
	const { seller, other } = await atWork(page, site, ledger);
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
});
