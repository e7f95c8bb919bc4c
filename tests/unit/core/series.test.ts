import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, type Day } from '../../../src/lib/core/days';
import { countOf, journalDays, type JournalDay } from '../../../src/lib/core/journal-day';
import { periodParts, series, type Bucket, type Grain } from '../../../src/lib/core/period';
import type { Close, MomentBody } from '../../../src/lib/core/bodies';
import type { Row } from '../../../src/lib/core/records';
import { PARTS } from '../../../src/lib/core/tension';
import { at, belief, checkIn, close, happiness, moment, note } from './builders';

const RUNS = { seed: 20260604, numRuns: 100 };
const GRAINS: Grain[] = ['day', 'week', 'month'];

/** The steps from `from` to `to`, with what these rows say. */
function steps(by: Grain, from: string, to: string, rows: readonly Row[] = []): Bucket[] {
	return series(journalDays(rows), { from: day(from), to: day(to) }, by);
}

/** Forces that did not pull, on one day. */
const STILL = { n: 1, greed: 0, fear: 0, pull: 0, torn: 0 };

/** The ends of steps as `05-13 05-17`. */
const ends = (of: Bucket[]) => of.map(({ from, to }) => `${from.slice(5)} ${to.slice(5)}`);

const EMPTY = {
	n: 0,
	value: null,
	range: null,
	parts: null,
	forces: null,
	greed: 0,
	fear: 0,
	incomplete: 0,
	noCustomers: 0,
	late: 0
};

describe('the steps of a period', () => {
	it('are days, also over a leap day', () => {
		expect(ends(steps('day', '2024-02-28', '2024-03-01'))).toEqual([
			'02-28 02-28',
			'02-29 02-29',
			'03-01 03-01'
		]);
	});

	it('are weeks from Monday to Sunday, cut off at both ends', () => {
		expect(ends(steps('week', '2026-05-13', '2026-06-02'))).toEqual([
			'05-13 05-17',
			'05-18 05-24',
			'05-25 05-31',
			'06-01 06-02'
		]);
	});

	it('are whole weeks where the period is', () => {
		expect(ends(steps('week', '2026-06-01', '2026-06-14'))).toEqual(['06-01 06-07', '06-08 06-14']);
		expect(ends(steps('week', '2026-05-31', '2026-06-01'))).toEqual(['05-31 05-31', '06-01 06-01']);
	});

	it('are weeks over the turn of the year', () => {
		expect(ends(steps('week', '2025-12-22', '2026-01-05'))).toEqual([
			'12-22 12-28',
			'12-29 01-04',
			'01-05 01-05'
		]);
	});

	it('are months, cut off at both ends', () => {
		expect(ends(steps('month', '2025-12-15', '2026-03-02'))).toEqual([
			'12-15 12-31',
			'01-01 01-31',
			'02-01 02-28',
			'03-01 03-02'
		]);
	});

	it.each(GRAINS)('by %s are one for one day, and none the wrong way round', (by) => {
		expect(ends(steps(by, '2026-06-03', '2026-06-03'))).toEqual(['06-03 06-03']);
		expect(steps(by, '2026-06-03', '2026-06-02')).toEqual([]);
	});

	it.each(GRAINS)('by %s are there without anything known', (by) => {
		for (const { from, to, ...rest } of steps(by, '2026-05-13', '2026-06-02')) {
			expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
			expect(rest).toEqual(EMPTY);
		}
	});
});

describe('a step of one day', () => {
	const of = '2026-06-02';
	const only = (rows: readonly Row[]) => steps('day', of, of, rows)[0];

	it.each<[string, Row[], Partial<Bucket>]>([
		[
			'complete',
			checkIn(of, 7, 8),
			{ n: 1, value: 10, parts: { happiness: 6, belief: 4, greed: 0, fear: 0 }, forces: STILL }
		],
		[
			'complete at 0',
			checkIn(of, 10, 10),
			{ n: 1, value: 0, parts: { happiness: 0, belief: 0, greed: 0, fear: 0 }, forces: STILL }
		],
		['closed alone', [close(of)], { incomplete: 1, range: { lo: 0, hi: 40 }, forces: STILL }],
		['open', [happiness(of, 7)], { incomplete: 1, range: { lo: 6, hi: 86 } }],
		['with a moment', [moment(of, 1)], { greed: 1, incomplete: 1, range: { lo: 15, hi: 100 } }],
		['with a text', [note(of, of, 'Regen')], { incomplete: 1 }],
		['without customers', checkIn(of, 7, 8, 'no_customers'), { noCustomers: 1 }],
		[
			'late',
			[happiness(of, 7, at('2026-06-09'))],
			{ late: 1, incomplete: 1, range: { lo: 6, hi: 86 } }
		]
	])('%s', (_, rows, known) => {
		expect(only(rows)).toEqual({ from: of, to: of, ...EMPTY, ...known });
	});
});

