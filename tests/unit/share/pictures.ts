import type { Chance } from '../../../src/lib/core/chance';
import type { QrSquare } from '../../../src/lib/share/qr-code';
import type { Picture } from '../../../src/lib/share/qr-reader';

/** A picture of this many grey values. */
function picture(size: number, greyAt: (x: number, y: number) => number): Picture {
	const data = new Uint8ClampedArray(4 * size * size).fill(255);
	for (let at = 0; at < size * size; at += 1) {
		data.fill(greyAt(at % size, Math.floor(at / size)), 4 * at, 4 * at + 3);
	}
	return { width: size, height: size, data };
}

/** A code as a screen shows it. @param scale pixels of a module */
export function shown(square: QrSquare, scale: number): Picture {
	return picture(square.length * scale, (x, y) =>
		square[Math.floor(y / scale)]![Math.floor(x / scale)] ? 0 : 255
	);
}

/** Looks at each pixel at this many places across and down. */
const FINE = 3;

/**
 * A code as a hand-held camera sees it: turned, out of focus, grey, with grain.
 * @param scale pixels of a module
 * @param turn radians
 * @param blur modules over which light is spread
 */
export function seen(
	square: QrSquare,
	{ scale, turn, blur, grain }: { scale: number; turn: number; blur: number; grain: number },
	chance: Chance
): Picture {
	const size = Math.ceil(square.length * scale * 1.3);
	const [cos, sin] = [Math.cos(turn) / scale, Math.sin(turn) / scale];
	const isDark = (x: number, y: number) => {
		const [across, down] = [x - size / 2, y - size / 2];
		const column = Math.floor(square.length / 2 + across * cos + down * sin);
		const row = Math.floor(square.length / 2 - across * sin + down * cos);
		return square[row]?.[column] ?? false;
	};
	const step = Math.max(1, blur * scale) / FINE;
	const offsets = Array.from({ length: FINE }, (_, at) => (at - (FINE - 1) / 2) * step);
	return picture(size, (x, y) => {
		const dark = offsets.flatMap((down) =>
			offsets.filter((across) => isDark(x + 0.5 + across, y + 0.5 + down))
		).length;
		return 200 - (150 * dark) / FINE ** 2 + chance.around(0, grain);
	});
}
