import { encodeQR } from 'qr';

/** Light modules around a code, which readers need: ISO/IEC 18004, 5.3.8. */
export const QUIET_ZONE = 4;

/**
 * How much of a code may be unreadable: 7 % or 15 % of it. Of more a screen has no need, and the code
 * grows with it.
 */
export type Correction = 'low' | 'medium';

/** The rows of a code from top to bottom, quiet zone included; true is dark. */
export type QrSquare = readonly (readonly boolean[])[];

/**
 * A text as the smallest QR code that holds it: digits, capitals and `$%*+-./:` in the alphanumeric
 * mode, anything else as bytes of UTF-8.
 * @throws Error where no code holds it: more than 2,331 bytes at 'medium'
 */
export function qrSquare(text: string, correction: Correction = 'medium'): QrSquare {
	return encodeQR(text, 'raw', { ecc: correction, border: QUIET_ZONE });
}

/** The dark runs of a row: where each begins, and how long it is. */
function* runsOf(row: readonly boolean[]): Generator<[start: number, length: number]> {
	let at = row.indexOf(true);
	while (at >= 0) {
		const end = row.indexOf(false, at);
		const stop = end < 0 ? row.length : end;
		yield [at, stop - at];
		at = row.indexOf(true, stop);
	}
}

/**
 * The dark modules as the `d` of one SVG path, a unit for each module, to be drawn in a `viewBox` of
 * `0 0 size size` with the number of rows for its size, on a light ground.
 */
export function qrPath(square: QrSquare): string {
	return square
		.flatMap((row, y) =>
			[...runsOf(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
		)
		.join('');
}
