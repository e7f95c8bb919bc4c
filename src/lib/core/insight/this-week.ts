import { addDays, weekStart, type Day } from '../days';
import type { DayValue } from '../line';
import { mean } from './regression';

/** So many weeks before this one stand beside it. */
export const WEEKS_BESIDE = 8;

/** A mean with how many days it is of. */
export interface DescribedMean {
	n: number;
	/** Null without a day. */
	mean: number | null;
}

/** This week beside the weeks before it: a description, not a test. */
export interface ThisWeek {
	/** Its Monday. */
	monday: Day;
	week: DescribedMean;
	/** The days of the weeks before it, at most eight of them. */
	before: DescribedMean;
	/** Weeks before it that have a complete day. */
	weeks: number;
}

/** The mean of some values, and of how many. */
export const describedMean = (values: readonly number[]): DescribedMean => ({
	n: values.length,
	mean: values.length > 0 ? mean(values) : null
});

const described = (days: readonly DayValue[]) => describedMean(days.map(({ value }) => value));

/**
 * This week beside the last weeks.
 * Source: MEASURE §3, plain description.
 * @param days complete days with their index, in order, of the stretch that today lies in
 */
export function thisWeek(days: readonly DayValue[], today: Day): ThisWeek {
	const monday = weekStart(today);
	const from = addDays(monday, -7 * WEEKS_BESIDE);
	const before = days.filter(({ day }) => day >= from && day < monday);
	return {
		monday,
		week: described(days.filter(({ day }) => day >= monday && day <= today)),
		before: described(before),
		weeks: new Set(before.map(({ day }) => weekStart(day))).size
	};
}
