import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../src/lib/core/days';
import type { Row } from '../../../src/lib/core/records';
import {
	momentLoad,
	PARTS,
	RESPONSE_WEIGHT,
	roundParts,
	tension,
	totalLoad,
	type Intensity,
	type Pull,
	type Response
} from '../../../src/lib/core/tension';
import { lastWorked, MADE_UP_DAY, worked, type Workable } from '../../../src/lib/core/worked';
import { at, belief, checkIn, close, dayFrom, happiness, moment } from './builders';

const ON = '2026-06-02';
const RUNS = { seed: 20260602, numRuns: 500 };

const workable = fc.record<Workable>({
	happiness: fc.integer({ min: 0, max: 10 }),
	// Three products: thirds among the beliefs.
	belief: fc.integer({ min: 0, max: 30 }).map((sum) => sum / 3),
	closed: fc.constant('all'),
	moments: fc.array(
		fc.record({
			kind: fc.constantFrom<Pull>('greed', 'fear'),
			intensity: fc.constantFrom<Intensity[]>(1, 2, 3, 4, 5),
			response: fc.constantFrom<Response>('gave_in', 'let_pass', 'asked'),
			at: fc.constant(at(ON))
		}),
		{ maxLength: 14 }
	)
});

/** What is worked out of a day that is known to be complete. */
function workedOut(of: Workable) {
	const found = worked(of);
	if (!found) throw new Error('the day is not complete');
	return found;
}

/** The points in units of their last decimal, as whole numbers. */
const units = (value: number, digits: number) => Math.round(value * 10 ** digits);

describe('the load of a moment', () => {
	it.each<[Intensity, Response, number]>([
		[5, 'gave_in', 1],
		[5, 'let_pass', 0.5],
		[5, 'asked', 0.25],
		[1, 'gave_in', 0.2],
		[1, 'asked', 0.05],
		[3, 'let_pass', 0.3]
	])('of strength %i that was %s is %d', (intensity, response, load) => {
		expect(momentLoad(intensity, response)).toBeCloseTo(load, 12);
		expect(RESPONSE_WEIGHT[response] * intensity).toBeCloseTo(load * 5, 12);
	});

	it('adds up to the same in any order, and to nothing without moments', () => {
		expect(totalLoad([])).toBe(0);
		const loads = [0.05, 1, 0.1, 0.6, 0.15];
		expect(totalLoad(loads)).toBe(totalLoad(loads.toReversed()));
		expect(loads[0]).toBe(0.05);
	});
});

describe('a complete day, worked out', () => {
	it('in the steps of the formula', () => {
		const { moments, ...rest } = dayFrom(ON, [
			...checkIn(ON, 7, 8),
			moment(ON, 1, { intensity: 4, response: 'asked' }),
			moment(ON, 2, { intensity: 5, response: 'gave_in', at: at(ON, '13:00') }),
			moment(ON, 3, { kind: 'fear', intensity: 2, response: 'let_pass' })
		]);
		expect(worked({ ...rest, moments })).toEqual({
			happiness: 7,
			belief: 8,
			forces: {
				greed: {
					moments: [
						{ at: at(ON, '12:00'), intensity: 4, response: 'asked', load: 0.2 },
						{ at: at(ON, '13:00'), intensity: 5, response: 'gave_in', load: 1 }
					],
					load: 1.2
				},
				fear: {
					moments: [{ at: at(ON, '12:00'), intensity: 2, response: 'let_pass', load: 0.2 }],
					load: 0.2
				}
			},
			// 16.94172 and 3.88348: at two decimals 16.94 and 3.88 would make 30.82, and the total 30.83.
			digits: 3,
			points: { happiness: 6, belief: 4, greed: 16.942, fear: 3.883, total: 30.825 },
			rounded: { total: 31, happiness: 6, belief: 4, greed: 17, fear: 4 }
		});
	});

	it('is the made-up day too', () => {
		expect(worked(MADE_UP_DAY)).toMatchObject({
			points: { happiness: 6, belief: 4, greed: 14.47, fear: 3.88, total: 28.35 },
			rounded: { total: 28, happiness: 6, belief: 4, greed: 14, fear: 4 }
		});
	});

	it('adds up as it is written, to the figure that the app shows', () => {
		fc.assert(
			fc.property(workable, (of) => {
				const { points, digits, rounded, happiness, belief, forces } = workedOut(of);
				const { happiness: H, belief: B, moments } = of;
				expect(rounded).toEqual(tension({ H, B, closed: true, moments }).rounded);
				const sum = PARTS.reduce((total, part) => total + units(points[part], digits), 0);
				expect(sum).toBe(units(points.total, digits));
				expect(roundParts(PARTS.map((part) => points[part]))).toEqual(rounded);
				// Each step, done over by hand, gives what is written.
				const unit = 10 ** -digits;
				const again = {
					happiness: 2 * (10 - happiness),
					belief: 2 * (10 - belief),
					greed: 30 * (1 - 2 ** -forces.greed.load),
					fear: 30 * (1 - 2 ** -forces.fear.load)
				};
				for (const part of PARTS) {
					expect(Math.abs(points[part] - again[part])).toBeLessThanOrEqual(0.5001 * unit);
				}
			}),
			RUNS
		);
	});

	it('needs few decimals, however many moments there were', () => {
		const moments = (greed: number, fear: number): Workable['moments'] =>
			(['greed', 'fear'] as const).flatMap((kind) =>
				Array.from({ length: kind === 'greed' ? greed : fear }, () => ({
					kind,
					intensity: 1,
					response: 'asked',
					at: at(ON)
				}))
			);
		// Each moment adds the smallest load that there is, so that these are all the sums of loads.
		for (let greed = 0; greed <= 40; greed += 1) {
			for (let fear = 0; fear <= 40; fear += 1) {
				const of: Workable = {
					happiness: 6,
					belief: 5,
					closed: 'all',
					moments: moments(greed, fear)
				};
				const { digits, points, rounded } = workedOut(of);
				expect(digits).toBeLessThanOrEqual(7);
				expect(roundParts(PARTS.map((part) => points[part]))).toEqual(rounded);
			}
		}
	});
});

