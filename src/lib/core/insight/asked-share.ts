import { addDays, type Day } from '../days';
import type { JournalDay } from '../journal-day';
import type { DaySpan } from '../period';
import { wilson95 } from './wilson';

/** Moments of which the end is known, from how many on the share is given. */
export const SHARE_FROM = 8;
/** So far back it looks, days: twelve weeks. */
export const SHARE_DAYS = 84;

/** How many moments ended in asking on. */
export interface AskedOf {
	asked: number;
	/** All moments of which the end is known. */
	answered: number;
	/** Between which the share lies, 0–1; null while there are too few. */
	between: readonly [number, number] | null;
	/** Moments until there are enough. */
	missing: number;
}

/** The same of the last twelve weeks. */
export interface AskedShare extends AskedOf, DaySpan {}

/**
 * The share of moments that ended in asking on: a description, not a test.
 * Source: MEASURE §3.8.
 */
export function askedOf(days: readonly JournalDay[]): AskedOf {
	const ends = days.flatMap(({ moments }) => moments.flatMap(({ response }) => response ?? []));
	const asked = ends.filter((response) => response === 'asked').length;
	const missing = Math.max(0, SHARE_FROM - ends.length);
	const between = missing > 0 ? null : wilson95(asked, ends.length);
	return { asked, answered: ends.length, between, missing };
}

/**
 * The share of the last twelve weeks' moments that ended in asking on.
 * @param days all days, in order, of the stretch that today lies in
 */
export function askedShare(days: readonly JournalDay[], today: Day): AskedShare {
	const from = addDays(today, 1 - SHARE_DAYS);
	return {
		from,
		to: today,
		...askedOf(days.filter(({ day }) => day >= from && day <= today))
	};
}
