import { describe, expect, test } from 'vitest';
import {
	notShared,
	rowsScale,
	sellerRow,
	type NotShared,
	type Shared
} from '../../../../src/lib/core/coach/seller-row';
import type { Row } from '../../../../src/lib/core/records';
import { happiness } from '../builders';
import { filled, marked, tap } from '../insight/overview-builders';
import { held, on, tense } from './coach-builders';

const ALL: Shared = {
	notes: true,
	attachments: true,
	rewards: true,
	products: 'all',
	times: 'exact'
};
const row = (rows: readonly Row[], from: number, to: number, shared = ALL) =>
	sellerRow({ ...held(rows, on(to)), shared }, { from: on(from), to: on(to) });

describe('parts', () => {
	const days = (count: number, from: number, value: number) =>
		Array.from({ length: count }, (_, index) => tense(on(from + index), value)).flat();

	test('stand beside those of as many days before, with seven complete days in each', () => {
		const { parts } = row([...days(7, 21, 30), ...days(8, 28, 10)], 28, 55);
		expect(parts).toEqual({
			now: {
				from: on(28),
				to: on(55),
				n: 8,
				points: { total: 10, happiness: 10, belief: 0, greed: 0, fear: 0 }
			},
			before: {
				from: on(0),
				to: on(27),
				n: 7,
				points: { total: 30, happiness: 20, belief: 10, greed: 0, fear: 0 }
			}
		});
	});

	test.each<[string, number, number, boolean, boolean]>([
		['six before', 6, 7, true, false],
		['six now', 7, 6, false, false],
		['seven and seven', 7, 7, true, true]
	])('with %s', (_, before, now, hasNow, hasBefore) => {
		const { parts } = row([...days(before, 21, 30), ...days(now, 28, 10)], 28, 55);
		expect([parts.now !== null, parts.before !== null]).toEqual([hasNow, hasBefore]);
	});

	test('are not compared across a new start', () => {
		const { parts } = row(
			[...days(7, 21, 30), ...days(7, 28, 10), marked(on(28), 'start')],
			28,
			55
		);
		expect([parts.now?.n, parts.before]).toEqual([7, null]);
	});

	test('of before begin at a start that lies among them', () => {
		const rows = [...days(14, 14, 30), ...days(7, 28, 10), marked(on(21), 'start')];
		expect(row(rows, 28, 55).parts.before).toMatchObject({ from: on(21), to: on(27), n: 7 });
	});
});

describe('a row', () => {
	test('with fewer than seven complete days is dots alone', () => {
		const six = Array.from({ length: 6 }, (_, index) => tense(on(index), 10)).flat();
		const few = row([...six, happiness(on(7), 5)], 0, 27);
		expect(few).toMatchObject({
			certainty: { kind: 'not_yet', missing: 26 },
			band: null,
			unusual: [],
			by: 'day',
			segments: [],
			parts: { now: null, before: null },
			complete: 6
		});
		expect(few.points).toHaveLength(28);
		expect(few.points.slice(5, 8).map(({ value, range }) => [value, range])).toEqual([
			[10, null],
			[null, null],
			[null, { lo: 10, hi: 90 }]
		]);
		expect(row([...six, ...tense(on(6), 10)], 0, 27).segments).toEqual([
			[
				{ day: on(3), value: 10 },
				{ day: on(4), value: 10 },
				{ day: on(5), value: 10 },
				{ day: on(6), value: 10 }
			]
		]);
	});

	test('has a usual band once there are twenty days for one, and the unusual days shown', () => {
		const rows = Array.from({ length: 30 }, (_, index) =>
			tense(on(index), index === 28 ? 40 : 20 + 2 * (index % 2))
		).flat();
		const { band, unusual } = row(rows, 20, 29);
		expect(band).toMatchObject({ n: 23, provisional: true, from: on(7) });
		expect(unusual).toMatchObject([{ day: on(28), value: 40 }]);
		expect(row(rows, 29, 29).unusual).toEqual([]);
	});

	test('counts moments by week and how often was asked on, of how many', () => {
		const rows = [
			...filled(on(0)),
			...[0, 1, 2, 3, 4].map((n) => tap(on(1), { response: 'asked' }, n)),
			tap(on(8), { kind: 'fear', response: null }),
			...[0, 1, 2].map((n) => tap(on(9), { kind: 'fear' }, n))
		];
		const { weeks, asked } = row(rows, 0, 9);
		expect(weeks).toEqual([
			{ from: on(0), to: on(6), greed: 5, fear: 0 },
			{ from: on(7), to: on(9), greed: 0, fear: 4 }
		]);
		expect(asked).toMatchObject({ asked: 5, answered: 8, missing: 0 });
		expect(row(rows, 0, 8).asked).toMatchObject({ answered: 5, between: null, missing: 3 });
	});

	test('holds nothing of other days', () => {
		const rows = [...tense(on(0), 10), tap(on(0)), ...tense(on(20), 12), tap(on(20))];
		const { complete, weeks, points } = row(rows, 7, 13);
		expect(complete).toBe(0);
		expect(weeks).toEqual([{ from: on(7), to: on(13), greed: 0, fear: 0 }]);
		expect(points.every(({ value }) => value === null)).toBe(true);
	});

	test.each<[Partial<Shared>, NotShared[]]>([
		[{}, []],
		[{ notes: false }, ['notes']],
		[{ times: 'hour' }, ['minutes']],
		[{ times: 'day', products: 'some' }, ['product_names', 'times_of_day']],
		[{ rewards: false, attachments: false }, ['attachments', 'rewards']]
	])('says what is not shared: %j', (lacks, is) => {
		expect(notShared({ ...ALL, ...lacks })).toEqual(is);
		expect(row([], 0, 6, { ...ALL, ...lacks }).notShared).toEqual(is);
	});
});

describe('the scale of all rows', () => {
	test('holds the highest of any', () => {
		const calm = row(tense(on(0), 10), 0, 13);
		const many = row(
			[0, 1, 2].map((n) => tap(on(0), {}, n)),
			0,
			13
		);
		const tight = row(
			[0, 1, 2, 3].flatMap((n) => [
				...(n === 0 ? filled(on(0), 0, false, 0) : []),
				...(['greed', 'fear'] as const).map((kind, index) => tap(on(0), { kind }, 2 * n + index))
			]),
			0,
			13
		);
		expect(rowsScale([])).toEqual({ tension: 80, moments: 1 });
		expect(rowsScale([calm])).toEqual({ tension: 80, moments: 1 });
		// Three moments on a day of which nothing else is known: up to 100.
		expect(rowsScale([calm, many])).toEqual({ tension: 100, moments: 3 });
		expect(rowsScale([calm, tight])).toEqual({ tension: 100, moments: 4 });
	});
});
