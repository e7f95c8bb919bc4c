import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainChart } from '../../../src/lib/charts/plain-chart';
import {
	lyingBars,
	lyingCounts,
	lyingHeight,
	spreadChart,
	standingCounts
} from '../../../src/lib/charts/row-charts';
import { withRoom } from '../../../src/lib/charts/tension-chart';
import { spreadOf } from '../../../src/lib/core/insight/spread';
import { barsOf, beyond, pointsOf } from './builders';

const RUNS = { seed: 20260613, numRuns: 300 };
const row = (greed: number, fear: number) => ({ label: `${greed} ${fear}`, greed, fear });
const bar = (count: number) => ({ label: `${count}`, count });
const lies = (label: string | string[], ...values: number[]) => ({ label, ...spreadOf(values) });
const pane = ({ panes: [only] }: PlainChart) => only!;
const ticks = (chart: PlainChart) => pane(chart).ticks.map(({ at }) => at);

describe('lying counts', () => {
	const chart = lyingCounts([row(3, 2), row(0, 4), row(1, 0)], String);

	test('fear begins where greed ends', () => {
		const [greed, fear] = pane(chart).marks;
		expect(barsOf(greed)).toEqual([
			{ at: 0, from: 0, to: 3 },
			{ at: 1, from: 0, to: 0 },
			{ at: 2, from: 0, to: 1 }
		]);
		expect(barsOf(fear)).toEqual([
			{ at: 0, from: 3, to: 5 },
			{ at: 1, from: 0, to: 4 },
			{ at: 2, from: 1, to: 1 }
		]);
	});

	test('lie, in rows with their names, with room around all', () => {
		expect(chart.lying).toBe(true);
		expect(chart.along).toEqual({
			min: -0.6,
			max: 2.6,
			ticks: [
				{ at: 0, label: '3 2' },
				{ at: 1, label: '0 4' },
				{ at: 2, label: '1 0' }
			]
		});
	});

	test.each([
		[0, [0, 1]],
		[1, [0, 1]],
		[2, [0, 1, 2]],
		[3, [0, 2, 4]],
		[5, [0, 5]],
		[9, [0, 5, 10]],
		[10, [0, 5, 10]],
		[11, [0, 10, 20]],
		[21, [0, 20, 40]],
		[91, [0, 50, 100]],
		[1000, [0, 500, 1000]],
		[1001, [0, 1000, 2000]]
	])('of at most %d have round numbers under them', (most, at) => {
		expect(ticks(lyingCounts([row(most, 0), row(0, 0)], String))).toEqual(at);
	});
});

test('lying bars are as long as what they count', () => {
	const chart = lyingBars([bar(7), bar(0)], (value) => `${value}×`);
	expect(chart).toMatchObject({ lying: true, along: { min: -0.6, max: 1.6 } });
	expect(pane(chart).marks.map(barsOf)).toEqual([
		[
			{ at: 0, from: 0, to: 7 },
			{ at: 1, from: 0, to: 0 }
		]
	]);
	expect(pane(chart).ticks.map(({ label }) => label)).toEqual(['0×', '5×', '10×']);
	expect(ticks(lyingBars([], String))).toEqual([0, 1]);
});

test('each lying row makes the chart as much higher', () => {
	const heights = [0, 1, 2, 12].map(lyingHeight);
	const one = heights[1]! - heights[0]!;
	expect(heights[0]).toBeGreaterThan(0);
	expect(one).toBeGreaterThan(24);
	expect([heights[2], heights[3]]).toEqual([heights[0]! + 2 * one, heights[0]! + 12 * one]);
});

describe('standing counts', () => {
	test('go up for greed and down for fear', () => {
		const chart = standingCounts([row(3, 1), row(0, 0), row(0, 5)], String);
		expect(chart.lying ?? false).toBe(false);
		expect(pane(chart).marks.map(barsOf)).toEqual([
			[{ at: 0, from: 0, to: 3 }],
			[
				{ at: 0, from: 0, to: -1 },
				{ at: 2, from: 0, to: -5 }
			]
		]);
		expect(pane(chart).ticks).toEqual([
			{ at: -5, label: '▼ 5', ink: 'fear' },
			{ at: 0, label: '0' },
			{ at: 5, label: '▲ 5', ink: 'greed' }
		]);
	});

	test('have a scale of two at least', () => {
		expect(ticks(standingCounts([row(1, 0)], String))).toEqual([-2, 0, 2]);
		expect(ticks(standingCounts([], String))).toEqual([-2, 0, 2]);
	});
});

