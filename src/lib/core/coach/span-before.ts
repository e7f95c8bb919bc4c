import { addDays, daysBetween, type Day } from '../days';
import type { DaySpan } from '../period';

/**
 * The days that may stand beside a span: as many as it has, directly before it, but none from before
 * a new start, since nothing is compared across one (MEASURE §3).
 * @param starts the days on which something begins anew, the earliest first
 * @param length how many days at most
 * @returns null where a start lies in the span, or on its first day
 */
export function spanBefore(
	{ from, to }: DaySpan,
	starts: readonly Day[],
	length = daysBetween(from, to) + 1
): DaySpan | null {
	const before = { from: addDays(from, -length), to: addDays(from, -1) };
	const start = starts.findLast((each) => each <= to);
	if (start === undefined || start <= before.from) return before;
	return start <= before.to ? { from: start, to: before.to } : null;
}
