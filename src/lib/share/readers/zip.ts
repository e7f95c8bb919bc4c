import { Inflate } from 'fflate';
import { MOST_UNPACKED_BYTES } from '../limits';
import { Refused } from '../refusal';
import { checkSize } from './file-in';

/** A file within a zip, still packed. */
export interface Packed {
	/** Path within the zip, with `/`. */
	name: string;
	/** Packed and unpacked bytes, as the zip says. */
	size: number;
	unpackedSize: number;
	/** 0 as it is, 8 deflated. */
	method: number;
	crc: number;
	/** Whether it is locked with a password. */
	locked: boolean;
	/** Where its own header stands. */
	header: number;
}

// Signatures and lengths of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const FILE = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const FILE_LENGTH = 30;
const LISTED_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** Bytes that are unpacked at a time: they come out as at most a thousand times as many. */
const PIECE = 8192;

/** Whether bytes begin like a zip. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === FILE;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the record at the end of a zip stands. */
function endOf(view: DataView): number {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
		if (view.getUint32(at, true) === END) return at;
	throw new Refused('damaged');
}

/** The entry of the list that stands at `at`, and where the next one does. */
function listedAt(bytes: Uint8Array, view: DataView, at: number): { file: Packed; next: number } {
	if (view.getUint32(at, true) !== LISTED) throw new Refused('damaged');
	const [nameLength, extra, comment] = [28, 30, 32].map((part) => view.getUint16(at + part, true));
	const end = at + LISTED_LENGTH + nameLength!;
	if (end > bytes.length) throw new Refused('damaged');
	const file: Packed = {
		name: new TextDecoder().decode(bytes.subarray(at + LISTED_LENGTH, end)),
		size: view.getUint32(at + 20, true),
		unpackedSize: view.getUint32(at + 24, true),
		method: view.getUint16(at + 10, true),
		crc: view.getUint32(at + 16, true),
		locked: (view.getUint16(at + 8, true) & 1) === 1,
		header: view.getUint32(at + 42, true)
	};
	return { file, next: end + extra! + comment! };
}

/** What `read` gives; a place beyond the end of the bytes means that they were cut off. */
function within<T>(read: () => T): T {
	try {
		return read();
	} catch (thrown) {
		if (thrown instanceof RangeError) throw new Refused('damaged');
		throw thrown;
	}
}

/**
 * The files in a zip, by the list at its end; nothing is unpacked.
 * @throws Refused 'empty', 'too_large', 'damaged'
 */
export function filesIn(bytes: Uint8Array): Packed[] {
	checkSize(bytes);
	return within(() => {
		const view = viewOf(bytes);
		const end = endOf(view);
		const files: Packed[] = [];
		let at = view.getUint32(end + 16, true);
		for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
			const { file, next } = listedAt(bytes, view, at);
			files.push(file);
			at = next;
		}
		return files;
	});
}

/** The packed bytes of a file. */
function packedBytes(bytes: Uint8Array, file: Packed): Uint8Array {
	const view = viewOf(bytes);
	if (view.getUint32(file.header, true) !== FILE) throw new Refused('damaged');
	const [name, extra] = [26, 28].map((part) => view.getUint16(file.header + part, true));
	const from = file.header + FILE_LENGTH + name! + extra!;
	if (from + file.size > bytes.length) throw new Refused('damaged');
	return bytes.subarray(from, from + file.size);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/** The CRC-32 of bytes (ISO 3309), as zips have it. */
function crcOf(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	// By index: millions of bytes take four times as long otherwise.
	for (let at = 0; at < bytes.length; at += 1)
		rest = CRC_TABLE[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> 8);
	return (rest ^ 0xffffffff) >>> 0;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** What deflated bytes hold, piece by piece: what would be too much is never held. */
function inflated(packed: Uint8Array, most: number): Uint8Array {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const stream = new Inflate((piece) => {
		if ((length += piece.length) > most) throw new Refused('inflates_too_far');
		pieces.push(piece);
	});
	try {
		for (let at = 0; at < packed.length; at += PIECE)
			stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
	} catch (thrown) {
		throw thrown instanceof Refused ? thrown : new Refused('damaged');
	}
	return joined(pieces, length);
}

/** Files of a zip, unpacked one by one, all together no more than a file may unpack to. */
export class Unpacking {
	readonly #bytes: Uint8Array;
	#left = MOST_UNPACKED_BYTES;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/**
	 * The bytes of a file.
	 * @throws Refused 'damaged', 'inflates_too_far'; 'unknown_format' where it is locked, or packed
	 * in a way that no app does
	 */
	unpacked(file: Packed): Uint8Array {
		if (file.locked || (file.method !== 0 && file.method !== 8))
			throw new Refused('unknown_format');
		const packed = within(() => packedBytes(this.#bytes, file));
		if (file.method === 0 && packed.length > this.#left) throw new Refused('inflates_too_far');
		const bytes = file.method === 0 ? packed : inflated(packed, this.#left);
		this.#left -= bytes.length;
		const whole = bytes.length === file.unpackedSize && crcOf(bytes) === file.crc;
		return whole ? bytes : unsound();
	}
}

function unsound(): never {
	throw new Refused('damaged');
}
