import type { QuestionBody } from './bodies';
import { isLive, settingId, type Change, type Row } from './records';

/** What the seller thinks of a question to ask. */
export interface Mark {
	/** Whether it comes before those that are none. */
	favourite: boolean;
	/** Whether it is never drawn. */
	hidden: boolean;
}

/** A question to ask in the seller's own words, with the id of its record. */
export interface OwnCard extends CardBody {
	id: string;
}
type CardBody = Extract<QuestionBody, { use: 'card' }>;

/** What the seller made of the deck. */
export interface Cards {
	/** The questions of their own, the oldest first. */
	own: readonly OwnCard[];
	/** The marks of the built-in questions that have any, by id. */
	marks: ReadonlyMap<string, Mark>;
}

/** The deck as it comes. */
export const NO_CARDS: Cards = { own: [], marks: new Map() };

const NO_MARK: Mark = { favourite: false, hidden: false };
const MARKS = settingId('card-');

/** The mark in a setting's value; what cannot be right marks nothing. */
function markFrom(value: unknown): Mark {
	const { favourite, hidden } = (value ?? {}) as Partial<Record<keyof Mark, unknown>>;
	return { favourite: favourite === true, hidden: hidden === true };
}

/** What the seller made of the deck, from the rows that belong to no day. */
export function cardsFrom(rows: readonly (Row | Change)[]): Cards {
	const own: OwnCard[] = [];
	const marks = new Map<string, Mark>();
	for (const row of rows) {
		if (isLive(row, 'question') && row.body.use === 'card') own.push({ ...row.body, id: row.id });
		else if (isLive(row, 'setting') && row.id.startsWith(MARKS)) {
			marks.set(row.id.slice(MARKS.length), markFrom(row.body.value));
		}
	}
	// Their ids sort by the time at which they were made.
	return { own: own.sort((a, b) => (a.id < b.id ? -1 : 1)), marks };
}

/** How a question is marked: one of the seller's own says so itself. */
export function markOf(card: { id: string } | OwnCard, cards: Cards): Mark {
	return 'text' in card ? card : (cards.marks.get(card.id) ?? NO_MARK);
}

/** The record of a built-in question's mark, while there is none. */
export function blankMark(id: string): Change<'setting'> {
	return { id: MARKS + id, kind: 'setting', day: '', body: null };
}

/** The change that marks a built-in question, from its record as it stands. */
export function markChange(stands: Change, mark: Partial<Mark>): Change<'setting'> {
	const value = isLive(stands, 'setting') ? stands.body.value : null;
	const kept = typeof value === 'object' ? value : null;
	return {
		id: stands.id,
		kind: 'setting',
		day: '',
		body: { value: { ...kept, ...markFrom(kept), ...mark } }
	};
}

/** The change that writes a new question of the seller's own. */
export function newCard({
	id,
	text,
	kinds
}: Pick<OwnCard, 'id' | 'text' | 'kinds'>): Change<'question'> {
	const body = { use: 'card' as const, text: text.trim(), kinds: [...kinds], ...NO_MARK };
	return { id, kind: 'question', day: '', body };
}

/** The change that mends one, from its record as it stands; null where it is deleted. */
export function mendCard(
	stands: Change,
	mend: Partial<Omit<CardBody, 'use'>>
): Change<'question'> | null {
	if (!isLive(stands, 'question') || stands.body.use !== 'card') return null;
	const body = { ...stands.body, ...mend };
	return { id: stands.id, kind: 'question', day: '', body: { ...body, text: body.text.trim() } };
}

/** Whether this is the id of a question that the seller had, and deleted. */
export function isDeleted(id: string | null, rows: readonly (Row | Change)[]): boolean {
	return rows.some((row) => row.id === id && row.kind === 'question' && row.body === null);
}
