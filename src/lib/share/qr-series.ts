import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase45, toBase45 } from './base45';
import { addTo, Elimination, partsOfDrop } from './fountain';
import { Refused } from './refusal';
import { joined } from './streams';

/**
 * Bytes as an endless series of QR codes, one after the other on a screen, for a camera that misses
 * some. Which ones it sees, from where on and in what order does not matter.
 *
 * A frame is text in base45, so that a code holds it in its alphanumeric mode: of 5.5 bits 5.33 are
 * used, and every reader gives it back letter for letter, which none promises of bytes. It holds a
 * version, the length of the whole, the series, the number of the frame, a drop of `fountain.ts`, and
 * a check of all that.
 *
 * A frame has at most 419 letters, which is version 12 at level M: 65 modules a side, 73 with the
 * quiet zone. On a phone's screen that is held 6 cm wide a module is 0.8 mm. Where the code takes
 * two thirds of the height of a picture of 720 lines, a module has 6.5 lines, more than twice the
 * three that readers need, so that a hand that shakes and a camera of a laptop do as well. Larger
 * codes would hold more of fewer frames, but those that are not sharp are lost as a whole. Level M
 * (15 %) covers a light that is mirrored in the screen, which would spoil the same place of every
 * frame; what is lost else, the next frames bring.
 */
const VERSION = 1;
/** Bytes of a drop at most: what 419 letters of base45 hold, less what a frame says of itself. */
const MOST_BLOCK = 258;

/** Where the fields of a frame begin, bytes; numbers have four, the greatest byte first. */
const LENGTH = 1;
const SERIES = 5;
const INDEX = 13;
const DROP = 17;
/** Bytes of SHA-256: of all of a frame before it, and of the whole, which names the series too. */
const CHECK_BYTES = 4;
const SERIES_BYTES = 8;

/**
 * The most bytes of a series: 349 blocks, which at 8 frames a second of which a fifth is missed take
 * a minute. Nobody holds a phone still for longer; more goes as a file.
 */
export const MOST_SERIES_BYTES = 90_000;

/** How bytes of a length are divided: blocks, and bytes of each. */
function divided(length: number): { count: number; size: number } {
	const count = Math.ceil(length / MOST_BLOCK);
	return { count, size: Math.ceil(length / count) };
}

const seriesOf = (bytes: Uint8Array) => sha256(bytes).subarray(0, SERIES_BYTES);
const checkOf = (frame: Uint8Array) => sha256(frame).subarray(0, CHECK_BYTES);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset);

/** What is shown. */
export class QrSeries {
	/** How many blocks there are: the least frames that tell all. */
	readonly count: number;
	readonly #blocks: Uint8Array[];
	readonly #head: Uint8Array;

	/** @throws Refused 'empty', 'too_large' where there are more than `MOST_SERIES_BYTES` */
	constructor(bytes: Uint8Array) {
		if (bytes.length === 0) throw new Refused('empty');
		if (bytes.length > MOST_SERIES_BYTES) throw new Refused('too_large');
		const { count, size } = divided(bytes.length);
		this.count = count;
		this.#blocks = Array.from({ length: count }, (_, block) => {
			const filled = new Uint8Array(size);
			filled.set(bytes.subarray(block * size, (block + 1) * size));
			return filled;
		});
		this.#head = new Uint8Array(DROP);
		this.#head[0] = VERSION;
		viewOf(this.#head).setUint32(LENGTH, bytes.length);
		this.#head.set(seriesOf(bytes), SERIES);
	}

	/** The text of a frame, to be shown as one QR code. @param index 0, 1, 2, … below 2^32 */
	frame(index: number): string {
		const head = this.#head.slice();
		viewOf(head).setUint32(INDEX, index);
		const sum = new Uint8Array(this.#blocks[0]!.length);
		for (const block of partsOfDrop(index, this.count)) addTo(sum, this.#blocks[block]!);
		const said = joined([head, sum]);
		return toBase45(joined([said, checkOf(said)]));
	}
}

interface Frame {
	/** What all frames of a series have in common, hex. */
	key: string;
	length: number;
	series: Uint8Array;
	index: number;
	drop: Uint8Array;
}

const isSame = (one: Uint8Array, other: Uint8Array) => bytesToHex(one) === bytesToHex(other);

/** What a frame of any version says; null for a text that is none, or was read wrongly. */
function saidIn(text: string): Uint8Array | null {
	const bytes = fromBase45(text);
	if (!bytes || bytes.length <= CHECK_BYTES) return null;
	const said = bytes.subarray(0, -CHECK_BYTES);
	return isSame(bytes.subarray(-CHECK_BYTES), checkOf(said)) ? said : null;
}

/** Whether a text is a frame as only a newer app can read it. */
export function isNewerFrame(text: string): boolean {
	return (saidIn(text)?.[0] ?? 0) > VERSION;
}

/** @returns null for a text that is no frame of this version, or one that was read wrongly */
function frameIn(text: string): Frame | null {
	const said = saidIn(text);
	if (!said || said.length <= DROP || said[0] !== VERSION) return null;
	const length = viewOf(said).getUint32(LENGTH);
	const drop = said.subarray(DROP);
	if (length === 0 || length > MOST_SERIES_BYTES || drop.length !== divided(length).size)
		return null;
	return {
		key: bytesToHex(said.subarray(LENGTH, INDEX)),
		length,
		series: said.subarray(SERIES, INDEX),
		index: viewOf(said).getUint32(INDEX),
		drop
	};
}

/** How far a series is read. */
export interface SeriesProgress {
	/** Blocks of which enough is known. */
	known: number;
	/** Blocks that there are. */
	needed: number;
}

/** How many series are kept apart at once; of more the one that was seen longest ago goes. */
const MOST_SERIES = 4;

/** What is seen. Frames of another series do no harm to the first. */
export class QrSeriesReader {
	readonly #series = new Map<string, Elimination>();
	#whole: Uint8Array<ArrayBuffer> | null = null;

	/** The bytes of the first series that was read whole; null before that. */
	get whole(): Uint8Array<ArrayBuffer> | null {
		return this.#whole;
	}

	/**
	 * Takes the text of a code.
	 * @returns how far the series is that it belongs to; null where it is none of a series
	 */
	take(text: string): SeriesProgress | null {
		const frame = frameIn(text);
		if (!frame) return null;
		const { count } = divided(frame.length);
		const elimination = this.#of(frame.key, count);
		elimination.take(partsOfDrop(frame.index, count), frame.drop);
		const blocks = this.#whole ? null : elimination.blocks();
		if (blocks) this.#finish(frame, joined(blocks).subarray(0, frame.length));
		return { known: this.#series.get(frame.key)?.known ?? 0, needed: count };
	}

	#of(key: string, count: number): Elimination {
		const elimination = this.#series.get(key) ?? new Elimination(count);
		this.#series.delete(key);
		this.#series.set(key, elimination);
		const [oldest] = this.#series.keys();
		if (this.#series.size > MOST_SERIES) this.#series.delete(oldest!);
		return elimination;
	}

	/** What does not fit its check began with a frame that was read wrongly: it begins anew. */
	#finish({ key, series }: Frame, bytes: Uint8Array<ArrayBuffer>): void {
		if (isSame(seriesOf(bytes), series)) this.#whole = bytes;
		else this.#series.delete(key);
	}
}
