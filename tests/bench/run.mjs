// How fast the app answers, beside the least that a page can do, at a quarter of the processor's
// speed and without a network: npm run bench
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, runnerImport } from 'vite';
import { ensureChromium, NO_CHROMIUM, version } from '../rig/browsers.mjs';
import { Kept, SLOWDOWN } from './phone.mjs';

const ROUNDS = Number(process.argv[2] ?? 15);
const here = import.meta.dirname;
const say = (/** @type {string} */ line) => process.stdout.write(line + '\n');

/**
 * @typedef {import('./phone.mjs').Phone} Phone
 * @typedef {import('./phone.mjs').Timed} Timed
 * @typedef {import('@playwright/test').Page} Page
 *
 * What one round measured, milliseconds by name.
 * @typedef {Record<string, number>} Measured
 */

const LABELS = {
	shown: 'cold offline start until Hebberigheid stands there',
	start: 'cold offline start to Hebberigheid answering a press',
	saved: 'press on a strength to "Bewaard"',
	question: 'press on a strength to the question',
	insight: 'press on Inzicht to the chart of 12 weeks',
	all: 'press on Alles to the chart of everything'
};
const TASKS = {
	startTask: 'during the start',
	pressTask: 'from a strength to question and "Bewaard"',
	insightTask: 'opening Inzicht',
	allTask: 'showing everything'
};

/**
 * The flow that both pages have.
 * @param {Phone} phone
 * @param {string} url
 * @param {{ greed: string, strength: string, saved: string, question: string }} css
 * @returns {Promise<Measured>}
 */
async function log(phone, url, css) {
	const start = await phone.open(url, css.greed, '#how-hard');
	await phone.page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
	const press = await phone.press(
		css.strength,
		{ css: css.saved, text: 'Bewaard' },
		{ css: css.question, text: '?' }
	);
	return {
		shown: start.times[0] ?? NaN,
		start: start.times[1] ?? NaN,
		startTask: start.longest,
		saved: press.times[0] ?? NaN,
		question: press.times[1] ?? NaN,
		pressTask: press.longest
	};
}

/** @param {Phone} phone @param {string} url */
async function bareRound(phone, url) {
	const measured = await log(phone, url, {
		greed: '#greed',
		strength: '#strength button',
		saved: '#said',
		question: '#question'
	});
	return { ...measured, slowdown: await phone.slowdown() };
}

/**
 * @param {readonly string[]} weeks what headings say of the chart of 12 weeks
 * @param {readonly string[]} everything what they say of the chart of everything
 */
const appRound =
	(weeks, everything) => async (/** @type {Phone} */ phone, /** @type {string} */ url) => {
		const measured = await log(phone, url, {
			greed: '.tray a.greed',
			strength: '.five button:nth-of-type(4)',
			saved: '.kept',
			question: '.words h1'
		});
		await phone.press('.last button', { css: '.tray a.greed' });
		const insight = await phone.press('nav a[href$="/insight"]', {
			css: '.chart canvas',
			drawn: weeks
		});
		const all = await phone.press('.choices label:last-of-type', {
			css: '.chart canvas',
			drawn: everything
		});
		return {
			...measured,
			insight: insight.times[0] ?? NaN,
			insightTask: insight.longest,
			all: all.times[0] ?? NaN,
			allTask: all.longest,
			slowdown: await phone.slowdown()
		};
	};

/**
 * Begins a journal as a seller does, and puts rows into it as if they had been written.
 * @param {readonly unknown[]} rows
 */
const filled = (rows) => async (/** @type {Page} */ page) => {
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await page.locator('.tray a.greed').waitFor();
	for (let from = 0; from < rows.length; from += 2000) {
		await page.evaluate(
			(chunk) =>
				new Promise((resolve, reject) => {
					const request = indexedDB.open('ambitiespanning:own');
					request.onerror = () => reject(request.error);
					request.onsuccess = () => {
						const transaction = request.result.transaction('rows', 'readwrite');
						for (const row of chunk) transaction.objectStore('rows').put(row);
						transaction.onerror = () => reject(transaction.error);
						transaction.oncomplete = () => {
							request.result.close();
							resolve(undefined);
						};
					};
				}),
			rows.slice(from, from + 2000)
		);
	}
};

/** The value below which this share of the values lies. @param {number[]} values @param {number} share */
function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const [below = NaN, above = NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	return below + (above - below) * (at - Math.floor(at));
}

/** @param {Measured[]} rounds @param {string} name */
const column = (rounds, name) => rounds.map((round) => round[name] ?? NaN);

/**
 * @param {Measured[]} rounds
 * @param {string} name
 * @param {Measured[]} [bare] what to give it as a multiple of
 */
