import fc from 'fast-check';
import { worked } from '../../often';
import { readBy, type Reader } from './samples';

/** What happened to bytes on their way: lists of numbers below one, of which places are made. */
type Change = (bytes: Uint8Array, at: number[]) => Uint8Array;

const place = (share: number, length: number) => Math.floor(share * length);

function spliced(bytes: Uint8Array, from: number, to: number, ...more: Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat([bytes.subarray(0, from), ...more, bytes.subarray(to)]));
}

/** The stretch of bytes between two places. */
function between(bytes: Uint8Array, [a = 0, b = 0]: number[]): [number, number] {
	const places = [place(a, bytes.length), place(b, bytes.length)].sort((x, y) => x - y);
	return [places[0]!, places[1]!];
}

/** Where lines or fields of a text begin. */
function parts(bytes: Uint8Array, separator: number): Uint8Array[] {
	const found: Uint8Array[] = [];
	let from = 0;
	for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, from)) {
		found.push(bytes.subarray(from, at + 1));
		from = at + 1;
	}
	return [...found, bytes.subarray(from)];
}

/** Two parts of the bytes in each other's place. */
function swapped(bytes: Uint8Array, separator: number, [a = 0, b = 0]: number[]): Uint8Array {
	const all = parts(bytes, separator);
	const [x, y] = [place(a, all.length), place(b, all.length)];
	[all[x], all[y]] = [all[y]!, all[x]!];
	return new Uint8Array(Buffer.concat(all));
}

/** The most bytes that a file grows to. */
const MOST_BYTES = 500_000;
const LINE = 0x0a;
const COMMA = 0x2c;
/** Bytes that mean something to one format or another. */
const TELLING = [...'"\',;|:[]{}()#<>\\\n\r\t\0 -+.0159eEPKTZ'].map((each) => each.charCodeAt(0));

/** The ways in which a good file goes bad. */
export const CHANGES: Readonly<Record<string, Change>> = {
	flipped: (bytes, [a = 0, b = 0]) => {
		const flipped = bytes.slice();
		const at = place(a, bytes.length);
		if (at < flipped.length) flipped[at]! ^= 1 << place(b, 8);
		return flipped;
	},
	replaced: (bytes, [a = 0, b = 0]) => {
		const at = place(a, bytes.length);
		return spliced(bytes, at, at + 1, new Uint8Array([TELLING[place(b, TELLING.length)]!]));
	},
	put: (bytes, [a = 0, b = 0]) => {
		const at = place(a, bytes.length);
		return spliced(bytes, at, at, new Uint8Array([TELLING[place(b, TELLING.length)]!]));
	},
	cut: (bytes, [a = 0]) => bytes.slice(0, place(a, bytes.length)),
	beheaded: (bytes, [a = 0]) => bytes.slice(place(a, bytes.length)),
	lost: (bytes, at) => spliced(bytes, ...between(bytes, at)),
	doubled: (bytes, at) => {
		const [from, to] = between(bytes, at);
		return spliced(bytes, to, to, bytes.subarray(from, to));
	},
	multiplied: (bytes, at) => {
		const [from, to] = between(bytes, at);
		const count = Math.min(50, Math.floor((MOST_BYTES - bytes.length) / (to - from + 1)));
		const copies = Array.from({ length: Math.max(0, count) }, () => bytes.subarray(from, to));
		return spliced(bytes, to, to, ...copies);
	},
	linesSwapped: (bytes, at) => swapped(bytes, LINE, at),
	fieldsSwapped: (bytes, at) => swapped(bytes, COMMA, at)
};

/** Evenly anywhere: doubles as they come are next to nothing. */
const share = fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1e6);

/**
 * A good file gone bad in one to four ways, one after the other.
 * @param good the bytes of the file
 */
export function mutated(good: Uint8Array): fc.Arbitrary<Uint8Array> {
	const change = fc.tuple(
		fc.constantFrom(...Object.values(CHANGES)),
		fc.array(share, { minLength: 2, maxLength: 2 })
	);
	return fc
		.array(change, { minLength: 1, maxLength: 4 })
		.map((changes) => changes.reduce((bytes, [make, at]) => make(bytes, at), good));
}

/** How many files a reader took, and for which reasons it refused the others and their entries. */
export interface Tally {
	accepted: number;
	refused: Record<string, number>;
	entriesRefused: Record<string, number>;
	/** Milliseconds of work that the slowest took. */
	slowest: number;
}

function count(counts: Record<string, number>, reason: string): void {
	counts[reason] = (counts[reason] ?? 0) + 1;
}

/**
 * Reads many files gone bad.
 * @param pack puts bytes in the file that is read: what is in a zip goes bad, or the zip does
 * @throws whatever the reader throws but `Refused`, with the file that made it
 */
export function readMutations(
	read: Reader,
	good: Uint8Array,
	pack: (inner: Uint8Array) => Uint8Array,
	{ runs, seed }: { runs: number; seed: number }
): Tally {
	const tally: Tally = { accepted: 0, refused: {}, entriesRefused: {}, slowest: 0 };
	fc.assert(
		fc.property(mutated(good), (bytes) => {
			const file = pack(bytes);
			const started = worked();
			const foreign = readBy(read, file);
			tally.slowest = Math.max(tally.slowest, worked() - started);
			if (typeof foreign === 'string') return count(tally.refused, foreign);
			tally.accepted += 1;
			for (const { reason } of foreign.refused) count(tally.entriesRefused, reason);
		}),
		{ numRuns: runs, seed }
	);
	return tally;
}
