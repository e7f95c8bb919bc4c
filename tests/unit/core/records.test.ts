import { describe, expect, it } from 'vitest';
import type { ProductBody, RewardBody } from '../../../src/lib/core/bodies';
import {
	admitChange,
	admitRow,
	isLive,
	type Change,
	type Row
} from '../../../src/lib/core/records';
import { at, close, happiness, moment, momentId, note, PHONE, row } from './builders';

const DAY = '2026-06-02';
const REV = '0000000000ff-000001-00000000000a';
const answer = changeOf(happiness(DAY, 7));
const tap = changeOf(moment(DAY, 1));
const TILL: RewardBody = { reward: 'till', felt: 'good', product: null, at: at(DAY) };
const TEA: ProductBody = { name: 'Thee', emoji: null, joy: '', archived: false, order: 0 };

/** The change that writes a row. */
function changeOf({ id, kind, day, body }: Row): Change {
	return { id, kind, day, body };
}

/** `ok`, or why a change is refused. */
function verdict(input: unknown): string {
	const gate = admitChange(input);
	return gate.ok ? 'ok' : gate.reason;
}

/** `ok`, or why a row is refused. */
function rowVerdict(input: unknown): string {
	const gate = admitRow(input);
	return gate.ok ? 'ok' : gate.reason;
}

/** The change as it comes out of the gate. */
function admitted(input: unknown): { body: Record<string, unknown> } & object {
	const gate = admitChange(input);
	if (!gate.ok) throw new Error(gate.reason);
	return gate.value as unknown as { body: Record<string, unknown> };
}

describe('the gate', () => {
	it.each([
		['an answer', answer],
		['a moment', tap],
		['a closing', close(DAY)],
		['a text', note(DAY, DAY, 'Regen')],
		['a text about a moment', note(momentId(1), DAY, 'Regen')],
		['a setting', row('setting', 'setting/place', '', { value: 'b2b' })],
		['how the till felt', row('reward', `answer/${DAY}/till`, DAY, TILL)],
		['a product of no day', row('product', momentId(2), '', TEA)],
		['a deletion', { ...answer, body: null }]
	])('lets %s through', (_, input) => {
		expect(verdict(input)).toBe('ok');
	});

	it.each([
		['nothing', undefined, 'not_a_record'],
		['null', null, 'not_a_record'],
		['a text', 'answer', 'not_a_record'],
		['a number', NaN, 'not_a_record'],
		['a list', [answer], 'unknown_kind'],
		['an empty object', {}, 'unknown_kind'],
		['a kind of a later version', { ...answer, kind: 'dream' }, 'unknown_kind'],
		['a kind that every object has', { ...answer, kind: 'constructor' }, 'unknown_kind'],
		['a list as kind', { ...answer, kind: ['answer'] }, 'unknown_kind'],
		['a capital in the kind', { ...answer, kind: 'Answer' }, 'unknown_kind'],
		['no id', { ...answer, id: undefined }, 'bad_id'],
		['a list as id', { ...answer, id: [answer.id] }, 'bad_id'],
		['another kind’s id', { ...answer, id: tap.id }, 'bad_id'],
		['the kind of another id', { ...answer, kind: 'moment' }, 'bad_id'],
		['a bad id before a bad body', { ...answer, id: '', body: 7 }, 'bad_id'],
		['a deletion with a bad id', { ...answer, id: '', body: null }, 'bad_id'],
		['no body', { id: answer.id, kind: 'answer', day: DAY }, 'bad_body'],
		['the body of another kind', { ...answer, body: tap.body }, 'bad_body']
	])('refuses %s', (_, input, reason) => {
		expect(verdict(input)).toBe(reason);
		expect(rowVerdict(input)).toBe(reason);
	});

	it.each([
		'2026-02-31',
		'2026-02-29',
		'1899-12-31',
		'2200-01-01',
		'2026-6-2',
		'2026-06-02T00:00',
		' 2026-06-02',
		'today'
	])('refuses the day %j, though the id names it too', (of) => {
		expect(verdict({ ...answer, id: `answer/${of}/happiness`, day: of })).toBe('bad_id');
		expect(verdict({ ...tap, day: of })).toBe('bad_id');
		expect(verdict({ ...tap, kind: 'product', day: of })).toBe('bad_id');
	});

	it.each([undefined, null, 20260602, [DAY], { day: DAY }])('refuses %j as a day', (of) => {
		expect(verdict({ ...tap, day: of })).toBe('bad_id');
		expect(verdict({ ...tap, kind: 'product', day: of })).toBe('bad_id');
	});

	it.each(['1900-01-01', '2199-12-31', '2024-02-29'])('lets the day %s through', (of) => {
		expect(verdict({ ...answer, id: `answer/${of}/happiness`, day: of })).toBe('ok');
		expect(verdict({ ...tap, day: of })).toBe('ok');
	});

	it('does not look whether the time lies on the day, which is never recomputed', () => {
		expect(verdict({ ...answer, body: { ...answer.body, at: at('2020-01-01') } })).toBe('ok');
	});

	it('goes by the question, not by the end of the id: a product may be called close', () => {
		const body = { value: 7, at: at(DAY), model: 'AS-1.0' };
		const id = `answer/${DAY}/belief/close`;
		expect(verdict({ ...answer, id, body })).toBe('ok');
		expect(verdict({ ...answer, id, body: { ...body, value: 'all' } })).toBe('bad_body');
	});
});

