import { join } from 'node:path';
import { runnerImport } from 'vite';
import { seat } from './desk.mjs';
import { still } from './still.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const SHARES = join(import.meta.dirname, '../fixtures/many-shares.ts');

/**
 * A coach who opened what six sellers share, up to a day.
 * @param {Date} now
 */
const opened = (now) => async (/** @type {Page} */ page) => {
	// Every row is drawn only near the window.
	const width = page.viewportSize()?.width ?? 0;
	await page.setViewportSize({ width, height: width < 1000 ? 4500 : 1800 });
	const recipient = await seat(page);
	const { module } = await runnerImport(SHARES);
	const { picturedShares } = /** @type {typeof import('../fixtures/many-shares')} */ (module);
	const until = /** @type {import('../../src/lib/core/days').Day} */ (
		now.toISOString().slice(0, 10)
	);
	const files = (await picturedShares(recipient, until)).map(({ name, bytes }) => ({
		name,
		mimeType: '',
		buffer: Buffer.from(bytes)
	}));
	await page.locator('aside input[type=file]').setInputFiles(files);
	await page.locator('.beside li').nth(5).waitFor();
	await page.locator('progress').waitFor({ state: 'detached' });
	await drawn(page);
};

/** Once each row has its drawings. @param {Page} page */
const drawn = (page) =>
	page.waitForFunction(() =>
		Array.from(document.querySelectorAll('.beside li')).every(
			(row) => row.querySelectorAll('[role=img]').length > 1
		)
	);

/** @param {Date} now @param {(page: Page) => Promise<unknown>} then */
const and = (now, then) => async (/** @type {Page} */ page) => {
	await opened(now)(page);
	await then(page);
};

/** @param {Page} page */
async function talk(page) {
	await page.locator('.beside h3 a').nth(1).click();
	await page.locator('.talk textarea').first().fill('Begin bij wat goed ging.');
	await page.locator('.talk .question').nth(2).waitFor();
}

/**
 * Sharing, and what a coach does with it.
 * @param {Date} now
 * @returns {import('./sheets.mjs').Screen[]}
 */
export const coachScreens = (now) => [
	{ name: 'share', state: 'years', path: 'share' },
	{
		name: 'share, looked at first',
		state: 'years',
		path: 'share',
		before: async (page) => {
			await page.locator('.sees .link').click();
			await page.locator('main textarea[readonly]').waitFor();
			await still(page);
		}
	},
	{
		name: 'share, made',
		state: 'years',
		path: 'share',
		before: async (page) => {
			await page.locator('form input[type=text]').first().fill('Zoë');
			await page.locator('form input[type=text]').last().fill('Noor');
			await page.locator('form .closing .button').click();
			await page.locator('main ol li').first().waitFor();
		}
	},
	{ name: 'coach, first run', state: 'empty', path: 'coach' },
	{ name: 'coach, nobody', state: 'empty', path: 'coach', before: seat },
	{ name: 'coach, side by side', state: 'empty', path: 'coach', before: opened(now) },
	{ name: 'coach, a conversation', state: 'empty', path: 'coach', before: and(now, talk) },
	{
		name: 'coach, found',
		state: 'empty',
		path: 'coach',
		before: and(now, async (page) => {
			await talk(page);
			await page.goBack();
			await page.locator('.find input').fill('goed');
			await drawn(page);
		})
	},
	{
		name: 'coach, in depth',
		state: 'empty',
		path: 'coach',
		before: and(now, async (page) => {
			await talk(page);
			await page.locator('.talk > .link[href*=insight]').click();
			await still(page);
		})
	},
	{
		name: 'coach, group',
		state: 'empty',
		path: 'coach',
		before: and(now, async (page) => {
			await page.locator('aside nav a').first().click();
			await page.locator('main form .button').click();
			await page.locator('.chart[aria-busy=false]').first().waitFor();
		})
	},
	{
		name: 'coach, report of a seller',
		state: 'empty',
		path: 'coach',
		before: and(now, async (page) => {
			await talk(page);
			await page.locator('.talk a[href*="coach/report"]').click();
			await page.locator('main img').first().waitFor();
		})
	},
	{
		name: 'coach, key and backup',
		state: 'empty',
		path: 'coach',
		before: async (page) => {
			await seat(page);
			await page.locator('aside nav a').last().click();
			await page.locator('main h2').nth(2).waitFor();
		}
	}
];
