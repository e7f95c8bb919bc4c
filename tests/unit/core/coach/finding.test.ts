import { describe, expect, test } from 'vitest';
import type { Client } from '../../../../src/lib/core/coach/client';
import { findClients, lookables } from '../../../../src/lib/core/coach/finding';
import { newTalk, talkChange } from '../../../../src/lib/core/coach/talk';
import { day } from '../../../../src/lib/core/days';
import { at, momentId, row } from '../builders';

const DAY = day('2026-06-11');
const client = (number: number, name: string): Client => ({
	id: momentId(number),
	seller: `seller-${number}`,
	name,
	label: '',
	group: false,
	keepUntil: DAY,
	keepSaid: null,
	reply: null
});
const NOOR = client(1, 'Noor');
const JOSE = client(2, 'José');
const talk = (number: number, of: Client, text: string) => {
	const {
		id,
		day: on,
		body
	} = talkChange({ ...newTalk(of.id, momentId(number), DAY, at(DAY)), text });
	return row('talk', id, on, body!);
};
const sent = row('sent', momentId(20), DAY, {
	client: JOSE.id,
	message: '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
	text: 'Mooie week.',
	question: { id: momentId(21), text: 'Wat vroeg de klant?' },
	cards: [],
	answers: [
		{ answer: null, at: DAY, opened: at(DAY) },
		{ answer: 'Of het rijp was.', at: DAY, opened: at(DAY) }
	],
	at: at(DAY)
});
const rows = [talk(10, NOOR, 'Over de Één-euroweek'), talk(11, NOOR, 'Noors kaas'), sent];
const all = lookables([JOSE, NOOR], ({ name }) => name, rows);
const found = (asked: string) =>
	findClients(all, asked).map(({ client: { name }, text }) => [name, text]);

describe('looking for sellers', () => {
	test('finds names without minding capitals and accents, and says no text then', () => {
		expect(found('JOSE')).toEqual([['José', null]]);
		expect(found('noor')).toEqual([['Noor', null]]);
	});

	test.each([
		['een-euro', 'Noor', 'Over de Één-euroweek'],
		['week over', 'Noor', 'Over de Één-euroweek'],
		['mooie', 'José', 'Mooie week.'],
		['vroeg', 'José', 'Wat vroeg de klant?'],
		['rijp', 'José', 'Of het rijp was.']
	])('finds “%s” in what was written', (asked, name, text) => {
		expect(found(asked)).toEqual([[name, text]]);
	});

	test('takes words of one text together alone, and keeps the order', () => {
		expect(found('kaas euro')).toEqual([]);
		expect(found('week')).toEqual([
			['José', 'Mooie week.'],
			['Noor', 'Over de Één-euroweek']
		]);
		expect(found(' ')).toHaveLength(2);
	});
});
