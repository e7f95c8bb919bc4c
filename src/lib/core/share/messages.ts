import type { Captured, Day } from '../days';
import { isLive, type Change, type Row } from '../records';
import type { CardBody, MessageBody } from './sharing-kinds';

/** A message that came from a coach, with the id of its record and the day on which it came. */
export interface Received extends MessageBody {
	id: string;
	day: Day;
}

/** The messages among these rows, the newest first. */
export function messagesFrom(rows: readonly Row[]): Received[] {
	return rows
		.flatMap((row) =>
			isLive(row, 'message') ? [{ ...row.body, id: row.id, day: row.day as Day }] : []
		)
		.sort((a, b) => b.at.instant - a.at.instant || (a.id < b.id ? 1 : -1));
}

/** Those that the seller is not through with, the newest first. */
export const openMessages = (messages: readonly Received[]) => messages.filter(({ done }) => !done);

/** What a coach's message says, as it was read. */
export interface Said {
	/** The coach's own id of it. */
	id: string;
	text: string;
	question: { id: string; text: string } | null;
	cards: readonly CardBody[];
}

/** The change that keeps a message that came. */
export function receivedChange(
	said: Said,
	{ id, coach, day, at }: { id: string; coach: string; day: Day; at: Captured }
): Change<'message'> {
	const body: MessageBody = {
		coach,
		message: said.id,
		text: said.text,
		question: said.question,
		cards: said.cards.map((card) => ({ ...card, kinds: [...card.kinds] })),
		at,
		answer: null,
		state: 'new',
		answered: null,
		done: false
	};
	return { id, kind: 'message', day, body };
}

/** Whether a message of this coach is here already. */
export const isHere = (messages: readonly Received[], coach: string, { id }: Pick<Said, 'id'>) =>
	messages.some((each) => each.coach === coach && each.message === id);

/**
 * What a seller does with a message: they answer it, not with nothing, or refuse to, on a day; or are
 * through with it.
 */
export type Done = { answer: string; on: Day } | { refusedOn: Day } | { done: true };

/** The fields that this changes. */
function fieldsOf(does: Done): Partial<MessageBody> {
	if ('done' in does) return { done: true };
	if ('answer' in does) return { answer: does.answer, state: 'answered', answered: does.on };
	return { answer: null, state: 'refused', answered: does.refusedOn };
}

/** The change that a message undergoes, from its record as it stands; null where it is deleted. */
export function messageAfter(stands: Change, does: Done): Change<'message'> | null {
	if (!isLive(stands, 'message')) return null;
	const { id, day, body } = stands;
	return { id, kind: 'message', day, body: { ...body, ...fieldsOf(does) } };
}
