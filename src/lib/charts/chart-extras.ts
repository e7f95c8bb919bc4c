import type { Chart, Plugin, Scale } from 'chart.js';
import type { Paint } from './chart-config';
import type { Area, Look, PlainChart } from './plain-chart';

/** How much of the colour a ground takes. */
const SHADE = 0.14;
const END = 5;
const FLAG = 8;

type Pen = Chart['ctx'];

/** The pixels of a stretch along the chart, never beyond what is drawn. */
function across(scale: Scale, from: number, to: number): [number, number] {
	const at = (x: number) => Math.min(scale.right, Math.max(scale.left, scale.getPixelForValue(x)));
	return [at(from - 0.5), at(to + 0.5)];
}

function drawAreas(pen: Pen, areas: readonly Area[], along: Scale, pane: Scale) {
	pen.lineWidth = 1;
	pen.setLineDash([6, 4]);
	for (const { from, to, lower, upper } of areas) {
		const [left, right] = across(along, from, to);
		const [top, bottom] = [upper, lower].map((value) =>
			Math.max(pane.top, pane.getPixelForValue(value))
		) as [number, number];
		pen.globalAlpha = SHADE;
		pen.fillRect(left, top, right - left, bottom - top);
		pen.globalAlpha = 1;
		pen.beginPath();
		for (const y of [top, bottom]) {
			// An edge that lies beyond the scale is none.
			if (y === pane.top) continue;
			pen.moveTo(left, Math.round(y) + 0.5);
			pen.lineTo(right, Math.round(y) + 0.5);
		}
		pen.stroke();
	}
}

function drawLevels(
	pen: Pen,
	levels: NonNullable<PlainChart['levels']>,
	along: Scale,
	pane: Scale
) {
	pen.lineWidth = 4;
	for (const { from, to, value } of levels) {
		const [left, right] = across(along, from, to);
		if (right <= left) continue;
		const y = pane.getPixelForValue(value);
		pen.beginPath();
		for (const end of [left, right]) {
			pen.moveTo(end, y - END);
			pen.lineTo(end, y + END);
		}
		pen.moveTo(left, y);
		pen.lineTo(right, y);
		pen.stroke();
	}
}

/** A rule through the whole chart. */
function drawRule({ ctx: pen, chartArea: { top, bottom } }: Chart, x: number) {
	pen.beginPath();
	pen.moveTo(x, top);
	pen.lineTo(x, bottom);
	pen.stroke();
}

/** What the drawing library has no series for: grounds, levels, rules, and the names of panes. */
export function chartExtras(
	{ areas = [], levels = [], flags = [], chosen = null, panes }: PlainChart,
	look: Look,
	paint: Paint
): Plugin<'line' | 'bar'> {
	const within = (chart: Chart, draw: (along: Scale, first: Scale) => void) => {
		const { along, pane0 } = chart.scales;
		if (!along || !pane0) return;
		chart.ctx.save();
		draw(along, pane0);
		chart.ctx.restore();
	};
	return {
		id: 'extras',
		beforeDraw: (chart) =>
			within(chart, (along, first) => {
				const pen = chart.ctx;
				pen.strokeStyle = pen.fillStyle = paint('quiet');
				drawAreas(pen, areas, along, first);
			}),
		beforeDatasetsDraw: (chart) =>
			within(chart, (along) => {
				const pen = chart.ctx;
				const { left, right, top } = chart.chartArea;
				pen.strokeStyle = pen.fillStyle = paint('ink');
				pen.lineWidth = 1;
				for (const flag of flags) {
					const x = Math.round(along.getPixelForValue(flag)) + 0.5;
					if (!(x >= left && x <= right)) continue;
					drawRule(chart, x);
					pen.fillRect(x, top, FLAG, FLAG);
				}
				if (chosen === null) return;
				pen.strokeStyle = paint('quiet');
				pen.setLineDash([2, 4]);
				pen.lineWidth = 2;
				drawRule(chart, along.getPixelForValue(chosen));
			}),
		afterDatasetsDraw: (chart) =>
			within(chart, (along, first) => {
				const pen = chart.ctx;
				pen.strokeStyle = paint('ink');
				drawLevels(pen, levels, along, first);
				pen.fillStyle = paint('quiet');
				pen.font = `${look.fontSize}px ${look.fontFamily}`;
				pen.textBaseline = 'top';
				panes.forEach(({ name }, index) => {
					const pane = chart.scales[`pane${index}`];
					if (name && pane) pen.fillText(name, chart.chartArea.left + 4, pane.top);
				});
			})
	};
}
