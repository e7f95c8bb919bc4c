import type { Page } from '@playwright/test';
import { atWork, expectKept, expectSaid, refresh, TYPED, typeAndPress } from './at-work';
import {
	allowDatabases,
	breakConnections,
	Bystander,
	clearData,
	countSaidSaved,
	limitStorage,
	refuseDatabases
} from './faults';
import { expect, test, type Site } from './fixtures';
import { Seller } from './seller';

// A page without an icon of its own, as a bystander's is, has the browser ask for this one.
const NO_ICON = /404.*\/favicon\.ico$/;
const FULL_AT = 500_000;

test.use({ expectedConsole: [NO_ICON] });

test.describe('a full device', () => {
	// What the worker fetches takes of the same room.
	test.use({
		serviceWorkers: 'block',
		expectedConsole: [/404.*\/favicon\.ico$|Service Worker registration blocked/],
		permissions: ['clipboard-read', 'clipboard-write']
	});

	test('says so, and lets everything be copied; with room again, trying again saves it', async ({
		page,
		site
	}) => {
		const allow = await limitStorage(page, site, FULL_AT);
		const { seller, other } = await atWork(page, site);
		const { words } = seller;
		await other.fillDevice();
		const saidSaved = await countSaidSaved(page);
		const question = await typeAndPress(seller);
		await expectSaid(page, other, 'notSaved', 'quota');

		await seller.button(words.tryAgain).click();
		await seller.button(words.copy).click();
		await expect(page.getByText(words.copied)).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(TYPED);
		expect(copied).toMatch(/^\d{4}-\d\d-\d\d moment: .*"greed".*"intensity":3/m);
		await expectSaid(page, other, 'notSaved', 'quota');
		await expect(seller.question).toHaveText(question);
		expect(await saidSaved()).toBe(0);

		await allow(10 * FULL_AT);
		await seller.button(words.tryAgain).click();
		await expect(seller.saved).toBeVisible();
		await seller.button(words.later).click();
		await expectKept(seller, question);
	});

	test('and left as it is: everything is there at the next start', async ({ page, site }) => {
		const allow = await limitStorage(page, site, FULL_AT);
		const { seller, other } = await atWork(page, site);
		await other.fillDevice();
		const saidSaved = await countSaidSaved(page);
		const question = await typeAndPress(seller);
		await expectSaid(page, other, 'notSaved', 'quota');
		expect(await saidSaved()).toBe(0);
		await allow(10 * FULL_AT);
		await page.goto(site.url);
		await expect(page.getByText(seller.words.recovered[2])).toBeVisible();
		await expectKept(seller, question);
	});
});

test('a database that does not answer: it says so until it does, and nothing is written twice', async ({
	page,
	site
}) => {
	const { seller, other } = await atWork(page, site);
	await other.holdUpWrites();
	const saidSaved = await countSaidSaved(page);
	const question = await typeAndPress(seller);
	await expectSaid(page, other, 'notSaved', 'timeout');
	// The second that failed: the note and the moment both.
	await expect(seller.button(seller.words.copy)).toBeVisible();
	expect(await saidSaved()).toBe(0);
	// Both come through after all.
	await other.letGo();
	await expect(seller.saved).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(await other.storedMoments()).toBe(1);
	await seller.button(seller.words.later).click();
	await expectKept(seller, question);
});

const WAYS: readonly [string, (page: Page, site: Site, other: Bystander) => Promise<void>][] = [
	['cleared in the browser', clearData],
	['deleted by another window', (_page, _site, other) => other.deleteDatabase()]
];
for (const [way, take] of WAYS) {
	test(`data ${way}: no empty journal takes their place, and what is filled in is kept`, async ({
		page,
		site
	}) => {
		const { seller, other } = await atWork(page, site);
		await take(page, site, other);
		await expectSaid(page, other, 'notOpen', 'deleted');
		const saidSaved = await countSaidSaved(page);
		const question = await typeAndPress(seller);
		await expectSaid(page, other, 'notSaved', 'deleted');
		expect(await saidSaved()).toBe(0);
		expect(await other.hasDatabase()).toBe(false);
		await refresh(seller, 2);
		await page.goto(site.url);
		await page.getByRole('button', { name: seller.words.begin, exact: true }).click();
		await expectKept(seller, question);
	});
}

