import type { Page } from '@playwright/test';
import { Bystander, refuseWrites } from '../e2e/faults';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { expect, test } from './fixtures';
import { giveHand } from './hand';
import { times } from './how-often';
import type { Ledger } from './ledger';
import { live } from './stored';

test.use({ expectedConsole: [/QuotaExceededError|404.*\/favicon\.ico$/] });

/** A device whose clock and place are set by hand. */
class Traveller {
	readonly seller: Seller;
	readonly #ledger: Ledger;
	readonly #place: (zone: string) => Promise<unknown>;

	private constructor(seller: Seller, ledger: Ledger, place: (zone: string) => Promise<unknown>) {
		this.seller = seller;
		this.#ledger = ledger;
		this.#place = place;
	}

	/** Begins in Amsterdam. @param at in UTC */
	static async begin(page: Page, site: Site, ledger: Ledger, at: string): Promise<Traveller> {
		const session = await page.context().newCDPSession(page);
		const place = (timezoneId: string) =>
			session.send('Emulation.setTimezoneOverride', { timezoneId });
		await place('Europe/Amsterdam');
		await giveHand(page.context());
		await page.clock.install({ time: new Date(at) });
		const seller = new Seller(page);
		await seller.begin(site.url);
		return new Traveller(seller, ledger, place);
	}

	get page(): Page {
		return this.seller.page;
	}

	/** Sets the clock. @param at in UTC */
	async set(at: string): Promise<void> {
		await this.page.clock.setSystemTime(new Date(at));
	}

	/** Is in another time zone from now on. */
	async travel(zone: string): Promise<void> {
		await this.#place(zone);
	}

	/**
	 * Logs a moment at a time, of which the day and the offset are never to change.
	 * @param at in UTC
	 * @param offset minutes ahead of UTC
	 */
	async log(at: string, day: string, offset: number): Promise<string> {
		await this.set(at);
		const id = (await this.page.evaluate(() => window.hand.log(0)))!;
		await this.page.evaluate(() => window.hand.leave(false));
		this.#ledger.saved(id, ({ rows }) => {
			const row = rows.get(id);
			const said = row?.body?.at as { instant: number; offset: number } | undefined;
			const captured = Date.parse(at);
			// The clock goes on while it is pressed.
			const soon = said && said.instant >= captured && said.instant < captured + 60_000;
			return row?.day === day && said?.offset === offset && soon === true;
		});
		return id;
	}

	/** Types a note on Today that is the day's for good, and waits until it is said to be saved. */
	async type(text: string, day: string): Promise<void> {
		await this.page.evaluate((text) => window.hand.type(text), text);
		this.#ledger.saved(`${day} ${text}`, (stored) =>
			live(stored, 'text').some((row) => row.day === day && String(row.body!.text).includes(text))
		);
	}

	/** Starts anew; everything is where it was, on the days given. */
	async settle(site: Site, moments: Readonly<Record<string, number>>): Promise<void> {
		await this.page.goto(site.url);
		await expect(this.seller.greed).toBeVisible();
		await this.#ledger.settle(this.page);
		for (const [day, count] of Object.entries(moments)) {
			await this.page.goto(`${site.url}day/${day}`);
			await expect(this.page.locator('main li a'), day).toHaveCount(count);
		}
	}
}

test('the clock is set back a day: what is there stays, and what comes has the day it says', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('clockBack');
	const traveller = await Traveller.begin(page, site, ledger, '2026-06-02T10:00:00Z');
	const { seller } = traveller;
	const first = await traveller.log('2026-06-02T10:00:00Z', '2026-06-02', 120);
	await traveller.type('Regen.', '2026-06-02');
	for (let turn = 0; turn < times(2, 10); turn += 1) {
		await traveller.set(`2026-06-01T10:0${turn}:00Z`);
		ledger.provoked();
		await page.goto(site.url);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ 1\sjuni/);
		await traveller.log(`2026-06-01T10:0${turn}:30Z`, '2026-06-01', 120);
		await traveller.type(`Zon ${turn}.`, '2026-06-01');

		// An edit counts, though the clock says that what it replaces is still to come.
		const strength = String(1 + (turn % 5));
		await page.goto(`${site.url}moment/${first}`);
		const hard = page.getByRole('group', { name: seller.words.howHard });
		await hard.getByRole('radio', { name: strength }).check({ force: true });
		await page.getByLabel(seller.words.note).fill(`Anders ${turn}.`);
		await expect(page.getByText(seller.words.kept)).toBeVisible();
		await page.reload();
		await expect(hard.getByRole('radio', { name: strength })).toBeChecked();
		await expect(page.getByLabel(seller.words.note)).toHaveValue(`Anders ${turn}.`);

		await page.goto(site.url);
		await traveller.log(`2026-06-02T11:0${turn}:00Z`, '2026-06-02', 120);
	}
	await traveller.settle(site, {
		'2026-06-01': ledger.tried,
		'2026-06-02': ledger.tried + 1
	});
});

