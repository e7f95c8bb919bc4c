import { sampleRankCorrelation } from 'simple-statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Chance } from '../../../../src/lib/core/chance';
import { addDays, day } from '../../../../src/lib/core/days';
import {
	blockedRankCorrelation,
	holm,
	inBlocks
} from '../../../../src/lib/core/insight/permutation';
import { midranks, standardized } from '../../../../src/lib/core/insight/ranks';
import {
	bentTimeColumns,
	residuals,
	timeColumns
} from '../../../../src/lib/core/insight/regression';
import { pooledT, studentLimit, studentP } from '../../../../src/lib/core/insight/student';
import {
	correctedR1,
	daysToBand,
	unusualDays,
	usualBand,
	usualLimits
} from '../../../../src/lib/core/insight/usual-band';
import { wilson95 } from '../../../../src/lib/core/insight/wilson';
import reference from '../../../fixtures/reference.json';

const { fixtures, datasets } = reference;
const dot = (a: readonly number[], b: readonly number[]) =>
	a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const rankCorrelation = (a: readonly number[], b: readonly number[]) =>
	dot(standardized(midranks(a)), standardized(midranks(b)));

describe('ranks', () => {
	test('equal values share theirs', () => {
		expect(midranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
		expect(midranks([])).toEqual([]);
	});

	test('correlate as in R, and as in simple-statistics', () => {
		const { x, y, rho } = fixtures.spearman_ties;
		expect(rankCorrelation(x, y)).toBeCloseTo(rho, 9);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 3 }), (pairs) => {
				const [a, b] = [pairs.map(([of]) => of), pairs.map(([, of]) => of)];
				const theirs = sampleRankCorrelation(a, b);
				if (Number.isFinite(theirs)) expect(rankCorrelation(a, b)).toBeCloseTo(theirs, 9);
			})
		);
	});

	test('without a difference do not correlate', () => {
		expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
	});
});

describe('residuals', () => {
	test('are nothing where the columns say it all, and mean nothing along any of them', () => {
		const times = Array.from({ length: 40 }, (_, t) => t);
		const columns = timeColumns(times, 3);
		const cubic = times.map((t) => 2 - t + 0.5 * t ** 2 - 0.01 * t ** 3);
		for (const left of residuals(cubic, columns)) expect(left).toBeCloseTo(0, 9);
		const chance = new Chance(1);
		const noise = times.map(() => chance.around(0, 1));
		for (const column of columns) expect(dot(residuals(noise, columns), column)).toBeCloseTo(0, 9);
	});

	test('are nothing of a line that bends where it may, and something where it may not', () => {
		const times = Array.from({ length: 57 }, (_, t) => t + 3);
		const columns = bentTimeColumns(times, 28);
		// A constant, time, and one bend: at the end there is nothing left to bend.
		expect(columns).toHaveLength(3);
		expect(bentTimeColumns([...times, 60], 28)).toHaveLength(4);
		expect(bentTimeColumns(times.slice(0, 29), 28)).toHaveLength(2);
		const bent = (at: number) => times.map((t) => 2 - t + 3 * Math.max(0, t - at));
		const left = (at: number) => Math.hypot(...residuals(bent(at), columns));
		expect(left(31)).toBeCloseTo(0, 9);
		expect(left(32)).toBeGreaterThan(1);
		expect(left(30)).toBeGreaterThan(1);
	});

	test('are the same with a column that is made of others', () => {
		const times = Array.from({ length: 12 }, (_, t) => t);
		const columns = timeColumns(times, 1);
		const twice = [...columns, times.map((t) => 3 * t - 7)];
		const values = times.map((t) => (t * 7) % 5);
		const once = residuals(values, columns);
		residuals(values, twice).forEach((left, index) => expect(left).toBeCloseTo(once[index]!, 9));
	});
});

describe('shuffling in blocks', () => {
	const { m0, h, y, rho, count, arrangements, p_enumerated } = fixtures.block_permutation;
	const times = h.map((_, t) => t);
	const columns = [...timeColumns(times, 1), m0];
	const [left, right] = [residuals(h, columns), residuals(y, columns)];

	test('every arrangement of the reference', () => {
		const seen = rankCorrelation(left, right);
		expect(seen).toBeCloseTo(rho, 9);
		const orders = [
			[0, 1, 2],
			[0, 2, 1],
			[1, 0, 2],
			[1, 2, 0],
			[2, 0, 1],
			[2, 1, 0]
		];
		const all = times.flatMap((turn) =>
			orders.map((order) => rankCorrelation(left, inBlocks(right, 7, turn, order)))
		);
		expect(all).toHaveLength(arrangements);
		expect(all.filter((each) => Math.abs(each) >= Math.abs(seen) - 1e-9)).toHaveLength(count);
	});

	test('by chance comes near that, the same each time', () => {
		const { statistic, p } = blockedRankCorrelation(left, right, 7, 1);
		expect(statistic).toBeCloseTo(rho, 9);
		expect(p).toBeCloseTo(p_enumerated, 1);
		expect(blockedRankCorrelation(left, right, 7, 1).p).toBe(p);
		expect(blockedRankCorrelation(left, right, 7, 2).p).not.toBe(p);
	});

	test('keeps every value, in a last block that is shorter too', () => {
		expect(inBlocks([1, 2, 3, 4, 5], 2, 1, [2, 0, 1])).toEqual([1, 2, 3, 4, 5]);
		expect(inBlocks([1, 2, 3, 4, 5], 2, 0, [2, 1, 0])).toEqual([5, 3, 4, 1, 2]);
	});
});

