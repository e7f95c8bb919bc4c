import { dayNumber, type Day } from '../core/days';
import type { PromiseStep } from '../core/insight/overview';
import type { Bucket, DaySpan } from '../core/period';
import type { Part } from '../core/tension';
import type { Ink, Pane, PlainChart } from './plain-chart';
import { barThickness, bucketX, forceBars, forceScale, timeAxis, withRoom } from './tension-chart';

/** What all charts over time have. */
export interface TimeInput {
	span: DaySpan;
	/** Days on which something was marked, each drawn as a rule. */
	marks: readonly Day[];
	/** Index of the chosen step. */
	chosen: number;
	tickLabel: (of: Day) => string;
	number: (value: number) => string;
}

/** The most points that a part can have. */
const MOST: Record<Part, number> = { greed: 30, fear: 30, happiness: 20, belief: 20 };
const FILL: Record<Part, { ink: Ink; edge: Ink }> = {
	greed: { ink: 'greed-fill', edge: 'ink' },
	fear: { ink: 'stripes', edge: 'fear' },
	happiness: { ink: 'dots', edge: 'ink' },
	belief: { ink: 'crosses', edge: 'ink' }
};
/** As they lie below each other: what pulls, and what holds less. */
export const PARTS_DOWN: readonly Part[] = ['greed', 'fear', 'happiness', 'belief'];
/** Bars thinner than so are painted without an edge, CSS pixels: it would be all there is. */
const EDGE_FROM = 4;
const WIDEST = 14;

function over(input: TimeInput, steps: readonly DaySpan[], panes: readonly Pane[]): PlainChart {
	const step = steps[input.chosen];
	return {
		along: timeAxis(input.span, input.tickLabel),
		panes,
		flags: input.marks.map(dayNumber),
		chosen: step ? bucketX(step) : null
	};
}

/** The mean points of each part, one under the other; they add up to the tension. */
export function partsChart(
	input: TimeInput,
	buckets: readonly Bucket[],
	label: Readonly<Record<Part, () => string>>
): PlainChart {
	const thick = barThickness(buckets.length, WIDEST);
	const highest = (part: Part) => Math.max(0, ...buckets.map(({ parts }) => parts?.[part] ?? 0));
	// One scale for all four, or their sizes could not be compared.
	const most = Math.max(...PARTS_DOWN.map(highest)) > 15 ? 30 : 15;
	const panes = PARTS_DOWN.map((part): Pane => {
		const { ink, edge } = FILL[part];
		const top = Math.min(most, MOST[part]);
		return {
			...withRoom(0, most * 1.25),
			ticks: [0, top].map((at) => ({ at, label: input.number(at) })),
			weight: 1,
			name: label[part](),
			marks: [
				{
					mark: 'bars',
					bars: buckets.flatMap((bucket) =>
						bucket.parts ? [{ at: bucketX(bucket), from: 0, to: bucket.parts[part] }] : []
					),
					ink,
					...(thick >= EDGE_FROM && { edge }),
					thick
				}
			]
		};
	});
	return over(input, buckets, panes);
}

/** Points of greed above the line, of fear below it, and the pull: the difference. */
export function forcesChart(input: TimeInput, buckets: readonly Bucket[]): PlainChart {
	const steps = buckets.flatMap((bucket) =>
		bucket.forces ? [{ at: bucketX(bucket), ...bucket.forces }] : []
	);
	const highest = Math.max(0, ...steps.flatMap(({ greed, fear }) => [greed, fear]));
	const most = highest > 15 ? 30 : 15;
	const torn = steps.filter(({ torn: days }) => days > 0);
	return over(input, buckets, [
		{
			...forceScale(most, input.number),
			weight: 1,
			marks: [
				{
					mark: 'points',
					points: torn.map(({ at, pull }) => ({ at, value: pull })),
					shape: 'rectRot',
					radius: 6,
					ink: 'ink'
				},
				{
					mark: 'points',
					points: steps.map(({ at, pull }) => ({ at, value: pull })),
					radius: buckets.length > 60 ? 2 : 4,
					ink: 'page',
					edge: 'ink',
					edgeWidth: buckets.length > 60 ? 1.5 : 2
				},
				...forceBars(steps, barThickness(buckets.length, WIDEST))
			]
		}
	]);
}

/** The share of moments that ended in asking on, and under it what came back, if anything did. */
export function promiseChart(input: TimeInput, steps: readonly PromiseStep[]): PlainChart {
	const thick = barThickness(steps.length, WIDEST);
	const sum = ({ rewards }: PromiseStep) => rewards.recommendation + rewards.review;
	const most = Math.max(...steps.map(sum));
	const share: Pane = {
		...withRoom(0, 100),
		...(most > 0 && { min: -12 }),
		ticks: [0, 50, 100].map((at) => ({ at, label: `${input.number(at)} %` })),
		weight: 2,
		marks: [
			{
				mark: 'points',
				points: steps
					.filter(({ answered }) => answered > 0)
					.map((step) => ({ at: bucketX(step), value: (100 * step.asked) / step.answered })),
				radius: steps.length > 60 ? 3 : 5,
				ink: 'line',
				edge: 'ink',
				edgeWidth: 1
			}
		]
	};
	if (most === 0) return over(input, steps, [share]);
	const bars = (ends: (of: PromiseStep) => readonly [number, number]) =>
		steps.map((step) => ({ at: bucketX(step), from: ends(step)[0], to: ends(step)[1] }));
	const top = Math.max(2, most);
	const back: Pane = {
		...withRoom(0, top * 1.3),
		ticks: [0, top].map((at) => ({ at, label: input.number(at) })),
		weight: 1,
		marks: [
			{ mark: 'bars', bars: bars(({ rewards }) => [0, rewards.recommendation]), ink: 't3', thick },
			{
				mark: 'bars',
				bars: bars((step) => [step.rewards.recommendation, sum(step)]),
				ink: 'dots',
				edge: 'ink',
				thick
			}
		]
	};
	return over(input, steps, [share, back]);
}
