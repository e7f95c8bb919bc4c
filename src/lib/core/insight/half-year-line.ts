import { addDays, daysBetween, weekStart, type Day } from '../days';
import type { DayValue } from '../line';
import { mean } from './regression';
import { lineThrough, weekMeans, type Dated, type WeekLine, type WeekMean } from './week-line';

/** How long a window is at most, weeks. */
export const WINDOW_WEEKS = 26;
/** The first look, weeks after the start. */
export const FIRST_LOOK = 14;
/** From one look to the next, weeks. */
const LOOK_EVERY = 4;
export const LEAST_WEEKS = 10;
export const LEAST_DAYS = 32;
/** In each of the first and the last third of the window. */
export const LEAST_AT_END = 5;
/** What |z| of the moments logged has to reach, to be named beside a change. */
const LOGGING_LIMIT = 1.64;
/** A difference that may be told, points 0–100. */
export const LEAST_CHANGE = 2;
/** What |z| has to reach in a window of 26 weeks, √(26/len) times as much in a shorter one. */
const LIMIT = 2.3;
/** The same once the window no longer begins at the start. */
const ROLLING_LIMIT = 2.7;
/**
 * Where neighbouring days are seen to hang together more than this, so much more is asked of |z|: in
 * simulated half-years without a change the plain limit was passed too often there (src/docs/honesty.md).
 */
const STRONG = { phi: 0.5, times: 1.15 };

/** What a look needs before it may say anything; 0 where there is enough of it. */
export interface LookMissing {
	/** Weeks until the next look is due. */
	weeks: number;
	/** Weeks with a mean. */
	weekMeans: number;
	/** Complete days in them. */
	days: number;
	/** Complete days in the first third of the window, which can't come any more. */
	early: number;
	/** Complete days in the last third. */
	late: number;
}

/** One look at the half-year line. */
export interface Look {
	/** Weeks since week 0 that were finished then. */
	w: number;
	/** The first week of the window, and how many weeks it has. */
	lo: number;
	len: number;
	/** The week since which is looked: the last one in which a change was told, or 0. */
	start: number;
	verdict: 'rose' | 'fell' | 'unclear' | 'too_little';
	missing: LookMissing;
	weeks: readonly WeekMean[];
	/** Null where there is too little. */
	line: WeekLine | null;
	/** What |z| had to reach. */
	limit: number;
	/** Complete days in the first and the last third of the window, and their plain means. */
	early: number;
	late: number;
	first: number;
	last: number;
	/** last − first. */
	change: number;
}

/**
 * What |z| has to reach at a look however days hang together: MEASURE §3.3, step 7. The table of
 * simulated sellers shows what it says beside what stands (src/docs/honesty.md).
 * @returns 2.3 for a window of 26 weeks, √(26/len) times as much in a shorter one; 2.7 once it rolls
 */
export const plainLimit = ({ w, start, len }: Pick<Look, 'w' | 'start' | 'len'>) =>
	w - start > WINDOW_WEEKS ? ROLLING_LIMIT : LIMIT * Math.sqrt(WINDOW_WEEKS / len);

/** Whether a look may tell of a change where |z| has to reach `limit`. */
export function tells({ line, change }: Pick<Look, 'line' | 'change'>, limit: number): boolean {
	return (
		line !== null &&
		Math.abs(line.z) >= limit &&
		Math.abs(change) >= LEAST_CHANGE &&
		Math.sign(change) === Math.sign(line.z)
	);
}

