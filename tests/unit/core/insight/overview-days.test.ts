import { describe, expect, test } from 'vitest';
import { addDays, weekStart, type Day } from '../../../../src/lib/core/days';
import { RUN_IN_DAYS } from '../../../../src/lib/core/insight/overview';
import type { Row } from '../../../../src/lib/core/records';
import { at, checkIn, close, happiness, note } from '../builders';
import { ago, filled, marked, seen, tap, TODAY, type Asked } from './overview-builders';

/** Days that lie so far back, the oldest first, both included. */
const back = (from: number, to: number) =>
	Array.from({ length: from - to + 1 }, (_, index) => ago(from - index));

describe('the line', () => {
	/** The tension of a day hangs on its number alone. */
	const journal = (days: readonly Day[]) =>
		days.flatMap((of) => filled(of, Number(of.slice(8)) % 11));
	const rows = journal(back(79, 0));
	const segments = (given: Asked, of: readonly Row[] = rows) => seen(of, given).segments;
	const only = (from: number, to = from) => ({ within: { from: ago(from), to: ago(to) } });

	test('has a point on each day from the fourth complete one on', () => {
		const [line, ...others] = segments({});
		expect(others).toEqual([]);
		expect(line?.map(({ day: of }) => of)).toEqual(back(76, 0));
	});

	test.each([
		['the last days', 5, 0],
		['days in the middle', 40, 20],
		['one day', 30, 30],
		['the first days', 79, 70]
	])('of %s is that of the whole, which looks back', (_, from, to) => {
		const own = segments({})[0]!.filter(({ day: of }) => of >= ago(from) && of <= ago(to));
		expect(own.length).toBeGreaterThan(0);
		expect(segments(only(from, to))).toEqual([own]);
	});

	test('is not there where nothing of it is shown', () => {
		expect(segments(only(79, 77))).toEqual([]);
		expect(segments({ period: '4w' }, journal(back(60, 30)))).toEqual([]);
	});

	test('looks back over the whole run-in, before the period too', () => {
		expect(RUN_IN_DAYS).toBe(28);
		// The first of these lies 27 days before the first of the four weeks; without it there is no line.
		const low = [54, 53, 52].flatMap((count) => filled(ago(count), 10));
		const high = [51, 50, 49].flatMap((count) => filled(ago(count), 0));
		const only = filled(ago(27), 5);
		expect(segments({ period: '4w' }, [...low, ...high, ...only])).toEqual([
			[{ day: ago(27), value: 10 }]
		]);
		expect(segments({ period: '4w' }, [...low.slice(3), ...high, ...only])).toEqual([]);
	});

	test('begins anew at a start that was marked, and at no other event', () => {
		const [before, after, ...more] = segments({}, [...rows, marked(ago(30), 'start')]);
		expect(more).toEqual([]);
		expect(before?.map(({ day: of }) => of)).toEqual(back(76, 31));
		expect(after?.map(({ day: of }) => of)).toEqual(back(27, 0));
		expect(segments({}, [...rows, marked(ago(30), 'new_stall')])).toEqual(segments({}));
	});

	test('does not look back across a start before what is shown', () => {
		const closer = [...rows, marked(ago(30), 'start')];
		// The seventh day from the start on is the last of these.
		expect(
			segments(only(29, 24), closer)
				.flat()
				.map(({ day: of }) => of)
		).toEqual(back(27, 24));
		expect(segments(only(29, 28), closer)).toEqual([]);
	});

	test('has a point a week where weeks or months are shown: its last', () => {
		for (const first of [ago(100), ago(800)]) {
			const found = seen(rows, { first });
			expect(found.by).toBe(first === ago(100) ? 'week' : 'month');
			const ends = back(76, 0).filter((of) => of === TODAY || weekStart(addDays(of, 1)) > of);
			expect(found.segments.map((each) => each.map(({ day: of }) => of))).toEqual([ends]);
		}
	});
});

