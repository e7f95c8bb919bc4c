import { describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { DECK } from '../../../src/lib/core/deck';
import { hoursInto, offsetOn } from '../../../src/lib/core/example/calendar';
import { Chance } from '../../../src/lib/core/chance';
import { exampleRows } from '../../../src/lib/core/example/journal';
import { NOTES } from '../../../src/lib/core/example/notes';
import { CHARACTERS, SELLERS } from '../../../src/lib/core/example/sellers';
import { mean, textsOf } from './builders';

describe('the notes', () => {
	test.each(CHARACTERS)('of %s are at least 60 different ones, in both languages', (character) => {
		const notes = Object.values(NOTES[character]).flat();
		const dutch = new Set(notes.map(({ nl }) => nl.trim()));
		const english = new Set(notes.map(({ en }) => en.trim()));
		expect(dutch.size).toBe(notes.length);
		expect(english.size).toBe(dutch.size);
		expect(dutch.size).toBeGreaterThanOrEqual(60);
		expect(notes.filter(({ nl, en }) => nl === en || nl === '' || en === '')).toEqual([]);
		expect(Math.max(...notes.flatMap(({ nl, en }) => [nl.length, en.length]))).toBeLessThan(160);
	});

	test.each(CHARACTERS)('of %s name only questions that can be asked there', (character) => {
		for (const [about, notes] of Object.entries(NOTES[character])) {
			for (const { question } of notes.filter((note) => note.question)) {
				const [kind, response] = about.split('/');
				const found = DECK.find(({ id }) => id === question)!;
				expect(response).toBe('asked');
				expect(found.kinds).toContain(kind);
				expect(found.places).toContain(SELLERS[character].place);
			}
		}
	});

	test.each(CHARACTERS)('of %s that are about the same come up equally often', (character) => {
		const days = 3650;
		const rows = exampleRows({
			language: 'nl',
			until: day('2026-06-30'),
			character,
			seed: 9,
			days
		});
		const used = new Map<string, number>();
		for (const { body } of textsOf(rows)) used.set(body.text, (used.get(body.text) ?? 0) + 1);
		for (const [about, notes] of Object.entries(NOTES[character])) {
			// Those that name a question wait until it can come.
			if (about.endsWith('/asked')) continue;
			const counts = notes.map(({ nl }) => used.get(nl) ?? 0);
			expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
		}
		const most = Math.ceil(days / 500);
		expect(Math.max(...used.values())).toBeLessThanOrEqual(most);
	});
});

describe('time in Amsterdam', () => {
	test.each([
		['2026-03-28', 60],
		['2026-03-29', 120],
		['2026-10-24', 120],
		['2026-10-25', 60],
		['2024-03-31', 120],
		['2024-10-27', 60],
		['2026-01-01', 60]
	])('%s is %i minutes ahead', (of, minutes) => {
		expect(offsetOn(day(of))).toBe(minutes);
	});

	test('goes on past midnight', () => {
		const night = hoursInto(day('2026-06-30'), 25.5);
		expect(new Date(night.instant).toISOString()).toBe('2026-06-30T23:30:00.000Z');
	});
});

describe('chance', () => {
	test('draws the same from the same seed, and otherwise from neighbouring ones', () => {
		const draws = (seed: number) =>
			Array.from({ length: 5 }, (_, index) => new Chance(seed + index).between(0, 1));
		expect(draws(1)).toEqual(draws(1));
		expect(new Set(draws(1).map((draw) => draw.toFixed(2))).size).toBe(5);
	});

	test('keeps to its bounds', () => {
		const chance = new Chance(1);
		const wholes = Array.from({ length: 500 }, () => chance.whole(3, 5));
		expect([...new Set(wholes)].sort()).toEqual([3, 4, 5]);
		const around = Array.from({ length: 2000 }, () => chance.around(10, 2));
		expect(mean(around)).toBeCloseTo(10, 0);
		const picks = Array.from({ length: 900 }, () => chance.weighted({ a: 2, b: 1, c: 0 }));
		expect(picks.filter((key) => key === 'c')).toEqual([]);
		expect(picks.filter((key) => key === 'a').length).toBeGreaterThan(500);
		expect(() => chance.pick([])).toThrow(RangeError);
	});
});