describe('a record that is let through', () => {
	it('keeps the fields that a newer version added to a body, and to a time in it', () => {
		const time = { ...at(DAY), zone: 'Europe/Amsterdam' };
		const body = { ...answer.body, at: time, mood: { words: ['moe', null], deep: [[{}]] } };
		expect(admitted({ ...answer, body })).toStrictEqual({ ...answer, body });
	});

	it('has the fields of a record and no others', () => {
		const { ok, ...gate } = admitRow({ ...answer, rev: REV, device: PHONE });
		expect(ok).toBe(true);
		expect(gate).toStrictEqual({ value: { ...answer, rev: REV } });
		expect(admitted({ ...answer, rev: REV })).toStrictEqual(answer);
	});

	it('leaves what came in as it was', () => {
		const input = { ...answer, body: { ...answer.body, mood: 'moe' } };
		const before = structuredClone(input);
		expect(admitted(input).body).not.toBe(input.body);
		expect(input).toStrictEqual(before);
	});

	it.each([
		['beside the body', `{ "__proto__": { "polluted": 1 }, "body": BODY }`],
		['in the body', `{ "body": { "__proto__": { "polluted": 1 }, REST } }`],
		['as constructor', `{ "body": { "constructor": { "prototype": { "polluted": 1 } }, REST } }`]
	])('takes no prototype from a file: %s', (_, text) => {
		const body = JSON.stringify(answer.body);
		const parsed: object = JSON.parse(
			text.replace('BODY', body).replace('REST', body.slice(1, -1))
		);
		const change = admitted({ ...answer, ...parsed });
		expect(change).toStrictEqual(answer);
		expect(Object.getPrototypeOf(change.body)).toBe(Object.prototype);
		expect('polluted' in change.body || 'polluted' in {}).toBe(false);
	});

	it('cannot borrow a field from a prototype in a file', () => {
		const time = JSON.stringify(at(DAY));
		const body: unknown = JSON.parse(
			`{ "__proto__": { "value": 7 }, "at": ${time}, "model": "AS-1.0" }`
		);
		expect(verdict({ ...answer, body })).toBe('bad_body');
	});
});

describe('a revision', () => {
	it.each([
		undefined,
		null,
		255,
		'',
		'0000000000FF-000001-00000000000a',
		'0000000000ff-000001-00000000000',
		'0000000000ff-000001-00000000000a\n',
		[REV]
	])('cannot be %j', (rev) => {
		expect(rowVerdict({ ...answer, rev })).toBe('bad_revision');
		expect(rowVerdict({ ...answer, body: null, rev })).toBe('bad_revision');
		expect(verdict({ ...answer, rev })).toBe('ok');
	});

	it.each([REV, '000000000000-000000-000000000000', 'ffffffffffff-ffffff-ffffffffffff'])(
		'is kept as it came: %s',
		(rev) => {
			const gate = admitRow({ ...answer, rev });
			expect(gate).toStrictEqual({ ok: true, value: { ...answer, rev } });
		}
	);

	it('is looked at after the rest', () => {
		expect(rowVerdict({ ...answer, rev: '', body: 7 })).toBe('bad_body');
	});
});

describe('a live row', () => {
	it('is of the kind and not deleted', () => {
		expect(isLive(happiness(DAY, 7), 'answer')).toBe(true);
		expect(isLive(happiness(DAY, 7), 'moment')).toBe(false);
		expect(isLive(row('answer', answer.id, DAY, null), 'answer')).toBe(false);
	});
});
