import { describe, expect, it } from 'vitest';
import { day } from '../../../src/lib/core/days';
import type { FirstKind } from '../../../src/lib/core/bodies';
import { answerId, isIdOf } from '../../../src/lib/core/records';

const DAY = '2026-06-02';
const V7 = '01900000-0000-7000-8000-00000000000a';
const DEVICE = '00000000000a';

/** Kinds whose records have ids that were made up, and belong to no day, or to one. */
const UNDATED: FirstKind[] = ['product', 'question'];
const DATED: FirstKind[] = ['reward', 'moment', 'event', 'attachment'];

const isId = (kind: FirstKind, id: string, of = DAY) => isIdOf(kind, id, of === '' ? '' : day(of));

describe('an id', () => {
	it.each<[FirstKind, string]>([
		['answer', `answer/${DAY}/happiness`],
		['answer', `answer/${DAY}/attention`],
		['answer', `answer/${DAY}/close`],
		['answer', `answer/${DAY}/belief/general`],
		['answer', `answer/${DAY}/belief/${V7}`],
		['answer', `answer/${DAY}/belief/close`],
		['answer', `answer/${DAY}/belief/a`],
		['answer', `answer/${DAY}/belief/${'a'.repeat(40)}`],
		['answer', `answer/${DAY}/sold/${V7}`],
		['answer', `answer/${DAY}/own/${V7}`],
		['reward', `answer/${DAY}/till`],
		['text', `text/${DAY}/${DEVICE}`],
		['text', `text/${DAY}/${DEVICE}/reflection`],
		['text', `text/${DAY}/${DEVICE}/curious`],
		['text', `text/${V7}/${DEVICE}`],
		...DATED.map((kind): [FirstKind, string] => [kind, V7])
	])('of a day: %s %s', (kind, id) => {
		expect(isId(kind, id)).toBe(true);
	});

	it.each<[FirstKind, string]>([
		['setting', 'setting/place'],
		['setting', 'setting/a'],
		['setting', `setting/${'a'.repeat(40)}`],
		['setting', 'setting/__proto__'],
		...UNDATED.map((kind): [FirstKind, string] => [kind, V7])
	])('of no day: %s %s', (kind, id) => {
		expect(isId(kind, id, '')).toBe(true);
	});

	it.each<[FirstKind, string, string]>(
		[
			['an unknown question', 'answer', `answer/${DAY}/takings`],
			['no question', 'answer', `answer/${DAY}`],
			['an empty question', 'answer', `answer/${DAY}/`],
			['a name that every object has', 'answer', `answer/${DAY}/toString`],
			['the day alone', 'answer', DAY],
			['nothing', 'answer', ''],
			['another head', 'answer', `answers/${DAY}/happiness`],
			['a capital', 'answer', `answer/${DAY}/Happiness`],
			['another day', 'answer', 'answer/2026-06-03/happiness'],
			['a part too many', 'answer', `answer/${DAY}/happiness/general`],
			['an empty part too many', 'answer', `answer/${DAY}/close/`],
			['a slash before', 'answer', `/answer/${DAY}/happiness`],
			['a line end', 'answer', `answer/${DAY}/happiness\n`],
			['belief in nothing', 'answer', `answer/${DAY}/belief`],
			['belief in an empty name', 'answer', `answer/${DAY}/belief/`],
			['belief in two products', 'answer', `answer/${DAY}/belief/a/b`],
			['belief in a name of 41', 'answer', `answer/${DAY}/belief/${'a'.repeat(41)}`],
			['belief in a name with a space', 'answer', `answer/${DAY}/belief/a b`],
			['belief in a name with a line end', 'answer', `answer/${DAY}/belief/a\n`],
			['belief on another day', 'answer', 'answer/2026-06-03/belief/general'],
			['a product sold that has no id', 'answer', `answer/${DAY}/sold/general`],
			['nothing sold', 'answer', `answer/${DAY}/sold`],
			['an own question that has no id', 'answer', `answer/${DAY}/own/1`],
			['a product of a day', 'product', V7],
			['a question of a day', 'question', V7],
			['the till as an answer', 'answer', `answer/${DAY}/till`],
			['a UUID for an answer', 'answer', V7],
			['an answer as a reward', 'reward', `answer/${DAY}/happiness`],
			['the till of another day', 'reward', 'answer/2026-06-03/till'],
			['the till with a part more', 'reward', `answer/${DAY}/till/2`],
			['an answer as a moment', 'moment', `answer/${DAY}/till`],
			['a head before a UUID', 'moment', `moment/${V7}`],
			['the text of another day', 'text', `text/2026-06-03/${DEVICE}`],
			['another head of a text', 'text', `note/${DAY}/${DEVICE}`],
			['a text about nothing', 'text', `text//${DEVICE}`],
			['a text about a word', 'text', `text/today/${DEVICE}`],
			['a text about a UUID of version 4', 'text', `text/${V7.replace('-7', '-4')}/${DEVICE}`],
			['a text of no device', 'text', `text/${DAY}`],
			['a text of an empty device', 'text', `text/${DAY}/`],
			['a text of a device of 11 digits', 'text', `text/${DAY}/${DEVICE.slice(1)}`],
			['a text of a device of 13 digits', 'text', `text/${DAY}/0${DEVICE}`],
			['a text of a device in capitals', 'text', `text/${DAY}/${DEVICE.toUpperCase()}`],
			['a text with a part more', 'text', `text/${DAY}/${DEVICE}/2`],
			['a note that says so', 'text', `text/${DAY}/${DEVICE}/note`],
			['a reflection on a moment', 'text', `text/${V7}/${DEVICE}/reflection`],
			['a reflection with a part more', 'text', `text/${DAY}/${DEVICE}/reflection/2`],
			['a UUID for a text', 'text', V7],
			['a setting on a day', 'setting', 'setting/place']
		].map(([name, kind, id]) => [kind as FirstKind, id!, name!])
	)('%s %j is none: %s', (kind, id) => {
		expect(isId(kind, id)).toBe(false);
	});

	it.each([
		['no name', 'setting'],
		['an empty name', 'setting/'],
		['two names', 'setting/place/b2b'],
		['an empty second name', 'setting/place/'],
		['a name of 41', `setting/${'a'.repeat(41)}`],
		['a name with a dot', 'setting/a.b'],
		['another head', 'settings/place'],
		['a UUID', V7]
	])('of a setting with %s is none', (_, id) => {
		expect(isId('setting', id, '')).toBe(false);
	});

	it.each<[FirstKind, string]>([
		['answer', 'answer//happiness'],
		['answer', 'answer//close'],
		['answer', 'answer//belief/general'],
		['reward', 'answer//till'],
		...DATED.map((kind): [FirstKind, string] => [kind, V7]),
		['text', `text//${DEVICE}`],
		['text', `text/${V7}/${DEVICE}`]
	])('needs a day: %s %s', (kind, id) => {
		expect(isId(kind, id, '')).toBe(false);
	});
});

