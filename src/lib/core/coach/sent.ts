import type { Captured, Day } from '../days';
import { isLive, type Change, type Row } from '../records';
import type { ClientAnswer, SentBody } from './workspace-bodies';
import { MOST_ANSWERS } from './workspace-kinds';

/** A message to a client, with the id of its record and the day on which it was handed over. */
export interface Sent extends SentBody {
	id: string;
	day: Day;
}

/** The messages to one client among these rows, the newest first. */
export function sentTo(client: string, rows: readonly Row[]): Sent[] {
	return rows
		.flatMap((row) =>
			isLive(row, 'sent') && row.body.client === client
				? [{ ...row.body, id: row.id, day: row.day as Day }]
				: []
		)
		.sort((a, b) => b.at.instant - a.at.instant || (a.id < b.id ? 1 : -1));
}

/** The change that keeps a message to a client. */
export function sentChange({ id, day, ...body }: Sent): Change<'sent'> {
	return { id, kind: 'sent', day, body };
}

/** Whether what a message said is not here: only an answer to it came. */
export const isUnknown = ({ text, question, cards }: SentBody) =>
	text === '' && question === null && cards.length === 0;

/** An answer as it was read. */
export interface AnswerRead {
	/** Id of the message. */
	inReplyTo: string;
	answer: string | null;
	at: Day;
}

/** When an answer is opened, and the id of a record that may be needed. */
export interface AnswerOpening {
	id: string;
	today: Day;
	now: Captured;
}

/** What an answer comes to: it is kept; it is here already; of this message no more are kept. */
export type Answered = { change: Change<'sent'> } | 'known' | 'too_many';

const isSameAnswer = (one: ClientAnswer, other: AnswerRead) =>
	one.answer === other.answer && one.at === other.at;

/**
 * Puts an answer beside the message that it is to. Where that is not here, of another device, say,
 * a record begins that says nothing but the answer.
 * @param rows all messages of the workspace
 */
export function answered(
	rows: readonly Row[],
	client: string,
	read: AnswerRead,
	{ id, today, now }: AnswerOpening
): Answered {
	const stands = sentTo(client, rows).find(({ message }) => message === read.inReplyTo);
	const to: Sent = stands ?? {
		id,
		day: today,
		client,
		message: read.inReplyTo,
		text: '',
		question: null,
		cards: [],
		answers: [],
		at: now
	};
	if (to.answers.some((each) => isSameAnswer(each, read))) return 'known';
	if (to.answers.length >= MOST_ANSWERS) return 'too_many';
	const { answer, at } = read;
	return { change: sentChange({ ...to, answers: [...to.answers, { answer, at, opened: now }] }) };
}
