import type { Client } from '../core/coach/client';
import { namesOf } from '../core/coach/conversation';
import { questionWithId } from '../core/coach/conversation-questions';
import { isUnknown, type Sent } from '../core/coach/sent';
import type { Talk } from '../core/coach/talk';
import type { HeldShare } from '../core/coach/taking-share';
import type { Day } from '../core/days';
import { indented, journalText } from '../core/journal-text';
import type { Row } from '../core/records';
import { askedText } from './coach-words';
import { dateWithYear } from './format';
import { journalWords } from './journal-words';
import { m } from './messages';

/** All that a coach keeps of one seller. */
export interface AllOfClient {
	/** The coach's name. */
	coach: string;
	client: Client;
	/** What the client is called here. */
	name: string;
	/** The oldest first. */
	shares: readonly HeldShare[];
	/** What the shares come to. */
	rows: readonly Row[];
	/** The earliest first. */
	talks: readonly Talk[];
	/** The newest first. */
	sent: readonly Sent[];
	today: Day;
}

/** Under a heading of its own; nothing where there is nothing. */
const under = (heading: string, lines: readonly string[]) =>
	lines.length === 0 ? [] : ['', heading, ...lines];
const inward = (text: string) => `  ${indented(text)}`;
const some = (text: string, line: (text: string) => string) => (text === '' ? [] : [line(text)]);

function shareLines({ day, body: { share } }: HeldShare): string[] {
	const { number, from, to, message } = share;
	const said = { number, from: dateWithYear(from), to: dateWithYear(to), day: dateWithYear(day) };
	return [
		m.coach_all_share(said),
		...some(message, (text) => inward(`${m.coach_message()}: ${text}`))
	];
}

function talkLines({ day, text, asked, appointment }: Talk, rows: readonly Row[]): string[] {
	const names = namesOf(rows);
	const questions = asked.map((id) => {
		const question = questionWithId(id);
		return inward(`${m.coach_asked_it()}: ${question ? askedText(question, names) : id}`);
	});
	return [
		dateWithYear(day),
		...some(text, inward),
		...questions,
		...some(appointment ?? '', (of) =>
			inward(m.coach_talk_agreed({ day: dateWithYear(of as Day) }))
		)
	];
}

function sentLines(sent: Sent): string[] {
	const { text, question, cards, answers } = sent;
	return [
		isUnknown(sent) ? m.send_unknown() : m.send_on({ day: dateWithYear(sent.day) }),
		...some(text, inward),
		...some(question?.text ?? '', inward),
		...cards.map((card) => inward(`${m.send_card()} ${card.text}`)),
		...answers.map(({ answer, at }) =>
			inward(`${m.send_answered({ day: dateWithYear(at) })}: ${answer ?? m.send_refused()}`)
		)
	];
}

/**
 * All that is kept of a seller, as text that anyone can read, for the seller who asks for it. Photos
 * and voice notes are named in it, not held.
 * Source: Regulation (EU) 2016/679, article 15.
 */
export function clientText(of: AllOfClient): string {
	const { coach, client, name, shares, rows, talks, sent, today } = of;
	return [
		m.coach_all_title({ coach, name }),
		dateWithYear(today),
		'',
		m.coach_all_shared_as({ name: client.name }),
		...some(client.label, (label) => m.coach_all_called({ name: label })),
		m.coach_kept_until({ day: dateWithYear(client.keepUntil) }),
		...under(m.coach_all_shares(), shares.flatMap(shareLines)),
		...under(
			m.coach_all_talks(),
			talks.flatMap((talk) => talkLines(talk, rows))
		),
		...under(m.send_list(), sent.flatMap(sentLines)),
		'',
		journalText(
			{ rows, kept: [], complete: true },
			{ ...journalWords(), title: m.coach_all_days() }
		)
	].join('\n');
}
