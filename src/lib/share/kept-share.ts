import type { SharedRecord } from '../core/share/shared-records';
import { unlockedWithWords } from './cipher';
import { unlockedWithKey } from './key-cipher';
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from './limits';
import { packed, within, type Unlock } from './packed-file';
import { recordFile } from './record-file';
import { Refused } from './refusal';
import { readShare, type RefusedShareLine } from './share-file-in';
import type { ShareHeader } from './share-header';
import { fileOf, partsOf, streamOf } from './streams';

/** What of a share was read. */
export interface ShareRead {
	header: ShareHeader;
	rows: SharedRecord[];
	/** What its attachments hold, by their ids; none where they were not asked for. */
	bytes: Map<string, ArrayBuffer>;
	/** Lines that can't be taken, where the file itself is whole. */
	refused: RefusedShareLine[];
}

/** How a share is read. */
export interface ShareReading {
	/** Is asked where it is locked. */
	unlock: Unlock;
	/** Whether what attachments hold is kept. */
	attachments: boolean;
	/** Hears how many bytes were read. */
	progress?: ((done: number) => void) | undefined;
}

/**
 * All of a share.
 * @throws Refused where it can't be taken, and what `unlock` and `progress` throw
 */
export async function shareRead(file: Blob, reading: ShareReading): Promise<ShareRead> {
	const rows: SharedRecord[] = [];
	const refused: RefusedShareLine[] = [];
	const bytes = new Map<string, ArrayBuffer>();
	let header: ShareHeader | null = null;
	const taker = {
		header: (of: ShareHeader) => void (header = of),
		row: (row: SharedRecord) => void rows.push(row),
		bytes: (id: string, held: ArrayBuffer) => {
			if (reading.attachments) bytes.set(id, held);
		},
		refused: (line: RefusedShareLine) => void refused.push(line)
	};
	await readShare(file, reading.unlock, taker, reading.progress);
	// A file without one was refused.
	return { header: header!, rows, bytes, refused };
}

/**
 * Opens what is locked for one of the keys or, where they are known, with the words.
 * @param identities of age; may be none
 * @param words the six words, tidied; null where they are not known
 */
export function unlockingWith(identities: readonly string[], words: string | null): Unlock {
	return async (locked) => {
		if (locked.lock === 'key' && identities.length > 0) return unlockedWithKey(locked, identities);
		if (locked.lock === 'key') throw new Refused('wrong_key');
		if (words === null) throw new Refused('wrong_words');
		return unlockedWithWords(locked, words);
	};
}

/**
 * A share as a workspace keeps it: its lines, packed and not locked, under the header that it came
 * with. The reader of shares opens it too.
 * @throws Refused 'too_large' where it would be larger than a share may be
 */
export async function keptShare({
	header,
	rows,
	bytes
}: Omit<ShareRead, 'refused'>): Promise<ArrayBuffer> {
	const records = rows.filter(({ id, kind }) => kind !== 'attachment' || bytes.has(id));
	const lines = recordFile(header, { records, bytes: async (id) => bytes.get(id) });
	const file = packed(within(lines, MOST_UNPACKED_BYTES));
	const kept = await fileOf(streamOf(within(partsOf(file), MOST_FILE_BYTES)), 'application/gzip');
	return kept.arrayBuffer();
}

/** What a workspace keeps is not locked. */
const refuse: Unlock = () => Promise.reject(new Refused('damaged'));

/** Reads a share that a workspace keeps. @throws Refused where it is none any more */
export function keptShareRead(kept: ArrayBuffer, attachments: boolean): Promise<ShareRead> {
	return shareRead(new Blob([kept]), { unlock: refuse, attachments });
}
