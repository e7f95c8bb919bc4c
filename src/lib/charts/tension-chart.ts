import type { ChartConfiguration, ChartDataset, ScriptableScaleContext } from 'chart.js';
import { dayNumber, dayOfNumber, monthStart, weekday, type Day } from '../core/days';
import type { DayValue } from '../core/line';
import type { Bucket, DaySpan } from '../core/period';
import { chosenRule, claimLines, markRules, usualAreas, type SaidMarks } from './tension-marks';

/** What the chart is painted with, read from the tokens when it is drawn. */
export interface ChartColours {
	ink: string;
	/** Dots and axis text. */
	quiet: string;
	hair: string;
	page: string;
	greed: string;
	fear: string | CanvasPattern;
	fearEdge: string;
}

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
	colours: ChartColours;
	/** Size of the text, CSS pixels. */
	fontSize: number;
	/** How a day reads on the time axis. */
	tickLabel: (of: Day) => string;
	/** How a number reads. */
	number: (value: number) => string;
}

export type TensionData = { x: number; y: number | [number, number] | null }[];
export type TensionChartConfig = ChartConfiguration<'line' | 'bar', TensionData>;

/** Above this the axis goes up to 100 instead of 80. */
const ROOM_UP_TO = 75;
const MOST_TICKS = 6;

/** The middle of a bucket on the time axis, in days since 1970. */
export function bucketX(bucket: DaySpan): number {
	return (dayNumber(bucket.from) + dayNumber(bucket.to)) / 2;
}

/** Where the tension axis ends: 80, or 100 as soon as something passes 75. */
export function axisTop(buckets: readonly Bucket[]): 80 | 100 {
	const highest = Math.max(0, ...buckets.map(({ value, range }) => value ?? range?.hi ?? 0));
	return highest > ROOM_UP_TO ? 100 : 80;
}

/** Days on which the time axis carries a date: Mondays, or first days of a month. */
export function timeTicks({ from, to }: DaySpan): Day[] {
	const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
		dayOfNumber(dayNumber(from) + index)
	);
	const marks =
		days.length <= 35
			? days.filter((each) => weekday(each) === 0)
			: days.filter((each) => monthStart(each) === each);
	const step = Math.ceil(marks.length / MOST_TICKS);
	return marks.filter((_, index) => index % Math.max(1, step) === 0);
}

/** The pieces of the line as one series, with a gap between each two. */
export function lineData(segments: readonly (readonly DayValue[])[]): TensionData {
	return segments.flatMap((segment, index) => {
		const points = segment.map(({ day, value }) => ({ x: dayNumber(day), y: value }));
		const gap = index > 0 ? [{ x: points[0]!.x - 0.5, y: null }] : [];
		return [...gap, ...points];
	});
}

function datasets(input: TensionChartInput): ChartDataset<'line' | 'bar', TensionData>[] {
	const { buckets, segments, said, chosen, colours } = input;
	const thick = Math.max(2, Math.min(8, Math.floor(240 / Math.max(1, buckets.length))));
	const dots = buckets
		.filter(({ value }) => value !== null)
		.map((bucket) => ({ x: bucketX(bucket), y: bucket.value }));
	const ranges = buckets
		.filter(({ range }) => range !== null)
		.map((bucket) => ({
			x: bucketX(bucket),
			y: [bucket.range!.lo, bucket.range!.hi] as [number, number]
		}));
	const marked = buckets[chosen];
	const ring = marked && marked.value !== null ? [{ x: bucketX(marked), y: marked.value }] : [];
	const coarse = buckets.some(({ from, to }) => from !== to);
	const counts = (of: 'greed' | 'fear', sign: 1 | -1) =>
		buckets
			.filter((bucket) => bucket[of] > 0)
			.map((bucket) => ({ x: bucketX(bucket), y: sign * bucket[of] }));
	const bar = { type: 'bar' as const, grouped: false, barThickness: thick, order: 5 };
	return [
		{
			type: 'line',
			label: 'ring',
			data: ring,
			yAxisID: 'tension',
			order: 1,
			pointRadius: 6,
			pointBackgroundColor: colours.page,
			pointBorderColor: colours.ink,
			pointBorderWidth: 3
		},
		{
			type: 'line',
			label: 'unusual',
			data: said.unusual.map(({ day, value }) => ({ x: dayNumber(day), y: value })),
			yAxisID: 'tension',
			order: 2,
			showLine: false,
			pointStyle: 'rectRot',
			pointRadius: 6,
			pointBackgroundColor: colours.page,
			pointBorderColor: colours.ink,
			pointBorderWidth: 2
		},
		{
			type: 'line',
			label: 'line',
			data: lineData(segments),
			yAxisID: 'tension',
			order: 3,
			spanGaps: false,
			borderColor: colours.ink,
			borderWidth: coarse ? 2 : 3,
			borderJoinStyle: 'round',
			pointRadius: 0
		},
		{
			type: 'line',
			label: 'dots',
			data: dots,
			yAxisID: 'tension',
			order: 4,
			showLine: false,
			pointRadius: coarse ? 4.5 : buckets.length > 60 ? 2.4 : 3.4,
			pointBackgroundColor: colours.quiet,
			pointBorderWidth: 0
		},
		{
			...bar,
			label: 'ranges',
			data: ranges,
			yAxisID: 'tension',
			barThickness: 2,
			backgroundColor: colours.quiet
		},
		{
			...bar,
			label: 'greed',
			data: counts('greed', 1),
			yAxisID: 'taps',
			backgroundColor: colours.greed
		},
		{
			...bar,
			label: 'fear',
			data: counts('fear', -1),
			yAxisID: 'taps',
			backgroundColor: colours.fear,
			borderColor: colours.fearEdge,
			borderWidth: 1
		}
	];
}

