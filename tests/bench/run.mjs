// How fast the app answers, beside the least that a page can do, at a quarter of the processor's
// speed and without a network: npm run bench [-- rounds [parts with commas, such as insight3,line]]
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, runnerImport } from 'vite';
import { ensureChromium, NO_CHROMIUM, version } from '../rig/browsers.mjs';
import { daysRound, DAYS_LABELS, DAYS_TASKS, exampleOf } from './days.mjs';
import { filled } from './filled.mjs';
import { Kept, SLOWDOWN } from './phone.mjs';
import { SEARCH_LABELS, SEARCH_TASKS, searchRound, typeWord, withNotes } from './search.mjs';
import {
	barelyFilled,
	bareLineRound,
	INSIGHT_LABELS,
	INSIGHT_TASKS,
	openInsight
} from './insight.mjs';
import { BACKUP_LABELS, BACKUP_MEMORY, BACKUP_TASKS, backupRound, withPhotos } from './backup.mjs';
import { COACH_LABELS, COACH_MEMORY, COACH_TASKS, coachRound, seated, SHARES } from './coach.mjs';
import { cell, column, line, quantile, ratio, say, taskCell } from './table.mjs';

const ROUNDS = Number(process.argv[2] ?? 15);
/** What is measured: all of it where nothing is named. */
const PARTS = (process.argv[3] ?? '').split(',').filter(Boolean);
const here = import.meta.dirname;

/**
 * @typedef {import('./phone.mjs').Phone} Phone
 * @typedef {import('./phone.mjs').Timed} Timed
 * @typedef {import('./table.mjs').Measured} Measured
 */

const LABELS = {
	shown: 'cold offline start until Hebberigheid stands there',
	start: 'cold offline start to Hebberigheid answering a press',
	saved: 'press on a strength to "Bewaard"',
	question: 'press on a strength to the question'
};
const TASKS = {
	startTask: 'during the start',
	pressTask: 'from a strength to question and "Bewaard"'
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
	await phone.page.locator('#field').focus();
	const typed = await typeWord(phone, '#typed');
	return { ...measured, ...typed, slowdown: await phone.slowdown() };
}

/** @param {Phone} phone @param {string} url */
async function appRound(phone, url) {
	const measured = await log(phone, url, {
		greed: '.tray a.greed',
		strength: '.five button:nth-of-type(4)',
		saved: '.kept',
		question: '.words h1'
	});
	return { ...measured, slowdown: await phone.slowdown() };
}

/**
 * @param {readonly string[]} weeks what stands above the chart of 12 weeks
 * @param {readonly string[]} everything what stands above the chart of everything
 */
const insightRound =
	(weeks, everything) => async (/** @type {Phone} */ phone, /** @type {string} */ url) => {
		await phone.page.goto(url);
		await phone.page.locator('.tray a.greed').waitFor();
		const measured = await openInsight(phone, weeks, everything);
		return { ...measured, slowdown: await phone.slowdown() };
	};

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
/** Ten years whose last day is a usual one, with five moments: of which seed depends on the day. */
function usualYears() {
	for (let seed = 1; ; seed += 1) {
		const rows = tenYears(seed, today);
		const last = rows.filter(({ kind, day }) => kind === 'moment' && day === today);
		if (last.length === 5) return rows;
	}
}
const rows = usualYears();
const example = await exampleOf(today);
const shares = mkdtempSync(join(tmpdir(), 'bench-'));
const desk = seated(shares, today);
const oneDay = rows.filter(({ day }) => day === today || day === '');

