import { day, addDays, type Day } from '../../../../src/lib/core/days';
import { eventsFrom, startsOf } from '../../../../src/lib/core/events';
import { statements } from '../../../../src/lib/core/insight/statements';
import { journalDays } from '../../../../src/lib/core/journal-day';
import type { Row } from '../../../../src/lib/core/records';
import { checkIn } from '../builders';

/** A Monday. */
export const MONDAY = day('2026-01-05');
/** So many days after it. */
export const on = (count: number) => addDays(MONDAY, count);

/** A complete day of so much tension, 0–40, without moments. */
export const tense = (of: Day, value: number) =>
	checkIn(of, 10 - Math.min(20, value) / 2, 10 - Math.max(0, value - 20) / 2);

/**
 * MEASURE's worked example: fourteen weeks, Mondays to Wednesdays, in which tension fell. Two points
 * lower, so that days without moments reach it: that moves its averages and nothing else.
 */
export const FALLING = `28 34 29 42 34 34 35 37 31 29 28 35 34 27 26 27 29 27 31 26 26 18 19 22
	28 29 27 29 21 33 21 28 28 20 26 20 24 19 16 16 25 31`
	.split(/\s+/)
	.map((value) => Number(value) - 2);

/** Days from Mondays to Wednesdays with these values, from week `from` on. */
export const threeAWeek = (values: readonly number[], from = 0) =>
	values.flatMap((value, index) =>
		tense(on(7 * (from + Math.floor(index / 3)) + (index % 3)), value)
	);

/** What the coach holds of a seller, and what may be said of it as of the last day. */
export function held(rows: readonly Row[], until: Day) {
	const days = journalDays(rows);
	const events = eventsFrom(rows);
	const said = statements({ days, rows, events, today: until, looks: 'none' });
	return { days, rows, events, said, starts: startsOf(events) };
}
