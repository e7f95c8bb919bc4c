import { addDays, type Day } from '../days';
import { startsOf, type MarkedEvent } from '../events';
import type { Statements } from '../insight/statements';
import type { JournalDay } from '../journal-day';
import type { DaySpan } from '../period';
import type { Row } from '../records';
import { GENERAL_KEYS, QUESTION_WORDS, type QuestionKey, type Slot } from './conversation-words';
import type { Found, Looked, Rule } from './looked';
import { SEEN_RULES } from './seen-rules';
import { WELL_RULES } from './well-rules';

/** So many questions are proposed. */
export const MOST_QUESTIONS = 3;
/** Days that are talked about where there was no conversation yet, and at most. */
const TALKED_DAYS = 28;
const MOST_DAYS = 84;

/** A question worth asking, with its reason. */
export interface ConversationQuestion extends Found {
	/** The same question about the same thing has the same; kept with what was asked. */
	id: string;
}

/** What they are chosen from. */
export interface QuestionsOf {
	/** All days that the coach holds of the seller, in order, with their rows and events. */
	days: readonly JournalDay[];
	rows: readonly Row[];
	events: readonly MarkedEvent[];
	/** Worked out from all of them. */
	said: Statements;
	/** The days that are shared. */
	shared: readonly DaySpan[];
	/** Ids of the products whose names are shared. */
	named: ReadonlySet<string>;
	/** Ids of the questions that were asked at the last conversation. */
	asked: ReadonlySet<string>;
}

/**
 * The days that a conversation is about: those since the last one, at most 84, or 28 where there was
 * none or nothing came since.
 * @param last the day of the last conversation; null where there was none
 * @param until the last day that is shared
 */
export function talkedAbout(last: Day | null, until: Day): DaySpan {
	const most = addDays(until, 1 - MOST_DAYS);
	if (last === null || last >= until) return { from: addDays(until, 1 - TALKED_DAYS), to: until };
	return { from: last < most ? most : addDays(last, 1), to: until };
}

/** What the rules look at: of the span what comes after the last new start. */
function looked(of: QuestionsOf, { from, to }: DaySpan): Looked {
	const start = startsOf(of.events).findLast((each) => each <= to);
	const span = { from: start !== undefined && start > from ? start : from, to };
	const within = ({ day }: { day: Day | '' }) => day >= span.from && day <= to;
	const stretch = of.days.filter(({ day }) => day <= to && (start === undefined || day >= start));
	const last = of.said.stretches.at(-1);
	return {
		...of,
		span,
		days: stretch.filter(within),
		stretch,
		unusual: last?.unusual.filter(within) ?? [],
		band: last?.band ?? null,
		rows: of.rows.filter(within)
	};
}

const withId = (found: Found): ConversationQuestion => ({
	...found,
	id: [found.key, ...Object.values(found.slots)].join(' ')
});

/** What a question said, told from its id; null of one that is not known. */
export function questionWithId(id: string): Pick<ConversationQuestion, 'key' | 'slots'> | null {
	const [key = '', ...said] = id.split(' ');
	if (!Object.hasOwn(QUESTION_WORDS, key)) return null;
	const { nl } = QUESTION_WORDS[key as QuestionKey];
	const names = Array.from(nl.matchAll(/\{(\w+)\}/g), ([, name]) => name as Slot);
	if (names.length !== said.length) return null;
	const slots = Object.fromEntries(names.map((name, index) => [name, said[index]!]));
	return { key: key as QuestionKey, slots };
}

function foundBy(rules: readonly Rule[], looks: Looked): ConversationQuestion[] {
	return rules.flatMap((rule) => {
		const found = rule(looks);
		return found ? [withId(found)] : [];
	});
}

const FITTING_ANYONE: readonly ConversationQuestion[] = GENERAL_KEYS.map((key) =>
	withId({ key, slots: {}, reason: { rule: 'general', days: [], counts: {}, records: [] } })
);

/**
 * Three questions worth asking: one about what went well, one about something else that is to be
 * seen, and then such as fit anyone, of which there is always one. Within each of these the order is
 * that of `WELL_RULES`, `SEEN_RULES` and `GENERAL_KEYS`. What was asked at the last conversation comes
 * only where nothing else is left, and then last: first those that fit anyone.
 * @param span the days that are talked about
 */
export function conversationQuestions(of: QuestionsOf, span: DaySpan): ConversationQuestion[] {
	const looks = looked(of, span);
	const well = foundBy(WELL_RULES, looks);
	const seen = foundBy(SEEN_RULES, looks);
	const isNew = ({ id }: ConversationQuestion) => !of.asked.has(id);
	const first = [well.find(isNew), seen.find(isNew)].filter((each) => each !== undefined);
	const again = [...FITTING_ANYONE, ...well, ...seen].filter((each) => !isNew(each));
	return [...first, ...FITTING_ANYONE.filter(isNew), ...again].slice(0, MOST_QUESTIONS);
}
