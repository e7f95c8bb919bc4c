import { gzipSync } from 'node:zlib';
import { lockedWithWords } from '../../src/lib/share/cipher';
import { fileText } from '../unit/share/files';
import type { ChosenFile } from './files';

/** Of another device, later than whatever was written by the clock of the tests, and earlier. */
export const LATER = '020000000000-000000-e0e0e0e0e0e0';
export const EARLIER = '000000000001-000000-e0e0e0e0e0e0';

/** A record as a file has it. */
export interface FileRecord {
	id: string;
	kind: string;
	day: string;
	rev: string;
	body: unknown;
}

/** How happy someone was on a day. */
export function happyRecord(day: string, value: number, rev = LATER): FileRecord {
	const at = { instant: Date.parse(`${day}T16:00:00Z`), offset: 120 };
	return {
		id: `answer/${day}/happiness`,
		kind: 'answer',
		day,
		rev,
		body: { value, at, model: 'AS-1.0' }
	};
}

/** What another device noted about a day. */
export function noteRecord(day: string, text: string, rev = LATER): FileRecord {
	return {
		id: `text/${day}/e0e0e0e0e0e0`,
		kind: 'text',
		day,
		rev,
		body: { type: 'note', text, prompt: null }
	};
}

/** The lines of a journal's file. */
export function lines(records: readonly (FileRecord | string)[], header: object = {}): string {
	return fileText(records as Parameters<typeof fileText>[0], header);
}

/** A file with this content. */
export function fileOf(content: string | Uint8Array, name = 'back-up.lijn'): ChosenFile {
	return { name, mimeType: '', buffer: Buffer.from(content as Uint8Array) };
}

/** A backup without a lock, packed as the app packs it. */
export function journalFile(records: readonly (FileRecord | string)[]): ChosenFile {
	return fileOf(gzipSync(lines(records)), 'back-up.jsonl.gz');
}

/** A backup locked with words. */
export async function lockedFile(
	records: readonly (FileRecord | string)[],
	words: string
): Promise<ChosenFile> {
	const packed = new Blob([gzipSync(lines(records))]).stream();
	const locked = await lockedWithWords(packed, words);
	return fileOf(new Uint8Array(await new Response(locked).arrayBuffer()));
}
