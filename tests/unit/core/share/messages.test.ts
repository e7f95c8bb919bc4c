import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/lib/core/days';
import { admitChange, type Row } from '../../../../src/lib/core/records';
import {
	isHere,
	messageAfter,
	messagesFrom,
	openMessages,
	receivedChange,
	type Done
} from '../../../../src/lib/core/share/messages';
import { SHARING_KINDS, type MessageBody } from '../../../../src/lib/core/share/sharing-kinds';
import { at, momentId, row } from '../builders';

const DAY = day('2026-06-11');
const COACH = '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f';
const MESSAGE = '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f';
const BODY: MessageBody = {
	coach: COACH,
	message: MESSAGE,
	text: 'Mooie week.',
	question: { id: momentId(8), text: 'Wat hielp je?' },
	cards: [{ id: momentId(9), text: 'Voor wie is het?', kinds: ['fear'] }],
	at: at(DAY),
	answer: null,
	state: 'new',
	answered: null,
	done: false
};
const stands = (more: Partial<MessageBody> = {}) =>
	row('message', momentId(1), DAY, { ...BODY, ...more });

describe('messages of a coach', () => {
	test('are read from their records, the newest first, without those that are deleted', () => {
		const older = row('message', momentId(2), '2026-06-04', { ...BODY, at: at('2026-06-04') });
		const gone = { ...stands(), id: momentId(3), body: null } as Row;
		const found = messagesFrom([older, stands(), gone, row('client', momentId(4), '', null)]);
		expect(found.map(({ id }) => id)).toEqual([momentId(1), momentId(2)]);
		expect(found[0]).toEqual({ ...BODY, id: momentId(1), day: DAY });
	});

	test('stand open until the seller is through with them, whatever they answered', () => {
		const all = messagesFrom([
			stands({ answer: 'Vragen.', state: 'answered', answered: DAY }),
			{ ...stands({ done: true, state: 'refused', answered: DAY }), id: momentId(2) }
		]);
		expect(openMessages(all).map(({ id }) => id)).toEqual([momentId(1)]);
	});

	test('are kept as they came, and pass the gate', () => {
		const said = { id: MESSAGE, text: BODY.text, question: BODY.question, cards: BODY.cards };
		const change = receivedChange(said, { id: momentId(1), coach: COACH, day: DAY, at: at(DAY) });
		expect(change).toEqual({ id: momentId(1), kind: 'message', day: DAY, body: BODY });
		expect(admitChange(change, SHARING_KINDS)).toEqual({ ok: true, value: change });
	});

	test('are here once, by coach and id', () => {
		const all = messagesFrom([stands()]);
		expect(isHere(all, COACH, { id: MESSAGE })).toBe(true);
		expect(isHere(all, MESSAGE, { id: MESSAGE })).toBe(false);
		expect(isHere(all, COACH, { id: COACH })).toBe(false);
	});
});

describe('what a seller does with a message', () => {
	const answered = { answer: 'Vragen.', state: 'answered', answered: DAY } as const;
	const refused = { answer: null, state: 'refused', answered: DAY } as const;
	test.each<[string, Partial<MessageBody>, Done, Partial<MessageBody>]>([
		['an answer', {}, { answer: 'Vragen.', on: DAY }, answered],
		[
			'another answer',
			answered,
			{ answer: 'Niets.', on: day('2026-06-12') },
			{ answer: 'Niets.', answered: day('2026-06-12') }
		],
		['a refusal', {}, { refusedOn: DAY }, refused],
		['an answer after all', refused, { answer: 'Vragen.', on: DAY }, answered],
		['being through with it', answered, { done: true }, { done: true }]
	])('%s leaves the rest, and passes the gate', (_, before, does, after) => {
		const change = messageAfter(stands(before), does)!;
		expect(change).toEqual({
			id: momentId(1),
			kind: 'message',
			day: DAY,
			body: { ...BODY, ...before, ...after }
		});
		expect(admitChange(change, SHARING_KINDS).ok).toBe(true);
	});

	test('what a newer version added stays', () => {
		const newer = { ...stands(), body: { ...BODY, mood: 'good' } };
		expect(messageAfter(newer, { refusedOn: DAY })!.body).toHaveProperty('mood', 'good');
	});

	test('one that is deleted, or is none, stays as it is', () => {
		expect(messageAfter({ ...stands(), body: null }, { done: true })).toBeNull();
		expect(
			messageAfter({ ...stands(), kind: 'question' } as unknown as Row, { done: true })
		).toBeNull();
	});
});
