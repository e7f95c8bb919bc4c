import { drawChart } from './painter';
import type { Look, PlainChart } from './plain-chart';

/** What stands around a chart in a picture of it. */
export interface PictureWords {
	title: string;
	sentence: string;
	/** How the chart is read. */
	how: string;
	/** Of which days it is. */
	period: string;
	/** Where it comes from, and of when. */
	source: string;
}

const MARGIN = 32;
const GAP = 14;
const LINE_HEIGHT = 1.35;

/** Words in lines of at most so many pixels. */
function linesOf(
	pen: OffscreenCanvasRenderingContext2D,
	text: string,
	width: number
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && pen.measureText(longer).width > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];
}

/** A chart alone as a picture, on the colour of its page: a PNG. */
export async function drawingOf(chart: PlainChart, look: Look): Promise<Blob> {
	const { drawing } = drawChart(chart, look);
	const canvas = new OffscreenCanvas(drawing.width, drawing.height);
	const pen = canvas.getContext('2d');
	if (!pen) throw new DOMException('no pen to draw a picture with', 'NotSupportedError');
	pen.fillStyle = look.colours.page;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(drawing, 0, 0);
	drawing.close();
	return canvas.convertToBlob({ type: 'image/png' });
}

/**
 * A chart as a picture that stands by itself, with its title, what it says, its period and source.
 * @param look of the chart alone; the picture is wider by its margins, and higher by its words
 * @returns a PNG
 */
export async function pictureOf(chart: PlainChart, look: Look, words: PictureWords): Promise<Blob> {
	const { drawing } = drawChart(chart, look);
	const canvas = new OffscreenCanvas(1, 1);
	const pen = canvas.getContext('2d');
	if (!pen) throw new DOMException('no pen to draw a picture with', 'NotSupportedError');
	const { colours, fontSize, ratio, width } = look;
	const body = `${fontSize}px ${look.fontFamily}`;
	const texts = [
		{ text: words.title, font: `600 ${1.3 * fontSize}px ${look.fontFamily}`, size: 1.3 * fontSize },
		{ text: words.sentence, font: body, size: fontSize },
		{ text: words.period, font: body, size: fontSize, quiet: true },
		null,
		{ text: words.how, font: body, size: fontSize, quiet: true },
		{ text: words.source, font: body, size: fontSize, quiet: true }
	].map((each) => {
		if (!each) return null;
		pen.font = each.font;
		const lines = linesOf(pen, each.text, width);
		return { ...each, lines, height: lines.length * each.size * LINE_HEIGHT };
	});
	const height = texts.reduce((sum, each) => sum + GAP + (each?.height ?? look.height), 0);
	canvas.width = (width + 2 * MARGIN) * ratio;
	canvas.height = (height + 2 * MARGIN - GAP) * ratio;
	pen.scale(ratio, ratio);
	pen.fillStyle = colours.page;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.textBaseline = 'top';
	let y = MARGIN;
	for (const each of texts) {
		if (each) {
			pen.font = each.font;
			pen.fillStyle = each.quiet ? colours.quiet : colours.ink;
			each.lines.forEach((line, index) =>
				pen.fillText(line, MARGIN, y + index * each.size * LINE_HEIGHT)
			);
		} else {
			pen.drawImage(drawing, MARGIN, y, width, look.height);
		}
		y += GAP + (each?.height ?? look.height);
	}
	drawing.close();
	return canvas.convertToBlob({ type: 'image/png' });
}