const sites = {
	bare: () => Kept.visit(join(here, 'bare'), executable, async () => {}),
	bareLine: () => Kept.visit(join(here, 'bare'), executable, barelyFilled(rows)),
	oneDay: () => Kept.visit(folder, executable, filled(oneDay)),
	tenYears: () => Kept.visit(folder, executable, filled(rows)),
	example: () => Kept.visit(folder, executable, filled(example)),
	search: () => Kept.visit(folder, executable, filled(withNotes(rows))),
	photos: () =>
		Kept.visit(folder, executable, async (page) => {
			await filled(rows)(page);
			await withPhotos(page);
		}),
	desk: () => Kept.visit(folder, executable, desk.prepare)
};
/** @type {Map<string, Kept>} */
const visited = new Map();
/** Visited when it is first needed: the round that warms up. @param {keyof typeof sites} name */
async function at(name) {
	const kept = visited.get(name) ?? (await sites[name]());
	visited.set(name, kept);
	return kept;
}
/** @param {number} days how many complete days are shown */
const over = (days) => `over ${days.toLocaleString('nl')} volledige dagen`;
const rounds = {
	bare: async () => (await at('bare')).round(bareRound),
	oneDay: async () => (await at('oneDay')).round(appRound),
	tenYears: async () => (await at('tenYears')).round(appRound),
	days: async () => (await at('example')).round(daysRound),
	search: async () => (await at('search')).round(searchRound),
	backup: async () => (await at('photos')).round(backupRound),
	line: async () => (await at('bareLine')).round(bareLineRound),
	insight3: async () => (await at('example')).round(insightRound(['per dag'], ['per maand'])),
	insight10: async () =>
		(await at('tenYears')).round(
			insightRound(['per dag', over(12 * 7)], ['per maand', over(CHECK_INS)])
		),
	coach: async () => (await at('desk')).round(coachRound(desk.files))
};
/** @typedef {keyof typeof rounds} Turn */
const all = /** @type {Turn[]} */ (Object.keys(rounds));
const turns = all.filter((turn) => PARTS.length === 0 || PARTS.includes(turn));
const results = /** @type {Record<Turn, Measured[]>} */ (
	Object.fromEntries(all.map((turn) => [turn, []]))
);
const began = performance.now();
// By turns, each round beginning with another: what disturbs the machine disturbs all of them. The
// first round warms up and does not count.
try {
	for (let round = 0; round <= ROUNDS; round += 1) {
		for (let turn = 0; turn < turns.length; turn += 1) {
			const name = turns[(round + turn) % turns.length] ?? 'bare';
			results[name].push(await rounds[name]());
		}
		if (round === 0) for (const each of Object.values(results)) each.length = 0;
	}
} finally {
	for (const site of visited.values()) site.forget();
	for (const each of [folder, shares]) rmSync(each, { recursive: true, force: true });
}

const { bare, oneDay: one, tenYears: ten, days, search, backup, line: bareLine, coach } = results;
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
say(`Days, with the example journal of ${example.length} rows:`);
for (const [name, label] of Object.entries(DAYS_LABELS)) line([label, cell(days, name)]);
say('Longest task of the page, milliseconds, median of the rounds:');
for (const [name, label] of Object.entries(DAYS_TASKS)) line([label, taskCell(days, name)]);
say('Searching ten years with a note a day, times the bare page that only shows what is typed:');
line(['', 'bare', 'ten years']);
for (const [name, label] of Object.entries(SEARCH_LABELS)) {
	line([label, cell(bare, name), cell(search, name, bare)]);
}
say('Longest task of the page, milliseconds, median of the rounds:');
for (const [name, label] of Object.entries(SEARCH_TASKS)) {
	line([label, taskCell(bare, name), taskCell(search, name)]);
}
say('Insight, times a page that reads the same rows of ten years and draws the bare line:');
line(['', 'bare line', 'three years', 'ten years']);
for (const [name, label] of Object.entries(INSIGHT_LABELS)) {
	line([
		label,
		cell(bareLine, name),
		cell(results.insight3, name, bareLine),
		cell(results.insight10, name, bareLine)
	]);
}
say('Longest task of the page, milliseconds, median of the rounds:');
for (const [name, label] of Object.entries(INSIGHT_TASKS)) {
	line([
		label,
		taskCell(bareLine, name),
		taskCell(results.insight3, name),
		taskCell(results.insight10, name)
	]);
}
say('Ten years with 200 photos, in and out; the bar is what shows how far it is:');
for (const [name, label] of Object.entries(BACKUP_LABELS)) {
	line([label, cell(backup, name), `${ratio(backup, name, 'bare')}x bare`]);
}
say('Longest task of the page, milliseconds, median of the rounds:');
for (const [name, label] of Object.entries(BACKUP_TASKS)) line([label, taskCell(backup, name)]);
say('Memory of the browser at most, beyond what it took before, times the file:');
for (const [name, label] of Object.entries(BACKUP_MEMORY)) {
	line([label, quantile(column(backup, name), 0.5).toFixed(2)]);
}
line(['size of the file, megabytes', quantile(column(backup, 'megabytes'), 0.5).toFixed(0)]);
line(['steps of the bar, at least', Math.min(...column(backup, 'steps')).toFixed(0)]);
say(`A coach at 1280 pixels wide, ${SHARES} sellers with a year each:`);
for (const [name, label] of Object.entries(COACH_LABELS)) line([label, cell(coach, name)]);
line(['times a page that only reads and keeps the files', `${ratio(coach, 'open', 'bare')}x`]);
say('Longest task of the page, milliseconds, median of the rounds:');
for (const [name, label] of Object.entries(COACH_TASKS)) line([label, taskCell(coach, name)]);
say('Memory of the whole browser at most, megabytes:');
for (const [name, label] of Object.entries(COACH_MEMORY)) {
	line([label, (quantile(column(coach, name), 0.5) / 1e6).toFixed(0)]);
}
line(['steps of the bar, at least', Math.min(...column(coach, 'steps')).toFixed(0)]);
say(
	`Took ${((performance.now() - began) / 1000).toFixed(0)} s; load of the machine ${loadavg()[1]?.toFixed(1)}`
);
