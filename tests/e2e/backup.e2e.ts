import { expect, test } from './fixtures';
import { cameraPhoto, storedAttachments } from './files';
import { Keeper } from './keeper';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';
import { said, stored } from './stored';
import { threeYears } from './three-years';

const NOTE = 'Regen. <b>Niet</b> gevraagd & toch verkocht.';

inBothLanguages((language) => {
	test('six words are made, typed back wrong and right, kept, and replaced', async ({
		page,
		site
	}) => {
		const seller = new Seller(page, language);
		const keeper = new Keeper(seller, language);
		const { words } = keeper;
		await seller.begin(site.url);
		await keeper.goto(site, 'backup');
		await expect(page.getByText(words.noBackup)).toBeVisible();
		await expect(keeper.button(words.makeBackup)).toHaveCount(0);
		const paper = await keeper.makeWords();
		expect(new Set(paper.map((word) => /^[a-z]{3,}$/.test(word)))).toEqual(new Set([true]));

		// Not typed back yet: they still stand there after a reload, and no backup is made.
		await page.reload();
		await expect(keeper.shownWords).toHaveText(paper);
		await expect(keeper.button(words.makeBackup)).toHaveCount(0);
		await keeper.typeBack([...paper].reverse());
		await expect(page.getByText(words.wordsWrong)).toBeVisible();
		await keeper.typeBack(paper.map((word) => ` ${word.toUpperCase()} `));
		await expect(page.getByText(words.wordsRight)).toBeVisible();
		await expect(page.getByText(words.wordsWrong)).toHaveCount(0);
		// It goes on with the backup, which stands first now.
		await expect(keeper.button(words.makeBackup)).toBeFocused();
		await expect(keeper.button(words.makeBackup)).toBeInViewport();

		await page.reload();
		await expect(keeper.button(words.makeBackup)).toBeVisible();
		await expect(keeper.shownWords).toHaveCount(0);
		await keeper.button(words.showWords).click();
		await expect(keeper.shownWords).toHaveText(paper);
		await expect(page.getByText(words.oldWords)).toBeVisible();
		await keeper.button(words.hideWords).click();
		await expect(keeper.shownWords).toHaveCount(0);

		await keeper.button(words.showWords).click();
		await keeper.button(words.newWords).click();
		await expect(keeper.shownWords).not.toHaveText(paper);
		await expect(keeper.button(words.makeBackup)).toHaveCount(0);
		await keeper.typeBack(await keeper.shownWords.allTextContents());
		await expect(page.getByText(words.wordsRight)).toBeVisible();
	});

	test('a locked backup brings everything to a browser where nobody began', async ({
		page,
		site,
		browser,
		watcher
	}) => {
		const seller = new Seller(page, language);
		const keeper = new Keeper(seller, language);
		await page.goto(site.url);
		await page.locator('input[name=place][value=shop]').check({ force: true });
		await seller.button(seller.words.begin).click();
		await seller.log('fear', 4);
		await seller.end('asked');
		await seller.note.fill(NOTE);
		await expect(page.getByText(seller.words.kept)).toBeVisible();
		await page.locator('input[multiple]').setInputFiles([await cameraPhoto(page)]);
		await expect(page.getByRole('button', { name: seller.words.photoFrom })).toBeVisible();
		await keeper.goto(site, 'backup');
		const paper = await keeper.keepWords();
		const file = await keeper.makeFile(keeper.words.makeBackup);
		await page.reload();
		await expect(page.getByText(keeper.words.backupToday)).toBeVisible();
		expect(file.name).toMatch(
			new RegExp(`^ambitiespanning-${keeper.words.file}-\\d{4}-\\d\\d-\\d\\d\\.lijn$`)
		);
		expect(file.text.startsWith('age-encryption.org/v1')).toBe(true);
		for (const secret of [NOTE, 'happiness', 'ambitiespanning/journal']) {
			expect(file.text).not.toContain(secret);
		}

		const other = await browser.newContext({ locale: language, viewport: page.viewportSize() });
		await watcher(other);
		const elsewhere = new Keeper(new Seller(await other.newPage(), language), language);
		await elsewhere.page.goto(site.url);
		await elsewhere.page.getByRole('link', { name: elsewhere.words.restore }).click();
		await elsewhere.seller.offlineReady();
		await site.stop();
		await elsewhere.pick(file);
		await elsewhere.openWith(`  ${paper.join('   ').toUpperCase()}\n`);
		await expect(elsewhere.heading(elsewhere.words.inIt)).toBeVisible({ timeout: 30_000 });
		await elsewhere.bringIn();
		expect((await stored(elsewhere.page))!.rows).toEqual((await stored(page))!.rows);
		const photo = (await storedAttachments(page)).live[0]!;
		expect((await storedAttachments(elsewhere.page)).live).toEqual([photo]);

		// The first run is over, and the place of work came along.
		await elsewhere.page.goto(site.url);
		await expect(elsewhere.seller.note).toHaveValue(NOTE);
		await elsewhere.page.getByRole('button', { name: seller.words.photoFrom }).click();
		const shown = elsewhere.page.getByRole('dialog').locator('img');
		expect(await shown.evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined();
		await elsewhere.page.keyboard.press('Escape');
		await elsewhere.seller.open('settings');
		await expect(
			elsewhere.page.getByRole('radio', { name: seller.words.shop, exact: true })
		).toBeChecked();
		// Who typed the words has them: the next backup needs no others.
		await elsewhere.goto(site, 'backup');
		await expect(elsewhere.button(elsewhere.words.makeBackup)).toBeVisible();
		await other.close();
	});
});

test('a backup without a lock opens without words', async ({ page, site, browser, watcher }) => {
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.seller.fillDay(7, 8);
	await keeper.goto(site, 'backup');
	await page.getByText(keeper.words.otherWays).click();
	const file = await keeper.makeFile(keeper.words.withoutLock);
	expect(file.name).toMatch(/^ambitiespanning-zonder-slot-[\d-]{10}\.jsonl\.gz$/);
	const other = await browser.newContext({ locale: 'nl-NL' });
	await watcher(other);
	const elsewhere = new Keeper(new Seller(await other.newPage()));
	await elsewhere.goto(site, 'restore');
	await elsewhere.pick(file);
	await elsewhere.bringIn();
	expect(await said(elsewhere.page)).toEqual(await said(page));
	await other.close();
});

/** Has the packing of a backup take its time, once it runs first in the worker. */
const SLOW = `CompressionStream = class extends TransformStream {
	constructor() {
		super({
			async transform(part, out) {
				await new Promise((resolve) => setTimeout(resolve, 150));
				out.enqueue(part);
			}
		});
	}
}`;

test(
	'the making of a backup can be stopped, and begun again',
	{ tag: LONG },
	async ({ page, site }) => {
		site.runBefore('backup.worker', SLOW);
		const seller = await threeYears(page, site, 'nl');
		const keeper = new Keeper(seller);
		await keeper.goto(site, 'backup');
		await keeper.keepWords();
		await keeper.button(keeper.words.makeBackup).click();
		await expect(page.getByRole('progressbar')).toBeVisible();
		await keeper.button(keeper.words.stop).click();
		await expect(page.getByText(keeper.words.stopped)).toBeVisible();
		await expect(page.getByText(keeper.words.noBackup)).toBeVisible();
		await expect(keeper.heading(keeper.words.backupReady)).toHaveCount(0);
		await keeper.makeFile(keeper.words.makeBackup);
		await expect(page.getByText(keeper.words.stopped)).toHaveCount(0);
	}
);

/** Has what a worker tells of its progress come after its answer. */
const LATE_WORD = `const { postMessage } = MessagePort.prototype;
MessagePort.prototype.postMessage = function (...words) {
	setTimeout(() => postMessage.apply(this, words), 500);
};`;

test(
	'what is told of the progress after the end is not heard',
	{ tag: LONG },
	async ({ page, site }) => {
		site.runBefore('backup.worker', LATE_WORD);
		const keeper = new Keeper(new Seller(page));
		await keeper.seller.begin(site.url);
		await keeper.seller.fillDay(7, 8);
		await keeper.goto(site, 'backup');
		await page.getByText(keeper.words.otherWays).click();
		await keeper.makeFile(keeper.words.withoutLock);
		await page.waitForTimeout(1000);
		await expect(page.getByRole('progressbar')).toHaveCount(0);
		await expect(keeper.heading(keeper.words.backupReady)).toBeVisible();
	}
);

test(
	'what is sent is text that opens with the same words',
	{ tag: LONG },
	async ({ page, site }) => {
		await page.addInitScript(() => {
			navigator.canShare = () => true;
			navigator.share = (data) => {
				void data!.files![0]!.text().then((text) => (document.documentElement.dataset.sent = text));
				return document.documentElement.dataset.refuse
					? Promise.reject(new DOMException('', 'AbortError'))
					: Promise.resolve();
			};
		});
		const keeper = new Keeper(new Seller(page));
		await keeper.seller.begin(site.url);
		await keeper.seller.fillDay(7, 8);
		await keeper.goto(site, 'backup');
		await keeper.keepWords();
		await keeper.button(keeper.words.makeBackup).click();
		const send = keeper.button(keeper.words.sendFile);
		await expect(send).toBeVisible({ timeout: 30_000 });
		// Called off: nothing was handed over.
		await page.evaluate(() => (document.documentElement.dataset.refuse = 'yes'));
		await send.click();
		await expect(page.locator('html')).toHaveAttribute('data-sent', /^-----BEGIN AGE/);
		await expect(page.getByText(keeper.words.noBackup)).toBeVisible();
		await page.evaluate(() => delete document.documentElement.dataset.refuse);
		await send.click();
		await expect(page.getByText(keeper.words.handed)).toBeVisible();
		const sent = (await page.locator('html').getAttribute('data-sent'))!;
		await keeper.goto(site, 'restore');
		await keeper.pick({ name: 'pasted.txt', mimeType: 'text/plain', buffer: Buffer.from(sent) });
		await expect(page.getByText(keeper.words.allHere)).toBeVisible({ timeout: 30_000 });
	}
);

test('tables have the mark that Excel asks for, the days, and no formulas', async ({
	page,
	site
}) => {
	const keeper = new Keeper(new Seller(page));
	const { words, seller } = keeper;
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
	await seller.begin(site.url);
	await seller.log('greed', 5);
	await seller.end('gaveIn');
	await seller.note.fill('=HYPERLINK("https://example.org";"x")\n"Aan; halen, zei hij"');
	await expect(page.getByText(seller.words.kept)).toBeVisible();
	await seller.fillDay(7, 8);
	await keeper.goto(site, 'backup');
	const days = await keeper.saved(words.daysTable);
	expect(days.name).toBe('ambitiespanning-dagen-2026-06-02.csv');
	expect([...days.buffer.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(days.text.slice(1).split(',')[0]).toBe(words.dayHeader);
	expect(days.text).toMatch(/\r\n2026-06-02,dinsdag,7,8,/);
	expect(days.text).not.toMatch(/[,\n"]=/);
	expect(days.text).toContain('""Aan; halen, zei hij""');

	await page.getByLabel(words.semicolons).check();
	const apart = await keeper.saved(words.daysTable);
	expect(apart.text).toMatch(/\r\n2026-06-02;dinsdag;7;8;/);
	const taps = await keeper.saved(words.tapsTable);
	expect(taps.name).toBe('ambitiespanning-tikjes-2026-06-02.csv');
	expect(taps.text).toContain(words.tapHeader);
	expect(taps.text.trim().split('\r\n')).toHaveLength(2);
	// A table is no backup.
	await page.reload();
	await expect(page.getByText(words.noBackup)).toBeVisible();
});
