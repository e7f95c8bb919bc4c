import { expect, test } from './fixtures';
import { EARLIER, happyRecord, journalFile, lockedFile, noteRecord } from './journal-files';
import { Keeper } from './keeper';
import { inBothLanguages } from './long';
import { Seller } from './seller';
import { happiness, said, stored } from './stored';

const PAPER = 'appel lepel ruiter kano advocaat trein';
const DAY = '2026-06-01';
const NOW = new Date('2026-06-02T16:00:00');

inBothLanguages((language) => {
	test('words that are wrong stay, with what may have been meant, and change nothing', async ({
		page,
		site
	}) => {
		const keeper = new Keeper(new Seller(page, language), language);
		const { words } = keeper;
		await keeper.seller.begin(site.url);
		await keeper.goto(site, 'restore');
		const before = await stored(page);
		await keeper.pick(await lockedFile([happyRecord(DAY, 8)], PAPER));
		await expect(keeper.typedWords).toBeFocused();
		await keeper.openWith('appel lepel ruitr kano advocaat trein');
		await expect(keeper.heading(words.refused)).toBeVisible({ timeout: 30_000 });
		await expect(page.getByRole('alert')).toContainText(words.faults.words);
		await expect(page.getByRole('alert')).toContainText(words.didYouMean('ruitr', 'ruiter'));
		await expect(keeper.typedWords).toHaveValue('appel lepel ruitr kano advocaat trein');
		// All in the list, in another order: no word is named.
		await keeper.openWith('lepel appel ruiter kano advocaat trein');
		await expect(keeper.typedWords).toHaveValue('lepel appel ruiter kano advocaat trein');
		await expect(page.getByRole('alert')).toContainText(words.faults.words);
		await expect(page.getByRole('alert')).not.toContainText('“');
		await expect(page.getByRole('alert')).not.toContainText(words.typed(6));
		await keeper.openWith('appel lepel ruiter kano trein');
		await expect(page.getByRole('alert')).toContainText(words.typed(5));
		expect(await stored(page)).toEqual(before);
		await keeper.openWith('Appel, lépel; ruiter\n\nkano - ADVOCAAT trein.');
		await keeper.bringIn();
		expect(await happiness(page)).toEqual({ [DAY]: 8 });
	});

	test('what is newer here stays, or goes back as it was, and all of it is undone', async ({
		page,
		site
	}) => {
		await page.clock.install({ time: NOW });
		const keeper = new Keeper(new Seller(page, language), language);
		const { words, seller } = keeper;
		await seller.begin(site.url);
		await seller.fillDay(3, 4);
		await seller.offlineReady();
		await site.stop();
		await keeper.goto(site, 'restore');
		const before = await said(page);
		const file = journalFile([
			happyRecord('2026-06-02', 9, EARLIER),
			happyRecord(DAY, 8),
			noteRecord(DAY, 'Van mijn andere telefoon.'),
			{ id: `answer/${DAY}/belief/general`, kind: 'answer', day: DAY, rev: EARLIER, body: null }
		]);
		await keeper.pick(file);
		await expect(keeper.count(words.fresh)).toHaveText('2');
		await expect(keeper.count(words.older)).toHaveText('1');
		await keeper.bringIn();
		expect(await happiness(page)).toEqual({ [DAY]: 8, '2026-06-02': 3 });
		await keeper.undo();
		expect(await said(page)).toEqual(before);
		await keeper.button(words.otherFile).click();

		await keeper.pick(file);
		// What was undone here is later than the file says, what was deleted in it too.
		await expect(keeper.count(words.older)).toHaveText('4');
		await expect(keeper.button(words.bringIn)).toHaveCount(0);
		await page.getByRole('radio', { name: words.asItWas }).check({ force: true });
		await keeper.bringIn();
		expect(await happiness(page)).toEqual({ [DAY]: 8, '2026-06-02': 9 });
		await page.getByRole('link', { name: words.toDays }).click();
		await expect(page.getByText('Van mijn andere telefoon.')).toBeVisible();
		await keeper.goto(site, 'restore');
		await keeper.pick(file);
		await expect(page.getByText(words.allHere)).toBeVisible();
	});

	test('lines that can not be taken are named, and the good ones taken', async ({ page, site }) => {
		const keeper = new Keeper(new Seller(page, language), language);
		const { words } = keeper;
		await keeper.seller.begin(site.url);
		await keeper.goto(site, 'restore');
		const before = await stored(page);
		await keeper.pick(
			journalFile([
				happyRecord(DAY, 8),
				happyRecord('2026-02-31', 8),
				'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
				happyRecord('2026-05-30', 6)
			])
		);
		await expect(keeper.heading(words.badLines)).toBeVisible();
		const bad = page.getByRole('region', { name: words.badLines });
		await expect(bad.getByRole('listitem')).toHaveText([/3:/, /4:/]);
		await expect(keeper.count(words.unreadable)).toHaveText('2');
		expect(await stored(page)).toEqual(before);
		await keeper.bringIn(words.goodLines);
		expect(await happiness(page)).toEqual({ '2026-05-30': 6, [DAY]: 8 });
		expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
	});
});