describe('nothing is worked out', () => {
	const unfinished: [string, Row[]][] = [
		['of a day that is open', [happiness(ON, 7), belief(ON, 8)]],
		['without happiness', [belief(ON, 8), close(ON)]],
		['without belief', [happiness(ON, 7), close(ON)]],
		['without customers', checkIn(ON, 7, 8, 'no_customers')],
		[
			'of a moment without an end',
			[...checkIn(ON, 7, 8), moment(ON, 1, { kind: 'fear', response: null })]
		],
		['of a moment without a strength', [...checkIn(ON, 7, 8), moment(ON, 1, { intensity: null })]]
	];
	it.each(unfinished)('%s', (_, rows) => {
		expect(worked(dayFrom(ON, rows))).toBeNull();
	});
});

describe('the last complete day', () => {
	const TODAY = day('2026-07-14');

	/** A journal of these rows that says how many days were read of it. */
	function reader(rows: readonly Row[], first: Day | null) {
		const read: [Day, Day][] = [];
		return {
			read,
			firstDay: () => Promise.resolve(first),
			days: (from: Day, to: Day) => {
				read.push([from, to]);
				return Promise.resolve(
					rows.filter((row) => row.day !== '' && row.day >= from && row.day <= to)
				);
			}
		};
	}

	it('is today, once it is closed', async () => {
		const journal = reader([...checkIn('2026-07-13', 1, 1), ...checkIn(TODAY, 7, 8)], TODAY);
		const found = await lastWorked(journal, TODAY, 4);
		expect(found).toMatchObject({ day: TODAY, worked: { rounded: { total: 10 } } });
	});

	it('is an earlier one while today is open, and days after it do not count', async () => {
		const rows = [
			...checkIn('2026-07-12', 5, 5),
			...checkIn('2026-07-13', 5, 5, 'no_customers'),
			happiness(TODAY, 9),
			...checkIn('2026-07-15', 1, 1)
		];
		const found = await lastWorked(reader(rows, day('2026-07-12')), TODAY, 4);
		expect(found).toMatchObject({ day: '2026-07-12', worked: { rounded: { total: 20 } } });
	});

	it('of ten years is found in their last two weeks', async () => {
		const journal = reader(checkIn('2026-07-01', 7, 8), addDays(TODAY, -3652));
		expect((await lastWorked(journal, TODAY, 4))?.day).toBe('2026-07-01');
		expect(journal.read).toEqual([['2026-07-01', TODAY]]);
	});

	it.each([14, 15, 100, 1000, 3652])('is found %i days back, in few steps', async (ago) => {
		const on = addDays(TODAY, -ago);
		const journal = reader(checkIn(on, 7, 8), on);
		expect((await lastWorked(journal, TODAY, 4))?.day).toBe(on);
		expect(journal.read.length).toBeLessThanOrEqual(16);
		// No day is read twice, none is left out.
		journal.read.slice(1).forEach(([, to], index) => {
			expect(to).toBe(addDays(journal.read[index]![0], -1));
		});
	});

	it.each([
		['an empty journal', [], null],
		['a journal of open days', [happiness('2026-07-01', 3)], day('2026-07-01')]
	] as [string, Row[], Day | null][])('is none in %s', async (_, rows, first) => {
		expect(await lastWorked(reader(rows, first), TODAY, 4)).toBeNull();
	});
});
