import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitChange, admitRow, type Change, type Row } from '../../../src/lib/core/records';
import { readBackup, unlockingWithWords } from '../../../src/lib/share/backup';
import { Refused } from '../../../src/lib/share/refusal';
import type { LockWith } from '../../../src/lib/share/share-file';
import { readShare } from '../../../src/lib/share/share-file-in';
import { PATIENCE, RUNS, SEED, worked, writeDown } from '../often';
import { backupBytes, everyKind, fileText, photoRow, source, WORDS } from './files';
import { mutated } from './readers/mutations';
import { ALL, shareBlob, shareLines, shareSource, withWords } from './shares';

const MOST_MS = 2000;
/** Opening with words takes its work each time. */
const LOCKED_SHARE = 50;

/** Reads a file; what it takes goes to `row`. */
type Read = (file: Blob, words: string | null, taker: Taken) => Promise<void>;
interface Taken {
	row: (record: Change) => void;
	refused: () => void;
}
const readShared: Read = (file, words, taker) => readShare(file, unlockingWithWords(words), taker);

interface Tally {
	/** Files that were read to their end, and how many records those held or lost. */
	accepted: number;
	rows: number;
	rowsRefused: number;
	refused: Record<string, number>;
	/** Milliseconds of work that the slowest took. */
	slowest: number;
}

async function tallied(read: Read, good: Uint8Array, runs: number): Promise<Tally> {
	const tally: Tally = { accepted: 0, rows: 0, rowsRefused: 0, refused: {}, slowest: 0 };
	await fc.assert(
		fc.asyncProperty(mutated(good), async (bytes) => {
			const rows: Change[] = [];
			let refused = 0;
			const began = worked();
			const taker = {
				row: (row: Change) => void rows.push(row),
				refused: () => void (refused += 1)
			};
			try {
				await read(new Blob([bytes as Uint8Array<ArrayBuffer>]), WORDS, taker);
				tally.accepted += 1;
				tally.rows += rows.length;
				tally.rowsRefused += refused;
				expect(rows.every((row) => admitChange(row).ok)).toBe(true);
			} catch (thrown) {
				// Anything else is a fault of ours.
				if (!(thrown instanceof Refused)) throw thrown;
				tally.refused[thrown.reason] = (tally.refused[thrown.reason] ?? 0) + 1;
			}
			tally.slowest = Math.max(tally.slowest, worked() - began);
		}),
		{ numRuns: runs, seed: SEED }
	);
	return tally;
}

const rows = everyKind();
const photo = new Uint8Array(3000).map((_, index) => index % 251);
const made = source([...rows, photoRow(1, photo)], new Map([[photoRow(1, photo).id, photo]]));
/** Lines whose count and hash are right whatever became of the records: the gate alone is left. */
const lineByLine = (bytes: Uint8Array) => {
	const text = new TextDecoder('utf-8').decode(bytes);
	return new TextEncoder().encode(fileText(text.split('\n')));
};

const share = shareSource(made.rows, ALL, new Map([[photoRow(1, photo).id, photo]]));
const shareBytes = async (lock?: LockWith) =>
	new Uint8Array(await (await shareBlob(share, lock)).arrayBuffer());
const shareText = async () =>
	new TextEncoder().encode((await shareLines(share)).map((line) => `${line}\n`).join(''));

test.each<[string, Read, () => Promise<Uint8Array>, number]>([
	['a backup in lines', readBackup, async () => new TextEncoder().encode(fileText(rows)), RUNS],
	['a packed backup', readBackup, () => backupBytes(made, null), RUNS],
	['a locked backup', readBackup, () => backupBytes(made, WORDS), Math.ceil(RUNS / LOCKED_SHARE)],
	['a share in lines', readShared, shareText, RUNS],
	['a packed share', readShared, shareBytes, RUNS],
	['a locked share', readShared, () => shareBytes(withWords), Math.ceil(RUNS / LOCKED_SHARE)]
])(
	'%s gone bad is refused',
	async (name, read, good, runs) => {
		const tally = await tallied(read, await good(), runs);
		writeDown({ name, tried: runs, right: tally.accepted, slowest: tally.slowest });
		// What was changed shows: by the hash, the packing or the lock.
		expect(Object.values(tally.refused).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(
			0.9 * runs
		);
		expect(tally.slowest).toBeLessThan(MOST_MS);
	},
	PATIENCE
);

test(
	'records gone bad in a file that is whole are refused one by one',
	async () => {
		const records = new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join('\n'));
		const tally = { taken: 0, refused: 0, files: 0 };
		await fc.assert(
			fc.asyncProperty(mutated(records), async (bytes) => {
				const taker = {
					row: (row: Row) => {
						tally.taken += 1;
						expect(admitRow(row)).toEqual({ ok: true, value: row });
					},
					refused: () => void (tally.refused += 1)
				};
				const file = new Blob([lineByLine(bytes) as Uint8Array<ArrayBuffer>]);
				await readBackup(file, null, taker).catch((thrown: unknown) => {
					if (!(thrown instanceof Refused)) throw thrown;
					tally.files += 1;
				});
			}),
			{ numRuns: RUNS, seed: SEED }
		);
		const { taken, refused } = tally;
		writeDown({ name: 'records of a backup', tried: taken + refused, right: taken, slowest: null });
		expect(Math.min(tally.taken, tally.refused, tally.files)).toBeGreaterThan(0);
	},
	PATIENCE
);