describe('a step of more days', () => {
	const rows = [
		// 10, 5 and 0 points of footing, and 15 of greed on the last.
		...checkIn('2026-06-01', 7, 8),
		...checkIn('2026-06-02', 9, 8.5),
		...checkIn('2026-06-07', 10, 10),
		moment('2026-06-07', 1),
		happiness('2026-06-03', 0),
		moment('2026-06-03', 2, { kind: 'fear' }),
		moment('2026-06-03', 3),
		note('2026-06-04', '2026-06-04', 'Regen'),
		...checkIn('2026-06-05', 0, 0, 'no_customers'),
		close('2026-06-06', 'all', at('2026-06-20'))
	];

	it.each<Grain>(['week', 'month'])('by %s has the mean of the complete days, and counts', (by) => {
		expect(steps(by, '2026-06-01', '2026-06-07', rows)).toEqual([
			{
				from: '2026-06-01',
				to: '2026-06-07',
				n: 3,
				value: 10,
				range: null,
				parts: { happiness: 8 / 3, belief: 7 / 3, greed: 5, fear: 0 },
				// The day that was closed late is known too: nothing pulled.
				forces: { n: 4, greed: 3.75, fear: 0, pull: 3.75, torn: 0 },
				greed: 2,
				fear: 1,
				incomplete: 3,
				noCustomers: 1,
				late: 1
			}
		]);
	});

	it('has no range, even with a single day in it', () => {
		expect(steps('week', '2026-06-03', '2026-06-03', rows)[0]).toMatchObject({ range: null });
	});

	it('takes in the days at its ends, and none beyond them', () => {
		const [first, ...more] = steps('week', '2026-06-02', '2026-06-06', rows);
		expect(first).toMatchObject({ n: 1, value: 5, greed: 1, fear: 1, incomplete: 3 });
		expect(more).toEqual([]);
	});

	it('is unrounded', () => {
		const three = [8, 9, 9].flatMap((H, index) => checkIn(`2026-06-0${index + 1}`, H, 10));
		expect(steps('month', '2026-06-01', '2026-06-30', three)[0]?.value).toBe(8 / 3);
	});
});

