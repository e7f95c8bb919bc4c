import { fileOf, streamOf } from '../../../src/lib/share/streams';

/** Bytes of a chunk of the age format, and of one that is locked. */
export const CHUNK = 65_536;
export const LOCKED_CHUNK = CHUNK + 16;

/** Bytes that repeat nowhere near the length of a chunk. */
export const patterned = (size: number) => new Uint8Array(size).map((_, at) => (at * 7) % 251);

export async function* inParts(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Bytes as a stream, in parts of that many. */
export const streamed = (bytes: Uint8Array, size = 10_007) => streamOf(inParts(bytes, size));

/** Quicker than to compare numbers one by one. */
export const same = (as: Uint8Array) => (bytes: unknown) =>
	bytes instanceof Uint8Array && Buffer.from(as).equals(bytes);

export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	return new Uint8Array(await (await fileOf(stream, '')).arrayBuffer());
}

/** The bytes with one bit of one of them changed. */
export function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
	const changed = bytes.slice();
	changed[at]! ^= 1 << bit;
	return changed;
}

/** The header of a file in the age format: its text up to the locked bytes. */
export function headerOf(file: Uint8Array): string {
	const text = new TextDecoder('latin1').decode(file);
	return text.slice(0, text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1);
}
