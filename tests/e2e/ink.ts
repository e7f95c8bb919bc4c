import type { Locator } from '@playwright/test';

/** The share of a drawing, 0–1, that is painted and not only shaded. */
export function inkOf(canvas: Locator): Promise<number> {
	return canvas.evaluate((drawn: HTMLCanvasElement) => {
		const copy = document.createElement('canvas');
		[copy.width, copy.height] = [drawn.width, drawn.height];
		const pen = copy.getContext('2d')!;
		pen.drawImage(drawn, 0, 0);
		const { data } = pen.getImageData(0, 0, copy.width, copy.height);
		const solid = data.filter((_, at) => at % 4 === 3 && data[at]! > 200);
		return solid.length / (data.length / 4);
	});
}