test('what is brought in shows in other windows, and nothing half-typed there is lost', async ({
	page,
	site
}) => {
	await page.clock.install({ time: NOW });
	const keeper = new Keeper(new Seller(page));
	const other = new Seller(await page.context().newPage());
	await other.page.clock.setFixedTime(NOW);
	await keeper.seller.begin(site.url);
	await other.page.goto(site.url);
	await other.note.pressSequentially('Half getypt');
	await page.bringToFront();
	await keeper.goto(site, 'restore');
	await keeper.pick(
		journalFile([happyRecord('2026-06-02', 8), noteRecord('2026-06-02', 'Van elders.')])
	);
	await keeper.bringIn();
	await expect(
		other.page.getByRole('button', { name: `${other.words.change} Blij` })
	).toBeVisible();
	await expect(other.note).toHaveValue(/Half getypt/);
	// Elsewhere both stand in one field, to be edited as one.
	await page.goto(site.url);
	await expect(keeper.seller.note).toHaveValue('Half getypt\n\nVan elders.');
});

test('markup in names and notes of a file stays text', async ({ page, site }) => {
	const odd = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
	await page.clock.install({ time: NOW });
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.goto(site, 'restore');
	const product = '01900000-0000-7000-8000-00000000cafe';
	const body = { name: odd.slice(0, 40), emoji: null, joy: odd, archived: false, order: 0 };
	await keeper.pick(
		journalFile([
			noteRecord('2026-06-02', odd),
			{ id: product, kind: 'product', day: '', rev: EARLIER, body },
			{ ...noteRecord('2026-06-02', odd), id: odd }
		])
	);
	await expect(keeper.heading(keeper.words.inIt)).toBeVisible();
	await expect(page.locator('main img, main script')).toHaveCount(0);
	await keeper.bringIn(keeper.words.goodLines);
	await page.goto(site.url);
	await expect(keeper.seller.note).toHaveValue(odd);
	await page.goto(site.url + 'products');
	await expect(page.getByText(odd.slice(0, 40)).first()).toBeVisible();
	await page.goto(site.url + 'days');
	await expect(page.getByText(odd)).toBeVisible();
	await expect(page.locator('main img, main script')).toHaveCount(0);
	await expect(page).toHaveTitle(/Ambitiespanning/);
});

test('the reading of a file can be stopped, and nothing of it stays', async ({ page, site }) => {
	site.runBefore(
		'backup.worker',
		`DecompressionStream = class {
			constructor() {
				const never = new ReadableStream({ pull: () => new Promise(() => undefined) });
				Object.assign(this, { readable: never, writable: new WritableStream() });
			}
		}`
	);
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.goto(site, 'restore');
	const before = await stored(page);
	await keeper.pick(journalFile([happyRecord(DAY, 8)]));
	await expect(page.getByRole('progressbar')).toBeVisible();
	await keeper.button(keeper.words.stop).click();
	await expect(page.getByText(keeper.words.pickFile, { exact: true })).toBeVisible();
	expect(await stored(page)).toEqual(before);
});
