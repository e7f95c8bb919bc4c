import { cameBackSum, type CameBackSum } from '../came-back';
import { addDays, daysBetween, type Day } from '../days';
import { startsOf, type MarkedEvent } from '../events';
import { askedOf, type AskedOf } from '../insight/asked-share';
import type { ChangeTold, Statements } from '../insight/statements';
import { describedMean, type DescribedMean } from '../insight/this-week';
import type { JournalDay } from '../journal-day';
import { completeDays, periodParts, type DaySpan } from '../period';
import type { Row } from '../records';
import type { Pull } from '../tension';
import { toldOn } from './certainty';
import type { Shared } from './seller-row';
import { spanBefore } from './span-before';

/** Some days, described: counts, and means with how many days they are of. Nothing is tested. */
export interface DescribedDays extends DaySpan {
	/** Calendar days. */
	length: number;
	/** Days of which anything is known. */
	known: number;
	/** Of complete days, 0–100. */
	tension: DescribedMean;
	/** Of days on which it was answered, 0–10. */
	happiness: DescribedMean;
	belief: DescribedMean;
	/** How many moments of each kind, on whatever days. */
	moments: Readonly<Record<Pull, number>>;
	asked: AskedOf;
	/** Null where rewards are not shared. */
	cameBack: CameBackSum | null;
	/** Texts that say something; null where notes are not shared. */
	notes: number | null;
}

/** What there is to describe since the last conversation. */
export interface SinceLast {
	/** From the day after it to the last day that is shared; null where nothing newer is. */
	since: DescribedDays | null;
	/** What came before it, likewise; null where there is nothing that may stand beside. */
	before: DescribedDays | null;
	/** Changes of which the half-year line could first tell since then; the only ones to be told. */
	changes: readonly ChangeTold[];
	/** What the seller marked in the days since, the earliest first. */
	events: readonly MarkedEvent[];
}

/** What it is worked out from. */
export interface SinceLastOf {
	/** All days that the coach holds of the seller, in order, with their rows and events. */
	days: readonly JournalDay[];
	rows: readonly Row[];
	events: readonly MarkedEvent[];
	/** Worked out from all of them. */
	said: Statements;
	shared: Pick<Shared, 'notes' | 'rewards'>;
	/** The last day that is shared. */
	until: Day;
}

const notesOf = ({ texts, momentTexts }: JournalDay) =>
	[...momentTexts.values()].reduce((sum, { length }) => sum + length, texts.length);

function describedDays(of: SinceLastOf, span: DaySpan): DescribedDays {
	const within = ({ day }: { day: Day | '' }) => day >= span.from && day <= span.to;
	const days = of.days.filter(within);
	return {
		...span,
		length: daysBetween(span.from, span.to) + 1,
		known: days.length,
		tension: describedMean(completeDays(days).map(({ value }) => value)),
		happiness: describedMean(days.flatMap(({ happiness }) => happiness ?? [])),
		belief: describedMean(days.flatMap(({ belief }) => belief ?? [])),
		moments: periodParts(days, span).kinds,
		asked: askedOf(days),
		cameBack: of.shared.rewards ? cameBackSum(of.rows.filter(within)) : null,
		notes: of.shared.notes ? days.reduce((sum, each) => sum + notesOf(each), 0) : null
	};
}

/** The days before the last conversation: back to the one before it, or as many as came since. */
function spanOfBefore(of: SinceLastOf, since: DaySpan, earlier: Day | null): DaySpan | null {
	const first = of.days[0]?.day;
	const length = earlier === null ? undefined : daysBetween(earlier, since.from) - 1;
	const span = spanBefore(since, startsOf(of.events), length);
	if (!span || first === undefined || first > span.to) return null;
	// Days that are not shared are none without moments.
	return first > span.from ? { from: first, to: span.to } : span;
}

/**
 * What is described since the last conversation, beside what came before it. The day of the
 * conversation counts with what came before. Figures that differ are no change: only `changes` are.
 * Source: MEASURE §3, plain description.
 * @param last the day of the last conversation
 * @param earlier the day of the one before it, which comes earlier; null where there was none
 */
export function sinceLast(of: SinceLastOf, last: Day, earlier: Day | null): SinceLast {
	const since = { from: addDays(last, 1), to: of.until };
	const within = (on: Day) => on >= since.from && on <= since.to;
	if (since.from > since.to) return { since: null, before: null, changes: [], events: [] };
	const before = spanOfBefore(of, since, earlier);
	return {
		since: describedDays(of, since),
		before: before && describedDays(of, before),
		changes: of.said.changes.filter((change) => within(toldOn(change))),
		events: of.events.filter(({ day }) => within(day))
	};
}
