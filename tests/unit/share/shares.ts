import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { day, type Captured, type Instant } from '../../../src/lib/core/days';
import type { Change, Row } from '../../../src/lib/core/records';
import { defaultChoice, type ShareChoice } from '../../../src/lib/core/share/share-choice';
import type { SharedRecord } from '../../../src/lib/core/share/shared-records';
import { unlockingWithWords } from '../../../src/lib/share/backup';
import { lockedWithWords } from '../../../src/lib/share/cipher';
import { Refused } from '../../../src/lib/share/refusal';
import { shareOf, type LockWith, type ShareSource } from '../../../src/lib/share/share-file';
import { readShare, type RefusedShareLine } from '../../../src/lib/share/share-file-in';
import type { ShareHeader } from '../../../src/lib/share/share-header';
import { fileOf } from '../../../src/lib/share/streams';
import { WORDS } from './files';

export const SPAN = { from: day('2026-06-01'), to: day('2026-06-30') };
export const SELLER = {
	id: '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
	name: 'Noor van de kaas',
	reply: `age1${'q'.repeat(58)}`
};
/** 10:34:56.789 on the seller's clock. */
const AT: Captured = { instant: Date.UTC(2026, 6, 1, 8, 34, 56, 789) as Instant, offset: 120 };

/** Everything that can be chosen. */
export const ALL: Partial<ShareChoice> = { notes: true, attachments: true, times: 'exact' };

/** What a share is made of; of the choice the default but for what is said. */
export function shareSource(
	rows: readonly Row[],
	choice: Partial<ShareChoice> = {},
	bytes: ReadonlyMap<string, Uint8Array> = new Map()
): ShareSource {
	return {
		rows,
		choice: { ...defaultChoice(SPAN), ...choice },
		secret: new Uint8Array(32).map((_, index) => index),
		seller: SELLER,
		number: 3,
		message: 'Dit was mijn maand.',
		group: false,
		bytes: async (id) => bytes.get(id)?.slice().buffer,
		app: '0.1.0',
		at: AT
	};
}

export const unlocked: LockWith = (packed) => Promise.resolve(packed);
export const withWords: LockWith = (packed) => lockedWithWords(packed, WORDS);

/** A share as a file. */
export const shareBlob = async (source: ShareSource, lock = unlocked) =>
	fileOf(await shareOf(source, lock), 'application/octet-stream');

/** The lines in it. */
export async function shareLines(source: ShareSource): Promise<string[]> {
	const file = await shareBlob(source);
	return gunzipSync(await file.arrayBuffer())
		.toString()
		.split('\n')
		.slice(0, -1);
}

/** A file of these records with this header and a trailer that is right, written by hand. */
export function shareText(header: object, records: readonly (Change | string)[]): string {
	const said = records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
	const first = JSON.stringify({ ...header, count: said.length });
	const lines = [first, ...said].map((line) => `${line}\n`).join('');
	const sha256 = createHash('sha256').update(lines).digest('hex');
	return `${lines}${JSON.stringify({ sha256, count: said.length })}\n`;
}

export interface TakenIn {
	header: ShareHeader | null;
	rows: SharedRecord[];
	bytes: Map<string, Uint8Array>;
	refused: RefusedShareLine[];
}

/** Everything that a share holds, or why it is refused. */
export async function readIn(file: Blob, words: string | null = WORDS): Promise<TakenIn | string> {
	const taken: TakenIn = { header: null, rows: [], bytes: new Map(), refused: [] };
	try {
		await readShare(file, unlockingWithWords(words), {
			header: (header) => void (taken.header = header),
			row: (row) => void taken.rows.push(row),
			bytes: (id, bytes) => void taken.bytes.set(id, new Uint8Array(bytes)),
			refused: (line) => void taken.refused.push(line)
		});
		return taken;
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}
