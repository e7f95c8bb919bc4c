import { addDays, type Day } from '../days';
import type { DaySpan } from '../period';
import type { Row } from '../records';
import { productsFrom } from '../products';
import { isUnnamed } from '../share/unnamed';
import { clientStatements, type ClientJournal } from './client-journal';
import {
	conversationQuestions,
	talkedAbout,
	type ConversationQuestion
} from './conversation-questions';
import { notShared, type NotShared } from './seller-row';
import { sinceLast, type SinceLast } from './since-last';
import type { TalksBefore } from './talk';

/** What there is to talk about with one seller. */
export interface Conversation {
	/** The day of the last conversation; null where there was none. */
	last: Day | null;
	/** The last day that is shared. */
	until: Day;
	/** What came since the last conversation, or in the days that are talked about first. */
	seen: SinceLast;
	questions: ConversationQuestion[];
	notShared: NotShared[];
	/** Names of products, by their ids, for the questions. */
	names: ReadonlyMap<string, string>;
}

/** What it is worked out from, beside the journal. */
export interface ConversationOf extends TalksBefore {
	/** The days that are shared, one or more. */
	spans: readonly DaySpan[];
}

/** The last day that these hold. */
export const lastOf = (spans: readonly DaySpan[]) =>
	spans
		.map(({ to }) => to)
		.sort()
		.at(-1)!;

/** The products that the coach may know by name, by their ids. */
export const namesOf = (rows: readonly Row[]): Map<string, string> =>
	new Map(
		productsFrom(rows)
			.filter((product) => !isUnnamed(product))
			.map(({ id, name }) => [id, name])
	);

/** What there is to see and to ask. */
export function conversation(
	journal: ClientJournal,
	{ spans, last, earlier, asked }: ConversationOf
): Conversation {
	const { rows, shared } = journal;
	const until = lastOf(spans);
	const said = clientStatements(journal, until);
	const names = namesOf(rows);
	const span = talkedAbout(last, until);
	const questions = conversationQuestions(
		{ ...journal, said, shared: spans, named: new Set(names.keys()), asked: new Set(asked) },
		span
	);
	// Of the days before the first that is shared there is nothing to say.
	const first = spans.map(({ from }) => from).sort()[0]!;
	const from = last ?? addDays(first > span.from ? first : span.from, -1);
	return {
		last,
		until,
		seen: sinceLast({ ...journal, said, shared, until }, from, earlier),
		questions,
		notShared: notShared(shared),
		names
	};
}