test('a newer version in another window: this one writes nothing, and keeps what is filled in', async ({
	page,
	site
}) => {
	const { seller, other } = await atWork(page, site);
	await other.upgrade();
	await expectSaid(page, other, 'notOpen', 'outdated');
	const saidSaved = await countSaidSaved(page);
	const question = await typeAndPress(seller);
	await expectSaid(page, other, 'notSaved', 'outdated');
	await expect(seller.question).toHaveText(question);
	expect(await saidSaved()).toBe(0);
	// The old code does not open the newer database either.
	await page.goto(site.url);
	await expectSaid(page, other, 'notOpen', 'outdated');
	await expect(seller.note).toHaveValue(TYPED);
	expect(await other.storedMoments()).toBe(0);
});

test('a newer version that failed to take over: a reload brings everything back', async ({
	page,
	site
}) => {
	const { seller, other } = await atWork(page, site);
	await other.failToUpgrade();
	await expectSaid(page, other, 'notOpen', 'outdated');
	const saidSaved = await countSaidSaved(page);
	const question = await typeAndPress(seller);
	await expectSaid(page, other, 'notSaved', 'outdated');
	expect(await saidSaved()).toBe(0);
	await refresh(seller, 2);
	await page.goto(site.url);
	await expectKept(seller, question);
});

test.describe('another window that does not let go', () => {
	async function heldShut(page: Page, site: Site) {
		const seller = new Seller(page);
		const other = await Bystander.beside(page, site);
		await other.keepOldVersion();
		await other.begunBefore();
		await page.goto(site.url);
		await expectSaid(page, other, 'notOpen', 'blocked');
		await seller.note.pressSequentially(TYPED);
		await seller.log('greed', 3);
		return { seller, other, saidSaved: await countSaidSaved(page) };
	}

	/** The place to sell at is asked, since the journal is new; then Today is there. */
	const begin = (seller: Seller) =>
		seller.page.getByRole('button', { name: seller.words.begin, exact: true }).click();

	test('until it does: the journal opens, with what was filled in meanwhile', async ({
		page,
		site
	}) => {
		const { seller, other, saidSaved } = await heldShut(page, site);
		expect(await saidSaved()).toBe(0);
		await other.letGo();
		await expect(seller.saved).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
		const question = (await seller.question.textContent())!.trim();
		await seller.button(seller.words.later).click();
		await begin(seller);
		await expectKept(seller, question);
	});

	test('for too long: the question is there, and a reload brings everything back', async ({
		page,
		site
	}) => {
		await page.clock.install();
		const { seller, other, saidSaved } = await heldShut(page, site);
		await page.clock.runFor(12_000);
		await expect(seller.question).toHaveText(/\?$/);
		const question = (await seller.question.textContent())!.trim();
		await expectSaid(page, other, 'notSaved', 'blocked');
		expect(await saidSaved()).toBe(0);
		await other.letGo();
		// The note is a draft, which is not counted.
		await refresh(seller, 1);
		await page.goto(site.url);
		await begin(seller);
		await expectKept(seller, question);
	});
});

test('a broken connection: what was under way is written over a fresh one', async ({
	page,
	site
}) => {
	const { seller, other } = await atWork(page, site);
	await breakConnections(page);
	await seller.log('fear', 5);
	await expect(seller.saved).toBeVisible();
	await seller.button(seller.words.undo).click();
	await expect(seller.greed).toBeVisible();

	await other.holdUpWrites();
	const saidSaved = await countSaidSaved(page);
	const question = await typeAndPress(seller);
	expect(await saidSaved()).toBe(0);
	await breakConnections(page);
	await expect(seller.saved).toBeVisible();
	expect(await saidSaved()).toBeGreaterThan(0);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await seller.button(seller.words.later).click();
	await expectKept(seller, question);
});

test('a browser that refuses to store: it says so, and the next start has it, once it may', async ({
	page,
	site
}) => {
	const { seller, other } = await atWork(page, site);
	await refuseDatabases(page);
	await page.reload();
	await expectSaid(page, other, 'notOpen', 'unavailable');
	const saidSaved = await countSaidSaved(page);
	const question = await typeAndPress(seller);
	await expectSaid(page, other, 'notSaved', 'unavailable');
	expect(await saidSaved()).toBe(0);
	await allowDatabases(page);
	await refresh(seller, 1);
	await page.goto(site.url);
	await expectKept(seller, question);
});

test('no room for copies beside the database: it is saved all the same', async ({ page, site }) => {
	const { seller, other } = await atWork(page, site);
	await other.fillLocalStorage();
	const question = await typeAndPress(seller);
	await expect(seller.saved).toBeVisible();
	await seller.button(seller.words.later).click();
	await expectKept(seller, question);
});
