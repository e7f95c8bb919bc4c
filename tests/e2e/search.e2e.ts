import type { Locator } from '@playwright/test';
import { atOldRows, ODD, OLD_MOMENT, search } from './at-old-rows';
import { expect, test } from './fixtures';
import { Keys } from './keys';
import { inBothLanguages, LONG } from './long';
import { expectSamePlace, linkInSight } from './places';
import { Seller } from './seller';
import { NOW, threeYears } from './three-years';

inBothLanguages((language) => {
	test('a note is found by keyboard, offline, and what was asked stays over a reload and a way back', async ({
		page,
		site
	}) => {
		const seller = await atOldRows(page, site, language);
		const { words } = seller;
		const { field, hits, marks, told, said } = search(seller);
		const keys = new Keys(page);
		await seller.open('days');
		await keys.enter(page.getByRole('link', { name: words.findTitle }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.findTitle);
		await expect(field).toBeFocused();
		await expect(told).toContainText(words.findHint);
		await expect(hits).toHaveCount(0);

		// Without accents, while typing: today's note, and one of last year with odd signs in it.
		await page.keyboard.type('cafe');
		await expect(told).toHaveText(words.foundTimes(2));
		await expect(hits.nth(0)).toContainText('Crème brûlée verkocht, café vol.');
		await expect(marks).toHaveText(['café', 'café']);
		await expect(hits.nth(1)).toContainText(ODD);
		await expect(page.locator('main img')).toHaveCount(0);
		await page.clock.runFor(1000);
		await expect(said).toHaveText(words.foundTimes(2));
		await page.keyboard.type(' BRÛLEE');
		await expect(told).toHaveText(words.foundTimes(1));
		await expect(marks).toHaveText(['brûlée', 'café']);
		await page.keyboard.type('x');
		await expect(told).toContainText(words.foundNothing);
		await expect(hits).toHaveCount(0);
		await page.keyboard.press('Backspace');
		await expect(hits).toHaveCount(1);
		await page.clock.runFor(1000);
		await expect(page).toHaveURL(/\?q=cafe\+BR/);

		// A reload, without a network too.
		await page.reload();
		await expect(field).toHaveValue('cafe BRÛLEE');
		await expect(hits).toHaveCount(1);
		await keys.enter(hits);
		await expect(seller.note).toHaveValue('Crème brûlée verkocht, café vol.');
		await keys.enter(page.getByRole('link', { name: words.back }));
		await expect(field).toHaveValue('cafe BRÛLEE');
		await expect(hits).toHaveCount(1);
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.days);
	});

	test(
		'filters find without a word, together with one, and stand in the address',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atOldRows(page, site, language);
			const { words } = seller;
			const { field, hits, told } = search(seller);
			const keys = new Keys(page);
			await page.goto(site.url + 'days/search');
			const press = async (found: Locator) => {
				await keys.to(found);
				await page.keyboard.press('Space');
			};
			await press(page.getByRole('checkbox', { name: words.fear }));
			await expect(hits).toHaveText([new RegExp(`2025.*${words.fear}.*${words.strengthOf(5)}`)]);
			await press(page.getByRole('checkbox', { name: words.greed }));
			await expect(told).toHaveText(words.foundTimes(2));
			await keys.enter(page.getByText(words.findMore));
			await press(page.getByRole('checkbox', { name: '5', exact: true }));
			await press(page.getByRole('checkbox', { name: words.letPass }));
			await press(page.getByRole('checkbox', { name: words.price }));
			await page.getByLabel(words.findProduct).selectOption('Oude kaas');
			await expect(told).toHaveText(words.foundTimes(1));
			await page.getByLabel(words.findFrom).fill('2025-03-02');
			await expect(told).toContainText(words.foundNothing);
			await page.getByLabel(words.findFrom).fill('2025-03-01');
			await page.getByLabel(words.findTo).fill('2025-03-01');
			await expect(hits).toHaveCount(1);
			await expect(page).toHaveURL(
				/\?kind=greed%2Cfear&strength=5&end=let_pass&situation=price&product=0190[^&]*&from=2025-03-01&to=2025-03-01$/
			);
			// With a word of what makes a customer happy in it.
			await field.fill('rustig kaas');
			await expect(hits).toContainText(['Oude kaas']);
			await page.clock.runFor(1000);
			await page.reload();
			await expect(field).toHaveValue('rustig kaas');
			await expect(hits).toHaveCount(1);
			await hits.click();
			await expect(page).toHaveURL(new RegExp(`/moment/${OLD_MOMENT}$`));
			await page.getByRole('link', { name: words.back }).click();
			await expect(page.getByRole('checkbox', { name: words.fear })).toBeChecked();
			await expect(hits).toHaveCount(1);

			await seller.button(words.findOff).press('Enter');
			await expect(page).toHaveURL(/\?q=rustig\+kaas$/);
			await expect(page.getByRole('checkbox', { name: words.fear })).not.toBeChecked();
			await field.fill('');
			await expect(told).toContainText(words.findHint);
			await page.getByRole('checkbox', { name: words.note, exact: true }).press('Space');
			// Today, and three days of the years before.
			await expect(told).toHaveText(words.foundTimes(4));
			await page.getByLabel(words.findAttached).press('Space');
			await expect(told).toContainText(words.foundNothing);
		}
	);

	test(
		'the same day of an earlier year stands below everything, and leads there',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atOldRows(page, site, language);
			const { words } = seller;
			const earlier = page.getByRole('region', { name: words.earlierHere }).getByRole('link');
			const head = page.getByRole('heading', { level: 1 });
			// The first line alone.
			await expect(earlier).toHaveText(/2025\s*Een jaar geleden\.$/);
			await earlier.press('Enter');
			await expect(head).toContainText('2025');
			await expect(earlier).toHaveText(/2024\s*Twee jaar geleden\.$/);
			await earlier.press('Enter');
			await expect(head).toContainText('2024');
			await expect(seller.button(words.addTap)).toBeVisible();
			await page.waitForTimeout(500);
			await expect(earlier).toHaveCount(0);
		}
	);
});

