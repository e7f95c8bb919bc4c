import { addDays, dayRange, monthStart, weekday, weekStart, type Day } from './days';
import type { DaySpan } from './period';

/** The first day of the month `count` months after (or, when negative, before) the day's own. */
export function addMonths(from: Day, count: number): Day {
	const months = 12 * Number(from.slice(0, 4)) + Number(from.slice(5, 7)) - 1 + count;
	const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
	return `${year}-${String(month).padStart(2, '0')}-01` as Day;
}

/** The month that holds the day, from its first day to its last. */
export function monthSpan(of: Day): DaySpan {
	return { from: monthStart(of), to: addDays(addMonths(of, 1), -1) };
}

/** The month in weeks from Monday to Sunday; null for what belongs to a neighbouring month. */
export function monthWeeks(of: Day): (Day | null)[][] {
	const { from, to } = monthSpan(of);
	const days = [
		...Array<null>(weekday(from)).fill(null),
		...dayRange(from, to),
		...Array<null>(6 - weekday(to)).fill(null)
	];
	return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}

/** The Mondays of the weeks that hold the days from `from` to `to`, the last one first. */
export function weeksBack({ from, to }: DaySpan): Day[] {
	const mondays: Day[] = [];
	for (let monday = weekStart(to); monday >= weekStart(from); monday = addDays(monday, -7)) {
		mondays.push(monday);
	}
	return mondays;
}

/** The first days of the twelve months that end with the day's own, in order. */
export function yearMonths(of: Day): Day[] {
	return Array.from({ length: 12 }, (_, index) => addMonths(of, index - 11));
}
