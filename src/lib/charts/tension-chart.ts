import { addDays, dayNumber, monthStart, weekStart, type Day } from '../core/days';
import { axisTop } from '../core/insight/tension-axis';
import type { DayValue } from '../core/line';
import type { Bucket, DaySpan } from '../core/period';
import type { Axis, Bar, Mark, Pane, PlainChart, Point } from './plain-chart';
import type { SaidMarks } from './tension-marks';

export interface TensionChartInput {
	span: DaySpan;
	buckets: readonly Bucket[];
	/** The trailing median in the pieces in which it may be drawn; none where there is no line. */
	segments: readonly (readonly DayValue[])[];
	/** Days on which something was marked, each drawn as a rule. */
	marks: readonly Day[];
	/** What may be said, as far as it can be drawn. */
	said: SaidMarks;
	/** Index of the chosen bucket. */
	chosen: number;
	/** How a day reads on the time axis. */
	tickLabel: (of: Day) => string;
	/** How a number reads. */
	number: (value: number) => string;
}

const MOST_TICKS = 6;
const SHORT_DAYS = 35;
/** Room at the ends of the time axis, days, and of a scale, a share of it. */
export const EDGE_DAYS = 0.7;
const EDGE_SHARE = 0.05;
/** What bars take of the narrowest chart, CSS pixels: gaps stay between them. */
const BAR_ROOM = 160;

/** The middle of a bucket on the time axis, in days since 1970. */
export function bucketX(bucket: DaySpan): number {
	return (dayNumber(bucket.from) + dayNumber(bucket.to)) / 2;
}

/** Whether a span is so short that its days are named by date, not by month. */
export const isShort = ({ from, to }: DaySpan) => dayNumber(to) - dayNumber(from) < SHORT_DAYS;

/** Days on which the time axis carries a date: Mondays, or first days of a month. */
export function timeTicks({ from, to }: DaySpan): Day[] {
	const marks: Day[] = [];
	if (isShort({ from, to })) {
		for (let at = weekStart(addDays(from, 6)); at <= to; at = addDays(at, 7)) marks.push(at);
	} else {
		// No month has more than 31 days: from any first of a month the next one is near.
		const next = (of: Day) => monthStart(addDays(monthStart(of), 32));
		for (let at = monthStart(from) === from ? from : next(from); at <= to; at = next(at))
			marks.push(at);
	}
	const step = Math.ceil(marks.length / MOST_TICKS);
	return marks.filter((_, index) => index % Math.max(1, step) === 0);
}

/** The days along a chart. */
export function timeAxis(span: DaySpan, tickLabel: (of: Day) => string): Axis {
	return {
		min: dayNumber(span.from) - EDGE_DAYS,
		max: dayNumber(span.to) + EDGE_DAYS,
		ticks: timeTicks(span).map((each) => ({ at: dayNumber(each), label: tickLabel(each) }))
	};
}

/** A scale from one value to another, with a little room at both ends. */
export function withRoom(min: number, max: number): { min: number; max: number } {
	const room = (max - min) * EDGE_SHARE;
	return { min: min - room, max: max + room };
}

/** How thick bars are so that those of so many buckets stand apart, CSS pixels. */
export function barThickness(buckets: number, most = 8): number {
	return Math.max(2, Math.min(most, Math.floor(BAR_ROOM / Math.max(1, buckets))));
}

/** The pieces of the line as one series, with a gap between each two. */
export function linePoints(segments: readonly (readonly DayValue[])[]): Point[] {
	return segments.flatMap((segment, index) => {
		const points = segment.map(({ day, value }) => ({ at: dayNumber(day), value }));
		const gap = index > 0 ? [{ at: points[0]!.at - 0.5, value: null }] : [];
		return [...gap, ...points];
	});
}

