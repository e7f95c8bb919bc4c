import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	PARTS,
	tension,
	type Intensity,
	type Pull,
	type Response,
	type Tension,
	type TensionInput,
	type TensionMoment
} from '../../../src/lib/core/tension';

const RUNS = { seed: 20260601, numRuns: 500 };
const INTENSITIES: Intensity[] = [1, 2, 3, 4, 5];
const HARSHER: Response[] = ['asked', 'let_pass', 'gave_in'];

const kind = fc.constantFrom<Pull>('greed', 'fear');
const intensity = fc.constantFrom(...INTENSITIES);
const response = fc.constantFrom(...HARSHER);
const answer = fc.integer({ min: 0, max: 10 });
const fullMoment = fc.record({ kind, intensity, response });
const anyMoment = fc.record<TensionMoment>({
	kind,
	intensity: fc.option(intensity),
	response: fc.option(response)
});
const full = fc.record({
	H: answer,
	// Three products: thirds among the beliefs.
	B: fc.integer({ min: 0, max: 30 }).map((sum) => sum / 3),
	closed: fc.constant(true),
	moments: fc.array(fullMoment, { maxLength: 14 })
});
const any = fc.record<TensionInput>({
	H: fc.option(answer),
	B: fc.option(answer),
	closed: fc.boolean(),
	moments: fc.array(anyMoment, { maxLength: 14 })
});

function index(input: TensionInput): number {
	const { value } = tension(input);
	if (value === null) throw new Error('the day is not complete');
	return value;
}

/** The range of a day with customers, which always has one. */
function range(of: Tension): { lo: number; hi: number } {
	if (of.lo === null) throw new Error('the day has no index');
	return { lo: of.lo, hi: of.hi };
}

/** The same moments with the one at `at` (wrapped around) changed. */
function changed<M extends TensionMoment>(moments: M[], at: number, change: Partial<M>): M[] {
	const which = at % moments.length;
	return moments.map((each, i) => (i === which ? { ...each, ...change } : each));
}

function expectWithin(narrow: TensionInput, wide: TensionInput) {
	const before = range(tension(wide));
	const after = range(tension(narrow));
	expect(after.lo).toBeGreaterThanOrEqual(before.lo);
	expect(after.hi).toBeLessThanOrEqual(before.hi);
}

describe('a harsher answer never lowers the index', () => {
	it.each(['H', 'B'] as const)('a lower %s raises it', (name) => {
		fc.assert(
			fc.property(full, (day) => {
				fc.pre(day[name] >= 1);
				expect(index({ ...day, [name]: day[name] - 1 })).toBeGreaterThan(index(day));
			}),
			RUNS
		);
	});

	it('a stronger moment', () => {
		fc.assert(
			fc.property(full, fc.nat(), intensity, (day, at, stronger) => {
				fc.pre(day.moments.length > 0);
				const now = day.moments[at % day.moments.length]!;
				fc.pre(stronger > now.intensity);
				const moments = changed(day.moments, at, { intensity: stronger });
				expect(index({ ...day, moments })).toBeGreaterThan(index(day));
			}),
			RUNS
		);
	});

	it('a response less good', () => {
		fc.assert(
			fc.property(full, fc.nat(), response, (day, at, worse) => {
				fc.pre(day.moments.length > 0);
				const now = day.moments[at % day.moments.length]!;
				fc.pre(HARSHER.indexOf(worse) > HARSHER.indexOf(now.response));
				const moments = changed(day.moments, at, { response: worse });
				expect(index({ ...day, moments })).toBeGreaterThan(index(day));
			}),
			RUNS
		);
	});

	it('one moment more', () => {
		fc.assert(
			fc.property(full, fullMoment, (day, more) => {
				expect(index({ ...day, moments: [...day.moments, more] })).toBeGreaterThan(index(day));
			}),
			RUNS
		);
	});

	it('not even with a hundred moments, where the room is used up', () => {
		const most: TensionMoment = { kind: 'fear', intensity: 5, response: 'gave_in' };
		const values = Array.from({ length: 100 }, (_, count) =>
			index({ H: 0, B: 0, closed: true, moments: Array<TensionMoment>(count).fill(most) })
		);
		expect(values).toEqual(values.toSorted((a, b) => a - b));
		expect(values.at(-1)).toBe(70);
	});
});

