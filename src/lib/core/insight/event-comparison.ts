import { daysBetween, type Day } from '../days';
import type { DayValue } from '../line';
import { LEAST_CHANGE } from './half-year-line';
import { mean } from './regression';
import { pooledT, type Compared } from './student';
import { LEAST_IN_WEEK } from './week-line';

/** Weeks on each side that are compared, and how many of them need a mean. */
export const EVENT_WEEKS = 8;
export const EVENT_LEAST = 4;
/** How often chance alone gives such a difference where days do not hang together; more where they do. */
const LEVEL = 0.02;

/** The weeks before an event beside those after it. */
export interface EventComparison extends Compared {
	/** Means of the weeks with at least two complete days, in order, and the days in them. */
	before: readonly number[];
	after: readonly number[];
	daysBefore: number;
	daysAfter: number;
	/** Whether the difference may be told. */
	told: boolean;
}

/** What is still missing; 0 where there is enough. */
export interface EventMissing {
	/** Weeks until it is looked at, once. */
	wait: number;
	/** Weeks with a mean before it, which can't come any more, and after it. */
	before: number;
	after: number;
}

/** The means of blocks of seven days, and how many days are in them. */
function weeksOf(days: readonly DayValue[], numbered: (day: Day) => number) {
	const byWeek = new Map<number, number[]>();
	for (const { day, value } of days) {
		const week = numbered(day);
		if (week < 0 || week >= EVENT_WEEKS) continue;
		byWeek.set(week, [...(byWeek.get(week) ?? []), value]);
	}
	const kept = [...byWeek.values()].filter((values) => values.length >= LEAST_IN_WEEK);
	return { means: kept.map(mean), days: kept.flat().length };
}

/**
 * What the weeks before and after a marked event show: pooled t on the means of weeks counted from
 * the event's day, looked at once, when eight weeks have passed.
 * Source: MEASURE §3.4.
 * @param days complete, timely days of the stretch that the event lies in, in order
 */
export function eventComparison(
	days: readonly DayValue[],
	event: Day,
	today: Day
): EventComparison | EventMissing {
	const before = weeksOf(days, (day) => Math.floor((daysBetween(day, event) - 1) / 7));
	const after = weeksOf(days, (day) => Math.floor(daysBetween(event, day) / 7));
	const passed = Math.floor(daysBetween(event, today) / 7);
	const missing = {
		wait: Math.max(0, EVENT_WEEKS - passed),
		before: Math.max(0, EVENT_LEAST - before.means.length),
		after: Math.max(0, EVENT_LEAST - after.means.length)
	};
	if (Object.values(missing).some((each) => each > 0)) return missing;
	const compared = pooledT(before.means, after.means);
	return {
		...compared,
		before: before.means,
		after: after.means,
		daysBefore: before.days,
		daysAfter: after.days,
		told: compared.p <= LEVEL && Math.abs(compared.difference) >= LEAST_CHANGE
	};
}
