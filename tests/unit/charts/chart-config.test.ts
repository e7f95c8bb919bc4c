import { describe, expect, test } from 'vitest';
import { chartConfig, paneId } from '../../../src/lib/charts/chart-config';
import {
	INKS,
	type Axis,
	type Look,
	type Mark,
	type Pane,
	type PlainChart
} from '../../../src/lib/charts/plain-chart';

const look: Look = {
	width: 320,
	height: 200,
	ratio: 2,
	fontSize: 13,
	fontFamily: 'Plain',
	colours: Object.fromEntries(INKS.map((ink) => [ink, ink])) as Look['colours']
};
const axis: Axis = { min: 0, max: 10, ticks: [] };
const pane = (marks: readonly Mark[], more: Partial<Pane> = {}): Pane => ({
	...axis,
	weight: 1,
	marks,
	...more
});
const chart = (panes: readonly Pane[], more: Partial<PlainChart> = {}): PlainChart => ({
	along: axis,
	panes,
	...more
});
const config = (of: PlainChart) => chartConfig(of, look, (ink) => `<${ink}>`);

/** An axis as it is told to the drawing library. */
interface Scale {
	type: string;
	axis: string;
	position: string;
	min: number;
	max: number;
	reverse?: boolean;
	stack?: string;
	stackWeight?: number;
	grid: { display?: boolean; color(of: object): string; lineWidth(of: object): number };
	border: { display: boolean; dash(of: object): number[] };
	ticks: { callback(value: number | string): string | string[]; color(of: object): string };
	afterBuildTicks(axis: { ticks: { value: number }[] }): void;
}
const scalesOf = (of: PlainChart) => config(of).options!.scales as unknown as Record<string, Scale>;

const bars: Mark = {
	mark: 'bars',
	bars: [
		{ at: 1, from: 0, to: 3 },
		{ at: 2, from: 3, to: 5 }
	],
	ink: 'stripes',
	thick: 7
};
const line: Mark = {
	mark: 'line',
	points: [
		{ at: 1, value: 4 },
		{ at: 1.5, value: null },
		{ at: 2, value: 6 }
	],
	ink: 'ink',
	width: 3
};
const points: Mark = { mark: 'points', points: [{ at: 4, value: 8 }], radius: 5, ink: 'line' };

describe('what is drawn', () => {
	const datasets = (marks: readonly Mark[], more: Partial<PlainChart> = {}) =>
		config(chart([pane(marks)], more)).data.datasets;

	test('bars stand from one value to another', () => {
		expect(datasets([bars])).toMatchObject([
			{
				type: 'bar',
				indexAxis: 'x',
				xAxisID: 'along',
				yAxisID: 'pane0',
				grouped: false,
				barThickness: 7,
				data: [
					{ x: 1, y: [0, 3] },
					{ x: 2, y: [3, 5] }
				],
				backgroundColor: '<stripes>',
				borderWidth: 0
			}
		]);
	});

	test('lying bars lie', () => {
		expect(datasets([bars], { lying: true })).toMatchObject([
			{
				type: 'bar',
				indexAxis: 'y',
				yAxisID: 'along',
				xAxisID: 'pane0',
				data: [
					{ y: 1, x: [0, 3] },
					{ y: 2, x: [3, 5] }
				]
			}
		]);
	});

	test('bars have an edge all round where they are to have one', () => {
		expect(datasets([{ ...bars, edge: 'fear' }])).toMatchObject([
			{ borderColor: '<fear>', borderWidth: 1, borderSkipped: false }
		]);
	});

	test('a line is broken where it has no value', () => {
		expect(datasets([line])).toMatchObject([
			{
				type: 'line',
				data: [
					{ x: 1, y: 4 },
					{ x: 1.5, y: null },
					{ x: 2, y: 6 }
				],
				spanGaps: false,
				borderColor: '<ink>',
				borderWidth: 3,
				pointRadius: 0
			}
		]);
		expect(datasets([line], { lying: true })[0]!.data[1]).toEqual({ x: null, y: 1.5 });
	});

	test('points have no line between them', () => {
		expect(datasets([points])).toMatchObject([
			{
				type: 'line',
				showLine: false,
				data: [{ x: 4, y: 8 }],
				pointStyle: 'circle',
				pointRadius: 5,
				pointBackgroundColor: '<line>',
				pointBorderWidth: 0
			}
		]);
	});

	test('points have the shape and the edge that are asked for', () => {
		const of: Mark = { ...points, shape: 'rectRot', edge: 'ink', edgeWidth: 2 };
		expect(datasets([of])).toMatchObject([
			{ pointStyle: 'rectRot', pointBorderColor: '<ink>', pointBorderWidth: 2 }
		]);
	});

	test('each lies on the scale of its pane, what is in front first', () => {
		const { datasets: all } = config(chart([pane([points, line]), pane([bars])])).data;
		const where = all.map((each) => ('yAxisID' in each ? [each.yAxisID, each.order] : []));
		expect(where).toEqual([
			['pane0', 0],
			['pane0', 1],
			['pane1', 0]
		]);
	});

	test('a chart of nothing has nothing', () => {
		expect(datasets([])).toEqual([]);
		expect(Object.keys(scalesOf(chart([])))).toEqual(['along']);
	});
});