/** A scale with as much room for greed above zero as for fear below it. */
export function forceScale(most: number, number: (value: number) => string): Axis {
	return {
		...withRoom(-most, most),
		ticks: [
			{ at: -most, label: `▼ ${number(most)}`, ink: 'fear' },
			{ at: 0, label: number(0) },
			{ at: most, label: `▲ ${number(most)}`, ink: 'greed' }
		]
	};
}

/** Bars of greed up from zero and of fear down from it. */
export function forceBars(
	steps: readonly { at: number; greed: number; fear: number }[],
	thick: number
): Mark[] {
	const bars = (of: 'greed' | 'fear', sign: 1 | -1): Bar[] =>
		steps
			.filter((step) => step[of] > 0)
			.map((step) => ({ at: step.at, from: 0, to: sign * step[of] }));
	return [
		{ mark: 'bars', bars: bars('greed', 1), ink: 'greed', thick },
		{ mark: 'bars', bars: bars('fear', -1), ink: 'stripes', edge: 'fear', thick }
	];
}

function tensionPane({ buckets, segments, said, chosen, number }: TensionChartInput): Pane {
	const dots = buckets.map((bucket) => ({ at: bucketX(bucket), value: bucket.value }));
	const ranges = buckets.flatMap((bucket) =>
		bucket.range ? [{ at: bucketX(bucket), from: bucket.range.lo, to: bucket.range.hi }] : []
	);
	const ring = dots[chosen];
	const coarse = buckets.some(({ from, to }) => from !== to);
	const top = axisTop(buckets, [...segments.flat(), ...said.claims]);
	return {
		...withRoom(0, top),
		ticks: [0, top / 2, top].map((at) => ({ at, label: number(at) })),
		weight: 3,
		marks: [
			{
				mark: 'points',
				points: ring && ring.value !== null ? [ring] : [],
				radius: 6,
				ink: 'page',
				edge: 'ink',
				edgeWidth: 3
			},
			{
				mark: 'points',
				points: said.unusual.map(({ day, value }) => ({ at: dayNumber(day), value })),
				shape: 'rectRot',
				radius: 6,
				ink: 'page',
				edge: 'ink',
				edgeWidth: 2
			},
			{ mark: 'line', points: linePoints(segments), ink: 'ink', width: coarse ? 2 : 3 },
			{
				mark: 'points',
				points: dots.filter(({ value }) => value !== null),
				radius: coarse ? 4.5 : buckets.length > 60 ? 2.4 : 3.4,
				ink: 'quiet'
			},
			{ mark: 'bars', bars: ranges, ink: 'quiet', thick: 2 }
		]
	};
}

function tapsPane({ buckets }: TensionChartInput): Pane {
	const most = Math.max(3, ...buckets.map(({ greed, fear }) => Math.max(greed, fear)));
	return {
		...withRoom(-most, most),
		ticks: [
			{ at: -most, label: '▼', ink: 'fear' },
			{ at: 0, label: '' },
			{ at: most, label: '▲', ink: 'greed' }
		],
		weight: 1,
		marks: forceBars(
			buckets.map((bucket) => ({ at: bucketX(bucket), greed: bucket.greed, fear: bucket.fear })),
			barThickness(buckets.length)
		)
	};
}

/**
 * Tension over time above, moments of greed and of fear on the same time axis below it. What a day
 * says in words stands under the chart.
 */
export function tensionChart(input: TensionChartInput): PlainChart {
	const { span, buckets, marks, said, chosen, tickLabel } = input;
	const bucket = buckets[chosen];
	return {
		along: timeAxis(span, tickLabel),
		panes: [tensionPane(input), tapsPane(input)],
		areas: said.usual.map(({ from, to, ...between }) => ({
			from: dayNumber(from),
			to: dayNumber(to),
			...between
		})),
		levels: said.claims.map(({ from, to, value }) => ({
			from: dayNumber(from),
			to: dayNumber(to),
			value
		})),
		flags: marks.map(dayNumber),
		chosen: bucket ? bucketX(bucket) : null
	};
}
