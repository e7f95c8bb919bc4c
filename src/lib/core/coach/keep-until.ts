import { addMonths, monthSpan } from '../calendar';
import { addDays, daysBetween, type Day } from '../days';

/** So many months after the last share a seller's file is kept, where nothing else was chosen. */
export const KEEP_MONTHS = 6;
/** And at most so many, whatever was chosen: nobody's journal lies about for good. */
export const MOST_MONTHS = 24;
/** So many days before the last day it is said that it comes. */
export const DUE_DAYS = 14;
/** And it has been said for so many days before anything goes, so that a wrong clock takes nothing. */
export const SAID_DAYS = 7;

/** What a coach keeps of one seller, as far as it says how long. */
export interface Kept {
	seller: string;
	/** The day on which the last share was opened; each share begins the time anew. */
	opened: Day;
	/** The last day that was chosen, by the coach or as agreed with the seller; null for the usual one. */
	chosen: Day | null;
	/** The day on which it was first said that it goes soon; null while it was not. */
	said: Day | null;
}

/** The same day of the month so many months later, or the last day of a month that is shorter. */
export function monthsLater(from: Day, months: number): Day {
	const { from: first, to: last } = monthSpan(addMonths(from, months));
	const same = addDays(first, Number(from.slice(8)) - 1);
	return same > last ? last : same;
}

/** The last day that may be chosen. */
export const latestKeep = ({ opened }: Pick<Kept, 'opened'>) => monthsLater(opened, MOST_MONTHS);

/** The last day on which a seller's file is kept; what was chosen before the last share counts no more. */
export function keepUntil({ opened, chosen }: Pick<Kept, 'opened' | 'chosen'>): Day {
	const latest = latestKeep({ opened });
	if (chosen === null || chosen < opened) return monthsLater(opened, KEEP_MONTHS);
	return chosen < latest ? chosen : latest;
}

/**
 * Whether a seller's file stays, whether it is to be said that it goes soon, or whether it goes.
 * It goes on the day after the last one, and never before that was said for a week: a clock that
 * jumps ahead first says it, and one that was set right again has said nothing yet.
 */
export function keepState(kept: Kept, today: Day): 'stays' | 'due' | 'goes' {
	const { said } = kept;
	const until = keepUntil(kept);
	if (daysBetween(today, until) > DUE_DAYS) return 'stays';
	// What was said before a newer share was about another last day.
	const wasSaid =
		said !== null && daysBetween(said, until) <= DUE_DAYS && daysBetween(said, today) >= SAID_DAYS;
	return today > until && wasSaid ? 'goes' : 'due';
}

/** What is due and what goes, each by its last day. */
export function keepList(
	all: readonly Kept[],
	today: Day
): { due: readonly Kept[]; goes: readonly Kept[] } {
	const sorted = all.toSorted((a, b) => {
		const days = daysBetween(keepUntil(b), keepUntil(a));
		return days || (a.seller < b.seller ? -1 : 1);
	});
	const those = (state: 'due' | 'goes') =>
		sorted.filter((kept) => keepState(kept, today) === state);
	return { due: those('due'), goes: those('goes') };
}
