import { addDays, type Day } from '../days';
import { LEAST_DAYS, type HalfYearLine, type Look } from '../insight/half-year-line';
import type { ChangeTold, Statements } from '../insight/statements';
import type { DaySpan } from '../period';

/** The plain mean of one end of what was looked at. */
export interface EndMean extends DaySpan {
	/** Complete days that it is of. */
	n: number;
	/** 0–100. */
	mean: number;
}

/**
 * How sure something can be said of a seller's tension. `changed` is a dated fact about two stretches
 * of weeks, never about a date; `usual` means that no clear difference was seen, never that nothing
 * changed; `not_yet` that nobody can tell.
 */
export type Certainty =
	| { kind: 'changed'; first: EndMean; last: EndMean; change: ChangeTold }
	| {
			kind: 'usual';
			/** The days that were looked at, and the day of the next look. */
			looked: DaySpan;
			next: Day;
	  }
	| {
			kind: 'not_yet';
			/** Complete days that are missing at least; 0 where only time has to pass. */
			missing: number;
			/** Whether early weeks lack days, which can't come any more: the window has to move on. */
			early: boolean;
			/** The day of the next look; null while there is no complete day. */
			next: Day | null;
	  };

/** The days that a look was at. */
export function lookedAt({ lo, w }: Pick<Look, 'lo' | 'w'>, monday: Day): DaySpan {
	return { from: addDays(monday, 7 * lo), to: addDays(monday, 7 * w - 1) };
}

/** The day on which a change could first be told: the one after the weeks that it was seen in. */
export function toldOn({ look, monday }: Pick<ChangeTold, 'look' | 'monday'>): Day {
	return addDays(monday, 7 * look.w);
}

/** A change that was told, at whatever look: a dated fact. */
export function changeCertainty(change: ChangeTold): Certainty {
	const { look, thirds } = change;
	const end = ([from, to]: readonly [Day, Day], n: number, mean: number): EndMean => ({
		from,
		to,
		n,
		mean
	});
	return {
		kind: 'changed',
		first: end(thirds.first, look.early, look.first),
		last: end(thirds.last, look.late, look.last),
		change
	};
}

function notYet(line: HalfYearLine, look: Look | undefined, toLine: number): Certainty {
	const next = addDays(line.monday, 7 * line.next);
	if (!look) return { kind: 'not_yet', missing: toLine, early: false, next };
	const { days, late, early, weekMeans } = look.missing;
	// A week without a mean lacks one day at least.
	const missing = Math.max(days, late, weekMeans);
	return { kind: 'not_yet', missing, early: early > 0, next };
}

/**
 * What the last look at the half-year line allows to be said, of the stretch that the last day lies
 * in. An earlier change stays the fact that it was, and stands among the statements; once a later
 * look has been due it is not what is said of now.
 * Source: MEASURE §3.3.
 * @param said worked out from all that the coach holds of the seller, as of its last day: another
 * first day is another row of looks, and each row of looks has an error rate of its own
 */
export function certaintyOf({ stretches, changes }: Statements): Certainty {
	const last = stretches.at(-1);
	if (!last?.line) return { kind: 'not_yet', missing: LEAST_DAYS, early: false, next: null };
	const { line, toLine } = last;
	const look = line.looks.at(-1);
	const told = changes.find((change) => change.look === look);
	if (told) return changeCertainty(told);
	if (look?.verdict !== 'unclear') return notYet(line, look, toLine);
	const next = addDays(line.monday, 7 * line.next);
	return { kind: 'usual', looked: lookedAt(look, line.monday), next };
}