test('weekdays are those of complete days, the mean from five on', () => {
	// Of 4 points each; the one Wednesday has no belief.
	const mondays = [2, 9, 16, 23, 30].flatMap((count) => filled(ago(count)));
	const tuesdays = [1, 8, 15, 22].flatMap((count) => filled(ago(count)));
	const { weekdays } = seen([...mondays, ...tuesdays, happiness(TODAY, 8), close(TODAY)]);
	expect(weekdays.slice(0, 3)).toEqual([
		{ n: 5, mean: 4, middle: [4, 4] },
		{ n: 4, mean: null, middle: null },
		{ n: 0, mean: null, middle: null }
	]);
});

describe('happiness and the points of tomorrow', () => {
	/** Steps of happiness with their pairs: what is shown of them. */
	const steps = (rows: readonly Row[], given: Asked = {}) =>
		seen(rows, given).tomorrow.map(({ n }) => n);
	const week = back(9, 4).flatMap((of) => filled(of));

	test('are of each day and the next', () => {
		// Six days: five pairs; the first day has no day before it, and the last none after.
		const tense = [9, 7, 6];
		const rows = [9, 8, 7, 6, 5, 4].flatMap((count) =>
			filled(ago(count), 8, tense.includes(count))
		);
		expect(seen(rows).tomorrow[3]).toEqual({ from: 8, to: 8, n: 5, mean: 6, middle: [0, 15] });
		expect(steps(rows)).toEqual([0, 0, 0, 5, 0]);
		const fewer = seen(rows.filter(({ day: of }) => of !== ago(4))).tomorrow[3];
		expect(fewer).toEqual({ from: 8, to: 8, n: 4, mean: null, middle: null });
	});

	test('count both forces', () => {
		const rows = back(9, 4).flatMap((of) => [
			...filled(of, 8, true),
			tap(of, { kind: 'fear', response: 'let_pass' }, 1)
		]);
		// 30 × (1 − 2^−1/2) of fear.
		expect(seen(rows).tomorrow[3]?.mean).toBeCloseTo(15 + 30 * (1 - Math.SQRT1_2), 9);
	});

	test.each([
		[0, 0],
		[4, 0],
		[5, 1],
		[6, 1],
		[7, 2],
		[8, 3],
		[9, 4],
		[10, 4]
	])('stand, at %d, in step %d', (H, step) => {
		// Tomorrow's own happiness does not matter.
		const found = steps([...filled(ago(3), H), ...filled(ago(2), 7, true)]);
		expect(found).toEqual([0, 1, 2, 3, 4].map((of) => (of === step ? 1 : 0)));
	});

	const late = (of: Day) => [...checkIn(of, 8, 10).slice(1), happiness(of, 8, at(addDays(of, 3)))];
	test.each<[string, Row[]]>([
		['is missing', []],
		['is not closed', [happiness(ago(6), 8)]],
		['has a moment without an end', [...filled(ago(6)), tap(ago(6), { response: null })]],
		['had no customers', checkIn(ago(6), 8, 10, 'no_customers')],
		['was filled in late', late(ago(6))],
		['has but a text', [note(ago(6), ago(6), 'Regen')]]
	])('skip a day that %s, and do not reach across it', (_, rows) => {
		const others = week.filter(({ day: of }) => of !== ago(6));
		expect(steps([...others, ...rows])).toEqual([0, 0, 0, 3, 0]);
		expect(steps(week)).toEqual([0, 0, 0, 5, 0]);
	});

	test('do not reach across a new start', () => {
		const pairs = (...events: Row[]) => steps([...week, ...events])[3];
		expect(pairs(marked(ago(6), 'start'))).toBe(4);
		expect(pairs(marked(ago(6), 'start'), marked(ago(5), 'start'))).toBe(3);
		// Nothing comes before the first day, nor after the last.
		expect(pairs(marked(ago(9), 'start'))).toBe(5);
		expect(pairs(marked(ago(3), 'start'))).toBe(5);
		expect(pairs(marked(ago(6), 'holiday'), marked(ago(5), 'other'))).toBe(5);
	});

	test('are both of the days shown', () => {
		expect(steps(week, { within: { from: ago(8), to: ago(5) } })).toEqual([0, 0, 0, 3, 0]);
		expect(steps(week, { within: { from: ago(8), to: ago(8) } })).toEqual([0, 0, 0, 0, 0]);
	});
});
