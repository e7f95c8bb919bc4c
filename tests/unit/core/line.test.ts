import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, monthStart, weekStart, type Day } from '../../../src/lib/core/days';
import {
	lineSegments,
	LINE_FROM,
	thinLine,
	trailingMedians,
	type DayValue,
	type LinePoint
} from '../../../src/lib/core/line';

const RUNS = { seed: 20260603, numRuns: 200 };

/** A Thursday; the days of these tests are counted from it. */
const FIRST = day('2026-01-01');
const dayAt = (number: number): Day => addDays(FIRST, number);

/** Complete days at these numbers, with these values or else their own numbers. */
function daysAt(numbers: readonly number[], values: readonly number[] = numbers): DayValue[] {
	return numbers.map((number, index) => ({ day: dayAt(number), value: values[index]! }));
}

const medians = (numbers: readonly number[], values?: readonly number[]) =>
	trailingMedians(daysAt(numbers, values)).map(({ value }) => value);

/** The same written slowly, from the words of MEASURE §3.1. */
function slowMedian(numbers: readonly number[], values: readonly number[], index: number) {
	const found: number[] = [];
	for (let i = index; i >= 0 && found.length < 7; i--) {
		if (numbers[index]! - numbers[i]! > 27) break;
		found.push(values[i]!);
	}
	if (found.length < 4) return null;
	found.sort((a, b) => a - b);
	const half = found.length / 2;
	return Number.isInteger(half) ? (found[half - 1]! + found[half]!) / 2 : found[Math.floor(half)]!;
}

/** Complete days with gaps of all lengths that matter, and values in quarters. */
const gap = fc.oneof(
	{ weight: 9, arbitrary: fc.constantFrom(1, 2, 3, 7) },
	{ weight: 1, arbitrary: fc.constantFrom(13, 14, 15, 16, 26, 27, 28, 29) }
);
const quarters = fc.integer({ min: 0, max: 400 });
const journal = fc.array(fc.tuple(gap, quarters), { maxLength: 40, size: 'max' }).map((steps) => {
	let number = 0;
	return {
		numbers: steps.map(([days]) => (number += days)),
		values: steps.map(([, value]) => value / 4)
	};
});

describe('the trailing median', () => {
	it('is not there under 7 complete days in all', () => {
		expect(LINE_FROM).toBe(7);
		expect(medians([])).toEqual([]);
		expect(medians([0, 1, 2, 3, 4, 5])).toEqual([]);
		expect(medians([0, 1, 2, 3, 4, 5, 6])).toHaveLength(7);
	});

	it('begins at the fourth day, and grows to seven', () => {
		const values = [50, 10, 40, 20, 90, 30, 60, 70];
		// Sorted: 10 20 40 50, then with 90, with 30, with 60; then 50 goes and 70 comes.
		expect(medians([0, 1, 2, 3, 4, 5, 6, 7], values)).toEqual([
			null,
			null,
			null,
			30,
			40,
			35,
			40,
			40
		]);
	});

	it('is of the last seven days only', () => {
		const values = [0, 0, 0, 0, 100, 100, 100, 100];
		expect(medians([0, 1, 2, 3, 4, 5, 6, 7], values).slice(-2)).toEqual([0, 100]);
	});

	it('is of the days within 28 calendar days: 27 days back counts, 28 does not', () => {
		expect(medians([0, 1, 2, 3, 4, 5, 30], [0, 0, 0, 7, 8, 9, 10]).at(-1)).toBe(8.5);
		expect(medians([0, 1, 2, 3, 4, 5, 31], [0, 0, 0, 7, 8, 9, 10]).at(-1)).toBeNull();
	});

	it('needs four of them', () => {
		expect(medians([0, 1, 2, 3, 40, 41, 42, 43])).toEqual([
			null,
			null,
			null,
			1.5,
			null,
			null,
			null,
			41.5
		]);
	});

	it.each([
		['all equal', [5, 5, 5, 5, 5, 5, 5], 5],
		['ties about the middle', [1, 5, 5, 5, 9, 9, 9], 5],
		['ties beside the middle', [1, 1, 1, 5, 9, 9, 9], 5],
		['unrounded', [0, 0, 0, 1 / 3, 1, 1, 1], 1 / 3],
		['the least and the most', [0, 100, 0, 100, 0, 100, 0], 0]
	])('of %s', (_, values, median) => {
		expect(medians([0, 1, 2, 3, 4, 5, 6], values).at(-1)).toBe(median);
	});

	it('names the days as they came, and leaves them as they were', () => {
		const days = daysAt([0, 2, 4, 6, 8, 10, 12]);
		const before = structuredClone(days);
		expect(trailingMedians(days).map((each) => each.day)).toEqual(before.map((each) => each.day));
		expect(days).toEqual(before);
	});

	it('is what a slow reading of the measure gives', () => {
		let some = 0;
		fc.assert(
			fc.property(journal, ({ numbers, values }) => {
				const expected =
					numbers.length < 7 ? [] : numbers.map((_, index) => slowMedian(numbers, values, index));
				some += expected.filter((each) => each !== null).length;
				expect(medians(numbers, values)).toEqual(expected);
			}),
			RUNS
		);
		expect(some).toBeGreaterThan(1000);
	});

	it('at a day is not moved by what comes later', () => {
		fc.assert(
			fc.property(journal, fc.integer({ min: 7, max: 40 }), ({ numbers, values }, until) => {
				const all = medians(numbers, values);
				const early = medians(numbers.slice(0, until), values.slice(0, until));
				expect(all.slice(0, early.length)).toEqual(early);
			}),
			RUNS
		);
	});
});

