import type { Day } from '../days';
import { leavesOneOrTwo } from './sets-left';

/** Fewer sellers than this make no figure of a group. */
export const LEAST_SELLERS = 5;
/** And more than this, or of more weeks, none is kept: a line of a file is limited. */
export const MOST_SELLERS = 1000;
export const MOST_WEEKS = 520;
/** Two figures of the same weeks are of the same sellers, or differ by so many or more. */
export const LEAST_DIFFERENCE = 3;

/** What a group's figures tell of. */
export type GroupFigure = 'tension' | 'outcomes' | 'situations';

/** One figure of a group: of which weeks it is, and of which sellers, no others of the group. */
export interface LookPart {
	figure: GroupFigure;
	/** Mondays: one of tension, all weeks of the span of the others. */
	weeks: readonly Day[];
	/** Ids, each once: the sellers who have the figure in these weeks, not all who were chosen. */
	sellers: readonly string[];
}

/** What one look at a group showed, kept for as long as those weeks can be looked at. */
export type GroupLook = readonly LookPart[];

/** Whether a figure may be shown, or why not. */
export type LookVerdict =
	| { allowed: true }
	/** So many more sellers with days in these weeks are needed. */
	| { allowed: false; reason: 'too_few'; more: number }
	/** So many more would have to be added or taken out at least; the same sellers as then are allowed. */
	| { allowed: false; reason: 'too_similar'; more: number }
	/** No two looks differ by one or two sellers, but several together would leave them. */
	| { allowed: false; reason: 'adds_up' };

/** A figure with what was decided of it. */
export interface JudgedPart {
	part: LookPart;
	verdict: LookVerdict;
}

/** How many sellers are in one of the sets and not in the other. */
export function difference(a: readonly string[], b: readonly string[]): number {
	const [one, other] = [new Set(a), new Set(b)];
	return (
		[...one].filter((each) => !other.has(each)).length +
		[...other].filter((each) => !one.has(each)).length
	);
}

/** Whether two parts tell the same thing of some week. */
function meet(a: LookPart, b: LookPart): boolean {
	return a.figure === b.figure && a.weeks.some((week) => b.weeks.includes(week));
}

function verdictOf(shown: readonly LookPart[], part: LookPart): LookVerdict {
	const { sellers } = part;
	if (sellers.length < LEAST_SELLERS) {
		return { allowed: false, reason: 'too_few', more: LEAST_SELLERS - sellers.length };
	}
	const met = shown.filter((each) => meet(each, part)).map((each) => each.sellers);
	const differences = met.map((each) => difference(each, sellers)).filter((each) => each > 0);
	const least = Math.min(...differences);
	if (least < LEAST_DIFFERENCE) {
		return { allowed: false, reason: 'too_similar', more: LEAST_DIFFERENCE - least };
	}
	if (differences.length > 0 && leavesOneOrTwo([...met, sellers])) {
		return { allowed: false, reason: 'adds_up' };
	}
	return { allowed: true };
}

/**
 * Whether each figure of the next look may be shown after what was shown before, so that nobody can
 * be worked out by subtraction.
 *
 * Held, for every week and each kind of figure: it is of five sellers or more; no two that were shown
 * differ by one or two sellers; and no sums over what was shown, added and taken away in any way,
 * however many looks it takes, leave one or two sellers. It goes by the sellers who have the figure in
 * those weeks, so that someone without days in a week is not in it. What a refusal tells is who has
 * days in which week, which whoever holds the shares knows.
 *
 * Not held: a median tells on which side of it others must lie, and of five values it is one of them,
 * without a name. Who knows the figures of some, their own for one, can take these away too: what is
 * left of three is then of fewer. Other weeks, and other kinds of figures, of the same seller resemble
 * each other. A seller who mends days that were looked at changes the figure of the same sellers; so
 * what was shown is better kept than worked out anew. Looks that were forgotten protect nobody.
 *
 * Source: D. E. Denning, P. J. Denning and M. D. Schwartz, The tracker: a threat to statistical
 * database security, ACM Transactions on Database Systems 4 (1979), for why a least size is not enough.
 * @param earlier what was shown before
 */
export function judgeLook(earlier: readonly GroupLook[], next: GroupLook): JudgedPart[] {
	const shown = earlier.flat();
	return next.map((part) => {
		const verdict = verdictOf(shown, part);
		if (verdict.allowed) shown.push(part);
		return { part, verdict };
	});
}