function cell(rounds, name, bare) {
	const values = column(rounds, name);
	if (values.some(Number.isNaN)) return '-';
	const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
	const text = `${middle?.toFixed(0)} (${low?.toFixed(0)}-${high?.toFixed(0)})`;
	const base = bare ? quantile(column(bare, name), 0.5) : NaN;
	return Number.isNaN(base) ? text : `${text} ${((middle ?? NaN) / base).toFixed(1)}x`;
}

/** @param {Measured[]} rounds @param {string} name */
function taskCell(rounds, name) {
	const values = column(rounds, name);
	if (values.some(Number.isNaN)) return '-';
	const [middle, most] = [quantile(values, 0.5), Math.max(...values)];
	// Browsers tell of tasks from 50 ms on.
	const ms = (/** @type {number} */ value) => (value < 50 ? 'under 50' : value.toFixed(0));
	return most < 50 ? ms(most) : `${ms(middle)} (at most ${ms(most)})`;
}

/** @param {string[]} cells */
const line = ([label = '', ...cells]) =>
	say(
		label.padEnd(54) +
			cells
				.map((each) => each.padEnd(26))
				.join('')
				.trimEnd()
	);

const executable = ensureChromium({ full: true })?.path;
if (!executable) {
	say(NO_CHROMIUM);
	process.exit(3);
}
await build({ logLevel: 'error' });
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
cpSync('build', folder, { recursive: true });
const { module } = await runnerImport(join(here, '../fixtures/ten-years.ts'));
const { CHECK_INS, tenYears } = /** @type {typeof import('../fixtures/ten-years')} */ (module);
const today = /** @type {import('../../src/lib/core/days').Day} */ (
	new Date(Date.now() - 4 * 3_600_000 - new Date().getTimezoneOffset() * 60_000)
		.toISOString()
		.slice(0, 10)
);
/** Whose last day is a usual one, with five moments. */
const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9]
	.map((seed) => tenYears(seed, today))
	.find((each) => each.filter(({ kind, day }) => kind === 'moment' && day === today).length === 5);
if (!rows) throw new Error('no seed gave a usual last day');
const oneDay = rows.filter(({ day }) => day === today || day === '');

const sites = {
	bare: await Kept.visit(join(here, 'bare'), executable, async () => {}),
	oneDay: await Kept.visit(folder, executable, filled(oneDay)),
	tenYears: await Kept.visit(folder, executable, filled(rows))
};
/** @type {Record<keyof typeof sites, Measured[]>} */
const results = { bare: [], oneDay: [], tenYears: [] };
/** @param {number} days how many complete days are shown; the moment just logged left today open */
const over = (days) => `over ${days - 1} volledige dagen`;
const ofOneDay = appRound(['per dag'], ['per dag']);
const ofTenYears = appRound(['per dag', over(12 * 7)], ['per maand', over(CHECK_INS)]);
const turns = [
	() => sites.bare.round(bareRound).then((measured) => results.bare.push(measured)),
	() => sites.oneDay.round(ofOneDay).then((measured) => results.oneDay.push(measured)),
	() => sites.tenYears.round(ofTenYears).then((measured) => results.tenYears.push(measured))
];
const began = performance.now();
// By turns, each round beginning with another: what disturbs the machine disturbs all of them. The
// first round warms up and does not count.
try {
	for (let round = 0; round <= ROUNDS; round += 1) {
		for (let turn = 0; turn < turns.length; turn += 1) {
			await turns[(round + turn) % turns.length]?.();
		}
		if (round === 0) for (const each of Object.values(results)) each.length = 0;
	}
} finally {
	for (const site of Object.values(sites)) site.forget();
	rmSync(folder, { recursive: true, force: true });
}

const { bare, oneDay: one, tenYears: ten } = results;
const slowdowns = Object.values(results).flatMap((rounds) => column(rounds, 'slowdown'));
say(
	`${version(executable)}, offline, server stopped, browser started anew for each of ${ROUNDS} rounds`
);
say(
	`Processor of the page slowed ${SLOWDOWN} times (measured: ${quantile(slowdowns, 0.5).toFixed(1)}); its service worker and the browser's own processes are not slowed`
);
say(`One day: ${oneDay.length} rows; ten years: ${rows.length} rows`);
say('Milliseconds, median (quartiles), times the bare page in the same run:');
line(['', 'bare', 'one day', 'ten years']);
for (const [name, label] of Object.entries(LABELS)) {
	line([label, cell(bare, name), cell(one, name, bare), cell(ten, name, bare)]);
}
say('Longest task of the page, milliseconds, median of the rounds:');
for (const [name, label] of Object.entries(TASKS)) {
	line([label, taskCell(bare, name), taskCell(one, name), taskCell(ten, name)]);
}
say(
	`Took ${((performance.now() - began) / 1000).toFixed(0)} s; load of the machine ${loadavg()[1]?.toFixed(1)}`
);
