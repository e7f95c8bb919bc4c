import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Row } from '../../../src/lib/core/records';
import { readBackup } from '../../../src/lib/share/backup';
import type { RefusedLine } from '../../../src/lib/share/journal-file-in';
import { everyKind, photoRow, WORDS } from './files';

const FOLDER = 'tests/fixtures/files';
const PHOTO = new Uint8Array(50_000).map((_, index) => (index * 31) % 256);
/** What every file of that version holds. */
const HELD: Record<string, Row[]> = { '1.0': [...everyKind(), photoRow(1, PHOTO)] };
const files = readdirSync(FOLDER).filter((name) => name.startsWith('journal-'));

test('files of every version, in every form, are there', () => {
	expect(files).toEqual(['journal-1.0.jsonl.gz', 'journal-1.0.lijn', 'journal-1.0.lijn.txt']);
});

test.each(files)('%s still opens', async (name) => {
	const rows: Row[] = [];
	const bytes = new Map<string, Uint8Array>();
	const refused: RefusedLine[] = [];
	await readBackup(new Blob([readFileSync(`${FOLDER}/${name}`)]), WORDS, {
		row: (row) => void rows.push(row),
		bytes: (id, held) => void bytes.set(id, new Uint8Array(held)),
		refused: (line) => void refused.push(line)
	});
	const [, version] = /^journal-(\d+\.\d+)\./.exec(name)!;
	const byId = (a: Row, b: Row) => (a.id < b.id ? -1 : 1);
	expect(rows.sort(byId)).toEqual([...HELD[version!]!].sort(byId));
	expect(refused).toEqual([]);
	expect(bytes).toEqual(new Map([[photoRow(1, PHOTO).id, PHOTO]]));
});
