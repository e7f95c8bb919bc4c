import { median } from 'simple-statistics';
import { SITUATIONS } from '../bodies';
import { addDays, dayRange, daysBetween, type Day } from '../days';
import { isDayOff } from '../events';
import { mean } from '../insight/regression';
import { SPREAD_FROM } from '../insight/spread';
import type { JournalDay } from '../journal-day';
import { answerId, GENERAL } from '../records';
import {
	endedOften,
	idsOf,
	MOMENTS_OF,
	OFTEN,
	someOf,
	type Found,
	type Looked,
	type Rule
} from './looked';

/** A day has many moments with so many, and so many times as many as the median. */
export const MANY_FROM = 4;
export const MANY_TIMES = 2;
/** Complete days that the median is of: two weeks. */
export const MANY_OF = 14;
/** Days without anything that make a gap, holidays not counted. */
export const GAP_FROM = 7;
/** So much lower is far lower, of 0–10, and so many answers a mean needs. */
export const BELIEF_LOWER = 2;
export const BELIEF_OF = SPREAD_FROM;
/** The records that make a day's index. */
function recordsOf({ day, beliefs, moments }: JournalDay): string[] {
	return [
		answerId.happiness(day),
		...[...beliefs.keys()].map((product) => answerId.belief(day, product)),
		answerId.close(day),
		...idsOf(moments)
	];
}

function event({ events, span }: Looked): Found | null {
	const last = events.findLast(({ day }) => day >= span.from && day <= span.to);
	if (!last) return null;
	return {
		key: `event.${last.event}`,
		slots: { day: last.day },
		reason: { rule: 'event', days: [last.day], counts: {}, records: [last.id] }
	};
}

function unusualDay({ days, unusual, band }: Looked): Found | null {
	const last = unusual.at(-1);
	const of = days.find(({ day }) => day === last?.day);
	if (!last || !of || !band) return null;
	return {
		key: 'unusual_day',
		slots: { day: last.day },
		reason: {
			rule: 'unusual_day',
			days: [last.day],
			counts: { value: last.value, lower: band.lower, upper: band.upper, bandDays: band.n },
			records: recordsOf(of)
		}
	};
}

function manyMoments({ days, stretch }: Looked): Found | null {
	const complete = stretch.filter(({ tension }) => tension.status === 'complete');
	const most = Math.max(...days.map(({ moments }) => moments.length));
	const last = days.findLast(({ moments }) => moments.length === most);
	if (complete.length < MANY_OF || !last || most < MANY_FROM) return null;
	const usual = median(complete.map(({ moments }) => moments.length));
	if (most < MANY_TIMES * usual) return null;
	return {
		key: 'many_moments',
		slots: { day: last.day },
		reason: {
			rule: 'many_moments',
			days: [last.day],
			counts: { n: most, median: usual, days: complete.length },
			records: idsOf(last.moments)
		}
	};
}

function gap({ days, stretch, shared, events }: Looked): Found | null {
	const gaps = days.flatMap(({ day: until }) => {
		const before = stretch.findLast(({ day }) => day < until)?.day;
		if (before === undefined || daysBetween(before, until) <= GAP_FROM) return [];
		const empty = dayRange(addDays(before, 1), addDays(until, -1));
		const known = shared.some(({ from, to }) => from <= before && to >= until);
		const n = empty.filter((day) => !isDayOff(day, [], events)).length;
		return known && n >= GAP_FROM ? [{ before, until, n }] : [];
	});
	const last = gaps.at(-1);
	if (!last) return null;
	const { before, until, n } = last;
	return {
		key: 'gap',
		slots: { day: before, until },
		reason: { rule: 'gap', days: [before, until], counts: { n }, records: [] }
	};
}

function situation({ days }: Looked): Found | null {
	const [most] = SITUATIONS.map((each) => ({
		each,
		...someOf(
			days,
			(moment) => moment.situation !== null,
			(moment) => moment.situation === each
		)
	})).sort((a, b) => b.n - a.n);
	if (!most || most.of < MOMENTS_OF || most.n < OFTEN * most.of) return null;
	const { each, n, of, ...rest } = most;
	return {
		key: `situation.${each}`,
		slots: {},
		reason: { rule: 'situation', counts: { n, of }, ...rest }
	};
}

interface ProductBelief {
	product: string;
	days: Day[];
	mean: number;
	others: number[];
}

function beliefsOf(days: readonly JournalDay[]): ProductBelief[] {
	const all = days.flatMap(({ day, beliefs }) =>
		[...beliefs].map(([product, value]) => ({ day, product, value }))
	);
	return [...new Set(all.map(({ product }) => product))].map((product) => {
		const own = all.filter((each) => each.product === product);
		return {
			product,
			days: own.map(({ day }) => day),
			mean: mean(own.map(({ value }) => value)),
			others: all.filter((each) => each.product !== product).map(({ value }) => value)
		};
	});
}

function belief({ days, named }: Looked): Found | null {
	const low = beliefsOf(days)
		.filter(
			({ product, days: { length }, mean: own, others }) =>
				product !== GENERAL &&
				named.has(product) &&
				length >= BELIEF_OF &&
				others.length >= BELIEF_OF &&
				mean(others) - own >= BELIEF_LOWER
		)
		.sort((a, b) => a.mean - b.mean)[0];
	if (!low) return null;
	const { product, days: own, others } = low;
	return {
		key: 'belief',
		slots: { product },
		reason: {
			rule: 'belief',
			days: own,
			counts: { mean: low.mean, n: own.length, others: mean(others), othersN: others.length },
			records: own.map((day) => answerId.belief(day, product))
		}
	};
}

/**
 * What else is to be seen, in the order in which it comes: the last event; the last unusual day,
 * where there is a band; the day with most moments, where it has 4 or more and twice the median of 14
 * complete days or more; the last gap of 7 days or more; a situation with half of 8 moments or more;
 * half of 8 moments or more given in to; a product believed in by 2 points less than the others, each
 * with 5 answers or more. All of it describes, nothing is tested; of an unusual day the band says that
 * it is one (MEASURE §3.2).
 */
export const SEEN_RULES: readonly Rule[] = [
	event,
	unusualDay,
	manyMoments,
	gap,
	situation,
	endedOften('gave_in', 'gave_in'),
	belief
];
