import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/lib/core/records';
import { armoured } from '../../../src/lib/share/armour';
import { backupOf, lockOfFile, readBackup } from '../../../src/lib/share/backup';
import type { FileSource } from '../../../src/lib/share/journal-file';
import type { RefusedLine } from '../../../src/lib/share/journal-file-in';
import { Refused } from '../../../src/lib/share/refusal';
import { fileOf, streamOf } from '../../../src/lib/share/streams';
import { badFiles, linesBlob, withHeader } from './bad-files';
import { fileText, journal, photoRow, source, WORDS } from './files';

interface Taken {
	rows: Row[];
	bytes: Map<string, Uint8Array>;
	refused: RefusedLine[];
}

/** Everything that a file holds, or why it is refused. */
async function read(file: Blob, words: string | null = null): Promise<Taken | string> {
	const taken: Taken = { rows: [], bytes: new Map(), refused: [] };
	const taker = {
		row: (row: Row) => void taken.rows.push(row),
		bytes: (id: string, bytes: ArrayBuffer) => void taken.bytes.set(id, new Uint8Array(bytes)),
		refused: (line: RefusedLine) => void taken.refused.push(line)
	};
	try {
		await readBackup(file, words, taker);
		return { ...taken, rows: byId(taken.rows) };
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}

const made = async (of: FileSource, words: string | null) =>
	fileOf(await backupOf(of, words), 'application/octet-stream');
const byId = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
const bytesIn = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function* inParts(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a backup', () => {
	const photo = new Uint8Array(100_000).map((_, index) => (index * 7) % 251);
	const rows = [...journal(), photoRow(1, photo)];
	const of = source(rows, new Map([[photoRow(1, photo).id, photo]]));

	test.each([
		['locked', WORDS],
		['open', null]
	])('that is %s holds every record and what is attached', async (_, words) => {
		const taken = await read(await made(of, words), words);
		expect(taken).toEqual({
			rows: byId(rows),
			bytes: new Map([[photoRow(1, photo).id, photo]]),
			refused: []
		});
	});

	test('says how it is locked', async () => {
		expect(await lockOfFile(await made(of, WORDS))).toBe('words');
		expect(await lockOfFile(await made(of, null))).toBe('none');
	});

	test('holds nothing that was typed in the open', async () => {
		const file = new TextDecoder('latin1').decode(await bytesIn(await made(of, WORDS)));
		expect(file).toContain('age-encryption.org/v1');
		expect(file).not.toContain('answer/');
	});

	test.each([1, 47, 48, 49, 5000])(
		'is read back from its armour, in parts of %i bytes',
		async (size) => {
			const small = source(journal().slice(0, 3));
			const text = await fileOf(armoured(await backupOf(small, WORDS)), 'text/plain');
			const again = await fileOf(streamOf(inParts(await bytesIn(text), size)), 'text/plain');
			expect(await read(again, WORDS)).toMatchObject({ rows: byId(small.rows) });
		}
	);

	test('is read from armour that a mail program changed in its line ends', async () => {
		const text = await (
			await fileOf(armoured(await backupOf(source(journal()), WORDS)), 'text/plain')
		).text();
		const mailed = new Blob([` \r\n${text.replaceAll('\n', '\r\n')}\r\n`]);
		expect(await read(mailed, WORDS)).toMatchObject({ rows: byId(journal()) });
	});

	test('opens with no other words', async () => {
		const file = await made(of, WORDS);
		expect(await read(file, 'een twee drie vier vijf zes')).toBe('wrong_words');
		expect(await read(file, null)).toBe('wrong_words');
	});

	test('that lost its end or a bit of it is refused', async () => {
		const file = await made(of, WORDS);
		const bytes = await bytesIn(file);
		expect(await read(file.slice(0, -1), WORDS)).toBe('damaged');
		expect(await read(file.slice(0, 200), WORDS)).toBe('damaged');
		expect(await read(file.slice(0, 100), WORDS)).toBe('damaged');
		bytes[bytes.length - 20]! ^= 1;
		expect(await read(new Blob([bytes]), WORDS)).toBe('damaged');
	});

	test('tells how far it is, to the end', async () => {
		const told: number[] = [];
		const total: number[] = [];
		await made(
			{ ...of, progress: (now) => void (told.push(now.done), total.push(now.total)) },
			WORDS
		);
		expect(told.at(-1)).toBe(total[0]);
		expect(told).toEqual([...told].sort((a, b) => a - b));
	});

	test('in which a photo was deleted while it was made has its deletion', async () => {
		const taken = await read(await made({ ...of, bytes: async () => undefined }, null));
		expect(taken).toMatchObject({ refused: [] });
		const row = (taken as Taken).rows.find(({ kind }) => kind === 'attachment');
		expect(row).toMatchObject({ id: photoRow(1, photo).id, body: null });
	});

	test('holds any text there can be', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
				const [note] = journal();
				const row = { ...note!, body: { type: 'note', text, prompt: null } } as Row;
				expect(await read(await made(source([row]), null))).toMatchObject({ rows: [row] });
			}),
			{ seed: 20261127, numRuns: 60 }
		);
	});

	test('holds the longest text there can be, in its costliest letters', async () => {
		const [note] = journal();
		const row = {
			...note!,
			body: { type: 'note', text: '\ud800'.repeat(20_000), prompt: null }
		} as Row;
		expect(await read(await made(source([row]), null))).toMatchObject({ rows: [row] });
	});
});

