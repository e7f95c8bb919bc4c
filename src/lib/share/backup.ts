import { lockedWithWords, lockOf, unlockedWithWords, type Lock } from './cipher';
import { journalFile, type FileSource } from './journal-file';
import { readJournalFile, type FileTaker } from './journal-file-in';
import { MOST_BACKUP_BYTES } from './limits';
import { Refused } from './refusal';
import { partsOf, peeked, streamOf, through } from './streams';

/**
 * A journal as a file, packed and, with words, locked.
 * @param words the six words, tidied; null for a file that anyone can read
 */
export async function backupOf(
	source: FileSource,
	words: string | null
): Promise<ReadableStream<Uint8Array>> {
	const packed = through(streamOf(journalFile(source)), new CompressionStream('gzip'));
	return words === null ? packed : lockedWithWords(packed, words);
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

/**
 * How a file is locked.
 * @throws Refused 'empty', 'too_large', 'damaged', 'too_costly'
 */
export async function lockOfFile(file: Blob): Promise<Lock> {
	if (file.size === 0) throw new Refused('empty');
	if (file.size > MOST_BACKUP_BYTES) throw new Refused('too_large');
	const { lock, whole } = await lockOf(file.stream());
	await whole.cancel();
	return lock;
}

/**
 * Reads a backup, locked or not, packed or not, armoured or not.
 * @param words the six words, tidied; null where they are not known
 * @param progress hears how many bytes of the file were read
 * @throws Refused where the file can't be taken: nothing of it counts then
 */
export async function readBackup(
	file: Blob,
	words: string | null,
	taker: FileTaker,
	progress?: (done: number) => void
): Promise<void> {
	if (file.size === 0) throw new Refused('empty');
	if (file.size > MOST_BACKUP_BYTES) throw new Refused('too_large');
	const locked = await lockOf(streamOf(told(file, progress)));
	if (locked.lock === 'key') throw new Refused('wrong_key');
	if (locked.lock === 'words' && words === null) throw new Refused('wrong_words');
	const opened = locked.lock === 'words' ? await unlockedWithWords(locked, words!) : locked.whole;
	await readJournalFile(await unpacked(opened), taker);
}
