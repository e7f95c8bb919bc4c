import { addDays, daysBetween, weekStart, type Day } from '../days';
import type { DaySpan } from '../period';
import { MOST_WEEKS } from './group-looks';

/** The weeks from Monday to Sunday within a span; null where none is. */
export function wholePart({ from, to }: DaySpan): DaySpan | null {
	const whole = { from: weekStart(addDays(from, 6)), to: addDays(weekStart(addDays(to, 1)), -1) };
	return whole.from < whole.to ? whole : null;
}

/** How many weeks such a span has. */
export const weeksIn = ({ from, to }: DaySpan) => (daysBetween(from, to) + 1) / 7;

/** The last so many weeks of such a span, or all of it. */
function lastWeeks({ from, to }: DaySpan, weeks: number): DaySpan {
	const first = addDays(to, 1 - 7 * weeks);
	return { from: first > from ? first : from, to };
}

/** Which weeks of a group can be chosen with one press; `other` are those of days that are typed. */
export const GROUP_WEEKS = ['4w', '12w', 'all', 'other'] as const;
export type GroupWeeks = (typeof GROUP_WEEKS)[number];

const COUNT = { '4w': 4, '12w': 12, all: MOST_WEEKS };

/**
 * The weeks that are chosen, as far as anything is shared of them; null where no whole week is.
 * @param shared the days that sellers of the group shared
 * @param typed the days that are typed; null while they are no span
 */
export function chosenWeeks(
	weeks: GroupWeeks,
	shared: readonly DaySpan[],
	typed: DaySpan | null
): DaySpan | null {
	const first = shared.map(({ from }) => from).sort()[0];
	const last = shared.reduce<Day | undefined>(
		(latest, { to }) => (latest && latest > to ? latest : to),
		undefined
	);
	const all = first && last ? wholePart({ from: first, to: last }) : null;
	if (!all) return null;
	if (weeks !== 'other') return lastWeeks(all, COUNT[weeks]);
	const own = typed && wholePart(typed);
	if (!own) return null;
	const within = {
		from: own.from > all.from ? own.from : all.from,
		to: own.to < all.to ? own.to : all.to
	};
	return within.from < within.to ? lastWeeks(within, MOST_WEEKS) : null;
}