describe('whatever the journal, the period and the grain', () => {
	const FIRST = day('2025-11-20');
	const LENGTH = 120;
	const answer = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 });
	const tap = fc.record<Partial<MomentBody>>({
		kind: fc.constantFrom('greed', 'fear'),
		intensity: fc.option(fc.constantFrom(1, 2, 3, 4, 5), { freq: 8 }),
		response: fc.constantFrom('gave_in', 'let_pass', 'asked', null)
	});
	const written = fc.record({
		number: fc.nat(LENGTH),
		H: answer,
		B: answer,
		closing: fc.constantFrom<Close | null>('all', 'all', 'all', 'no_customers', null),
		late: fc.boolean(),
		taps: fc.array(tap, { maxLength: 4 }),
		text: fc.boolean()
	});
	const journal = fc
		.uniqueArray(written, { selector: ({ number }) => number, maxLength: 60, size: 'max' })
		.map((all) => {
			const rows = all.flatMap(({ number, H, B, closing, late, taps, text }): Row[] => {
				const of = addDays(FIRST, number);
				const when = late ? at(addDays(of, 9)) : at(of);
				return [
					...(H === null ? [] : [happiness(of, H, when)]),
					...(B === null ? [] : [belief(of, B, undefined, when)]),
					...(closing === null ? [] : [close(of, closing, when)]),
					...(text ? [note(of, of, 'Regen')] : []),
					...taps.map((body, index) => moment(of, number * 10 + index, body))
				];
			});
			return journalDays(rows);
		});
	const span = fc
		.tuple(fc.integer({ min: -10, max: LENGTH }), fc.nat(LENGTH + 20))
		.map(([from, length]) => ({ from: addDays(FIRST, from), to: addDays(FIRST, from + length) }));
	const by = fc.constantFrom(...GRAINS);

	const inside = (days: readonly JournalDay[], from: Day, to: Day) =>
		days.filter((of) => daysBetween(from, of.day) >= 0 && daysBetween(of.day, to) >= 0);
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

	it('the steps follow one another from the first day to the last', () => {
		fc.assert(
			fc.property(span, by, ({ from, to }, grain) => {
				const buckets = series([], { from, to }, grain);
				expect(buckets[0]?.from).toBe(from);
				expect(buckets.at(-1)?.to).toBe(to);
				expect(buckets.slice(1).map((each) => each.from)).toEqual(
					buckets.slice(0, -1).map((each) => addDays(each.to, 1))
				);
			}),
			RUNS
		);
	});

	it('what the steps count is what the days of the period hold, and their means are of all', () => {
		fc.assert(
			fc.property(journal, span, by, (days, { from, to }, grain) => {
				const buckets = series(days, { from, to }, grain);
				const own = inside(days, from, to);
				const total = (name: 'n' | 'greed' | 'fear' | 'incomplete' | 'noCustomers' | 'late') =>
					sum(buckets.map((each) => each[name]));
				expect(total('greed')).toBe(sum(own.map((of) => countOf(of, 'greed'))));
				expect(total('fear')).toBe(sum(own.map((of) => countOf(of, 'fear'))));
				expect(total('late')).toBe(own.filter((of) => of.late).length);
				// Each day that is known of is one of three.
				expect(total('n')).toBe(own.filter((of) => of.tension.value !== null).length);
				expect(total('noCustomers')).toBe(own.filter((of) => of.closed === 'no_customers').length);
				expect(total('n') + total('noCustomers') + total('incomplete')).toBe(own.length);
				expect(sum(buckets.map(({ n, value }) => n * (value ?? 0)))).toBeCloseTo(
					sum(own.map((of) => of.tension.value ?? 0)),
					9
				);
				for (const { n, value, parts } of buckets) {
					expect([value === null, parts === null]).toEqual([n === 0, n === 0]);
					expect(sum(PARTS.map((part) => parts?.[part] ?? 0))).toBeCloseTo(value ?? 0, 9);
				}
			}),
			RUNS
		);
	});

	it('the forces are those of the days of which both are known', () => {
		fc.assert(
			fc.property(journal, span, by, (days, { from, to }, grain) => {
				const found = series(days, { from, to }, grain).flatMap(({ forces }) => forces ?? []);
				const pulls = inside(days, from, to).flatMap((of) => of.tension.pull ?? []);
				expect(sum(found.map(({ n }) => n))).toBe(pulls.length);
				expect(sum(found.map(({ n, pull }) => n * pull))).toBeCloseTo(sum(pulls), 9);
				for (const { n, greed, fear, pull, torn } of found) {
					expect(pull).toBe(greed - fear);
					expect([n > 0, torn >= 0 && torn <= n]).toEqual([true, true]);
				}
			}),
			RUNS
		);
	});

	it('the parts of the period are those of its days, and add up', () => {
		fc.assert(
			fc.property(journal, span, (days, { from, to }) => {
				const own = inside(days, from, to);
				const { n, mean, exact, outcomes, kinds } = periodParts(days, { from, to });
				const moments = sum(own.map((of) => of.moments.length));
				expect(sum(Object.values(outcomes))).toBe(moments);
				expect(kinds.greed + kinds.fear).toBe(moments);
				const values = own.flatMap((of) => of.tension.value ?? []);
				expect(n).toBe(values.length);
				expect([mean === null, exact === null]).toEqual([n === 0, n === 0]);
				if (!mean || !exact) return;
				expect(sum(PARTS.map((part) => mean[part]))).toBe(mean.total);
				expect(sum(PARTS.map((part) => exact[part]))).toBeCloseTo(sum(values) / n, 9);
				expect(Math.abs(mean.total - sum(values) / n)).toBeLessThan(0.5 + 1e-9);
				for (const part of PARTS) expect(Math.abs(mean[part] - exact[part])).toBeLessThan(1);
			}),
			RUNS
		);
	});
});
