import { describe, expect, test } from 'vitest';
import { groupSharesChart, groupWeeksChart } from '../../../src/lib/charts/group-chart';
import { addDays, day, dayNumber } from '../../../src/lib/core/days';
import { barsOf, beyond, pointsOf } from './builders';

const MONDAY = day('2026-05-04');
const SPAN = { from: MONDAY, to: addDays(MONDAY, 20) };
const THURSDAY = dayNumber(MONDAY) + 3;
const week = (number: number, low: number, median: number, high: number) => ({
	monday: addDays(MONDAY, 7 * number),
	n: 5,
	median,
	middle: [low, high] as const
});
const chart = (...weeks: ReturnType<typeof week>[]) =>
	groupWeeksChart({ span: SPAN, weeks, chosen: 1, tickLabel: String, number: String });

describe('the weeks of a group', () => {
	test('are beads on blocks in the middle of each, with nothing where a week is left out', () => {
		const drawn = chart(week(0, 10, 20, 30), week(2, 12, 22, 32));
		const [beads, blocks] = drawn.panes[0]!.marks;
		expect(pointsOf(beads)).toEqual([
			{ at: THURSDAY, value: 20 },
			{ at: THURSDAY + 14, value: 22 }
		]);
		expect(barsOf(blocks)).toEqual([
			{ at: THURSDAY, from: 10, to: 30 },
			{ at: THURSDAY + 14, from: 12, to: 32 }
		]);
		expect(drawn.panes[0]!.marks.some(({ mark }) => mark === 'line')).toBe(false);
		expect(drawn.chosen).toBe(THURSDAY + 14);
		expect(beyond(drawn)).toEqual([]);
	});

	test.each([
		[75, 80],
		[76, 100]
	])('up to %d lie on an axis up to %d', (high, top) => {
		expect(chart(week(0, 10, 20, high)).panes[0]!.ticks.map(({ at }) => at)).toEqual([
			0,
			top / 2,
			top
		]);
	});
});

test('shares lie in rows, all on one scale', () => {
	const rows = [
		{ label: 'a', n: 5, median: 0, middle: [0, 5] as const },
		{ label: 'b', n: 5, median: 100, middle: [60, 100] as const }
	];
	const drawn = groupSharesChart(rows, String);
	expect(drawn.lying).toBe(true);
	expect(drawn.along.ticks.map(({ label }) => label)).toEqual(['a', 'b']);
	expect(drawn.panes[0]!.ticks.map(({ at }) => at)).toEqual([0, 50, 100]);
	expect(pointsOf(drawn.panes[0]!.marks[0])).toEqual([
		{ at: 0, value: 0 },
		{ at: 1, value: 100 }
	]);
	expect(beyond(drawn)).toEqual([]);
});