describe('a made-up id is a UUID of version 7', () => {
	const kinds = [...UNDATED, ...DATED];
	const isUuid = (kind: FirstKind, id: string) => isId(kind, id, UNDATED.includes(kind) ? '' : DAY);

	it.each(['8', '9', 'a', 'b'])('of variant %s', (variant) => {
		for (const kind of kinds) expect(isUuid(kind, V7.replace('-8', `-${variant}`))).toBe(true);
	});

	it.each([
		['version 1', V7.replace('-7', '-1')],
		['version 4', V7.replace('-7', '-4')],
		['version 6', V7.replace('-7', '-6')],
		['version 8', V7.replace('-7', '-8')],
		['variant 7', V7.replace('-8', '-7')],
		['variant c', V7.replace('-8', '-c')],
		['capitals', V7.toUpperCase()],
		['a letter after f', V7.replace(/a$/, 'g')],
		['a digit too few', V7.slice(0, -1)],
		['a digit too many', `${V7}0`],
		['no hyphens', V7.replaceAll('-', '')],
		['braces', `{${V7}}`],
		['a space before', ` ${V7}`],
		['a line end', `${V7}\n`],
		['a part more', `${V7}/2`],
		['only zeros', '00000000-0000-0000-0000-000000000000'],
		['nothing', '']
	])('not one with %s', (_, id) => {
		for (const kind of kinds) expect(isUuid(kind, id)).toBe(false);
	});
});

describe('the ids of the check-in', () => {
	it('name the day and the question', () => {
		const of = day(DAY);
		expect(answerId.happiness(of)).toBe('answer/2026-06-02/happiness');
		expect(answerId.belief(of)).toBe('answer/2026-06-02/belief/general');
		expect(answerId.belief(of, 'thee')).toBe('answer/2026-06-02/belief/thee');
		expect(answerId.close(of)).toBe('answer/2026-06-02/close');
	});
});
