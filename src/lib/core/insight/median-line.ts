import { weekStart, type Day } from '../days';
import { piecesBetween } from '../events';
import { lineSegments, thinLine, trailingMedians, type DayValue } from '../line';
import type { DaySpan, Grain } from '../period';

/**
 * The line as a chart of some days shows it, in the pieces in which it may be drawn. It begins anew
 * at each start that the seller marked: nothing is compared across one. Beyond days it has one point
 * a week: over months too, since the line at a month's end says little of the month.
 * @param days all complete days with their index, in order, also those before the span
 * @param starts the earliest first
 */
export function medianLine(
	days: readonly DayValue[],
	starts: readonly Day[],
	{ from, to }: DaySpan,
	by: Grain
): DayValue[][] {
	const medians = piecesBetween(days, starts).flatMap((piece) =>
		lineSegments(trailingMedians(piece))
	);
	return (by === 'day' ? medians : thinLine(medians, weekStart))
		.map((segment) => segment.filter(({ day }) => day >= from && day <= to))
		.filter((segment) => segment.length > 0);
}
