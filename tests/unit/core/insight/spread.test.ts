import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPREAD_FROM, spreadOf } from '../../../../src/lib/core/insight/spread';
import { mean } from '../builders';

const RUNS = { seed: 20260605, numRuns: 300 };

describe('how values lie', () => {
	test.each([0, 1, 4])('is not said of %d', (n) => {
		const values = [3, 1, 4, 1].slice(0, n);
		expect(spreadOf(values)).toEqual({ n, mean: null, middle: null });
	});

	test('is said of five', () => {
		expect(SPREAD_FROM).toBe(5);
		expect(spreadOf([1, 2, 3, 4, 10])).toEqual({ n: 5, mean: 4, middle: [2, 4] });
	});

	test.each([
		[
			[0, 0, 0, 0, 0],
			[0, 0]
		],
		// Between two values, in proportion.
		[
			[10, 20, 30, 40, 50, 60],
			[22.5, 47.5]
		],
		[
			[0, 10, 20, 30, 40, 50, 60],
			[15, 45]
		],
		[
			[0, 10, 20, 30, 40, 50, 60, 70],
			[17.5, 52.5]
		],
		[
			[3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20],
			[7.5, 14]
		]
	])('the middle half of %j is %j', (values, middle) => {
		expect(spreadOf(values).middle).toEqual(middle);
	});

	test('does not hang on their order, which stays as it was', () => {
		const values = [10, 9, 2, 30, 1];
		expect(spreadOf(values)).toEqual(spreadOf([1, 2, 9, 10, 30]));
		expect(spreadOf(values).middle).toEqual([2, 10]);
		expect(values).toEqual([10, 9, 2, 30, 1]);
	});

	test('whatever they are: within the least and the most, and mirrored where they are', () => {
		const points = fc.integer({ min: 0, max: 60 });
		fc.assert(
			fc.property(fc.array(points, { minLength: 5, maxLength: 40 }), (values) => {
				const found = spreadOf(values);
				const [low, high] = found.middle!;
				expect(found.n).toBe(values.length);
				expect(found.mean).toBeCloseTo(mean(values), 9);
				expect(low).toBeGreaterThanOrEqual(Math.min(...values));
				expect(high).toBeGreaterThanOrEqual(low);
				expect(high).toBeLessThanOrEqual(Math.max(...values));
				// A quarter lies at or under the one, and a quarter at or over the other.
				expect(values.filter((value) => value <= low).length).toBeGreaterThanOrEqual(
					values.length / 4
				);
				const mirrored = spreadOf(values.map((value) => 60 - value));
				expect(mirrored.middle).toEqual([60 - high, 60 - low]);
			}),
			RUNS
		);
	});
});
