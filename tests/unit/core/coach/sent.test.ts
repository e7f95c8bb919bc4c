import { describe, expect, test } from 'vitest';
import { answered, isUnknown, sentChange, sentTo } from '../../../../src/lib/core/coach/sent';
import type { SentBody } from '../../../../src/lib/core/coach/workspace-bodies';
import { MOST_ANSWERS, WORKSPACE_KINDS } from '../../../../src/lib/core/coach/workspace-kinds';
import { day } from '../../../../src/lib/core/days';
import { admitChange, type Row } from '../../../../src/lib/core/records';
import { at, momentId, row } from '../builders';

const DAY = day('2026-06-11');
const NOOR = momentId(1);
const MESSAGE = '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f';
const BODY: SentBody = {
	client: NOOR,
	message: MESSAGE,
	text: 'Mooie week.',
	question: null,
	cards: [],
	answers: [],
	at: at(DAY)
};
const stands = (more: Partial<SentBody> = {}, id = momentId(2)) =>
	row('sent', id, DAY, { ...BODY, ...more });
const OPENING = { id: momentId(9), today: day('2026-06-14'), now: at('2026-06-14') };
const READ = { inReplyTo: MESSAGE, answer: 'Eerst vragen.', at: day('2026-06-12') };

/** The change that comes of an answer. */
function changeOf(rows: readonly Row[], read = READ, client = NOOR) {
	const came = answered(rows, client, read, OPENING);
	if (typeof came === 'string') throw new Error(came);
	expect(admitChange(came.change, WORKSPACE_KINDS)).toEqual({ ok: true, value: came.change });
	return came.change;
}

describe('messages to a client', () => {
	test('are those to them, the newest first, without those that are deleted', () => {
		const rows = [
			stands({ at: at('2026-06-04') }, momentId(3)),
			stands(),
			stands({ client: momentId(7) }, momentId(4)),
			{ ...stands(), id: momentId(5), body: null } as Row
		];
		expect(sentTo(NOOR, rows).map(({ id }) => id)).toEqual([momentId(2), momentId(3)]);
	});

	test('are written as they are read', () => {
		const { id, kind, day: of, body } = stands();
		expect(sentChange(sentTo(NOOR, [stands()])[0]!)).toEqual({ id, kind, day: of, body });
	});
});

describe('an answer', () => {
	const kept = { answer: READ.answer, at: READ.at, opened: OPENING.now };

	test('comes beside its message', () => {
		const change = changeOf([stands()]);
		expect(change).toEqual({ ...change, id: momentId(2), day: DAY });
		expect(change.body).toEqual({ ...BODY, answers: [kept] });
	});

	test('that was changed comes after the one before, which stays', () => {
		const before = { ...kept, answer: null };
		expect(changeOf([stands({ answers: [before] })]).body!.answers).toEqual([before, kept]);
	});

	test('that is here already changes nothing', () => {
		expect(answered([stands({ answers: [kept] })], NOOR, READ, OPENING)).toBe('known');
	});

	test('to a message that is not here stands by itself', () => {
		const change = changeOf([]);
		expect(change).toMatchObject({ id: OPENING.id, day: OPENING.today });
		expect(change.body).toEqual({ ...BODY, text: '', at: OPENING.now, answers: [kept] });
		const [sent] = sentTo(NOOR, [{ ...stands(), body: change.body! }]);
		expect(isUnknown(sent!)).toBe(true);
		expect(isUnknown(BODY)).toBe(false);
		expect(isUnknown({ ...BODY, text: '', question: { id: MESSAGE, text: 'Wat?' } })).toBe(false);
	});

	test('of another client does not come to a message of the same id', () => {
		expect(changeOf([stands()], READ, momentId(7))).toMatchObject({
			id: OPENING.id,
			body: { client: momentId(7), text: '' }
		});
	});

	test('is refused where there are as many as are kept', () => {
		const answers = Array.from({ length: MOST_ANSWERS }, (_, n) => ({ ...kept, answer: `${n}` }));
		expect(answered([stands({ answers })], NOOR, READ, OPENING)).toBe('too_many');
		expect(changeOf([stands({ answers: answers.slice(1) })]).body!.answers).toHaveLength(
			MOST_ANSWERS
		);
	});
});