/**
 * Tension over time above, moments of greed and of fear on the same time axis below it. Nothing
 * moves by itself; what a day says in words stands under the chart, so there are no tooltips.
 */
export function tensionChart(input: TensionChartInput): TensionChartConfig {
	const { span, buckets, marks, said, chosen, colours, fontSize, tickLabel, number } = input;
	const ticks = timeTicks(span).map((each) => ({ value: dayNumber(each) }));
	const most = Math.max(3, ...buckets.map(({ greed, fear }) => Math.max(greed, fear)));
	const font = { size: fontSize };
	const marked = buckets[chosen];
	// Only the zero lines are drawn through: they are what the day is measured from.
	const atZero = ({ tick }: ScriptableScaleContext) => tick.value === 0;
	const grid = {
		color: (context: ScriptableScaleContext) => (atZero(context) ? colours.ink : colours.hair),
		lineWidth: (context: ScriptableScaleContext) => (atZero(context) ? 1.5 : 1)
	};
	const border = {
		display: false,
		dash: (context: ScriptableScaleContext) => (atZero(context) ? [] : [2, 3])
	};
	return {
		type: 'line',
		data: { datasets: datasets(input) },
		plugins: [
			usualAreas(said.usual, colours.quiet),
			claimLines(said.claims, colours.ink),
			markRules(marks, colours.ink),
			...(marked ? [chosenRule(bucketX(marked), colours.quiet)] : [])
		],
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			events: [],
			layout: { padding: { top: 8, right: 8 } },
			plugins: { legend: { display: false }, tooltip: { enabled: false } },
			scales: {
				x: {
					type: 'linear',
					offset: false,
					min: dayNumber(span.from) - 0.7,
					max: dayNumber(span.to) + 0.7,
					grid: { display: false },
					border: { display: false },
					afterBuildTicks: (axis) => {
						axis.ticks = ticks;
					},
					ticks: {
						color: colours.quiet,
						font,
						maxRotation: 0,
						autoSkip: true,
						callback: (value) => tickLabel(dayOfNumber(Number(value)))
					}
				},
				taps: {
					type: 'linear',
					stack: 'time',
					stackWeight: 1,
					min: -most,
					max: most,
					border,
					grid,
					ticks: {
						font,
						color: ({ tick }) => (tick.value > 0 ? colours.greed : colours.fearEdge),
						stepSize: most,
						callback: (value) => ['▼', '', '▲'][Math.sign(Number(value)) + 1]
					}
				},
				tension: {
					type: 'linear',
					stack: 'time',
					stackWeight: 3,
					offset: true,
					min: 0,
					max: axisTop(buckets),
					border,
					grid,
					ticks: {
						color: colours.quiet,
						font,
						stepSize: axisTop(buckets) / 2,
						callback: (value) => number(Number(value))
					}
				}
			}
		}
	};
}
