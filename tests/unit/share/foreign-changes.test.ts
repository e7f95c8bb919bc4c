import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../../src/lib/core/bodies';
import { atTime, day } from '../../../src/lib/core/days';
import { admitChange, answerId } from '../../../src/lib/core/records';
import type { Foreign, ForeignEntry } from '../../../src/lib/share/foreign';
import {
	foreignChanges,
	happinessOf,
	suggestedMapping,
	type At,
	type ForeignChoice
} from '../../../src/lib/share/foreign-changes';

const MONDAY = day('2026-06-01');
const TUESDAY = day('2026-06-02');
const at: At = (of, minute) =>
	atTime(of, `${String(Math.floor(minute / 60)).padStart(2, '0')}:00`, 120);

const entry = (of: typeof MONDAY, value: number | string, more: Partial<ForeignEntry> = {}) => ({
	day: of,
	minute: 600,
	values: new Map([['mood', value]]),
	note: '',
	...more
});
const file = (...entries: ForeignEntry[]): Foreign => ({
	source: 'daylio',
	measures: [],
	entries,
	refused: []
});
const choice: ForeignChoice = {
	measure: 'mood',
	mapping: { type: 'numbers', worst: 1, best: 5 },
	notes: true,
	overwrite: false
};
const none = () => false;

describe('a value of another app', () => {
	test.each([
		[1, 1, 5, 0],
		[3, 1, 5, 5],
		[5, 1, 5, 10],
		[5, 5, 1, 0],
		[4, 1, 10, 10 / 3],
		[0, 1, 5, null],
		[6, 1, 5, null],
		[3, 3, 3, null],
		['good', 1, 5, null]
	])('%s on a scale from %s to %s is %s', (value, worst, best, happiness) => {
		const made = happinessOf(value, { type: 'numbers', worst, best });
		if (happiness === null) expect(made).toBeNull();
		else expect(made).toBeCloseTo(happiness, 12);
	});

	test('that is a word is what that word was said to be', () => {
		const mapping = { type: 'words' as const, values: { rad: 10, tired: null } };
		expect(
			['rad', 'tired', 'other', 'constructor'].map((word) => happinessOf(word, mapping))
		).toEqual([10, null, null, null]);
	});

	test.each([
		[2, 4, false, 1, 5],
		[3, 9, false, 1, 10],
		[0, 9, false, 0, 10],
		[12, 80, false, 0, 100],
		[-3, 3, false, -3, 3],
		[2, 4, true, 2, 4]
	])(
		'from %s to %s, fixed: %s, is guessed to lie from %s to %s',
		(worst, best, fixed, low, high) => {
			const scale = { type: 'numbers' as const, worst, best, fixed };
			expect(suggestedMapping({ key: 'k', label: 'l', scale })).toEqual({
				type: 'numbers',
				worst: low,
				best: high
			});
		}
	);

	test('is guessed at where the app tells the place of a word, and nowhere else', () => {
		const words = ['rad', 'good', 'meh', 'bad', 'awful', 'zen'];
		const places = [1, 0.75, 0.5, 0.25, 0, null];
		const scale = { type: 'words' as const, words, places };
		expect(suggestedMapping({ key: 'mood', label: 'Mood', scale })).toEqual({
			type: 'words',
			values: { rad: 10, good: 8, meh: 5, bad: 3, awful: 0, zen: null }
		});
	});
});

describe('a file of another app', () => {
	test('writes the mean of a day, once', () => {
		const { changes, days } = foreignChanges(
			file(entry(MONDAY, 2), entry(MONDAY, 5, { minute: 700 }), entry(TUESDAY, 1)),
			choice,
			at,
			none
		);
		expect(days).toEqual([MONDAY, TUESDAY]);
		expect(changes.map(({ id, body }) => [id, (body as { value: number }).value])).toEqual([
			// 2.5 and 10, rounded.
			[answerId.happiness(MONDAY), 6],
			[answerId.happiness(TUESDAY), 0]
		]);
		expect(changes.every((change) => admitChange(change).ok)).toBe(true);
	});

	test('leaves a day that is filled in, unless that is asked', () => {
		const has = (id: string) => id === answerId.happiness(MONDAY);
		const made = foreignChanges(file(entry(MONDAY, 3), entry(TUESDAY, 3)), choice, at, has);
		expect(made.taken).toEqual([MONDAY]);
		expect(made.changes.map((change) => change.day)).toEqual([TUESDAY]);
		const over = foreignChanges(file(entry(MONDAY, 3)), { ...choice, overwrite: true }, at, has);
		expect(over.changes.map((change) => change.day)).toEqual([MONDAY]);
	});

	test('keeps every note of a day, with its time', () => {
		const { changes, notes } = foreignChanges(
			file(
				entry(MONDAY, 3, { note: 'Laat', minute: 905 }),
				entry(MONDAY, 3, { note: 'Vroeg', minute: 65 })
			),
			choice,
			at,
			none
		);
		expect(notes).toBe(1);
		expect(changes.find(({ kind }) => kind === 'text')?.body).toMatchObject({
			text: '01:05 Vroeg\n\n15:05 Laat'
		});
	});

	test('writes no more than a note holds, and says what stays behind; no note where none is wanted', () => {
		const long = entry(MONDAY, 3, { note: 'x'.repeat(LONGEST_TEXT) });
		const { changes, leftOut } = foreignChanges(
			file(long, entry(MONDAY, 3, { note: 'y' })),
			choice,
			at,
			none
		);
		expect(changes.every((change) => admitChange(change).ok)).toBe(true);
		expect(leftOut).toBe(1);
		const without = foreignChanges(file(long), { ...choice, notes: false }, at, none);
		expect(without.changes.map(({ kind }) => kind)).toEqual(['answer']);
	});

	test('counts what has no place on the scale', () => {
		const { unmapped, days } = foreignChanges(file(entry(MONDAY, 9)), choice, at, none);
		expect([unmapped, days]).toEqual([1, []]);
	});
});
