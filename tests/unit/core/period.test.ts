import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/lib/core/days';
import { journalDays } from '../../../src/lib/core/journal-day';
import {
	completeDays,
	daySummary,
	grain,
	periodParts,
	periodRange,
	PERIODS,
	stepsOf,
	type Period
} from '../../../src/lib/core/period';
import type { Row } from '../../../src/lib/core/records';
import { at, belief, checkIn, close, dayFrom, happiness, moment, note } from './builders';

/** A Wednesday. */
const TODAY = day('2026-06-03');
const DAY = '2026-06-02';

describe('the days of a period', () => {
	it.each<[Period, string]>([
		['4w', '2026-05-07'],
		['12w', '2026-03-12'],
		['1y', '2025-06-09'],
		['all', '2020-02-29']
	])('%s of an old journal begins on %s', (period, from) => {
		expect(periodRange(period, TODAY, day('2020-02-29'))).toEqual({ from, to: TODAY });
	});

	it.each([
		['a Sunday', '2026-06-07', '2025-06-09'],
		['a Monday', '2026-06-08', '2025-06-16'],
		['a Tuesday', '2026-06-09', '2025-06-16']
	])('a year that ends on %s begins on a Monday', (_, today, from) => {
		expect(periodRange('1y', day(today), day('2020-02-29')).from).toBe(from);
	});

	it.each<[Period, number]>([
		['4w', 27],
		['12w', 83],
		['1y', 359]
	])('%s reaches back to %d days before today, or to the journal’s first', (period, most) => {
		for (const back of [most - 1, most, most + 1]) {
			const { from } = periodRange(period, TODAY, addDays(TODAY, -back));
			expect(from).toBe(addDays(TODAY, -Math.min(back, most)));
		}
	});

	it.each(PERIODS)('%s is at least two weeks, however young the journal', (period) => {
		const twoWeeks = { from: '2026-05-21', to: TODAY };
		for (const first of [null, '2026-05-22', TODAY, '2026-06-04']) {
			expect(periodRange(period, TODAY, first === null ? null : day(first))).toEqual(twoWeeks);
		}
		expect(periodRange(period, TODAY, day('2026-05-21'))).toEqual(twoWeeks);
		expect(periodRange(period, TODAY, day('2026-05-20')).from).toBe('2026-05-20');
	});
});

describe('the grain', () => {
	it.each([
		[1, 'day'],
		[28, 'day'],
		[84, 'day'],
		[85, 'week'],
		[364, 'week'],
		[728, 'week'],
		[729, 'month'],
		[3650, 'month']
	])('of %d days is the %s', (length, by) => {
		expect(grain({ from: TODAY, to: addDays(TODAY, length - 1) })).toBe(by);
	});

	it.each<[Period, string]>([
		['4w', 'day'],
		['12w', 'day'],
		['1y', 'week'],
		['all', 'month']
	])('of %s of an old journal is the %s', (period, by) => {
		expect(grain(periodRange(period, TODAY, day('2020-02-29')))).toBe(by);
	});
});

describe('a span cut into steps', () => {
	const ends = (of: { from: string; to: string }[]) => of.map(({ from, to }) => [from, to]);
	const span = { from: day('2026-05-30'), to: day('2026-06-02') };

	it('is cut off at its own ends', () => {
		expect(ends(stepsOf(span, 'day')).map(([from]) => from?.slice(5))).toEqual([
			'05-30',
			'05-31',
			'06-01',
			'06-02'
		]);
		// A Sunday, and the end of a month.
		const halves = [
			['2026-05-30', '2026-05-31'],
			['2026-06-01', '2026-06-02']
		];
		expect(ends(stepsOf(span, 'week'))).toEqual(halves);
		expect(ends(stepsOf(span, 'month'))).toEqual(halves);
	});

	it('is one step within one, and none the wrong way round', () => {
		const one = { from: TODAY, to: addDays(TODAY, 1) };
		expect(stepsOf(one, 'week')).toEqual([one]);
		expect(stepsOf(one, 'month')).toEqual([one]);
		expect(stepsOf({ from: TODAY, to: addDays(TODAY, -1) }, 'week')).toEqual([]);
	});
});