describe('Holm', () => {
	test.each([
		[
			[0.01, 0.02, 0.03],
			[true, true, true]
		],
		[
			[0.017, 0.02, 0.03],
			[false, false, false]
		],
		[
			[0.03, 0.016, 0.026],
			[false, true, false]
		],
		[
			[null, 0.016, null],
			[false, true, false]
		],
		[
			[null, null, null],
			[false, false, false]
		]
	])('%j', (ps, counts) => expect(holm(ps, 0.05)).toEqual(counts));
});

describe('Student’s t', () => {
	test('of the reference', () => {
		const { before, after, t, df, p, diff_after_minus_before, ci95 } = fixtures.pooled_t_weeks;
		const found = pooledT(before, after);
		expect(found.df).toBe(df);
		expect(found.t).toBeCloseTo(t, 9);
		expect(found.p).toBeCloseTo(p, 9);
		expect(found.difference).toBeCloseTo(diff_after_minus_before, 9);
		found.ci95.forEach((each, index) => expect(each).toBeCloseTo(ci95[index]!, 9));
	});

	// Quantiles as they stand in every table.
	test.each([
		[12.706204736, 1],
		[4.302652729, 2],
		[2.570581836, 5],
		[2.228138852, 10],
		[2.045229642, 29]
	])('is exceeded by %d once in twenty, with %d degrees of freedom', (t, df) => {
		expect(studentP(t, df)).toBeCloseTo(0.05, 9);
		expect(studentLimit(0.05, df)).toBeCloseTo(t, 8);
	});

	test('of groups without a spread tells nothing', () => {
		expect(pooledT([3, 3, 3], [3, 3, 3])).toMatchObject({ t: 0, p: 1, difference: 0 });
	});
});

test.each(fixtures.wilson95)('Wilson: $x of $n', ({ x, n, lo, hi }) => {
	const [low, high] = wilson95(x, n);
	expect(low).toBeCloseTo(lo, 9);
	expect(high).toBeCloseTo(hi, 9);
});

describe('the usual', () => {
	const { x, xmr } = datasets.nile;

	test('of the Nile', () => {
		const baseline = x.slice(0, xmr.n_baseline);
		const { mean, lower, upper } = usualLimits(baseline);
		expect(mean).toBeCloseTo(xmr.mean, 9);
		expect(correctedR1(baseline)).toBeCloseTo(xmr.r1_biascorrected_clamped, 9);
		expect(upper).toBeCloseTo(xmr.band_upper, 9);
		expect(lower).toBeCloseTo(xmr.band_lower, 9);
	});

	const MONDAY = day('2026-01-05');
	const from = (values: readonly number[]) =>
		values.map((value, t) => ({ day: addDays(MONDAY, t), value }));

	test('days outside it are named one by one', () => {
		// A first week that does not count, then the Nile.
		const days = from([0, 0, 0, 0, 0, 0, 0, ...x]);
		const band = usualBand(days)!;
		expect(band).toMatchObject({ n: 28, provisional: false, from: '2026-01-12' });
		const at = unusualDays(days, band).map(({ day }) => days.findIndex((each) => each.day === day));
		expect(at.map((index) => index - 6)).toEqual(xmr.outside_band);
	});

	test('19 days after the first week: not yet; 20: for now; 28: frozen', () => {
		const days = from([9, 9, 9, 9, 9, 9, 9, ...x]);
		expect(usualBand(days.slice(0, 26))).toBeNull();
		expect(daysToBand(days.slice(0, 26))).toBe(1);
		expect(usualBand(days.slice(0, 27))).toMatchObject({ n: 20, provisional: true });
		expect(daysToBand(days.slice(0, 27))).toBe(0);
		expect(usualBand(days.slice(0, 34))).toMatchObject({ n: 27, provisional: true });
		const frozen = usualBand(days.slice(0, 35));
		expect(frozen).toMatchObject({ n: 28, provisional: false });
		expect(usualBand(days)).toEqual(frozen);
		expect(usualBand([])).toBeNull();
		expect(daysToBand([])).toBe(20);
	});

	test('of days that are all the same is no wider than they are', () => {
		expect(usualLimits([4, 4, 4, 4, 4, 4])).toEqual({ mean: 4, lower: 4, upper: 4 });
	});
});
