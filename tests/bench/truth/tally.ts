import { eventsFrom } from '../../../src/lib/core/events';
import { Chance } from '../../../src/lib/core/chance';
import { plainLimit, tells } from '../../../src/lib/core/insight/half-year-line';
import { statements } from '../../../src/lib/core/insight/statements';
import { toldPlainly } from '../../../src/lib/core/insight/together';
import { daysBetween } from '../../../src/lib/core/days';
import type { DayValue } from '../../../src/lib/core/line';
import { journalDays } from '../../../src/lib/core/journal-day';
import { completeDays } from '../../../src/lib/core/period';
import { HALF_YEARS, YEARS } from './conditions';
import { live } from './seller';

/** How often each statement was made; counts of runs, unless it says otherwise. */
export interface Tally {
	name: string;
	runs: number;
	/** Sums over the runs: complete days, the index, its autocorrelation as it is seen. */
	days: number;
	value: number;
	r1: number;
	/** Runs in which a change was first told in this week after the start. */
	changed: Record<number, number>;
	/** Runs in which the plain limit would have told of one. */
	changedPlainly: number;
	/** Of those, how many told of a rise. */
	rose: number;
	/** How often "you also logged more (fewer) moments" stood beside it. */
	logging: number;
	/** Of the days that were judged, how many were called unusual. */
	judged: number;
	unusual: number;
	/** Events that could be compared, and of which a difference was told. */
	events: number;
	eventTold: number;
	/** Runs in which each was told at any look, and in which any of the three was that is not true. */
	weekdays: number;
	happiness: number;
	cameBack: number;
	untrue: number;
	/** The same by the plain rule. */
	weekdaysPlainly: number;
	happinessPlainly: number;
	cameBackPlainly: number;
	untruePlainly: number;
}

/** The week in which something is marked that changes nothing. */
const EVENT_WEEK: readonly [number, number] = [9, 14];

const TOGETHER = ['weekdays', 'happiness', 'cameBack'] as const;
type What = (typeof TOGETHER)[number];

/** The autocorrelation of neighbouring days. */
function autocorrelation(days: readonly DayValue[]): number {
	const mean = days.reduce((sum, { value }) => sum + value, 0) / days.length;
	let [products, pairs, squares] = [0, 0, 0];
	days.forEach(({ day, value }, index) => {
		squares += (value - mean) ** 2;
		const next = days[index + 1];
		if (!next || daysBetween(day, next.day) !== 1) return;
		products += (value - mean) * (next.value - mean);
		pairs += 1;
	});
	return pairs > 0 ? products / pairs / (squares / days.length) : 0;
}

/**
 * A seed far from those of its neighbours: the draws of neighbouring seeds go together (r about .17),
 * and lives that do are fewer than they seem.
 * Source: the last steps of A. Appleby's MurmurHash3, which give each number another.
 * @param seed a whole number, of which 32 bits count
 */
function scattered(seed: number): number {
	let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) | 0;
}

/** Simulates lives under one condition and counts what is said of them. */
export function tally(kind: 'half' | 'year', index: number, runs: number, seed: number): Tally {
	const condition = (kind === 'half' ? HALF_YEARS : YEARS)[index]!;
	const weeks = kind === 'half' ? 26 : 52;
	const sum: Tally = {
		name: condition.name,
		runs,
		days: 0,
		value: 0,
		r1: 0,
		changed: {},
		changedPlainly: 0,
		rose: 0,
		logging: 0,
		judged: 0,
		unusual: 0,
		events: 0,
		eventTold: 0,
		weekdays: 0,
		happiness: 0,
		cameBack: 0,
		untrue: 0,
		weekdaysPlainly: 0,
		happinessPlainly: 0,
		cameBackPlainly: 0,
		untruePlainly: 0
	};
	for (let run = 0; run < runs; run += 1) {
		const chance = new Chance(scattered(seed + run));
		const event = kind === 'half' ? chance.whole(...EVENT_WEEK) : null;
		const { rows, today } = live(condition, weeks, chance, event);
		const days = journalDays(rows);
		// What went together is counted over years alone, and takes the longest.
		const looks = kind === 'half' ? 'none' : 'all';
		const said = statements({ days, rows, events: eventsFrom(rows), today, looks });
		const complete = completeDays(days);
		sum.days += complete.length;
		sum.value += complete.reduce((all, { value }) => all + value, 0) / complete.length;
		sum.r1 += autocorrelation(complete);
		const [change] = said.changes;
		if (change) {
			const { look, logging } = change;
			sum.changed[look.w] = (sum.changed[look.w] ?? 0) + 1;
			if (look.verdict === 'rose') sum.rose += 1;
			if (logging !== 0) sum.logging += 1;
		}
		const stretch = said.stretches.at(-1)!;
		// Until the first change is told both limits look at the same windows.
		const first = stretch.line?.looks.filter(({ start }) => start === 0) ?? [];
		if (first.some((look) => tells(look, plainLimit(look)))) sum.changedPlainly += 1;
		const { band } = stretch;
		if (band) {
			sum.judged += complete.filter(({ day }) => day >= band.from).length;
			sum.unusual += stretch.unusual.length;
		}
		for (const { found } of said.events) {
			if (!('told' in found)) continue;
			sum.events += 1;
			if (found.told) sum.eventTold += 1;
		}
		const together = stretch.together.looks;
		const isUntrue = (what: What) => !condition.true.includes(what);
		const told = TOGETHER.filter((what) => together.some((look) => look[what].told));
		for (const what of told) sum[what] += 1;
		if (told.some(isUntrue)) sum.untrue += 1;
		const plainly = TOGETHER.filter((what) => together.some((look) => toldPlainly(look)[what]));
		for (const what of plainly) sum[`${what}Plainly`] += 1;
		if (plainly.some(isUntrue)) sum.untruePlainly += 1;
	}
	return sum;
}

/** How many conditions there are of each kind. */
export const COUNTS = { half: HALF_YEARS.length, year: YEARS.length };
