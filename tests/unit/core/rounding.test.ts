import { describe, expect, it } from 'vitest';
import {
	isTorn,
	roundParts,
	roundRange,
	tension,
	type Intensity,
	type Pull,
	type Tension,
	type TensionMoment
} from '../../../src/lib/core/tension';

describe('whole points by largest remainder', () => {
	it.each([
		// Happiness, belief, greed, fear and what is shown: total, then the four.
		['nothing to round', [4, 6, 15, 0], [25, 4, 6, 15, 0]],
		['the largest remainder takes the point', [4.2, 6.3, 15.4, 0.1], [26, 4, 6, 16, 0]],
		['two points to the two largest', [4.6, 6.7, 15.5, 0.2], [27, 5, 7, 15, 0]],
		['a half of the total goes up', [4.5, 6, 15, 0], [26, 5, 6, 15, 0]],
		['just under a half goes down', [4.4999, 6, 15, 0], [25, 4, 6, 15, 0]],
		['two halves: happiness before belief', [4.5, 6.5, 15, 0], [26, 5, 6, 15, 0]],
		['two halves: happiness before greed', [4.5, 6, 15.5, 0], [26, 5, 6, 15, 0]],
		['two halves: happiness before fear', [4.5, 6, 15, 0.5], [26, 5, 6, 15, 0]],
		['two halves: belief before greed', [4, 6.5, 15.5, 0], [26, 4, 7, 15, 0]],
		['two halves: belief before fear', [4, 6.5, 15, 0.5], [26, 4, 7, 15, 0]],
		['two halves: greed before fear', [4, 6, 15.5, 0.5], [26, 4, 6, 16, 0]],
		['three halves: the first two', [4.5, 6.5, 15.5, 0], [27, 5, 7, 15, 0]],
		['four halves: the first two', [4.5, 6.5, 15.5, 0.5], [27, 5, 7, 15, 0]],
		['four quarters: happiness', [4.25, 6.25, 15.25, 0.25], [26, 5, 6, 15, 0]],
		['a greater remainder beats the order', [4.25, 6.25, 15.25, 0.65], [26, 4, 6, 15, 1]]
	] as const)('%s', (_, points, shown) => {
		const { total, happiness, belief, greed, fear } = roundParts(points);
		expect([total, happiness, belief, greed, fear]).toEqual(shown);
	});

	it.each([
		// Noise of binary fractions, which would hide a tie, a half or a whole number.
		['a tie', [4.5, 6.5 + 4e-12, 15, 0], [26, 5, 6, 15, 0]],
		['a half of the total', [4.2, 6.1, 15.1, 0.1 - 1e-12], [26, 5, 6, 15, 0]],
		// Added as binary fractions these come to 1.4999999999999998.
		['a half of tenths', [0, 0.7, 0.6, 0.2], [2, 0, 1, 1, 0]],
		['a whole number', [4 - 1e-12, 6, 15.3, 0.4], [26, 4, 6, 15, 1]],
		['a tie of remainders', [0.3, 1.3, 15.2, 0.2], [17, 1, 1, 15, 0]]
	] as const)('noise does not hide %s', (_, points, shown) => {
		const { total, happiness, belief, greed, fear } = roundParts(points);
		expect([total, happiness, belief, greed, fear]).toEqual(shown);
	});

	it('settles halves in the order happiness, belief: both means of four answers', () => {
		expect(tension({ H: 7.75, B: 7.75, closed: true, moments: [] }).rounded).toEqual({
			total: 9,
			happiness: 5,
			belief: 4,
			greed: 0,
			fear: 0
		});
	});

	it('settles a tie between greed and fear for greed', () => {
		const moments = (['fear', 'greed'] as const).flatMap((kind) => [
			{ kind, intensity: 1, response: 'gave_in' } as const,
			{ kind, intensity: 1, response: 'let_pass' } as const
		]);
		// 30·(1 − 2^−0.3) = 5.6324 twice; 11.265 becomes 11, which leaves one point for two.
		expect(tension({ H: 10, B: 10, closed: true, moments }).rounded).toEqual({
			total: 11,
			happiness: 0,
			belief: 0,
			greed: 6,
			fear: 5
		});
	});
});

describe('a range in whole points', () => {
	it.each([
		[
			{ lo: 10.2267, hi: 28.653 },
			{ lo: 10, hi: 29 }
		],
		[
			{ lo: 14, hi: 74 },
			{ lo: 14, hi: 74 }
		],
		[
			{ lo: 14 - 1e-12, hi: 74 + 1e-12 },
			{ lo: 14, hi: 74 }
		],
		[
			{ lo: 13.999, hi: 74.001 },
			{ lo: 13, hi: 75 }
		],
		[
			{ lo: 19.9, hi: 20.1 },
			{ lo: 19, hi: 21 }
		]
	])('%o becomes %o', (range, shown) => {
		expect(roundRange(range)).toEqual(shown);
	});
});

describe('torn', () => {
	const parts = (greed: number, fear: number): Tension => ({
		model: 'AS-1.0',
		status: 'partial',
		value: null,
		lo: greed + fear,
		hi: 100,
		pull: null,
		parts: {
			happiness: { lo: 0, hi: 20 },
			belief: { lo: 0, hi: 20 },
			greed: { lo: greed, hi: 30 },
			fear: { lo: fear, hi: 30 }
		},
		rounded: null
	});

	it.each([
		[10, 10, true],
		[30, 10, true],
		[10, 30, true],
		[9.9999, 30, false],
		[30, 9.9999, false],
		[0, 0, false]
	])('greed %d and fear %d: %s', (greed, fear, torn) => {
		expect(isTorn(parts(greed, fear))).toBe(torn);
	});

	it('is no day without customers', () => {
		expect(isTorn(tension({ H: 1, B: 1, closed: true, selling: false, moments: [] }))).toBe(false);
	});

	it('needs 10 points of both: 9.5 is not enough and 10.2 is', () => {
		const asked = (kind: Pull, intensity: Intensity): TensionMoment => ({
			kind,
			intensity,
			response: 'asked'
		});
		const day = (last: Intensity) =>
			tension({
				H: 5,
				B: 5,
				closed: true,
				moments: (['greed', 'fear'] as const).flatMap((kind) => [
					asked(kind, 4),
					asked(kind, 4),
					asked(kind, last)
				])
			});
		// L is 0.55 and 0.6.
		expect(isTorn(day(3))).toBe(false);
		expect(isTorn(day(4))).toBe(true);
	});
});
