import {
	BarController,
	BarElement,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement
} from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import { tensionChart, type ChartColours, type TensionChartInput } from './tension-chart';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);

/** The tokens as colours: a property with light-dark() has to be computed on an element first. */
function readColours(beside: HTMLElement): ChartColours {
	const probe = document.createElement('span');
	beside.append(probe);
	const read = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const fear = read('fear');
	const colours = {
		ink: read('ink'),
		quiet: read('ink-3'),
		hair: read('hair'),
		page: read('page'),
		greed: read('greed'),
		fear: stripes(fear, read('surface')),
		fearEdge: fear
	};
	probe.remove();
	return colours;
}

/** Diagonal stripes, so that fear is told apart without colour too. */
function stripes(stripe: string, ground: string): CanvasPattern | string {
	const tile = document.createElement('canvas');
	tile.width = tile.height = 6;
	const pen = tile.getContext('2d');
	if (!pen) return stripe;
	pen.fillStyle = ground;
	pen.fillRect(0, 0, 6, 6);
	pen.strokeStyle = stripe;
	pen.lineWidth = 2;
	pen.beginPath();
	for (const x of [-6, 0, 6]) {
		pen.moveTo(x, 6);
		pen.lineTo(x + 6, 0);
	}
	pen.stroke();
	return pen.createPattern(tile, 'repeat') ?? stripe;
}

/**
 * Draws the chart, and draws it anew when the data, the theme or the size of text change.
 * @param onpick told where the drawing was pressed, in days since 1970
 */
export function drawTension(
	input: Omit<TensionChartInput, 'colours' | 'fontSize'>,
	onpick: (x: number) => void
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let chart: Chart<'line' | 'bar'> | undefined;
		const draw = () => {
			chart?.destroy();
			const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
			const config = tensionChart({
				...input,
				colours: readColours(canvas.parentElement ?? document.body),
				fontSize: Math.max(13, root * 0.8125)
			});
			chart = new Chart(canvas, config as ConstructorParameters<typeof Chart>[1]) as typeof chart;
		};
		draw();
		const press = (event: MouseEvent) => {
			const x = chart?.scales.x?.getValueForPixel(event.offsetX);
			if (x !== undefined) onpick(x);
		};
		canvas.addEventListener('click', press);
		const themes = new MutationObserver(draw);
		themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
		const looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((look) =>
			matchMedia(look)
		);
		for (const look of looks) look.addEventListener('change', draw);
		return () => {
			canvas.removeEventListener('click', press);
			themes.disconnect();
			for (const look of looks) look.removeEventListener('change', draw);
			chart?.destroy();
		};
	};
}