describe('the pieces of the line', () => {
	/** The days of each piece, where the line has days at these numbers, some without a median. */
	function pieces(numbers: readonly number[], without: readonly number[]): number[][] {
		const points = numbers.map((number): LinePoint => {
			return { day: dayAt(number), value: without.includes(number) ? null : number };
		});
		return lineSegments(points).map((piece) => piece.map(({ value }) => value));
	}

	it.each<[string, number[], number[], number[][]]>([
		['nothing', [], [], []],
		['one point', [3], [], [[3]]],
		['one day without a median', [3], [3], []],
		['a median of 0 is one', [0, 1], [], [[0, 1]]],
		['a gap of 14 days goes on', [0, 14], [], [[0, 14]]],
		['a gap of 15 days breaks', [0, 15], [], [[0], [15]]],
		['gaps of 14 one after another', [0, 14, 28, 43], [], [[0, 14, 28], [43]]],
		['no median breaks', [0, 1, 2], [1], [[0], [2]]],
		['no median at the ends', [0, 1, 2, 3], [0, 3], [[1, 2]]],
		['a gap after no median', [0, 1, 16, 17], [1], [[0], [16, 17]]]
	])('%s', (_, numbers, without, expected) => {
		expect(pieces(numbers, without)).toEqual(expected);
	});

	it('keep every median once, in order, and break only where they must', () => {
		fc.assert(
			fc.property(journal, ({ numbers, values }) => {
				const points = trailingMedians(daysAt(numbers, values));
				const segments = lineSegments(points);
				expect(segments.flat()).toEqual(points.filter(({ value }) => value !== null));
				const starts = new Set(segments.map((segment) => segment[0]?.day));
				points.forEach(({ day, value }, index) => {
					const before = points[index - 1];
					const joins =
						before && before.value !== null && numbers[index]! - numbers[index - 1]! < 15;
					expect(starts.has(day)).toBe(value !== null && !joins);
				});
			}),
			RUNS
		);
	});
});

describe('the line of a coarser chart', () => {
	const segment = daysAt([0, 1, 3, 4, 5, 10, 28, 30, 31, 32]);

	it('keeps the last point of each week, which ends on a Sunday', () => {
		expect(thinLine([segment], weekStart)).toEqual([daysAt([3, 10, 31, 32])]);
	});

	it('keeps the last point of each month', () => {
		expect(thinLine([segment], monthStart)).toEqual([daysAt([30, 32])]);
	});

	it('keeps all points where each day is a step', () => {
		expect(thinLine([segment], (of) => of)).toEqual([segment]);
	});

	it('keeps the last point of every piece, also within one week', () => {
		const pieces = [daysAt([4, 5]), daysAt([6, 7]), daysAt([9])];
		expect(thinLine(pieces, weekStart)).toEqual([daysAt([5]), daysAt([7]), daysAt([9])]);
		expect(thinLine([], weekStart)).toEqual([]);
	});
});
