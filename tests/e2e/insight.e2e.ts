import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { atOldRows } from './at-old-rows';
import { expect, test } from './fixtures';
import { inkOf } from './ink';
import { inBothLanguages, LONG } from './long';
import { Seller, type Language } from './seller';
import { threeYears } from './three-years';

const WORDS = {
	nl: {
		figures: [
			'De vier delen',
			'Hebberigheid en angst',
			'Doorvragen, en wat terugkwam',
			'Waar in het gesprek?',
			'Hoe laat?',
			'Over de week'
		],
		picture: 'Bewaar of deel plaatje',
		closer: 'Dichterbij',
		further: 'Verder weg',
		which: 'Welke momenten?',
		product: 'Welk product?',
		outOf: (n: number) => (n === 1 ? 'Van 1 tikje ' : `Van ${n} tikjes `),
		noDrawing: 'De tekening is nu niet te maken.'
	},
	en: {
		figures: [
			'The four parts',
			'Greed and fear',
			'Asking on, and what came back',
			'Where in the talk?',
			'At what hour?',
			'Over the week'
		],
		picture: 'Save or share picture',
		closer: 'Closer',
		further: 'Further away',
		which: 'Which moments?',
		product: 'Which product?',
		outOf: (n: number) => `Out of ${n} tap`,
		noDrawing: 'The drawing can’t be made right now.'
	}
} as const satisfies Record<Language, unknown>;

/** The panel with this heading. */
const panel = (page: Page, name: string) =>
	page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });

const tensionOf = (page: Page) => page.getByRole('slider').first();

/** Over how many days, weeks or months an arrow key goes. */
async function steps(chart: Locator): Promise<number> {
	return Number(await chart.getAttribute('aria-valuemax')) + 1;
}

/** Two fingers that lie on a chart and move apart, or towards each other. */
async function pinch(page: Page, chart: Locator, from: number, to: number) {
	await chart.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await chart.boundingBox())!;
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints:
				type === 'touchEnd'
					? []
					: [-1, 1].map((side, id) => ({
							x: x + width / 2 + (side * apart) / 2,
							y: y + height / 2,
							id
						}))
		});
	await touch('touchStart', from);
	for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from + share * (to - from));
	await touch('touchEnd', to);
}

