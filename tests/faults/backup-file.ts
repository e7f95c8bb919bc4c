import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { Row } from '../../src/lib/core/records';
import { backupOf } from '../../src/lib/share/backup';
import type * as TenYears from '../fixtures/ten-years';

/** What each photo of a backup holds, bytes. */
const PHOTO_BYTES = 60_000;
const YEAR_DAYS = 365;
/** More than the photos of a file. */
const SERIES = 10_000;

/** A backup on the disk, and what is in it. */
export interface BackupFile {
	path: string;
	/** All live. */
	rows: Row[];
}

/** A photo of a day, with an id of its own. */
function photoOf(row: Row, number: number, bytes: Uint8Array): Row {
	const tail = number.toString(16).padStart(12, '0');
	const body = {
		about: row.day,
		type: 'photo' as const,
		mime: 'image/jpeg',
		size: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		width: 4,
		height: 3,
		seconds: null,
		at: { instant: Date.parse(`${row.day}T12:00Z`), offset: 120 }
	};
	const id = `01973000-0000-7000-8000-${tail}`;
	return { id, kind: 'attachment', day: row.day, rev: row.rev, body } as Row;
}

let made: readonly Row[] | undefined;

/** The rows of ten years, through the build's own loader: the deck is a file of JSON. */
export async function tenYearRows(): Promise<readonly Row[]> {
	if (made) return made;
	const path = join(import.meta.dirname, '../fixtures/ten-years.ts');
	const { module } = await runnerImport<typeof TenYears>(path);
	return (made = module.tenYears(26));
}

/** The rows of the last so many years of those ten, and what belongs to no day. */
export async function rowsOf(years: number): Promise<Row[]> {
	const all = await tenYearRows();
	const days = all.map(({ day }) => day).filter((day) => day !== '');
	const from = [...new Set(days)].sort().at(-years * YEAR_DAYS)!;
	return all.filter(({ day }) => day === '' || day >= from);
}

/**
 * A backup of the last so many years of a journal that is kept every day, 3,000 rows a year, with
 * some photos.
 * @param series photos of another number are other photos
 */
export async function backupFile(years: number, photos: number, series = 0): Promise<BackupFile> {
	const rows = await rowsOf(years);
	const dated = rows.filter(({ day }) => day !== '');
	const held = new Map<string, Uint8Array>();
	for (let number = 1; number <= photos; number += 1) {
		const bytes = new Uint8Array(randomBytes(PHOTO_BYTES));
		const photo = photoOf(dated[number]!, series * SERIES + number, bytes);
		rows.push(photo);
		held.set(photo.id, bytes);
	}
	rows.sort((a, b) => (a.id < b.id ? -1 : 1));
	const bytes = async (id: string) => held.get(id)?.slice().buffer;
	const source = { rows, bytes, app: '0.1.0', at: Date.now() };
	const whole = await new Response(await backupOf(source, null)).arrayBuffer();
	const path = join(tmpdir(), `${randomUUID()}.jsonl.gz`);
	writeFileSync(path, Buffer.from(whole));
	return { path, rows };
}
