import { describe, expect, test } from 'vitest';
import {
	BOX,
	isEdged,
	partBars,
	tensionDrawing,
	weekBars
} from '../../../src/lib/charts/seller-drawing';
import { sellerRow } from '../../../src/lib/core/coach/seller-row';
import type { Row } from '../../../src/lib/core/records';
import { FALLING, held, on, tense, threeAWeek } from '../core/coach/coach-builders';
import { happiness } from '../core/builders';
import { tap } from '../core/insight/overview-builders';

const SHARED = {
	notes: true,
	attachments: true,
	rewards: true,
	products: 'all',
	times: 'exact'
} as const;
const rowOf = (rows: readonly Row[], from: number, to: number) =>
	sellerRow({ ...held(rows, on(to)), shared: SHARED }, { from: on(from), to: on(to) });
const days = (count: number, value: (index: number) => number) =>
	Array.from({ length: count }, (_, index) => tense(on(index), value(index))).flat();
/** Where each stroke of an outline begins. */
const starts = (outline: string) =>
	[...outline.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('tension', () => {
	test('of a few days is dots alone', () => {
		const drawing = tensionDrawing(
			rowOf(
				days(4, () => 20),
				0,
				9
			),
			{ tension: 80 }
		);
		expect(starts(drawing.dots)).toEqual([
			[50, 75],
			[150, 75],
			[250, 75],
			[350, 75]
		]);
		expect(drawing).toMatchObject({ usual: null, unusual: '', ranges: '', line: '', levels: '' });
	});

	test('lies lower on a scale that goes further', () => {
		const row = rowOf(
			days(1, () => 40),
			0,
			9
		);
		expect(starts(tensionDrawing(row, { tension: 80 }).dots)).toEqual([[50, 50]]);
		expect(starts(tensionDrawing(row, { tension: 100 }).dots)).toEqual([[50, 60]]);
	});

	test('has a line from seven days on, and what is usual from where that is known', () => {
		const row = rowOf(
			days(40, (index) => 18 + (index % 3)),
			0,
			39
		);
		const { line, usual, dots } = tensionDrawing(row, { tension: 80 });
		expect(starts(line)).toHaveLength(1);
		expect(starts(dots)).toHaveLength(40);
		// From the eighth day on, to the end.
		expect(usual!.x).toBe(175);
		expect(usual!.x + usual!.width).toBe(BOX.width);
		expect(usual!.y).toBeLessThan(usual!.mean);
		expect(usual!.mean).toBeLessThan(usual!.y + usual!.height);
	});

	test('of weeks has no band: that is of days', () => {
		const row = rowOf(
			days(100, (index) => 18 + (index % 3)),
			0,
			99
		);
		expect([row.by, row.band !== null]).toEqual(['week', true]);
		expect(tensionDrawing(row, { tension: 80 })).toMatchObject({ usual: null, unusual: '' });
	});

	test('of a day that is outside the band has a ring on its dot', () => {
		const row = rowOf(
			days(40, (index) => (index === 38 ? 40 : 18 + (index % 3))),
			0,
			39
		);
		const { unusual, dots } = tensionDrawing(row, { tension: 80 });
		expect(starts(unusual)).toEqual([starts(dots)[38]]);
	});

	test('of a day that is still open is a stroke', () => {
		const { dots, ranges } = tensionDrawing(rowOf([happiness(on(1), 5)], 0, 9), { tension: 80 });
		expect([dots, starts(ranges).length]).toEqual(['', 1]);
	});

	test('that changed has both means, cut off at the ends of what is shown', () => {
		const rows = threeAWeek(FALLING);
		const whole = tensionDrawing(rowOf(rows, 0, 98), { tension: 80 });
		expect(starts(whole.levels).map(([, y]) => y)).toEqual([61.3, 74]);
		const late = tensionDrawing(rowOf(rows, 77, 98), { tension: 80 });
		expect(starts(late.levels)).toEqual([[0, 74]]);
		expect(tensionDrawing(rowOf(rows, 0, 90), { tension: 80 }).levels).toBe('');
	});
});

describe('moments by week', () => {
	const row = rowOf([tap(on(0)), tap(on(1)), tap(on(2), { kind: 'fear' }), tap(on(15))], 0, 20);

	test('are bars on the scale of all, with none for a week without', () => {
		expect(weekBars(row.weeks, row.span, { moments: 4 })).toEqual([
			{ x: 3.3, width: 26.7, greed: 50, fear: 25 },
			{ x: 70, width: 26.7, greed: 25, fear: 0 }
		]);
	});

	test('have an edge as long as there is room for one', () => {
		expect(isEdged(row.weeks)).toBe(true);
		expect(isEdged(rowOf([], 0, 20 * 7).weeks)).toBe(false);
	});
});

test('parts are on the scale of thirty points, beside those before where there are any', () => {
	const part = (happy: number) => ({
		from: on(0),
		to: on(6),
		n: 7,
		points: { total: happy + 18, greed: 15, fear: 3, happiness: happy, belief: 0 }
	});
	expect(partBars(part(6), part(12))).toEqual([
		{ part: 'greed', now: 50, before: 50 },
		{ part: 'fear', now: 10, before: 10 },
		{ part: 'happiness', now: 20, before: 40 },
		{ part: 'belief', now: 0, before: 0 }
	]);
	expect(partBars(part(6), null).map(({ before }) => before)).toEqual([null, null, null, null]);
});
