import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyOf, toldOn } from '../../../../src/lib/core/coach/certainty';
import { spanBefore } from '../../../../src/lib/core/coach/span-before';
import { addDays, daysBetween, type Day } from '../../../../src/lib/core/days';
import type { Row } from '../../../../src/lib/core/records';
import { marked } from '../insight/overview-builders';
import { FALLING, held, MONDAY, on, tense, threeAWeek } from './coach-builders';

const certainty = (rows: readonly Row[], until: Day) => certaintyOf(held(rows, until).said);

describe('how sure', () => {
	const rows = threeAWeek(FALLING);
	const looked = on(7 * 14);

	test('MEASURE’s worked example changed, with both averages and their days', () => {
		expect(certainty(rows, looked)).toMatchObject({
			kind: 'changed',
			first: { from: MONDAY, to: on(27), n: 12, mean: 31 },
			last: { from: on(70), to: on(97), n: 12, mean: expect.closeTo(20.8333333, 6) as number },
			change: { look: { verdict: 'fell', line: { N: 42 } } }
		});
	});

	test('it could be told from the day after those weeks on', () => {
		const { said } = held(rows, looked);
		expect(said.changes.map(toldOn)).toEqual([looked]);
		expect(certainty(rows, on(7 * 14 - 1))).toEqual({
			kind: 'not_yet',
			missing: 0,
			early: false,
			next: looked
		});
	});

	test('it stays what is said until the next look, and no longer', () => {
		// Fourteen more weeks that stay as they are.
		const more = [
			...rows,
			...threeAWeek(
				[22, 24, 23, 23, 22, 24].flatMap((v) => [v, v, v, v, v, v, v]),
				14
			)
		];
		expect(certainty(more, on(7 * 28 - 1)).kind).toBe('changed');
		expect(certainty(more, on(7 * 28))).toEqual({
			kind: 'usual',
			looked: { from: on(7 * 14), to: on(7 * 28 - 1) },
			next: on(7 * 32)
		});
		// It is still among what was told.
		expect(held(more, on(7 * 28)).said.changes).toHaveLength(1);
	});

	test('of weeks that stay as they are no difference is seen', () => {
		const same = threeAWeek(FALLING.map((_, index) => 20 + (index % 3)));
		expect(certainty(same, looked)).toEqual({
			kind: 'usual',
			looked: { from: MONDAY, to: on(97) },
			next: on(7 * 18)
		});
	});

	test('of nobody’s days nothing is said yet', () => {
		expect(certainty([], looked)).toEqual({
			kind: 'not_yet',
			missing: 32,
			early: false,
			next: null
		});
	});

	test.each([
		[1, 31],
		[31, 1],
		[32, 0]
	])('after %i complete days %i are missing', (count, missing) => {
		const some = threeAWeek(FALLING.slice(0, count));
		expect(certainty(some, on(7 * 14 - 1))).toMatchObject({ kind: 'not_yet', missing });
	});

	test('a look that lacks days says how many, and whether early ones can’t come any more', () => {
		// One day in all of the first four weeks, and 30 after them: 29 in weeks that have a mean.
		const late = [...tense(on(0), 30), ...threeAWeek(FALLING.slice(0, 30), 4)];
		expect(certainty(late, looked)).toEqual({
			kind: 'not_yet',
			missing: 2,
			early: true,
			next: on(7 * 18)
		});
	});

	test.each<[string, number[], number[]]>([
		['five in the last weeks', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [10]],
		['ten weeks with a mean', [0, 1, 2, 3, 10, 11, 12, 13], []]
	])('a look can have its days and lack two: %s', (_, weeks, weeksOfThree) => {
		const days = (of: number[], count: number) =>
			of.flatMap((week) =>
				Array.from({ length: count }, (_, index) => tense(on(7 * week + index), 20)).flat()
			);
		expect(certainty([...days(weeks, 5), ...days(weeksOfThree, 3)], looked)).toEqual({
			kind: 'not_yet',
			missing: 2,
			early: false,
			next: on(7 * 18)
		});
	});

	test('a new start begins anew', () => {
		const anew = [...rows, marked(on(80), 'start')];
		expect(certainty(anew, looked)).toMatchObject({ kind: 'not_yet', early: false });
	});
});

describe('the days before a span', () => {
	const span = { from: on(28), to: on(55) };
	test.each<[string, number[], [number, number] | null]>([
		['without a start', [], [0, 27]],
		['a start before them', [-5], [0, 27]],
		['a start on their first', [0], [0, 27]],
		['a start among them', [10], [10, 27]],
		['a start on their last', [27], [27, 27]],
		['a start on the span’s first day', [28], null],
		['a start in the span', [10, 40], null],
		['a start after it', [56], [0, 27]]
	])('%s', (_, starts, is) => {
		const found = spanBefore(span, starts.map(on));
		expect(found).toEqual(is && { from: on(is[0]), to: on(is[1]) });
	});

	test('never hold a start, but on their first, nor touch the span', () => {
		const at = fc.integer({ min: -30, max: 90 });
		fc.assert(
			fc.property(at, fc.nat(60), fc.array(at, { maxLength: 4 }), (from, length, starts) => {
				const asked = { from: on(from), to: on(from + length) };
				const sorted = starts.sort((a, b) => a - b).map(on);
				const found = spanBefore(asked, sorted);
				const between = (first: Day) => sorted.filter((each) => each > first && each <= asked.to);
				if (found === null) {
					expect(between(addDays(asked.from, -1)).length).toBeGreaterThan(0);
					return;
				}
				expect(found.to).toBe(addDays(asked.from, -1));
				expect(daysBetween(found.from, found.to)).toBeLessThanOrEqual(length);
				expect(between(found.from)).toEqual([]);
			})
		);
	});
});