function look(days: readonly Dated[], start: number, w: number): Look {
	const len = Math.min(WINDOW_WEEKS, w - start);
	const lo = w - len;
	const third = Math.floor(len / 3);
	const within = days.filter(({ week }) => week >= lo && week < w);
	const weeks = weekMeans(within, lo, w);
	const inWeeks = new Set(weeks.map(({ x }) => x));
	const counted = within.filter(({ week }) => inWeeks.has(week));
	const early = within.filter(({ week }) => week < lo + third).map(({ value }) => value);
	const late = within.filter(({ week }) => week >= w - third).map(({ value }) => value);
	const missing: LookMissing = {
		weeks: Math.max(0, FIRST_LOOK - len),
		weekMeans: Math.max(0, LEAST_WEEKS - weeks.length),
		days: Math.max(0, LEAST_DAYS - counted.length),
		early: Math.max(0, LEAST_AT_END - early.length),
		late: Math.max(0, LEAST_AT_END - late.length)
	};
	const enough = Object.values(missing).every((each) => each === 0);
	const line = enough ? lineThrough(weeks, counted) : null;
	const plain = plainLimit({ w, start, len });
	const limit = line && line.phi > STRONG.phi ? plain * STRONG.times : plain;
	const [first, last] = [mean(early), mean(late)];
	const change = last - first;
	const told = tells({ line, change }, limit);
	const clear = told ? (change > 0 ? 'rose' : 'fell') : 'unclear';
	return {
		w,
		lo,
		len,
		start,
		verdict: line ? clear : 'too_little',
		missing,
		weeks,
		line,
		limit,
		early: early.length,
		late: late.length,
		first,
		last,
		change
	};
}

/** What the half-year line says of one stretch of days. */
export interface HalfYearLine {
	/** The Monday of week 0. */
	monday: Day;
	/** Every look that was due, in order. */
	looks: readonly Look[];
	/** How many weeks after week 0 the next look is due. */
	next: number;
}

function dated(days: readonly DayValue[], monday: Day): Dated[] {
	return days.map(({ day, value }) => {
		const t = daysBetween(monday, day);
		return { t, week: Math.floor(t / 7), value };
	});
}

/**
 * "Your tension changed": all looks at the half-year line, 14, 18, 22, … weeks after the start. A
 * look that tells of a change is a dated fact; the next ones look at what came after it.
 * Source: MEASURE §3.3.
 * @param days complete, timely days with their index, 0–100 points, in order, of one stretch without
 * a new start in it
 * @param today looks at weeks that are not finished are not due; weeks end on Sunday
 * @returns null without any day
 */
export function halfYearLine(days: readonly DayValue[], today: Day): HalfYearLine | null {
	const [earliest] = days;
	if (!earliest) return null;
	const monday = weekStart(earliest.day);
	const all = dated(days, monday);
	const finished = daysBetween(monday, weekStart(today)) / 7;
	const looks: Look[] = [];
	let start = 0;
	let w = FIRST_LOOK;
	for (; w <= finished;) {
		const taken = look(all, start, w);
		looks.push(taken);
		if (taken.verdict === 'rose' || taken.verdict === 'fell') {
			start = w;
			w = start + FIRST_LOOK;
		} else w += LOOK_EVERY;
	}
	return { monday, looks, next: w };
}

/**
 * Whether the seller also logged more (1) or fewer (−1) moments along the same line; 0 where that
 * can't be told, or goes the other way.
 * Source: MEASURE §3.3, Logging.
 * @param counts the same days, with how many moments each had
 */
export function loggingAlong(told: Look, counts: readonly DayValue[], monday: Day): -1 | 0 | 1 {
	const within = dated(counts, monday).filter(({ week }) => told.weeks.some(({ x }) => x === week));
	const { z } = lineThrough(weekMeans(within, told.lo, told.w), within);
	if (Math.abs(z) < LOGGING_LIMIT || Math.sign(z) !== Math.sign(told.change)) return 0;
	return z > 0 ? 1 : -1;
}
/** The days of the first and of the last third of a look's window. */
export function thirdsOf(
	{ lo, w, len }: Look,
	monday: Day
): { first: [Day, Day]; last: [Day, Day] } {
	const third = Math.floor(len / 3);
	const span = (from: number, to: number): [Day, Day] => [
		addDays(monday, 7 * from),
		addDays(monday, 7 * to - 1)
	];
	return { first: span(lo, lo + third), last: span(w - third, w) };
}