describe('the axes', () => {
	const two = [pane([bars], { weight: 3, min: -4, max: 84 }), pane([], { weight: 1 })];

	test('panes stand above each other by their weight, the first on top', () => {
		const scales = scalesOf(chart(two));
		// The drawing library stacks them from the bottom up.
		expect(Object.keys(scales)).toEqual(['along', paneId(1), paneId(0)]);
		expect(scales[paneId(0)]).toMatchObject({
			axis: 'y',
			position: 'left',
			stack: 'panes',
			stackWeight: 3,
			min: -4,
			max: 84
		});
		expect(scales[paneId(1)]).toMatchObject({ stack: 'panes', stackWeight: 1 });
	});

	test('a single pane is not stacked', () => {
		expect(scalesOf(chart([pane([])]))[paneId(0)]).not.toHaveProperty('stack');
	});

	test('things lie along from left to right, and rows from the top down', () => {
		const along = { min: -0.6, max: 2.6, ticks: [] };
		expect(scalesOf(chart(two, { along })).along).toMatchObject({
			axis: 'x',
			position: 'bottom',
			reverse: false,
			min: -0.6,
			max: 2.6,
			grid: { display: false }
		});
		const lying = scalesOf(chart([pane([bars])], { along, lying: true }));
		expect(lying.along).toMatchObject({ axis: 'y', position: 'left', reverse: true });
		expect(lying[paneId(0)]).toMatchObject({ axis: 'x', position: 'bottom' });
	});

	test('all are plain numbers', () => {
		expect(Object.values(scalesOf(chart(two))).map(({ type }) => type)).toEqual(
			two.map(() => 'linear').concat('linear')
		);
	});
});

describe('the words on an axis', () => {
	const ticks = [
		{ at: 0, label: '' },
		{ at: 3, label: '▲ 3', ink: 'greed' as const },
		{ at: 7, label: ['Mon', '5×'] as const }
	];
	const scales = scalesOf(
		chart([pane([], { ticks })], { along: { ...axis, ticks: ticks.slice(2) } })
	);
	const [along, first] = [scales.along!, scales[paneId(0)]!];

	test('stand where they are asked for and nowhere else', () => {
		const built = { ticks: [{ value: 1 }, { value: 2 }] };
		first.afterBuildTicks(built);
		expect(built.ticks).toEqual([{ value: 0 }, { value: 3 }, { value: 7 }]);
		along.afterBuildTicks(built);
		expect(built.ticks).toEqual([{ value: 7 }]);
	});

	test('are those that were given, of one line or of two', () => {
		expect([0, 3, 7, 5].map(first.ticks.callback)).toEqual(['', '▲ 3', ['Mon', '5×'], '']);
		expect(along.ticks.callback('7')).toEqual(['Mon', '5×']);
	});

	test('have their own colour, or are quiet', () => {
		const colour = (value: number) => first.ticks.color({ tick: { value } });
		expect([0, 3, 7].map(colour)).toEqual(['<quiet>', '<greed>', '<quiet>']);
	});
});

test('only zero lines are drawn through', () => {
	const first = scalesOf(chart([pane([])]))[paneId(0)]!;
	const drawn = (value: number) => {
		const of = { tick: { value } };
		return [first.grid.color(of), first.grid.lineWidth(of), first.border.dash(of)];
	};
	expect(drawn(0)).toEqual(['<ink>', 1.5, []]);
	expect([-3, 3].map(drawn)).toEqual([
		['<hair>', 1, [2, 3]],
		['<hair>', 1, [2, 3]]
	]);
	expect(first.border.display).toBe(false);
});

test('nothing moves, listens or pops up, and its size is what is asked for', () => {
	const { options, plugins } = config(chart([pane([bars])]));
	expect(options).toMatchObject({
		animation: false,
		events: [],
		responsive: false,
		maintainAspectRatio: false,
		devicePixelRatio: 2,
		plugins: { legend: { display: false }, tooltip: { enabled: false } }
	});
	// What the library has no series for.
	expect(plugins?.map(({ id }) => id)).toEqual(['extras']);
});