inBothLanguages((language) => {
	const words = WORDS[language];

	test('each drawing has a sentence, a table, and becomes a picture, offline', async ({
		page,
		site
	}) => {
		const seller = await threeYears(page, site, language);
		await seller.offlineReady();
		await site.stop();
		await seller.open('insight');
		for (const name of words.figures) {
			const figure = panel(page, name);
			const chart = figure.locator('.chart');
			await expect(chart).toHaveAttribute('aria-busy', 'false');
			const sentence = await figure.locator('.head').textContent();
			await expect(chart).toHaveAccessibleName(`${name}. ${sentence}`.replace('?.', '?'));
			expect(await inkOf(chart.locator('canvas'))).toBeGreaterThan(0.002);
			await figure.getByText(seller.words.asTable).click();
			await expect(figure.getByRole('table', { name }).getByRole('row').nth(1)).toBeVisible();
		}
		const saved = page.waitForEvent('download');
		await panel(page, words.figures[1])
			.getByRole('button', { name: new RegExp(words.picture) })
			.click();
		const picture = await saved;
		expect(picture.suggestedFilename()).toMatch(/^[a-z-]+-forces-2026-06-02\.png$/);
		const bytes = readFileSync(await picture.path());
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		// A title and words around the chart: higher than the chart, as wide as twice 560 and a margin.
		expect(bytes.readUInt32BE(16)).toBe(2 * (560 + 64));
		expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * 400);
	});

	test(
		'one looks closer with keys, buttons, a wheel and two fingers, and the address keeps it',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await threeYears(page, site, language);
			await seller.open('insight');
			const chart = tensionOf(page);
			await expect(chart).toHaveAttribute('aria-busy', 'false');
			expect(await steps(chart)).toBe(84);
			await chart.press('+');
			await expect.poll(() => steps(chart)).toBe(42);
			await expect(page).toHaveURL(/\?from=2026-04-22&to=2026-06-02$/);
			await chart.press('Shift+ArrowLeft');
			await expect(page).toHaveURL(/\?from=2026-04-11&to=2026-05-22$/);
			await page.reload();
			await expect.poll(() => steps(chart)).toBe(42);
			await chart.press('0');
			await expect.poll(() => steps(chart)).toBe(84);
			await expect(page).toHaveURL(/insight$/);

			await seller.button(words.closer).click();
			await expect.poll(() => steps(chart)).toBe(42);
			await seller.button(words.further).click();
			await expect.poll(() => steps(chart)).toBe(84);

			await chart.hover();
			await page.keyboard.down('Control');
			await page.mouse.wheel(0, -200);
			await page.keyboard.up('Control');
			await expect.poll(() => steps(chart)).toBeLessThan(60);
			await chart.press('0');
			await expect.poll(() => steps(chart)).toBe(84);

			await pinch(page, chart, 60, 180);
			await expect.poll(() => steps(chart)).toBe(28);
			await pinch(page, chart, 180, 45);
			await expect.poll(() => steps(chart)).toBe(84);
			// Of a year weeks are drawn; looked at closer, days.
			await page.goto(site.url + 'insight?period=1y');
			await expect.poll(() => steps(chart)).toBe(52);
			for (const weeks of [26, 13]) {
				await chart.press('+');
				await expect.poll(() => steps(chart)).toBeLessThanOrEqual(weeks + 1);
			}
			await chart.press('+');
			await expect(page.getByRole('heading', { name: seller.words.perDay })).toBeVisible();
			await expect.poll(() => steps(chart)).toBeGreaterThan(40);
		}
	);

	test(
		'a finger names a day, and on another drawing the same',
		{ tag: LONG },
		async ({ page, site }) => {
			await threeYears(page, site, language);
			await page.goto(site.url + 'insight?period=4w');
			const chart = tensionOf(page);
			const parts = panel(page, words.figures[0]).getByRole('slider');
			await expect(parts).toHaveAttribute('aria-busy', 'false');
			const { width, height } = (await chart.boundingBox())!;
			await chart.tap({ position: { x: width * 0.6, y: height * 0.3 } });
			await expect(chart).not.toHaveAttribute('aria-valuenow', '27');
			const day = await chart.getAttribute('aria-valuenow');
			expect(Number(day)).toBeGreaterThan(12);
			expect(Number(day)).toBeLessThan(20);
			await expect(parts).toHaveAttribute('aria-valuenow', day!);
			await parts.press('ArrowRight');
			await expect(chart).toHaveAttribute('aria-valuenow', String(Number(day) + 1));
		}
	);

	test(
		'moments of one kind and one product, kept in the address',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atOldRows(page, site, language);
			await page.goto(site.url + 'insight?period=all');
			const outcomes = panel(page, seller.words.howEnd);
			await expect(outcomes).toContainText(words.outOf(2));
			const which = page.getByRole('group', { name: words.which });
			await which.getByRole('radio', { name: seller.words.fear }).check({ force: true });
			await expect(page).toHaveURL(/\?period=all&kind=fear$/);
			await expect(outcomes).toContainText(words.outOf(1));
			await expect(outcomes.getByRole('row', { name: seller.words.letPass })).toContainText('1');
			await page.getByLabel(words.product).selectOption('Bureaulamp');
			await expect(page).toHaveURL(/kind=fear&product=0190/);
			await expect(outcomes).toHaveCount(0);
			await page.getByLabel(words.product).selectOption('Oude kaas');
			await expect(outcomes).toContainText(words.outOf(1));
			await page.reload();
			await expect(outcomes).toContainText(words.outOf(1));
			await expect(which.getByRole('radio', { name: seller.words.fear })).toBeChecked();
		}
	);
});

test.describe('without the script that draws', () => {
	test.use({ expectedConsole: [/charts\.worker/] });

	test('it says so; the words and the table are there', async ({ page, site }) => {
		site.lose('charts.worker');
		const seller = new Seller(page);
		await seller.begin(site.url);
		await seller.log('greed', 3);
		await seller.end('asked');
		await seller.open('insight');
		await expect(page.getByText(WORDS.nl.noDrawing).first()).toBeVisible();
		await expect(tensionOf(page)).toHaveAttribute('aria-valuetext', /./);
		await page.getByText(seller.words.asTable).first().click();
		await expect(page.getByRole('table', { name: seller.words.perDay })).toBeVisible();
	});
});
