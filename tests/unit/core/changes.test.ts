import { expect, test } from 'vitest';
import {
	answerChange,
	changesAsText,
	deletion,
	mendMoment,
	newMoment,
	noteChange
} from '../../../src/lib/core/changes';
import { day, type Instant } from '../../../src/lib/core/days';
import type { MomentBody } from '../../../src/lib/core/bodies';
import { admitChange, answerId } from '../../../src/lib/core/records';

const today = day('2026-06-02');
const at = { instant: Date.UTC(2026, 5, 2, 12, 12) as Instant, offset: 120 };
const id = '019736a0-0000-7000-8000-000000000001';
const logged = newMoment({
	id,
	kind: 'greed',
	intensity: 4,
	at,
	dayStart: 4,
	questionShown: 'need-01'
});
const body = logged.body as MomentBody;

test('a moment that was just logged passes the gate, open, on the seller’s own day', () => {
	expect(admitChange(logged).ok).toBe(true);
	expect(logged.day).toBe(today);
	expect(body).toMatchObject({ response: null, questionAsked: null, questionShown: 'need-01' });
});

test('a moment in the night belongs to the day before', () => {
	const night = { instant: Date.UTC(2026, 5, 2, 23, 30) as Instant, offset: 120 };
	const late = newMoment({
		id,
		kind: 'fear',
		intensity: 1,
		at: night,
		dayStart: 4,
		questionShown: null
	});
	expect(late.day).toBe(today);
});

test('asked on takes the question that stood on the screen; any other end lets it go', () => {
	const asked = mendMoment(id, today, body, { response: 'asked' }).body as MomentBody;
	expect(asked.questionAsked).toBe('need-01');
	const mended = mendMoment(id, today, asked, { response: 'let_pass' }).body as MomentBody;
	expect(mended.questionAsked).toBeNull();
	const other = mendMoment(id, today, asked, { situation: 'price' }).body as MomentBody;
	expect(other.questionAsked).toBe('need-01');
});

test('mending keeps fields that a newer version added', () => {
	const newer = { ...body, mood: 'later' } as MomentBody;
	expect(mendMoment(id, today, newer, { intensity: 2 }).body).toMatchObject({ mood: 'later' });
});

test('an answer and its taking back pass the gate', () => {
	const given = answerChange(answerId.happiness(today), today, 7, at);
	const back = answerChange(answerId.happiness(today), today, null, at);
	expect([admitChange(given).ok, admitChange(back).ok]).toEqual([true, true]);
	expect(back.body).toBeNull();
});

test('an empty note is a deletion', () => {
	const write = (text: string) => noteChange(today, today, 'aaaaaaaaaaaa', text);
	expect(write('Regen').body).toMatchObject({ text: 'Regen', type: 'note' });
	expect(write(' \n').body).toBeNull();
	expect(admitChange(write('Regen')).ok).toBe(true);
});

test('a deletion has the same id, kind and day, and no body', () => {
	expect(deletion(logged)).toEqual({ id, kind: 'moment', day: today, body: null });
});

test('what could not be saved can be kept elsewhere as text', () => {
	const text = changesAsText([logged, noteChange(today, today, 'aaaaaaaaaaaa', 'Regen')]);
	expect(text).toContain('2026-06-02 text: Regen');
	expect(text).toContain('"intensity":4');
});