describe('the four parts', () => {
	it('add up to the index, and rounded exactly so', () => {
		fc.assert(
			fc.property(full, (day) => {
				const { value, parts, rounded } = tension(day);
				const sum = PARTS.reduce((total, part) => total + (parts?.[part].lo ?? NaN), 0);
				expect(Math.abs(sum - (value ?? NaN))).toBeLessThan(1e-9);
				const whole = PARTS.map((part) => rounded?.[part] ?? NaN);
				expect(whole.reduce((total, part) => total + part, 0)).toBe(rounded?.total);
				expect(Math.abs((rounded?.total ?? NaN) - (value ?? NaN))).toBeLessThan(0.5 + 1e-9);
				PARTS.forEach((part, i) => {
					expect(Math.abs(whole[i]! - (parts?.[part].lo ?? NaN))).toBeLessThan(1);
				});
			}),
			RUNS
		);
	});

	it('stay within 20, 20, 30 and 30 points', () => {
		fc.assert(
			fc.property(any, (day) => {
				const { parts } = tension(day);
				const most = { happiness: 20, belief: 20, greed: 30, fear: 30 };
				for (const part of PARTS) {
					expect(parts?.[part].lo).toBeGreaterThanOrEqual(0);
					expect(parts?.[part].hi).toBeLessThanOrEqual(most[part]);
				}
			}),
			RUNS
		);
	});

	it('do not depend on the order of the moments, to the last bit', () => {
		const shuffledToo = full.chain((day) =>
			fc.tuple(
				fc.constant(day),
				fc.shuffledSubarray(day.moments, { minLength: day.moments.length })
			)
		);
		fc.assert(
			fc.property(shuffledToo, ([day, moments]) => {
				expect(tension({ ...day, moments })).toStrictEqual(tension(day));
			}),
			RUNS
		);
	});
});

describe('the range of what is unknown', () => {
	it('has its low end first, and is complete exactly where both ends meet', () => {
		fc.assert(
			fc.property(any, (day) => {
				const of = tension(day);
				const { lo, hi } = range(of);
				expect(lo).toBeLessThanOrEqual(hi);
				expect(of.status === 'complete').toBe(lo === hi);
				expect(of.value).toBe(lo === hi ? lo : null);
				expect(of.rounded === null).toBe(of.value === null);
			}),
			RUNS
		);
	});

	it.each(['H', 'B'] as const)('learning %s never widens it', (name) => {
		fc.assert(
			fc.property(any, answer, (day, value) => {
				expectWithin({ ...day, [name]: value }, { ...day, [name]: null });
			}),
			RUNS
		);
	});

	it.each([
		['an intensity', 'intensity', intensity],
		['a response', 'response', response]
	] as const)('learning %s never widens it', (_, name, values) => {
		fc.assert(
			fc.property(any, fc.nat(), values, (day, at, value) => {
				fc.pre(day.moments.length > 0);
				expectWithin(
					{ ...day, moments: changed([...day.moments], at, { [name]: value }) },
					{ ...day, moments: changed([...day.moments], at, { [name]: null }) }
				);
			}),
			RUNS
		);
	});

	it('closing the day never widens it, and neither does adding a moment to an open day', () => {
		fc.assert(
			fc.property(any, anyMoment, (day, more) => {
				expectWithin({ ...day, closed: true }, { ...day, closed: false });
				expectWithin(
					{ ...day, closed: false, moments: [...day.moments, more] },
					{ ...day, closed: false }
				);
			}),
			RUNS
		);
	});

	it('holds every day that can still come of it', () => {
		fc.assert(
			fc.property(any, full, (open, filled) => {
				const moments = open.moments.map((each) => ({
					...each,
					intensity: each.intensity ?? filled.moments[0]?.intensity ?? 3,
					response: each.response ?? filled.moments[0]?.response ?? 'let_pass'
				}));
				const { lo, hi } = range(tension(open));
				const added = open.closed ? [] : filled.moments;
				const value = index({
					H: open.H ?? filled.H,
					B: open.B ?? filled.B,
					closed: true,
					moments: [...moments, ...added]
				});
				expect(value).toBeGreaterThanOrEqual(lo - 1e-9);
				expect(value).toBeLessThanOrEqual(hi + 1e-9);
			}),
			RUNS
		);
	});

	it('gives a pull where both kinds are known, whatever else is not', () => {
		const moments: TensionMoment[] = [{ kind: 'greed', intensity: 5, response: 'gave_in' }];
		expect(tension({ H: null, B: null, closed: true, moments })).toMatchObject({
			status: 'partial',
			value: null,
			pull: 15
		});
		expect(tension({ H: 5, B: 5, closed: false, moments }).pull).toBeNull();
	});

	it.each([
		['greed', 'fear'],
		['fear', 'greed']
	] as const)('gives no pull where %s is not known, though %s is', (open, known) => {
		const moments: TensionMoment[] = [
			{ kind: open, intensity: 3, response: null },
			{ kind: known, intensity: 5, response: 'gave_in' }
		];
		expect(tension({ H: 5, B: 5, closed: true, moments })).toMatchObject({
			status: 'partial',
			pull: null,
			parts: { [known]: { lo: 15, hi: 15 } }
		});
	});
});

describe('what lies outside a scale', () => {
	it.each([-0.1, 10.1, -1, 11, NaN, Infinity, -Infinity])('refuses %s', (value) => {
		const day = { H: 5, B: 5, closed: true, moments: [] };
		expect(() => tension({ ...day, H: value })).toThrow(RangeError);
		expect(() => tension({ ...day, B: value })).toThrow(RangeError);
	});

	it('takes −0 as 0', () => {
		const day = { H: -0, B: -0, closed: true, moments: [] };
		expect(tension(day)).toStrictEqual(tension({ ...day, H: 0, B: 0 }));
	});
});
