/** Bytes that `String.fromCharCode` takes at once. */
const AT_ONCE = 8192;

/** Bytes in base64 (RFC 4648 §4, padded). */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += AT_ONCE) {
		text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
	}
	return btoa(text);
}

/** The bytes of base64; null where it is none, or was not written the one way there is. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
	const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	// Bits beyond the last byte must be zero, or two texts would mean the same.
	return toBase64(bytes.subarray(-(bytes.length % 3 || 3))) === text.slice(-4) ? bytes : null;
}