describe('a file', () => {
	const lines = fileText(journal()).split('\n').slice(0, -1);

	test('of lines that anyone can read is read too', async () => {
		expect(await read(linesBlob(lines))).toMatchObject({ rows: byId(journal()), refused: [] });
	});

	test('with other line ends, or none at its end, is the same file', async () => {
		expect(await read(new Blob([lines.join('\r\n')]))).toMatchObject({ rows: byId(journal()) });
	});

	test('of a newer minor version keeps what it added', async () => {
		const row = { ...journal()[0]!, body: { ...journal()[0]!.body!, mood: [1, { deep: true }] } };
		const newer = fileText([row as unknown as Row], { version: '1.7', more: 'said' });
		expect(await read(new Blob([newer]))).toMatchObject({ rows: [row] });
	});

	test.each(badFiles(lines))('%s is refused', async (_, file, reason) => {
		expect(await read(file())).toBe(reason);
	});

	test.each([
		['of another format', 'other', 'unknown_format'],
		['that is a share', 'ambitiespanning/share', 'is_share']
	])('%s is refused', async (_, format, reason) => {
		expect(await read(withHeader(lines, { format }))).toBe(reason);
	});

	test.each<[string, object, string]>([
		['of an unknown kind', { kind: 'mood' }, 'unknown_kind'],
		['of a day that is none', { day: '2026-02-31' }, 'bad_id'],
		['of no revision', { rev: '5' }, 'bad_revision'],
		['with a body of another shape', { body: { type: 'note', text: 5 } }, 'bad_body'],
		['with the id of a prototype', { id: '__proto__' }, 'bad_id']
	])('with a record %s has the rest', async (_, part, reason) => {
		const [first, ...rest] = journal();
		const taken = await read(new Blob([fileText([{ ...first!, ...part } as Row, ...rest])]));
		expect(taken).toMatchObject({ rows: byId(rest), refused: [{ reason }] });
	});

	test('that says a thing twice has what it said first', async () => {
		const [first] = journal();
		const taken = await read(new Blob([fileText([first!, first!])]));
		expect(taken).toMatchObject({ rows: [first], refused: [{ line: 3, reason: 'twice' }] });
	});

	test('pollutes no prototype', async () => {
		const [first] = journal();
		const said = JSON.stringify(first).replace('"type"', '"__proto__":{"bad":1},"type"');
		const taken = await read(new Blob([fileText([said])]));
		expect(({} as { bad?: number }).bad).toBeUndefined();
		expect((taken as Taken).rows).toHaveLength(1);
		expect(Object.getPrototypeOf((taken as Taken).rows[0]!.body)).toBe(Object.prototype);
	});

	test('packed to blow up is stopped', async () => {
		const zeros = new Uint8Array(16_000_000);
		async function* bomb() {
			for (let part = 0; part < 4; part += 1) yield zeros;
		}
		const packed = new Response(
			streamOf(bomb()).pipeThrough(
				new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>
			)
		);
		expect(await read(await packed.blob())).toBe('line_too_long');
	});

	test.each([
		['cut off', (bytes: Uint8Array) => bytes.subarray(0, -9)],
		['followed by something else', (bytes: Uint8Array) => Uint8Array.from([...bytes, 1, 2, 3])]
	])('packed and %s is refused', async (_, change) => {
		const packed = await bytesIn(await made(source(journal()), null));
		expect(await read(new Blob([change(packed) as Uint8Array<ArrayBuffer>]))).toBe('damaged');
	});

	test('whose photo is another is not taken', async () => {
		const photo = new Uint8Array([1, 2, 3]);
		const row = photoRow(1, photo);
		const other = source([row], new Map([[row.id, new Uint8Array([1, 2, 4])]]));
		const taken = await read(await made(other, null));
		expect(taken).toMatchObject({ rows: [], refused: [{ line: 2, reason: 'bytes_missing' }] });
	});
});
