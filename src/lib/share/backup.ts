import type { LateRule } from '../core/late-kinds';
import { lockedWithWords, unlockedWithWords, type Lock } from './cipher';
import { journalFile, type FileSource } from './journal-file';
import { readJournalFile, type FileTaker } from './journal-file-in';
import { MOST_BACKUP_BYTES } from './limits';
import { linesIn, lockedIn, packed, type Unlock } from './packed-file';
import { Refused } from './refusal';

/**
 * A journal as a file, packed and, with words, locked.
 * @param words the six words, tidied; null for a file that anyone can read
 */
export async function backupOf(
	source: FileSource,
	words: string | null
): Promise<ReadableStream<Uint8Array>> {
	const lines = packed(journalFile(source));
	return words === null ? lines : lockedWithWords(lines, words);
}

/**
 * How a file is locked.
 * @throws Refused 'empty', 'too_large', 'damaged', 'too_costly'
 */
export async function lockOfFile(file: Blob): Promise<Lock> {
	const { lock, whole } = await lockedIn(file, MOST_BACKUP_BYTES);
	await whole.cancel();
	return lock;
}

/**
 * Opens with words what words lock.
 * @param words the six words, tidied; null where they are not known
 */
export function unlockingWithWords(words: string | null): Unlock {
	return async (locked) => {
		if (locked.lock === 'key') throw new Refused('wrong_key');
		if (words === null) throw new Refused('wrong_words');
		return unlockedWithWords(locked, words);
	};
}

/** How a backup is read. */
export interface BackupReading {
	/** What the journal that takes it in has beside the kinds that every journal has. */
	late?: readonly LateRule[] | undefined;
	/** Hears how many bytes of the file were read. */
	progress?: ((done: number) => void) | undefined;
}

/**
 * Reads a backup, locked or not, packed or not, armoured or not.
 * @param words the six words, tidied; null where they are not known
 * @throws Refused where the file can't be taken: nothing of it counts then
 */
export async function readBackup(
	file: Blob,
	words: string | null,
	taker: FileTaker,
	{ late, progress }: BackupReading = {}
): Promise<void> {
	const lines = await linesIn(file, MOST_BACKUP_BYTES, unlockingWithWords(words), progress);
	await readJournalFile(lines, taker, late);
}