describe('what a period was made of', () => {
	const span = { from: day('2026-06-01'), to: day('2026-06-30') };
	const parts = (rows: readonly Row[]) => periodParts(journalDays(rows), span);

	it('is not known without a complete day', () => {
		expect(parts([happiness(DAY, 7)])).toEqual({
			n: 0,
			mean: null,
			exact: null,
			outcomes: { asked: 0, let_pass: 0, gave_in: 0, unknown: 0 },
			kinds: { greed: 0, fear: 0 }
		});
	});

	it('is the mean of the complete days’ parts, whole points adding up to the whole', () => {
		const rows = [
			// 6 + 4 + 0 + 0, then 4 + 6 + 15 + 0 points.
			...checkIn('2026-06-01', 7, 8),
			...checkIn('2026-06-02', 8, 7),
			moment('2026-06-02', 1),
			// Not complete, and without an index.
			happiness('2026-06-03', 0),
			moment('2026-06-03', 2, { kind: 'fear', response: null }),
			...checkIn('2026-06-04', 0, 0, 'no_customers')
		];
		const { n, mean, exact } = parts(rows);
		expect(n).toBe(2);
		expect(exact).toEqual({ happiness: 5, belief: 5, greed: 7.5, fear: 0 });
		expect(mean).toEqual({ total: 18, happiness: 5, belief: 5, greed: 8, fear: 0 });
	});

	it('settles ties between means in the order of the parts', () => {
		const rows = [
			...checkIn('2026-06-01', 10, 10),
			moment('2026-06-01', 1, { kind: 'fear' }),
			...checkIn('2026-06-02', 10, 10),
			moment('2026-06-02', 2)
		];
		const { exact, mean } = parts(rows);
		expect(exact).toEqual({ happiness: 0, belief: 0, greed: 7.5, fear: 7.5 });
		expect(mean).toEqual({ total: 15, happiness: 0, belief: 0, greed: 8, fear: 7 });
	});

	it('counts all moments by kind and by how they ended, on complete days or not', () => {
		const rows = [
			...checkIn('2026-06-01', 7, 8),
			moment('2026-06-01', 1, { response: 'asked' }),
			moment('2026-06-01', 2, { response: 'let_pass', kind: 'fear' }),
			moment('2026-06-02', 3, { response: 'gave_in' }),
			moment('2026-06-02', 4, { response: null }),
			moment('2026-06-02', 5, { response: null }),
			moment('2026-06-30', 6, { response: 'asked', kind: 'fear' })
		];
		expect(parts(rows)).toMatchObject({
			outcomes: { asked: 2, let_pass: 1, gave_in: 1, unknown: 2 },
			kinds: { greed: 4, fear: 2 }
		});
	});

	it('takes in both ends, and nothing beyond them', () => {
		const ends = ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'];
		const rows = ends.flatMap((of, number) => [...checkIn(of, 10, number), moment(of, number)]);
		const { n, exact, kinds } = parts(rows);
		// Beliefs of 1 and 2: 18 and 16 points.
		expect([n, exact?.belief, kinds.greed]).toEqual([2, 17, 2]);
	});
});

describe('the complete days', () => {
	it('are those with a figure, unrounded', () => {
		const rows = [
			...checkIn('2026-06-01', 10, 10),
			moment('2026-06-01', 1, { intensity: 1 }),
			happiness('2026-06-02', 7),
			...checkIn('2026-06-03', 7, 8, 'no_customers'),
			...checkIn('2026-06-04', 10, 10)
		];
		expect(completeDays(journalDays(rows))).toEqual([
			{ day: '2026-06-01', value: 30 * (1 - 2 ** -0.2) },
			{ day: '2026-06-04', value: 0 }
		]);
	});
});

describe('the summary of a day', () => {
	const summary = (...rows: Row[]) => daySummary(dayFrom(DAY, rows));
	const hard = (number: number, kind: 'greed' | 'fear') => moment(DAY, number, { kind });

	it('of which nothing is known is empty', () => {
		expect(summary()).toEqual({
			day: DAY,
			status: 'empty',
			rounded: null,
			range: null,
			pull: null,
			torn: false,
			happiness: null,
			belief: null,
			greed: 0,
			fear: 0,
			late: false
		});
	});

	it('with nothing but a text is empty too', () => {
		expect(summary(note(DAY, DAY, 'Regen'))).toEqual(summary());
	});

	it.each([
		['a moment', [moment(DAY, 1)], { lo: 15, hi: 100 }],
		['happiness', [happiness(DAY, 7)], { lo: 6, hi: 86 }],
		['belief', [belief(DAY, 7)], { lo: 6, hi: 86 }],
		['a closing', [close(DAY)], { lo: 0, hi: 40 }],
		['all but the closing', [happiness(DAY, 7), belief(DAY, 7)], { lo: 12, hi: 72 }]
	])('with %s alone is partial, and has a range', (_, rows, range) => {
		const { status, rounded, range: found } = summary(...rows);
		expect({ status, rounded, range: found }).toEqual({ status: 'partial', rounded: null, range });
	});

	it('that is complete has its whole points', () => {
		const rows = [...checkIn(DAY, 7, 8), moment(DAY, 1), moment(DAY, 2, { kind: 'fear' })];
		expect(summary(...rows)).toEqual({
			day: DAY,
			status: 'complete',
			rounded: { total: 40, happiness: 6, belief: 4, greed: 15, fear: 15 },
			range: null,
			pull: 0,
			torn: true,
			happiness: 7,
			belief: 8,
			greed: 1,
			fear: 1,
			late: false
		});
	});

	it('without customers has no index, and keeps happiness and belief', () => {
		expect(summary(...checkIn(DAY, 7, 8, 'no_customers'))).toMatchObject({
			status: 'no_customers',
			rounded: null,
			range: null,
			pull: null,
			torn: false,
			happiness: 7,
			belief: 8
		});
	});

	it('says late, and where it pulled: greed above, fear below', () => {
		expect(summary(happiness(DAY, 7, at('2026-06-05'))).late).toBe(true);
		expect(summary(close(DAY), hard(1, 'greed')).pull).toBe(15);
		expect(summary(close(DAY), hard(1, 'fear'))).toMatchObject({ pull: -15, greed: 0, fear: 1 });
		expect(summary(hard(1, 'fear')).pull).toBeNull();
	});

	it('is torn also while it is open', () => {
		expect(summary(hard(1, 'greed'), hard(2, 'fear')).torn).toBe(true);
		expect(summary(hard(1, 'greed'), hard(2, 'greed')).torn).toBe(false);
	});
});
