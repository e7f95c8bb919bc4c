import { decodeQR } from 'qr/decode.js';

/** A picture of a camera: `ImageData` is one. Four bytes each for red, green, blue and alpha. */
export interface Picture {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

/** The text of the QR code in a picture; null where none can be read, as in most of a camera's. */
export function qrTextIn(picture: Picture): string | null {
	try {
		return decodeQR(picture);
	} catch {
		return null;
	}
}