describe('how values lie', () => {
	const chart = spreadChart(
		[lies(['Mon', '5×'], 10, 20, 30, 40, 50), lies('Tue'), lies('Wed', 1, 2, 3, 4)],
		100,
		String
	);
	const [beads, few, middles] = pane(chart).marks;

	test('is a bead at the mean, before a bar of the middle half', () => {
		expect(pointsOf(beads)).toEqual([{ at: 0, value: 30 }]);
		expect(barsOf(middles)).toEqual([{ at: 0, from: 20, to: 40 }]);
	});

	test('of fewer than five is some dots on the ground, and of none nothing', () => {
		expect(pointsOf(few)).toEqual([1.8, 2, 2.2].map((at) => ({ at, value: 0 })));
	});

	test('stands over the names, of one line or of two', () => {
		expect(chart.along.ticks).toEqual([
			{ at: 0, label: ['Mon', '5×'] },
			{ at: 1, label: 'Tue' },
			{ at: 2, label: 'Wed' }
		]);
	});

	test('has a scale to 1 at least', () => {
		expect(ticks(spreadChart([lies('a', 0, 0, 0, 0, 0)], 100, String))).toEqual([0, 1]);
		expect(ticks(spreadChart([], 100, String))).toEqual([0, 1]);
	});

	test.each([60, 100])('has no scale beyond the %d that can be', (most) => {
		const values = fc.array(fc.integer({ min: 0, max: most }), { minLength: 5, maxLength: 20 });
		fc.assert(
			fc.property(values, (of) => {
				const { max } = pane(spreadChart([lies('a', ...of)], most, String));
				expect(max).toBeLessThanOrEqual(withRoom(0, most).max);
			}),
			RUNS
		);
	});

	test('has a bead on the scale too where the mean lies above the middle half', () => {
		const seldom = spreadChart([lies('a', 0, 0, 0, 0, 60)], 60, String);
		expect(pointsOf(pane(seldom).marks[0])).toEqual([{ at: 0, value: 12 }]);
		expect(beyond(seldom)).toEqual([]);
	});

	test.each([60, 100])('lies on the scale, of whatever values up to %d', (most) => {
		const often = { weight: 3, arbitrary: fc.constant(0) };
		const any = { weight: 1, arbitrary: fc.integer({ min: 0, max: most }) };
		const values = fc.array(fc.oneof(often, any), { maxLength: 20 });
		fc.assert(
			fc.property(fc.array(values, { maxLength: 7 }), (rows) => {
				const of = rows.map((each, index) => lies(`${index}`, ...each));
				expect(beyond(spreadChart(of, most, String))).toEqual([]);
			}),
			RUNS
		);
	});
});

test('whatever is counted: all bars lie on the scale, and no name is lost', () => {
	const count = fc.oneof(fc.nat(12), fc.nat(5000));
	const rows = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 24 });
	fc.assert(
		fc.property(rows, (of) => {
			const both = of.map(([greed, fear]) => row(greed, fear));
			const charts = [
				lyingCounts(both, String),
				standingCounts(both, String),
				lyingBars(
					of.map(([each]) => bar(each)),
					String
				)
			];
			for (const chart of charts) {
				expect(beyond(chart)).toEqual([]);
				expect(chart.along.ticks).toHaveLength(of.length);
				expect(ticks(chart).every(Number.isInteger)).toBe(true);
			}
			// Nor is the largest bar lost in it.
			const most = Math.max(1, ...of.map(([greed, fear]) => greed + fear));
			const top = pane(charts[0]!).max;
			expect(top).toBeGreaterThanOrEqual(most);
			expect(top).toBeLessThanOrEqual(2.5 * most);
		}),
		RUNS
	);
});
