import { median } from 'simple-statistics';
import { daysBetween, type Day } from './days';

/** A complete day and its figure: for tension the unrounded index, 0–100 points. */
export interface DayValue {
	day: Day;
	value: number;
}

/** A complete day and the line's value there; null where too few days came before it. */
export interface LinePoint {
	day: Day;
	value: number | null;
}

/** How many complete days there must be in all before there is a line; under that, dots only. */
export const LINE_FROM = 7;

const MEDIAN_OF = 7;
const WINDOW_DAYS = 28;
const AT_LEAST = 4;
const LONGEST_GAP = 14;

/**
 * The trailing median: for each complete day the median of the last 7 complete days that lie
 * within 28 calendar days, itself included, where there are at least 4 of them. Empty when there
 * are fewer than 7 complete days in all. Source: MEASURE §3.1.
 * @param days all complete days, in order; also those before what is shown, since the line looks
 * back
 */
export function trailingMedians(days: readonly DayValue[]): LinePoint[] {
	if (days.length < LINE_FROM) return [];
	return days.map(({ day }, index) => {
		const values = days
			.slice(Math.max(0, index + 1 - MEDIAN_OF), index + 1)
			.filter((each) => daysBetween(each.day, day) < WINDOW_DAYS)
			.map((each) => each.value);
		return { day, value: values.length < AT_LEAST ? null : median(values) };
	});
}

/**
 * The line in the pieces in which it may be drawn. A piece ends where the next complete day lies
 * more than 14 days further, and where a day has no median. A piece can be a single point.
 */
export function lineSegments(points: readonly LinePoint[]): DayValue[][] {
	const segments: DayValue[][] = [];
	let open: DayValue[] | undefined;
	points.forEach(({ day, value }, index) => {
		const before = points[index - 1];
		if (before && daysBetween(before.day, day) > LONGEST_GAP) open = undefined;
		if (value === null) {
			open = undefined;
		} else if (open) {
			open.push({ day, value });
		} else {
			open = [{ day, value }];
			segments.push(open);
		}
	});
	return segments;
}

/**
 * The line as it stood at the end of each step of a coarser chart: of the points within one step
 * only the last is kept.
 * @param stepOf names the step that a day belongs to
 */
export function thinLine(
	segments: readonly DayValue[][],
	stepOf: (of: Day) => string
): DayValue[][] {
	return segments.map((segment) =>
		segment.filter(({ day }, index) => {
			const next = segment[index + 1];
			return !next || stepOf(next.day) !== stepOf(day);
		})
	);
}
