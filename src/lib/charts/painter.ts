import {
	BarController,
	BarElement,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement
} from 'chart.js';
import { chartConfig, type Paint } from './chart-config';
import type { Ink, Look, PlainChart, Plot } from './plain-chart';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);

type Pen = OffscreenCanvasRenderingContext2D;

/** What is repeated over a ground, in CSS pixels, so that parts are told apart without colour. */
const TILES: Partial<
	Record<Ink, { size: number; ink: Ink; draw: (pen: Pen, size: number) => void }>
> = {
	stripes: {
		size: 6,
		ink: 'fear',
		draw: (pen, size) => {
			pen.lineWidth = 2;
			pen.beginPath();
			for (const x of [-size, 0, size]) {
				pen.moveTo(x, size);
				pen.lineTo(x + size, 0);
			}
			pen.stroke();
		}
	},
	dots: {
		size: 4,
		ink: 'ink',
		draw: (pen, size) => {
			pen.beginPath();
			pen.arc(size / 2, size / 2, 1.2, 0, 2 * Math.PI);
			pen.fill();
		}
	},
	crosses: {
		size: 5,
		ink: 'ink',
		draw: (pen, size) => {
			pen.lineWidth = 1.4;
			pen.beginPath();
			pen.moveTo(0, 0);
			pen.lineTo(size, 0);
			pen.moveTo(0, 0);
			pen.lineTo(0, size);
			pen.stroke();
		}
	}
};

/** Colours, and patterns as fine as the drawing. */
function paints({ colours, ratio }: Look): Paint {
	const made = new Map<Ink, string | CanvasPattern>();
	const make = (ink: Ink): string | CanvasPattern => {
		const of = TILES[ink];
		if (!of) return colours[ink];
		const tile = new OffscreenCanvas(of.size * ratio, of.size * ratio);
		const pen = tile.getContext('2d');
		if (!pen) return colours[of.ink];
		pen.fillStyle = colours.surface;
		pen.fillRect(0, 0, tile.width, tile.height);
		pen.scale(ratio, ratio);
		pen.strokeStyle = pen.fillStyle = colours[of.ink];
		of.draw(pen, of.size);
		const pattern = pen.createPattern(tile, 'repeat');
		// What is painted with it is scaled already.
		pattern?.setTransform({ a: 1 / ratio, d: 1 / ratio });
		return pattern ?? colours[of.ink];
	};
	return (ink) => {
		const paint = made.get(ink) ?? make(ink);
		made.set(ink, paint);
		return paint;
	};
}

/**
 * Draws a chart.
 * @returns the drawing, and where along it things lie
 */
export function drawChart(chart: PlainChart, look: Look): { drawing: ImageBitmap; plot: Plot } {
	const canvas = new OffscreenCanvas(look.width, look.height);
	const made = new Chart(
		canvas as unknown as HTMLCanvasElement,
		chartConfig(chart, look, paints(look)) as ConstructorParameters<typeof Chart>[1]
	);
	const { left, right } = made.chartArea;
	// Before the canvas is wiped along with the chart.
	const drawing = canvas.transferToImageBitmap();
	made.destroy();
	return { drawing, plot: { left, right } };
}
