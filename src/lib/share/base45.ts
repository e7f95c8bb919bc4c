/** What a QR code holds in five and a half bits each, by its value: ISO/IEC 18004, table 5. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = LETTERS.length;

/** A number as this many letters, the lowest first. */
function lettersOf(number: number, count: number): string {
	let text = '';
	for (let rest = number; text.length < count; rest = Math.floor(rest / BASE)) {
		text += LETTERS[rest % BASE]!;
	}
	return text;
}

/** Bytes in base45 (RFC 9285): two in three letters, a last one in two. */
export function toBase45(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const [one, two] = bytes.subarray(at, at + 2);
		text += two === undefined ? lettersOf(one!, 2) : lettersOf(one! * 256 + two, 3);
	}
	return text;
}

/** The number in these letters; NaN where one of them is none. */
function numberIn(letters: string): number {
	let number = 0;
	for (const letter of [...letters].reverse()) {
		const value = LETTERS.indexOf(letter);
		number = number * BASE + (value < 0 ? NaN : value);
	}
	return number;
}

/** The bytes of base45; null where it is none, or was not written the one way there is. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 3 === 1) return null;
	const bytes = new Uint8Array(Math.floor((text.length * 2) / 3));
	for (let at = 0, to = 0; at < text.length; at += 3) {
		const letters = text.slice(at, at + 3);
		const number = numberIn(letters);
		const isPair = letters.length === 3;
		if (!(number < (isPair ? 0x10000 : 0x100))) return null;
		if (isPair) bytes[to++] = number >> 8;
		bytes[to++] = number & 0xff;
	}
	return bytes;
}
