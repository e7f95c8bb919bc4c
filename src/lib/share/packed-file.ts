import { lockOf, type Locked } from './cipher';
import { Refused } from './refusal';
import { partsOf, peeked, streamOf, through } from './streams';

/**
 * Opens what is locked.
 * @throws Refused where what is at hand does not open it
 */
export type Unlock = (locked: Locked) => Promise<ReadableStream<Uint8Array>>;

/** Lines, packed with gzip. */
export function packed(lines: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
	return through(streamOf(lines), new CompressionStream('gzip'));
}

const isPacked = (start: Uint8Array) => start[0] === 0x1f && start[1] === 0x8b;

/** What the browser says of a packed file that ends too early, or goes on too long. */
async function* unspoilt(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* partsOf(stream);
	} catch (thrown) {
		throw thrown instanceof Refused ? thrown : new Refused('damaged');
	}
}

async function unpacked(stream: ReadableStream<Uint8Array>) {
	const { start, whole } = await peeked(stream, 2);
	if (start.length === 0) throw new Refused('empty');
	if (!isPacked(start)) return whole;
	return streamOf(unspoilt(through(whole, new DecompressionStream('gzip'))));
}

/** Tells how many bytes of a file were read. */
async function* told(file: Blob, progress?: (done: number) => void): AsyncGenerator<Uint8Array> {
	let done = 0;
	for await (const part of partsOf(file.stream())) {
		yield part;
		progress?.((done += part.length));
	}
}

/** The parts of a stream as long as they are no more bytes together than there may be. */
export async function* within(
	parts: AsyncIterable<Uint8Array>,
	most: number
): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const part of parts) {
		size += part.length;
		if (size > most) throw new Refused('too_large');
		yield part;
	}
}

/** The bytes of armour for so many of a file: 65 for 48, and its first and last line. */
const inArmour = (bytes: number) => Math.ceil((bytes * 65) / 48) + 1000;

/**
 * A file without its armour, and how it is locked.
 * @param most bytes that it may have, without armour; `linesIn` counts them
 * @throws Refused 'empty', 'too_large', 'damaged', 'too_costly'
 */
export async function lockedIn(
	file: Blob,
	most: number,
	progress?: (done: number) => void
): Promise<Locked> {
	if (file.size === 0) throw new Refused('empty');
	if (file.size > inArmour(most)) throw new Refused('too_large');
	return lockOf(streamOf(told(file, progress)));
}

/**
 * The lines of a file, locked or not, packed or not, armoured or not.
 * @param unlock is asked where it is locked
 * @throws Refused as `lockedIn`, and as `unlock` and the stream itself do
 */
export async function linesIn(
	file: Blob,
	most: number,
	unlock: Unlock,
	progress?: (done: number) => void
): Promise<ReadableStream<Uint8Array>> {
	const { lock, whole } = await lockedIn(file, most, progress);
	const bytes = streamOf(within(partsOf(whole), most));
	return unpacked(lock === 'none' ? bytes : await unlock({ lock, whole: bytes }));
}