test(
	'of three years, few of many hits are there, and a way back leads to the same place',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = await threeYears(page, site, 'nl');
		const { hits, told } = search(seller);
		await page.goto(site.url + 'days/search?kind=greed,fear');
		await expect(told).toHaveText(/^\d\.?\d\d\d keer gevonden\.$/);
		expect(await hits.count()).toBeLessThan(60);
		// The list grows as its end comes near: a slow machine takes more flicks.
		await expect
			.poll(
				async () => {
					await page.mouse.wheel(0, 700);
					return page.evaluate(() => scrollY);
				},
				{ intervals: [60], timeout: 30_000 }
			)
			.toBeGreaterThan(8000);
		await expect(hits.filter({ visible: true }).first()).toBeVisible();
		expect(await hits.count()).toBeLessThan(60);
		const place = await linkInSight(page, 'main li a');
		await page.locator(`main a[href="${place.href}"]`).click();
		// Not before: a filter is called a note too, and the search has its own way back.
		await expect(page).toHaveURL(new RegExp(`${place.href}$`));
		await expect(seller.note).toHaveRole('textbox');
		await page.getByRole('link', { name: seller.words.back }).click();
		await expect(page).toHaveURL(/search\?kind=/);
		await expectSamePlace(page, place);
	}
);

test('what another window changes is found here', { tag: LONG }, async ({ page, site }) => {
	const seller = await atOldRows(page, site, 'nl');
	const { field, hits, told } = search(seller);
	await page.goto(site.url + 'days/search');
	await field.fill('brulee');
	await expect(hits).toHaveCount(1);
	const other = new Seller(await page.context().newPage());
	await other.page.clock.install({ time: NOW });
	await other.page.goto(site.url);
	await expect(other.note).toHaveValue(/brûlée/);
	await other.note.fill('Alleen appeltaart.');
	await expect(told).toContainText(seller.words.foundNothing);
	await other.note.fill('Toch crème brûlée.');
	await expect(hits).toContainText(['Toch crème brûlée.']);
});

/** In the worker that searches, has reads of what lies before this year fail, or never answer. */
const spoilReads = (how: string) => {
	const spoiled = (asked: unknown) => {
		// Newer browsers are asked with more than a range.
		const { query = asked } = (asked ?? {}) as { query?: unknown };
		const lower: unknown = query instanceof IDBKeyRange ? query.lower : null;
		return typeof lower === 'string' && /^202[45]/.test(lower) && !('mended' in globalThis);
	};
	const { getAll } = IDBIndex.prototype;
	IDBIndex.prototype.getAll = function (range, ...more) {
		if (!spoiled(range)) return Reflect.apply(getAll, this, [range, ...more]) as IDBRequest;
		if (how === 'fail') throw new DOMException('no', 'DataError');
		return new EventTarget() as IDBRequest;
	};
};

for (const how of ['fail', 'hang'] as const) {
	const tag = how === 'hang' ? [LONG] : [];
	test(
		`reads that ${how} are told of; what could be read is found, and all once it can`,
		{ tag },
		async ({ page, site }) => {
			site.runBefore('search.worker', `(${spoilReads.toString()})('${how}')`);
			const seller = await atOldRows(page, site, 'nl');
			const { words } = seller;
			const { field, hits, told } = search(seller);
			await page.goto(site.url + 'days/search');
			await field.fill('café');
			await expect(hits).toHaveCount(1);
			if (how === 'hang') await expect(told).toHaveText(words.findReading);
			await expect(page.getByText(words.foundPartly)).toBeVisible();
			await page.workers()[0]!.evaluate(() => Object.assign(globalThis, { mended: true }));
			await seller.button(words.findAgain).click();
			await expect(hits).toHaveCount(2);
			await expect(page.getByText(words.foundPartly)).toHaveCount(0);
		}
	);
}

test.describe('without the script that searches', () => {
	test.use({ expectedConsole: [/search\.worker/] });

	test('it says so, and the days are there all the same', async ({ page, site }) => {
		site.lose('search.worker');
		const seller = new Seller(page);
		await seller.begin(site.url);
		await seller.log('greed', 3);
		await seller.end('asked');
		await page.goto(site.url + 'days/search');
		const { field, told } = search(seller);
		await field.fill('a');
		await expect(page.getByText(seller.words.foundPartly)).toBeVisible();
		await expect(told).toHaveText(seller.words.findReading);
		await page.getByRole('link', { name: seller.words.back }).click();
		await expect(page.getByRole('link', { name: seller.words.fillDays })).toBeVisible();
		await expect(page.locator('main a[href*="/day/"]')).toHaveCount(1);
	});
});
