import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSEST_DAYS, panned, zoomed, type Stretch } from '../../../src/lib/charts/zoom';

const RUNS = { seed: 20260614, numRuns: 500 };
const length = ({ min, max }: Stretch) => max - min + 1;

/** Bounds and a stretch in them, of whole days. */
const looked = fc
	.tuple(fc.integer({ min: -4000, max: 40_000 }), fc.integer({ min: 1, max: 4000 }))
	.chain(([min, days]) =>
		fc.record({
			bounds: fc.constant<Stretch>({ min, max: min + days - 1 }),
			shown: fc
				.tuple(fc.nat(days - 1), fc.nat(days - 1))
				.map(([a, b]) => ({ min: min + Math.min(a, b), max: min + Math.max(a, b) }))
		})
	);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const times = fc.oneof(
	fc.constantFrom(0, 0.5, 1, 2, Infinity),
	fc.double({ min: 0.01, max: 100, noNaN: true })
);
const far = fc.oneof(
	fc.constantFrom(-Infinity, Infinity),
	fc.double({ min: -9000, max: 9000, noNaN: true })
);

function expectWithin(of: Stretch, bounds: Stretch) {
	expect([of.min, of.max].every(Number.isInteger)).toBe(true);
	expect(of.min).toBeGreaterThanOrEqual(bounds.min);
	expect(of.max).toBeLessThanOrEqual(bounds.max);
}

describe('looking closer, or from further away', () => {
	const bounds = { min: 100, max: 199 };

	test.each<[string, Stretch, number, number, Stretch]>([
		['half of it, about its middle', { min: 100, max: 199 }, 0.5, 149.5, { min: 125, max: 174 }],
		['half of it, about its first day', { min: 120, max: 139 }, 0.5, 120, { min: 120, max: 129 }],
		['half of it, about its last day', { min: 120, max: 139 }, 0.5, 139, { min: 130, max: 139 }],
		['twice as much', { min: 140, max: 159 }, 2, 150, { min: 129, max: 168 }],
		['twice as much at an end', { min: 100, max: 119 }, 2, 119, { min: 100, max: 139 }],
		['no closer than a week', { min: 140, max: 147 }, 0.5, 140, { min: 140, max: 146 }],
		['all', { min: 140, max: 147 }, Infinity, 143, bounds],
		['more than all', { min: 110, max: 189 }, 2, 120, bounds]
	])('%s', (_, shown, by, about, found) => {
		expect(zoomed(shown, bounds, by, about)).toEqual(found);
	});

	test('stays within bounds, in whole days, and no closer than a week', () => {
		fc.assert(
			fc.property(looked, times, far, ({ shown, bounds }, by, about) => {
				const place = Number.isFinite(about) ? about : shown.max;
				const found = zoomed(shown, bounds, by, place);
				expectWithin(found, bounds);
				expect(length(found)).toBeGreaterThanOrEqual(Math.min(CLOSEST_DAYS, length(bounds)));
			}),
			RUNS
		);
	});

	test('from as far as can be, all is shown', () => {
		fc.assert(
			fc.property(looked, share, ({ shown, bounds }, at) => {
				const about = shown.min + at * (shown.max - shown.min);
				expect(zoomed(shown, bounds, Infinity, about)).toEqual(bounds);
			}),
			RUNS
		);
	});

	test('from as near as before, nothing moves', () => {
		fc.assert(
			fc.property(looked, share, ({ shown, bounds }, at) => {
				fc.pre(length(shown) >= Math.min(CLOSEST_DAYS, length(bounds)));
				const about = shown.min + at * (shown.max - shown.min);
				expect(zoomed(shown, bounds, 1, about)).toEqual(shown);
			}),
			RUNS
		);
	});

	test('what it is looked at about stays within a day of its place, unless an end is met', () => {
		fc.assert(
			fc.property(looked, times, share, ({ shown, bounds }, by, at) => {
				const about = shown.min + at * (shown.max - shown.min);
				const found = zoomed(shown, bounds, by, about);
				const place = found.min + at * (found.max - found.min);
				const met = found.min === bounds.min || found.max === bounds.max;
				expect(met || Math.abs(place - about) <= 1).toBe(true);
				// A single day is not anywhere along itself.
				if (length(shown) > 1) expect(about >= found.min - 1 && about <= found.max + 1).toBe(true);
			}),
			RUNS
		);
	});

	// A wheel may turn over the numbers that stand before the first day.
	test.each([90, 112, 118.9, 141, 150])(
		'about %d, beside what is shown, nothing jumps',
		(about) => {
			const shown = { min: 120, max: 139 };
			expect(zoomed(shown, { min: 0, max: 300 }, 1, about)).toEqual(shown);
		}
	);
});

describe('looking further on', () => {
	const bounds = { min: 100, max: 199 };

	test.each<[number, Stretch]>([
		[0, { min: 120, max: 139 }],
		[5, { min: 125, max: 144 }],
		[-5.4, { min: 115, max: 134 }],
		[-30, { min: 100, max: 119 }],
		[70, { min: 180, max: 199 }],
		[Infinity, { min: 180, max: 199 }],
		[-Infinity, { min: 100, max: 119 }]
	])('by %d', (by, found) => {
		expect(panned({ min: 120, max: 139 }, bounds, by)).toEqual(found);
	});

	test('stays within bounds, in whole days, and shows as many of them', () => {
		fc.assert(
			fc.property(looked, far, ({ shown, bounds }, by) => {
				const found = panned(shown, bounds, by);
				expectWithin(found, bounds);
				expect(length(found)).toBe(length(shown));
				const met = found.min === bounds.min || found.max === bounds.max;
				expect(met || Math.abs(found.min - shown.min - by) <= 0.5).toBe(true);
			}),
			RUNS
		);
	});
});
