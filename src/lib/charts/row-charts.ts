import type { Spread } from '../core/insight/spread';
import type { Axis, Mark, PlainChart, Tick } from './plain-chart';
import { forceBars, forceScale, withRoom } from './tension-chart';

/** CSS pixels: a row of lying bars, what stands above and below all of them, and a bar in it. */
const ROW = 34;
const ROOM = 40;
const THICK = 18;
const SPREAD_THICK = 14;

type Bars = Extract<Mark, { mark: 'bars' }>;

/** A row with its name, under which more can stand. */
export interface Named {
	label: string | readonly string[];
}

const rowsAxis = (rows: readonly Named[]): Axis => ({
	min: -0.6,
	max: rows.length - 0.4,
	ticks: rows.map(({ label }, at) => ({ at, label }))
});

/** Ticks at 0 and at a round number near the top, which never lies beyond `end`. */
function upTo(most: number, number: (value: number) => string, end = Infinity) {
	const size = 10 ** Math.floor(Math.log10(Math.max(1, most)));
	const round = [1, 2, 4, 5, 10].map((times) => times * size).find((each) => each >= most) ?? most;
	const top = Math.min(end, round);
	return {
		top,
		ticks: [0, top / 2, top].filter(Number.isInteger).map((at) => ({ at, label: number(at) }))
	};
}

/** How high a chart of so many lying rows is, CSS pixels. */
export const lyingHeight = (rows: number) => rows * ROW + ROOM;

/** Lying rows on a scale from 0 to its last tick, with a little room at both ends. */
export function lyingRows(
	rows: readonly Named[],
	ticks: readonly Tick[],
	marks: readonly Mark[]
): PlainChart {
	const scale = withRoom(0, ticks.at(-1)!.at);
	return { along: rowsAxis(rows), lying: true, panes: [{ ...scale, ticks, weight: 1, marks }] };
}

/** Lying bars on a scale from 0. */
function lying(
	rows: readonly Named[],
	most: number,
	number: (value: number) => string,
	marks: readonly Omit<Bars, 'mark' | 'thick'>[]
): PlainChart {
	const { top, ticks } = upTo(most, number);
	const bars = marks.map((each): Mark => ({ mark: 'bars', thick: THICK, ...each }));
	return {
		along: rowsAxis(rows),
		lying: true,
		panes: [{ min: 0, max: top, ticks, weight: 1, marks: bars }]
	};
}

/** Moments of both kinds in lying bars: greed first, fear after it. */
export function lyingCounts(
	rows: readonly (Named & { greed: number; fear: number })[],
	number: (value: number) => string
): PlainChart {
	return lying(rows, Math.max(...rows.map(({ greed, fear }) => greed + fear)), number, [
		{
			bars: rows.map(({ greed }, at) => ({ at, from: 0, to: greed })),
			ink: 'greed-fill',
			edge: 'ink'
		},
		{
			bars: rows.map(({ greed, fear }, at) => ({ at, from: greed, to: greed + fear })),
			ink: 'stripes',
			edge: 'ink'
		}
	]);
}

/** Plain lying bars of one kind. */
export function lyingBars(
	rows: readonly (Named & { count: number })[],
	number: (value: number) => string
): PlainChart {
	return lying(rows, Math.max(1, ...rows.map(({ count }) => count)), number, [
		{ bars: rows.map(({ count }, at) => ({ at, from: 0, to: count })), ink: 't3' }
	]);
}

/** Moments of greed up from the line and of fear down from it. */
export function standingCounts(
	rows: readonly (Named & { greed: number; fear: number })[],
	number: (value: number) => string
): PlainChart {
	const most = Math.max(2, ...rows.flatMap(({ greed, fear }) => [greed, fear]));
	return {
		along: rowsAxis(rows),
		panes: [
			{
				...forceScale(most, number),
				weight: 1,
				marks: forceBars(
					rows.map(({ greed, fear }, at) => ({ at, greed, fear })),
					SPREAD_THICK
				)
			}
		]
	};
}

/**
 * Means as beads on the middle half of their values; where there are too few of them nothing is drawn
 * but a broken line.
 */
export function spreadChart(
	rows: readonly (Named & Spread)[],
	most: number,
	number: (value: number) => string
): PlainChart {
	const ends = rows.flatMap(({ middle, mean }) => [...(middle ?? []), mean ?? 0]);
	const { top, ticks } = upTo(Math.max(1, ...ends), number, most);
	const few = rows.flatMap(({ n, mean }, at) => (mean === null && n > 0 ? [at] : []));
	return {
		along: rowsAxis(rows),
		panes: [
			{
				...withRoom(0, top),
				ticks,
				weight: 1,
				marks: [
					{
						mark: 'points',
						points: rows.flatMap(({ mean }, at) => (mean === null ? [] : [{ at, value: mean }])),
						radius: 6,
						ink: 'line',
						edge: 'ink',
						edgeWidth: 2
					},
					{
						mark: 'points',
						points: few.flatMap((at) =>
							[-0.2, 0, 0.2].map((aside) => ({ at: at + aside, value: 0 }))
						),
						radius: 1.5,
						ink: 'quiet'
					},
					{
						mark: 'bars',
						bars: rows.flatMap(({ middle }, at) =>
							middle ? [{ at, from: middle[0], to: middle[1] }] : []
						),
						// Outlined: in sun there is no grey for a bead to show on.
						ink: 'page',
						edge: 'ink',
						thick: SPREAD_THICK
					}
				]
			}
		]
	};
}
