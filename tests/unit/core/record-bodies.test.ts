import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, type FirstKind } from '../../../src/lib/core/bodies';
import { admitChange, KINDS } from '../../../src/lib/core/records';
import { at, momentId } from './builders';

const DAY = '2026-06-02';
const AT = at(DAY);
const ANSWER = { value: 7, at: AT, model: 'AS-1.0' };
const MOMENT = {
	kind: 'greed',
	intensity: 3,
	response: 'asked',
	situation: 'price',
	product: momentId(9),
	at: AT,
	questionShown: 'need-01',
	questionAsked: 'need-02'
};
const TEXT = { type: 'note', text: 'Regen', prompt: null };
const IDS: Record<FirstKind, string> = {
	answer: `answer/${DAY}/happiness`,
	reward: momentId(1),
	moment: momentId(1),
	text: `text/${DAY}/00000000000a`,
	product: momentId(1),
	question: momentId(1),
	event: momentId(1),
	attachment: momentId(1),
	setting: 'setting/place'
};

const dayOf = (kind: FirstKind) => (['setting', 'product', 'question'].includes(kind) ? '' : DAY);

/** `ok`, or the reason why the gate refuses this body. */
function verdict(kind: FirstKind, body: unknown, id = IDS[kind]): string {
	const gate = admitChange({ id, kind, day: dayOf(kind), body });
	return gate.ok ? 'ok' : gate.reason;
}

const answer = (change: object, about = 'happiness') =>
	verdict('answer', { ...ANSWER, ...change }, `answer/${DAY}/${about}`);
const moment = (change: object) => verdict('moment', { ...MOMENT, ...change });
const text = (change: object) => verdict('text', { ...TEXT, ...change });

/** The body without one of its fields. */
function without(body: object, name: string): unknown {
	return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}

