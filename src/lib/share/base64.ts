const DIGITS = new TextEncoder().encode(
	'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
);
const PADDING = '='.charCodeAt(0);

/** How many bytes so many are in base64. */
export const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3);

/**
 * Writes bytes in base64 (RFC 4648 §4, padded) as bytes again, with no text in between.
 * @param into has `base64Length` bytes from `at` on
 */
export function writeBase64(bytes: Uint8Array, into: Uint8Array, at = 0): void {
	let to = at;
	for (let from = 0; from < bytes.length; from += 3) {
		const three = (bytes[from]! << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
		into[to++] = DIGITS[three >> 18]!;
		into[to++] = DIGITS[(three >> 12) & 63]!;
		into[to++] = DIGITS[(three >> 6) & 63]!;
		into[to++] = DIGITS[three & 63]!;
	}
	into.fill(PADDING, to - ((3 - (bytes.length % 3)) % 3), to);
}

/** Bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
	const text = new Uint8Array(base64Length(bytes.length));
	writeBase64(bytes, text);
	return new TextDecoder().decode(text);
}

/** The bytes of base64; null where it is none, or was not written the one way there is. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
	const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	// Bits beyond the last byte must be zero, or two texts would mean the same.
	return toBase64(bytes.subarray(-(bytes.length % 3 || 3))) === text.slice(-4) ? bytes : null;
}