test('what could not be saved after the clock was set back is written by the next start', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('clockBack');
	const traveller = await Traveller.begin(page, site, ledger, '2026-06-02T10:00:00Z');
	const { seller } = traveller;
	const { words } = seller;
	const id = await traveller.log('2026-06-02T10:00:00Z', '2026-06-02', 120);
	await traveller.set('2026-06-01T10:00:00Z');
	ledger.provoked();
	await page.goto(`${site.url}moment/${id}`);
	const hard = page.getByRole('group', { name: words.howHard });
	await expect(hard.getByRole('radio', { name: '1' })).toBeChecked();
	await refuseWrites(page, 'QuotaExceededError');
	await hard.getByRole('radio', { name: '5' }).click({ force: true });
	await expect(page.getByRole('alert')).toContainText(words.stillHere);
	await page.reload();
	await expect(hard.getByRole('radio', { name: '5' })).toBeChecked();
	// By the clock as it is the day is still to come.
	await traveller.set('2026-06-02T11:00:00Z');
	await traveller.settle(site, { '2026-06-02': 1 });
});

test('what was held up after the clock was set back is saved where the screen says so', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('clockBack');
	const traveller = await Traveller.begin(page, site, ledger, '2026-06-02T15:00:00Z');
	const { seller } = traveller;
	const { words } = seller;
	const other = await Bystander.beside(page, site);
	const happy = page.getByRole('group', { name: words.happy });
	await happy.getByRole('radio', { name: '7', exact: true }).click();
	await expect(page.getByRole('group', { name: words.belief })).toBeVisible();
	await traveller.set('2026-06-02T14:00:00Z');
	ledger.provoked();
	await page.getByRole('button', { name: words.happyShort }).click();
	await other.holdUpWrites();
	await happy.getByRole('radio', { name: '3', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(words.faults.timeout);
	await other.letGo();
	await expect(page.getByRole('alert')).toHaveCount(0);
	ledger.saved('happiness', ({ rows }) => {
		return rows.get('answer/2026-06-02/happiness')?.body?.value === 3;
	});
	await traveller.settle(site, {});
});

test('the day turns at its own hour, not at midnight, under what is being filled in too', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('midnight');
	const traveller = await Traveller.begin(page, site, ledger, '2026-06-02T21:00:00Z');
	await traveller.log('2026-06-02T21:59:50Z', '2026-06-02', 120);
	await traveller.log('2026-06-02T22:00:10Z', '2026-06-02', 120);
	ledger.provoked();
	await traveller.type('Laat.', '2026-06-02');
	await traveller.log('2026-06-03T01:59:30Z', '2026-06-02', 120);

	await traveller.set('2026-06-03T01:59:50Z');
	await traveller.seller.note.pressSequentially(' Half');
	await page.clock.fastForward(30_000);
	ledger.provoked();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ 3\sjuni/);
	await expect(traveller.seller.note).toHaveValue('');
	ledger.saved('half', (stored) =>
		live(stored, 'text').some(
			({ day, body }) => day === '2026-06-02' && body!.text === 'Laat. Half'
		)
	);
	await traveller.log('2026-06-03T02:01:00Z', '2026-06-03', 120);
	await traveller.type('Vroeg.', '2026-06-03');
	await traveller.settle(site, { '2026-06-02': 3, '2026-06-03': 1 });
});

test('the clock goes to summer time and back, in the night that belongs to the day before', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('summerTime');
	const traveller = await Traveller.begin(page, site, ledger, '2026-03-28T22:00:00Z');
	// At two it is three.
	await traveller.log('2026-03-29T00:59:30Z', '2026-03-28', 60);
	await traveller.log('2026-03-29T01:00:30Z', '2026-03-28', 120);
	ledger.provoked();
	await traveller.log('2026-03-29T01:59:00Z', '2026-03-28', 120);
	await traveller.log('2026-03-29T02:00:30Z', '2026-03-29', 120);
	await traveller.settle(site, { '2026-03-28': 3, '2026-03-29': 1 });

	await traveller.set('2026-10-24T22:00:00Z');
	await page.goto(site.url);
	// Half past two comes twice.
	await traveller.log('2026-10-25T00:30:00Z', '2026-10-24', 120);
	await traveller.log('2026-10-25T01:30:00Z', '2026-10-24', 60);
	ledger.provoked();
	await traveller.log('2026-10-25T02:59:00Z', '2026-10-24', 60);
	await traveller.log('2026-10-25T03:00:30Z', '2026-10-25', 60);
	await traveller.settle(site, { '2026-10-24': 3, '2026-10-25': 1, '2026-03-28': 3 });
});

test('from Amsterdam to Auckland and home: every day stays as it was lived', async ({
	page,
	site,
	ledgerFor
}) => {
	const ledger = ledgerFor('travel');
	const traveller = await Traveller.begin(page, site, ledger, '2026-06-02T12:00:00Z');
	await traveller.log('2026-06-02T12:00:00Z', '2026-06-02', 120);
	await traveller.type('Nog thuis.', '2026-06-02');
	await traveller.travel('Pacific/Auckland');
	ledger.provoked();
	// Two in the night there, still the day before; then their morning.
	await traveller.log('2026-06-02T14:00:00Z', '2026-06-02', 720);
	await traveller.log('2026-06-02T20:00:00Z', '2026-06-03', 720);
	await page.goto(site.url);
	await traveller.type('Ver weg.', '2026-06-03');
	await traveller.settle(site, { '2026-06-02': 2, '2026-06-03': 1 });

	await traveller.travel('Europe/Amsterdam');
	ledger.provoked();
	await page.goto(site.url);
	// Back in the day before.
	await traveller.log('2026-06-02T21:00:00Z', '2026-06-02', 120);
	await traveller.log('2026-06-03T09:00:00Z', '2026-06-03', 120);
	await traveller.settle(site, { '2026-06-02': 3, '2026-06-03': 2 });
});