describe('an answer on a scale', () => {
	const scales = ['happiness', 'attention', 'belief/general', 'belief/close'];

	it.each([0, -0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('is %s', (value) => {
		for (const about of scales) expect(answer({ value }, about)).toBe('ok');
	});

	it.each([
		-1,
		11,
		2.5,
		10.000001,
		-0.000001,
		NaN,
		Infinity,
		-Infinity,
		'7',
		'',
		'all',
		'no_customers',
		true,
		null,
		undefined,
		[7],
		[],
		{},
		7n
	])('is not %s', (value) => {
		for (const about of scales) expect(answer({ value }, about)).toBe('bad_body');
	});
});

describe('the answer that closes a day', () => {
	it.each(['all', 'no_customers'])('is %s', (value) => {
		expect(answer({ value }, 'close')).toBe('ok');
	});

	it.each([0, 7, 10, 'All', 'none', '', true, null, undefined, ['all'], {}])(
		'is not %s',
		(value) => {
			expect(answer({ value }, 'close')).toBe('bad_body');
		}
	);
});

describe('an answer', () => {
	it.each(Object.keys(ANSWER))('without %s is none', (name) => {
		expect(verdict('answer', without(ANSWER, name))).toBe('bad_body');
	});

	it.each([
		['', 'ok'],
		['AS-2.0', 'ok'],
		['a'.repeat(20), 'ok'],
		['a'.repeat(21), 'bad_body'],
		[1, 'bad_body'],
		[null, 'bad_body']
	])('of model %j: %s', (model, expected) => {
		expect(answer({ model })).toBe(expected);
	});
});

describe('a captured time', () => {
	const first = Date.UTC(1900, 0, 1);
	const last = Date.UTC(2200, 0, 1);

	it.each([
		[first, 'ok'],
		[first - 1, 'bad_body'],
		[last, 'ok'],
		[last + 1, 'bad_body'],
		[0, 'ok'],
		[-0, 'ok'],
		[-1, 'ok'],
		[0.5, 'bad_body'],
		[NaN, 'bad_body'],
		[Infinity, 'bad_body'],
		[-Infinity, 'bad_body'],
		['0', 'bad_body'],
		[DAY, 'bad_body'],
		[new Date(0), 'bad_body'],
		[null, 'bad_body'],
		[undefined, 'bad_body']
	])('at %s: %s', (instant, expected) => {
		expect(answer({ at: { ...AT, instant } })).toBe(expected);
		expect(moment({ at: { ...AT, instant } })).toBe(expected);
	});

	it.each([
		[0, 'ok'],
		[-0, 'ok'],
		[1439, 'ok'],
		[1440, 'bad_body'],
		[-1439, 'ok'],
		[-1440, 'bad_body'],
		[0.5, 'bad_body'],
		[NaN, 'bad_body'],
		[Infinity, 'bad_body'],
		['120', 'bad_body'],
		['+02:00', 'bad_body'],
		[null, 'bad_body'],
		[undefined, 'bad_body']
	])('%s minutes east: %s', (offset, expected) => {
		expect(answer({ at: { ...AT, offset } })).toBe(expected);
		expect(moment({ at: { ...AT, offset } })).toBe(expected);
	});

	it.each([{ instant: 0 }, { offset: 0 }, {}, [], [0, 0], 0, '', null, undefined])(
		'is not %j',
		(time) => {
			expect(answer({ at: time })).toBe('bad_body');
			expect(moment({ at: time })).toBe('bad_body');
		}
	);
});

describe('a moment', () => {
	it.each<[string, unknown]>([
		['kind', 'greed'],
		['kind', 'fear'],
		...[null, 1, 2, 3, 4, 5].map((value): [string, unknown] => ['intensity', value]),
		...[null, 'gave_in', 'let_pass', 'asked'].map((value): [string, unknown] => [
			'response',
			value
		]),
		...[null, 'opening', 'need', 'price', 'objection', 'closing', 'after'].map(
			(value): [string, unknown] => ['situation', value]
		)
	])('has %s %j', (name, value) => {
		expect(moment({ [name]: value })).toBe('ok');
	});

	it.each<[string, unknown]>([
		...['joy', 'Greed', '', null, 1, ['greed']].map((value): [string, unknown] => ['kind', value]),
		...[0, -0, 6, -1, 2.5, NaN, Infinity, '3', '', true, [3], {}].map(
			(value): [string, unknown] => ['intensity', value]
		),
		...['unknown', 'gave in', '', 0, false, ['asked']].map((value): [string, unknown] => [
			'response',
			value
		]),
		...['weather', '', 0, ['price']].map((value): [string, unknown] => ['situation', value])
	])('has no %s %j', (name, value) => {
		expect(moment({ [name]: value })).toBe('bad_body');
	});

	it.each(['product', 'questionShown', 'questionAsked'])(
		'names a %s in 100 units or not',
		(name) => {
			expect(moment({ [name]: null })).toBe('ok');
			expect(moment({ [name]: '' })).toBe('ok');
			expect(moment({ [name]: 'a'.repeat(100) })).toBe('ok');
			expect(moment({ [name]: 'a'.repeat(101) })).toBe('bad_body');
			expect(moment({ [name]: 7 })).toBe('bad_body');
			expect(moment({ [name]: ['a'] })).toBe('bad_body');
		}
	);

	it.each(Object.keys(MOMENT))('without %s is none; unknown is said as null', (name) => {
		expect(verdict('moment', without(MOMENT, name))).toBe('bad_body');
		expect(moment({ [name]: undefined })).toBe('bad_body');
	});
});

describe('a text', () => {
	it.each([
		['nothing', '', 'ok'],
		['the longest', 'a'.repeat(LONGEST_TEXT), 'ok'],
		['one unit more', 'a'.repeat(LONGEST_TEXT + 1), 'bad_body'],
		['the longest of pairs', '😀'.repeat(LONGEST_TEXT / 2), 'ok'],
		['a pair more', '😀'.repeat(LONGEST_TEXT / 2 + 1), 'bad_body'],
		['markup, which stays text', '<b>\u0000\n</b>', 'ok'],
		['a number', 7, 'bad_body'],
		['null', null, 'bad_body'],
		['a list', ['a'], 'bad_body']
	])('of %s', (_, written, expected) => {
		expect(text({ text: written })).toBe(expected);
	});

	it('is 20,000 units at most', () => {
		expect(LONGEST_TEXT).toBe(20_000);
	});

	it.each([
		['type', 'note', 'ok'],
		['type', 'reflection', 'bad_body'],
		['type', 'poem', 'bad_body'],
		['type', null, 'bad_body'],
		['prompt', 'prompt-01', 'ok'],
		['prompt', 'a'.repeat(100), 'ok'],
		['prompt', 'a'.repeat(101), 'bad_body'],
		['prompt', 7, 'bad_body']
	])('of %s %j: %s', (name, value, expected) => {
		expect(text({ [name]: value })).toBe(expected);
	});

	it.each(Object.keys(TEXT))('without %s is none', (name) => {
		expect(verdict('text', without(TEXT, name))).toBe('bad_body');
	});
});

describe('a setting', () => {
	it.each([null, false, 0, '', [], {}, [{ deep: [[]] }]])('holds %j', (value) => {
		expect(verdict('setting', { value })).toBe('ok');
	});

	it('without a value is none', () => {
		expect(verdict('setting', {})).toBe('bad_body');
	});
});

describe('a body', () => {
	it.each(KINDS)(
		'of a %s may be null, which deletes, and nothing else that is no object',
		(kind) => {
			expect(verdict(kind, null)).toBe('ok');
			for (const body of [undefined, [], [{}], '', 'text', 0, 7, NaN, true, false]) {
				expect(verdict(kind, body)).toBe('bad_body');
			}
		}
	);
});
