import type {
	ChartConfiguration,
	ChartDataset,
	ScaleOptions,
	ScriptableScaleContext
} from 'chart.js';
import { chartExtras } from './chart-extras';
import type { Axis, Ink, Look, Mark, PlainChart } from './plain-chart';

type Data = { x: number | [number, number] | null; y: number | [number, number] | null }[];
export type Config = ChartConfiguration<'line' | 'bar', Data>;
type Dataset = ChartDataset<'line' | 'bar', Data>;

/** Colours, and patterns where the pen can make them. */
export type Paint = (ink: Ink) => string | CanvasPattern;

export const paneId = (index: number) => `pane${index}`;

function dataset(of: Mark, pane: number, order: number, lying: boolean, paint: Paint): Dataset {
	const along = lying ? 'y' : 'x';
	const across = lying ? 'x' : 'y';
	const common = { [`${across}AxisID`]: paneId(pane), [`${along}AxisID`]: 'along', order };
	const place = (at: number, value: number | [number, number] | null) =>
		(lying ? { x: value, y: at } : { x: at, y: value }) as Data[number];
	if (of.mark === 'bars') {
		return {
			...common,
			type: 'bar',
			indexAxis: along,
			grouped: false,
			barThickness: of.thick,
			data: of.bars.map(({ at, from, to }) => place(at, [from, to])),
			backgroundColor: paint(of.ink),
			borderColor: paint(of.edge ?? of.ink),
			borderWidth: of.edge ? 1 : 0,
			borderSkipped: false
		};
	}
	const data = of.points.map(({ at, value }) => place(at, value));
	if (of.mark === 'line') {
		return {
			...common,
			type: 'line',
			indexAxis: along,
			data,
			spanGaps: false,
			borderColor: paint(of.ink),
			borderWidth: of.width,
			borderJoinStyle: 'round',
			pointRadius: 0
		};
	}
	return {
		...common,
		type: 'line',
		indexAxis: along,
		data,
		showLine: false,
		// One at the very edge is drawn whole; what lies beyond it is not drawn at all.
		clip: false,
		pointStyle: of.shape ?? 'circle',
		pointRadius: of.radius,
		pointBackgroundColor: paint(of.ink),
		pointBorderColor: paint(of.edge ?? of.ink),
		pointBorderWidth: of.edgeWidth ?? 0
	};
}

/** Only the zero lines are drawn through: they are what is measured from. */
function gridOf(paint: Paint) {
	const atZero = ({ tick }: ScriptableScaleContext) => tick.value === 0;
	return {
		grid: {
			offset: false,
			color: (context: ScriptableScaleContext) => paint(atZero(context) ? 'ink' : 'hair') as string,
			lineWidth: (context: ScriptableScaleContext) => (atZero(context) ? 1.5 : 1)
		},
		border: {
			display: false,
			dash: (context: ScriptableScaleContext) => (atZero(context) ? [] : [2, 3])
		}
	};
}

function ticksOf({ ticks }: Axis, look: Look, paint: Paint) {
	return {
		afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
			axis.ticks = ticks.map(({ at }) => ({ value: at }));
		},
		ticks: {
			font: { size: look.fontSize, family: look.fontFamily },
			color: ({ tick }: ScriptableScaleContext) =>
				paint(ticks.find(({ at }) => at === tick.value)?.ink ?? 'quiet') as string,
			maxRotation: 0,
			callback: (value: string | number) => {
				const label = ticks.find(({ at }) => at === Number(value))?.label ?? '';
				return typeof label === 'string' ? label : [...label];
			}
		}
	};
}

/**
 * What the drawing library is told to draw. Nothing moves by itself; what is chosen is said in words
 * beside the chart, so there are no tooltips.
 */
export function chartConfig(chart: PlainChart, look: Look, paint: Paint): Config {
	const { along, panes, lying = false } = chart;
	const across = lying ? 'x' : 'y';
	const scale = (options: unknown) => options as ScaleOptions;
	const scales = panes.map((pane, index) => [
		paneId(index),
		scale({
			type: 'linear',
			axis: across,
			offset: false,
			...(panes.length > 1 && { stack: 'panes', stackWeight: pane.weight }),
			position: lying ? 'bottom' : 'left',
			min: pane.min,
			max: pane.max,
			...gridOf(paint),
			...ticksOf(pane, look, paint)
		})
	]);
	return {
		type: 'line',
		data: {
			datasets: panes.flatMap((pane, index) =>
				pane.marks.map((mark, order) => dataset(mark, index, order, lying, paint))
			)
		},
		plugins: [chartExtras(chart, look, paint)],
		options: {
			animation: false,
			responsive: false,
			maintainAspectRatio: false,
			devicePixelRatio: look.ratio,
			events: [],
			layout: { padding: { top: 8, right: 8 } },
			plugins: { legend: { display: false }, tooltip: { enabled: false } },
			scales: {
				along: scale({
					type: 'linear',
					axis: lying ? 'y' : 'x',
					position: lying ? 'left' : 'bottom',
					reverse: lying,
					min: along.min,
					max: along.max,
					grid: { display: false, offset: false },
					offset: false,
					border: { display: false },
					...ticksOf(along, look, paint)
				}),
				// They are stacked from the bottom up.
				...Object.fromEntries(scales.toReversed())
			}
		}
	} as Config;
}
