import type { Day } from '../days';
import type { MarkedEvent } from '../events';
import type { UsualBand } from '../insight/usual-band';
import { SHARE_FROM } from '../insight/asked-share';
import type { JournalDay, Moment } from '../journal-day';
import type { DayValue } from '../line';
import type { DaySpan } from '../period';
import type { Row } from '../records';
import type { Response } from '../tension';
import type { QuestionKey, Slot } from './conversation-words';

/** So many moments have to say their end, or their situation, before a share of them says anything. */
export const MOMENTS_OF = SHARE_FROM;
/** From this share on they ended so often, or came in one situation often. */
export const OFTEN = 0.5;

/** What rules look at. */
export interface Looked {
	/** The days that are talked about; no new start lies in them but on the first. */
	span: DaySpan;
	/** The days of the span of which something is known, in order. */
	days: readonly JournalDay[];
	/** The same of the whole stretch without a new start, until the end of the span. */
	stretch: readonly JournalDay[];
	/** Days of the span outside the band, in order, and the band; null without one. */
	unusual: readonly DayValue[];
	band: UsualBand | null;
	/** All that the seller marked, the earliest first. */
	events: readonly MarkedEvent[];
	/** The rows of the span. */
	rows: readonly Row[];
	/** The days that are shared: outside them nothing is known, which is no gap. */
	shared: readonly DaySpan[];
	/** Ids of the products whose names are shared. */
	named: ReadonlySet<string>;
}

/** The rules by which a question is found; `general` where it fits anyone. */
export type RuleId =
	| 'general'
	| 'recommended'
	| 'reviewed'
	| 'happy_day'
	| 'asked_on'
	| 'event'
	| 'unusual_day'
	| 'many_moments'
	| 'gap'
	| 'situation'
	| 'gave_in'
	| 'belief';

/** Why a question is worth asking: what is to be seen, as data. */
export interface Reason {
	rule: RuleId;
	/** The days it is about, in order. */
	days: readonly Day[];
	/** What was counted, with what it was counted of. */
	counts: Readonly<Record<string, number>>;
	/** Ids of the records that it rests on. */
	records: readonly string[];
}

/** A question that a rule found. */
export interface Found {
	key: QuestionKey;
	/** What goes into its words: days, and the id of a product. */
	slots: Readonly<Partial<Record<Slot, string>>>;
	reason: Reason;
}

/** Looks for what a question may rest on; null where there is none, or too little. */
export type Rule = (looked: Looked) => Found | null;

export const momentsOf = (days: readonly JournalDay[]) => days.flatMap(({ moments }) => moments);
export const idsOf = (moments: readonly Moment[]) => moments.map(({ id }) => id);

/** Some moments among those of which something was said: how many, of how many, when, and which. */
export function someOf(
	days: readonly JournalDay[],
	said: (moment: Moment) => boolean,
	is: (moment: Moment) => boolean
): { n: number; of: number; days: Day[]; records: string[] } {
	const own = momentsOf(days).filter(is);
	return {
		n: own.length,
		of: momentsOf(days).filter(said).length,
		days: days.filter(({ moments }) => moments.some(is)).map(({ day }) => day),
		records: idsOf(own)
	};
}

/** The rule that moments often ended so. */
export function endedOften(rule: QuestionKey & RuleId, end: Response): Rule {
	return ({ days }) => {
		const { n, of, ...rest } = someOf(
			days,
			({ response }) => response !== null,
			({ response }) => response === end
		);
		if (of < MOMENTS_OF || n < OFTEN * of) return null;
		return { key: rule, slots: {}, reason: { rule, counts: { n, of }, ...rest } };
	};
}
