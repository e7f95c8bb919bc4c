import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber, type Day } from '../../../src/lib/core/days';
import { promptById, promptOf, PROMPTS } from '../../../src/lib/core/prompts';

const days = fc.integer({ min: -20_000, max: 80_000 }).map(dayOfNumber);
const run = (from: Day, ids: (index: number) => string) =>
	new Set(Array.from({ length: PROMPTS.length }, (_, index) => ids(index))).size;

describe('the prompts', () => {
	it('are 30, with ids of their own', () => {
		expect(PROMPTS).toHaveLength(30);
		expect(new Set(PROMPTS.map(({ id }) => id)).size).toBe(30);
	});

	it.each(PROMPTS)('$id is well formed', ({ nl, en }) => {
		for (const wording of [nl, en]) expect(wording).toMatch(/^\p{Lu}[^<>{}!]{8,80}\?$/u);
	});

	it('are found by id, and an unknown id finds nothing', () => {
		expect(promptById('prompt-30')?.en).toBe('What may I let go of tonight?');
		expect(promptById('prompt-31')).toBeUndefined();
		expect(promptById(null)).toBeUndefined();
	});
});

describe('the prompt of a day', () => {
	it('is another one on each of 30 days in a row, from whatever day on', () => {
		fc.assert(
			fc.property(days, (from) => {
				expect(run(from, (index) => promptOf(addDays(from, index)).id)).toBe(30);
			}),
			{ seed: 20261126 }
		);
	});

	it('is the same whenever it is asked for, and known beforehand', () => {
		const day = '2026-06-02' as Day;
		expect(promptOf(day)).toBe(promptOf(day));
		expect([0, 1, 2].map((index) => promptOf(addDays(day, index)).id)).toEqual([
			'prompt-03',
			'prompt-10',
			'prompt-17'
		]);
	});

	it('can be swapped until all were there, and not for one of the days around it', () => {
		fc.assert(
			fc.property(days, (day) => {
				expect(run(day, (swaps) => promptOf(day, swaps).id)).toBe(30);
				expect(promptOf(day, 30)).toBe(promptOf(day));
				const near = [-3, -2, -1, 1, 2, 3].map((apart) => promptOf(addDays(day, apart)).id);
				for (const swaps of [1, 2]) expect(near).not.toContain(promptOf(day, swaps).id);
			}),
			{ seed: 20261126 }
		);
	});
});
