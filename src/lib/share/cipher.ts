import { Decrypter, Encrypter } from 'age-encryption';
import { ARMOUR_START, isArmoured, unarmoured } from './armour';
import { Refused } from './refusal';
import { partsOf, peeked, streamOf } from './streams';

/**
 * How costly it is to try a passphrase: 2 to this power blocks of 1 kB. Six words of our own need no
 * more, and a cheap phone has no memory for more.
 */
const WORK_FACTOR = 15;
/** What others may have asked for, of which opening still fits in a phone. */
const MOST_WORK = 18;
const MAGIC = 'age-encryption.org/v1\n';
/** Bytes, enough for the header of a file with one recipient, or with a team of them. */
export const HEADER_START = 4096;

/**
 * A file that opens with these words alone, in the age format (https://age-encryption.org/v1).
 * @param words six words of `drawPassphrase`, as `tidyPassphrase` leaves them
 */
export function lockedWithWords(
	plain: ReadableStream<Uint8Array>,
	words: string
): Promise<ReadableStream<Uint8Array>> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(words);
	encrypter.setScryptWorkFactor(WORK_FACTOR);
	return encrypter.encrypt(plain);
}

/** How a file is locked. */
export type Lock = 'none' | 'words' | 'key';

/** What a file is, as its first bytes say. */
export interface Locked {
	lock: Lock;
	/** The file without armour. */
	whole: ReadableStream<Uint8Array>;
}

/** The two kinds of lock in a header: with words, and how much work they ask, or with keys. */
const WORDS_STANZA = /^-> scrypt(?: .*)?$/m;
const WORK = /^-> scrypt \S+ (\d+)$/m;
const STANZA = /^-> /m;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** @throws Refused 'too_costly', 'damaged' */
function lockIn(header: string): Lock {
	if (!WORDS_STANZA.test(header)) return STANZA.test(header) ? 'key' : refuse();
	const [, work] = WORK.exec(header) ?? refuse();
	if (Number(work) > MOST_WORK) throw new Refused('too_costly');
	return 'words';
}

function refuse(): never {
	throw new Refused('damaged');
}

/**
 * How a file is locked, without opening it.
 * @throws Refused 'damaged', 'too_costly', and what the stream throws
 */
export async function lockOf(file: ReadableStream<Uint8Array>): Promise<Locked> {
	const outer = await peeked(file, ARMOUR_START);
	const bare = isArmoured(outer.start) ? unarmoured(outer.whole) : outer.whole;
	const { start, whole } = await peeked(bare, HEADER_START);
	const header = textOf(start);
	return { lock: header.startsWith(MAGIC) ? lockIn(header) : 'none', whole };
}

/** What goes wrong while a locked file is read was changed on the way, or cut off. */
async function* unspoilt(plain: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* partsOf(plain);
	} catch (thrown) {
		throw thrown instanceof Refused ? thrown : new Refused('damaged');
	}
}

/**
 * What is in a file that these words or keys open. The stream ends with a `Refused` 'damaged' where
 * the file was cut off or changed.
 * @param decrypter that was given the words or the keys
 * @param closed why the file is refused where none of them opens it
 * @throws Refused as `closed` says, 'damaged', 'too_costly'
 */
export async function unlockedBy(
	decrypter: Decrypter,
	whole: ReadableStream<Uint8Array>,
	closed: 'wrong_words' | 'wrong_key'
): Promise<ReadableStream<Uint8Array>> {
	try {
		return streamOf(unspoilt(await decrypter.decrypt(whole)));
	} catch (thrown) {
		if (thrown instanceof Refused) throw thrown;
		// The memory that the words ask for is not to be had.
		if (thrown instanceof RangeError) throw new Refused('too_costly');
		throw new Refused(/no identity matched/.test(String(thrown)) ? closed : 'damaged');
	}
}

/**
 * What is in a file that was locked with words, as `unlockedBy` gives it.
 * @throws Refused 'wrong_words', 'damaged', 'too_costly'
 */
export function unlockedWithWords(
	{ whole }: Locked,
	words: string
): Promise<ReadableStream<Uint8Array>> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(words);
	return unlockedBy(decrypter, whole, 'wrong_words');
}
