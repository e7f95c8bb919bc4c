import type { Close, Situation, TextBody, TillFelt, YesNo } from '../core/bodies';
import type { Reward } from '../core/came-back';
import type { Day } from '../core/days';
import type { MarkedEvent } from '../core/events';
import type { OwnQuestion } from '../core/extra-questions';
import type { Part, Pull, Response } from '../core/tension';

/** What the moments of a day are counted by: what pulled, how it ended, `open` where nobody said. */
export type Counted = Pull | Response | 'open';

/** The headers of the table of days, each with its unit. */
export interface DayHeaders {
	day: string;
	weekday: string;
	happiness: string;
	/** The mean over what was asked. */
	belief: string;
	/** Belief in what is sold in general. */
	beliefInGeneral: string;
	beliefIn(product: string): string;
	sold(product: string): string;
	attention: string;
	own(question: OwnQuestion): string;
	closed: string;
	tension: string;
	/** The least and the most that the tension can still be. */
	lowest: string;
	highest: string;
	part(part: Part): string;
	count(of: Counted): string;
	reward(reward: Reward): string;
	till: string;
	notes: string;
	reflections: string;
	/** What the reflections answer. */
	prompts: string;
	late: string;
	events: string;
}

/** The headers of the table of moments, each with its unit. */
export interface MomentHeaders {
	day: string;
	time: string;
	/** Minutes that the wall clock was ahead of UTC. */
	offset: string;
	kind: string;
	strength: string;
	response: string;
	situation: string;
	product: string;
	shown: string;
	asked: string;
	notes: string;
}

/** The words for a journal as tables, in the reader's language. */
export interface CsvWords {
	/**
	 * The sign before a fraction. A spreadsheet set to the other one reads 7.5 as 75 or as text, so
	 * it goes by the language; only a mean belief has a fraction.
	 */
	decimal: '.' | ',';
	days: DayHeaders;
	moments: MomentHeaders;
	weekday(of: Day): string;
	closed(close: Close): string;
	yesNo(of: YesNo): string;
	felt(felt: TillFelt): string;
	/** The prompt that a reflection answers; '' where it says none. */
	prompt(of: TextBody): string;
	event(of: MarkedEvent): string;
	pull(kind: Pull): string;
	response(response: Response): string;
	situation(of: Situation): string;
	/** Stand in for the name of a product, or a question of the seller's own, that is deleted. */
	goneProduct: string;
	goneQuestion: string;
}
