// Looking back: the list, the month, the year and a day, with the journal of the example.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { SWIPE } from './phone.mjs';

/** @typedef {import('./phone.mjs').Phone} Phone */
/** @typedef {import('./table.mjs').Measured} Measured */
/** @typedef {import('../../src/lib/core/days').Day} Day */

const THREE_YEARS = 3 * 365 + 1;
const SEED = 7;
/** Swipes with a finger, each on through more than a week of the list. */
const SWIPES = 15;

export const DAYS_LABELS = {
	list: 'press on Dagen to the list',
	open: 'press on a day to the day',
	month: 'press on Maand to the month',
	turn: 'press on the month before to its days',
	year: 'press on Jaar to its boxes'
};
export const DAYS_TASKS = {
	listTask: 'opening the list',
	scrollTask: `scrolling the list with ${SWIPES} swipes`,
	openTask: 'opening a day',
	monthTask: 'opening the month',
	turnTask: 'turning to the month before',
	yearTask: 'opening the year'
};

/**
 * The rows of the example: three years of the market vendor, up to a day.
 * @param {Day} until
 * @returns {Promise<readonly unknown[]>}
 */
export async function exampleOf(until) {
	const path = join(import.meta.dirname, '../../src/lib/core/example/journal.ts');
	const { module } = await runnerImport(path);
	const { exampleRows } = /** @type {typeof import('../../src/lib/core/example/journal')} */ (
		module
	);
	return exampleRows({ character: 'market', language: 'nl', seed: SEED, until, days: THREE_YEARS });
}

/**
 * @param {Phone} phone
 * @param {string} url
 * @returns {Promise<Measured>}
 */
export async function daysRound(phone, url) {
	const DAY = 'main section a[href*="/day/"]';
	await phone.page.goto(url);
	await phone.page.locator('.tray a.greed').waitFor();
	const list = await phone.press('nav a[href$="/days"]', { css: DAY });
	const { longest, moved } = await phone.scroll(SWIPES);
	if (moved < SWIPES * SWIPE) throw new Error(`the list scrolled by ${moved} px only`);
	await phone.page.evaluate('scrollTo(0, 0)');
	const open = await phone.press(DAY, { css: '.more button' });
	await phone.press('nav a[href$="/days"]', { css: DAY });
	const month = await phone.press('.choices label:nth-of-type(2)', { css: 'table button' });
	const shown = await phone.page.locator('.head h2').textContent();
	// The day chosen then is the last of the month before: its cell is drawn last.
	const turn = await phone.press('.head button:first-of-type', { css: 'td [aria-current=date] b' });
	if ((await phone.page.locator('.head h2').textContent()) === shown) {
		throw new Error('the month did not turn');
	}
	const year = await phone.press('.choices label:nth-of-type(3)', { css: '.months path.box-1' });
	return {
		list: list.times[0] ?? NaN,
		listTask: list.longest,
		scrollTask: longest,
		open: open.times[0] ?? NaN,
		openTask: open.longest,
		month: month.times[0] ?? NaN,
		monthTask: month.longest,
		turn: turn.times[0] ?? NaN,
		turnTask: turn.longest,
		year: year.times[0] ?? NaN,
		yearTask: year.longest,
		slowdown: await phone.slowdown()
	};
}
