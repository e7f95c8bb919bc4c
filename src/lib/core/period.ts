import { addDays, dayRange, daysBetween, monthStart, weekStart, type Day } from './days';
import { countOf, hasAnswers, type JournalDay } from './journal-day';
import type { DayValue } from './line';
import {
	isTorn,
	PARTS,
	roundParts,
	type Part,
	type Pull,
	type Range,
	type Response,
	type RoundedTension,
	type Tension
} from './tension';

/** What can be looked at: the last 4 or 12 weeks, the last year, everything. */
export const PERIODS = ['4w', '12w', '1y', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The days from `from` to `to`, both included. */
export interface DaySpan {
	from: Day;
	to: Day;
}

/** How many days one figure of a chart stands for. */
export type Grain = 'day' | 'week' | 'month';

/** However young the journal, a chart spans at least these days, so that one day is not all of it. */
const LEAST_DAYS = 14;
const DAYS_OF_4_WEEKS = 28;
const DAYS_OF_12_WEEKS = 84;
const WEEKS_OF_YEAR = 52;
const MOST_WEEKS = 104;

function periodStart(period: Period, today: Day): Day | null {
	switch (period) {
		case '4w':
			return addDays(today, 1 - DAYS_OF_4_WEEKS);
		case '12w':
			return addDays(today, 1 - DAYS_OF_12_WEEKS);
		case '1y':
			return addDays(weekStart(today), -7 * (WEEKS_OF_YEAR - 1));
		case 'all':
			return null;
	}
}

/**
 * The days of a period, ending today. `4w` and `12w` are the last 28 and 84 days; `1y` is this week
 * and the 51 before it, from a Monday, so that its first week is a whole one. None begins before
 * the journal does, but for the two weeks that are always there: a young journal fills its chart.
 * @param first the first day of which anything is known; null for an empty journal
 */
export function periodRange(period: Period, today: Day, first: Day | null): DaySpan {
	const least = addDays(today, 1 - LEAST_DAYS);
	const begun = first !== null && first < least ? first : least;
	const start = periodStart(period, today);
	return { from: start !== null && start > begun ? start : begun, to: today };
}

/**
 * The grain at which days are drawn, so that a chart has at most about 110 figures: days up to
 * 84 days, weeks up to 104 weeks, months beyond.
 */
export function grain({ from, to }: DaySpan): Grain {
	const length = daysBetween(from, to) + 1;
	if (length <= DAYS_OF_12_WEEKS) return 'day';
	return length <= 7 * MOST_WEEKS ? 'week' : 'month';
}

/** What pulled, where both forces are known: days whose moments are all there and have an end. */
export interface Forces {
	/** How many days the means are of. */
	n: number;
	/** Mean points, 0–30. */
	greed: number;
	fear: number;
	/** Mean greed part − fear part, −30 to 30. */
	pull: number;
	/** Days on which both pulled hard. */
	torn: number;
}

/** What a chart shows of one day, week or month. */
export interface Bucket extends DaySpan {
	/** How many complete days it holds: the n of `value`. */
	n: number;
	/** The mean tension of its complete days, 0–100, unrounded; null without any. */
	value: number | null;
	/** A single day's range, unrounded, where it has one but no figure; null at coarser grains. */
	range: Range | null;
	/** The mean points of each part over its complete days, unrounded; null without any. */
	parts: Record<Part, number> | null;
	/** What pulled, over the days of which both forces are known; null without any. */
	forces: Forces | null;
	/** Moments of greed, on whatever days. */
	greed: number;
	/** Moments of fear, on whatever days. */
	fear: number;
	/** Days of which something is known, but no figure. */
	incomplete: number;
	/** Days that were said to have no customers; these have no index. */
	noCustomers: number;
	/** Days with an answer that came more than 24 hours after they ended. */
	late: number;
}

/** The first day of the step that a day belongs to. */
export const startOf: Record<Grain, (of: Day) => Day> = {
	day: (of) => of,
	week: weekStart,
	month: monthStart
};

const within = (days: readonly JournalDay[], { from, to }: DaySpan) =>
	days.filter(({ day }) => day >= from && day <= to);

/** Whether something of the day bears on the index, so that its range says more than "0 to 100". */
const bearsOnIndex = (of: JournalDay) => hasAnswers(of) || of.moments.length > 0;
const hasSomething = (of: JournalDay) => bearsOnIndex(of) || of.texts.length > 0;

function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A day's range where it is not known better; null where it is complete or says nothing. */
function openRange(of: JournalDay): Range | null {
	const { status, lo, hi } = of.tension;
	return status === 'partial' && bearsOnIndex(of) ? { lo, hi } : null;
}

function forcesOf(days: readonly JournalDay[]): Forces | null {
	const known = days.flatMap(({ tension }) => (tension.pull === null ? [] : [tension]));
	const greed = mean(known.map(({ parts }) => parts.greed.lo));
	const fear = mean(known.map(({ parts }) => parts.fear.lo));
	if (greed === null || fear === null) return null;
	const torn = known.filter(isTorn).length;
	return { n: known.length, greed, fear, pull: greed - fear, torn };
}

function bucketOf(span: DaySpan, days: readonly JournalDay[], by: Grain): Bucket {
	const count = (counts: (of: JournalDay) => boolean) => days.filter(counts).length;
	const moments = (kind: Pull) => days.reduce((sum, each) => sum + countOf(each, kind), 0);
	const figures = completeDays(days).map(({ value }) => value);
	const [only] = days;
	return {
		...span,
		n: figures.length,
		value: mean(figures),
		range: by === 'day' && only ? openRange(only) : null,
		parts: meanParts(knownParts(days)),
		forces: forcesOf(days),
		greed: moments('greed'),
		fear: moments('fear'),
		incomplete: count((each) => each.tension.status === 'partial' && hasSomething(each)),
		noCustomers: count((each) => each.tension.status === 'no_customers'),
		late: count((each) => each.late)
	};
}

/**
 * A span cut into days, weeks or months, in order; the first and last are cut off at its ends.
 */
export function stepsOf(span: DaySpan, by: Grain): DaySpan[] {
	const starts = [...new Set(dayRange(span.from, span.to).map(startOf[by]))];
	return starts.map((start, index) => {
		const next = starts[index + 1];
		return { from: start < span.from ? span.from : start, to: next ? addDays(next, -1) : span.to };
	});
}

/**
 * The period in equal steps, in order, empty ones too. Weeks run from Monday to Sunday; the first
 * and last step are cut off at the ends of the period.
 */
export function series(days: readonly JournalDay[], span: DaySpan, by: Grain): Bucket[] {
	const byStart = new Map<Day, JournalDay[]>();
	for (const each of within(days, span)) {
		const start = startOf[by](each.day);
		byStart.set(start, [...(byStart.get(start) ?? []), each]);
	}
	return stepsOf(span, by).map((step) =>
		bucketOf(step, byStart.get(startOf[by](step.from)) ?? [], by)
	);
}

/** The complete days with their unrounded index, 0–100, in the order given: what the line takes. */
export function completeDays(days: readonly JournalDay[]): DayValue[] {
	return days.flatMap(({ day, tension: { value } }) => (value === null ? [] : [{ day, value }]));
}

/** How a moment ended; `unknown` where that was never said. */
export type Outcome = Response | 'unknown';

/** A period as a whole. */
export interface PeriodParts {
	/** How many complete days the means are of. */
	n: number;
	/** The mean index and its four mean parts in whole points, parts adding up to the total. */
	mean: RoundedTension | null;
	/** The four mean parts, unrounded; null without a complete day. */
	exact: Record<Part, number> | null;
	/** How the moments ended: all moments of the period, on complete days or not. */
	outcomes: Record<Outcome, number>;
	/** How many moments of each kind, likewise. */
	kinds: Record<Pull, number>;
}

/** The parts of the complete days, each of them known. */
function knownParts(days: readonly JournalDay[]): Record<Part, Range>[] {
	return days.flatMap(({ tension }) => (tension.status === 'complete' ? [tension.parts] : []));
}

function meanParts(complete: readonly Record<Part, Range>[]): Record<Part, number> | null {
	if (complete.length === 0) return null;
	const of = (part: Part) =>
		complete.reduce((sum, parts) => sum + parts[part].lo, 0) / complete.length;
	return {
		happiness: of('happiness'),
		belief: of('belief'),
		greed: of('greed'),
		fear: of('fear')
	};
}

/** What a period was made of: the means of the parts over complete days, and counts of moments. */
export function periodParts(days: readonly JournalDay[], span: DaySpan): PeriodParts {
	const own = within(days, span);
	const complete = knownParts(own);
	const exact = meanParts(complete);
	const outcomes = { asked: 0, let_pass: 0, gave_in: 0, unknown: 0 };
	const kinds = { greed: 0, fear: 0 };
	for (const moment of own.flatMap((each) => each.moments)) {
		outcomes[moment.response ?? 'unknown'] += 1;
		kinds[moment.kind] += 1;
	}
	return {
		n: complete.length,
		mean: exact && roundParts(PARTS.map((part) => exact[part])),
		exact,
		outcomes,
		kinds
	};
}

/** One day as a row of a table. */
export interface DaySummary {
	day: Day;
	/** `empty` where nothing is known that bears on the index. */
	status: Tension['status'] | 'empty';
	/** The index and its parts in whole points; null unless the day is complete. */
	rounded: RoundedTension | null;
	/** Between what the index lies, unrounded; null where it is known, or nothing is. */
	range: Range | null;
	/** Greed part − fear part, −30 to 30, unrounded; null while either is unknown. */
	pull: number | null;
	/** Whether greed and fear both pulled hard. */
	torn: boolean;
	/** Happiness, 0–10. */
	happiness: number | null;
	/** The mean belief, 0–10. */
	belief: number | null;
	greed: number;
	fear: number;
	late: boolean;
}

/** A day's own summary; the line under a chart's dot, a row of its table. */
export function daySummary(of: JournalDay): DaySummary {
	const { status, rounded, pull } = of.tension;
	return {
		day: of.day,
		status: status === 'partial' && !bearsOnIndex(of) ? 'empty' : status,
		rounded,
		range: openRange(of),
		pull,
		torn: isTorn(of.tension),
		happiness: of.happiness,
		belief: of.belief,
		greed: countOf(of, 'greed'),
		fear: countOf(of, 'fear'),
		late: of.late
	};
}
