import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/lib/core/records';
import { readBackup } from '../../../src/lib/share/backup';
import { Refused } from '../../../src/lib/share/refusal';
import { badFiles, linesBlob, withHeader } from './bad-files';
import { everyKind, fileText, journal, photoRow, source, backupBytes, WORDS } from './files';
import {
	ALL,
	readIn,
	SELLER,
	shareBlob,
	shareLines,
	shareSource,
	shareText,
	SPAN,
	withWords,
	type TakenIn
} from './shares';

const lines = await shareLines(shareSource(everyKind(), { notes: true }));
const [header, ...said] = lines.slice(0, -1).map((line) => JSON.parse(line) as Change);
const records = said.map(({ id, kind, day, body }) => ({ id, kind, day, body }));
const one = records.find(({ kind }) => kind === 'text')!;
const bytesIn = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe('a file that a coach opens', () => {
	test.each(badFiles(lines))('%s is refused', async (_, file, reason) => {
		expect(await readIn(file())).toBe(reason);
	});

	test.each<[string, object]>([
		['of another format', { format: 'other' }],
		['of no seller', { seller: null }],
		['of a seller without an id', { seller: { ...SELLER, id: '' } }],
		['of a seller with an endless name', { seller: { ...SELLER, name: 'n'.repeat(61) } }],
		['of a seller with another key', { seller: { ...SELLER, reply: 'ssh-ed25519 AAAA' } }],
		['of no number', { number: 0 }],
		['of half a number', { number: 1.5 }],
		['of a number beyond all', { number: 2 ** 53 }],
		['of a number in words', { number: '3' }],
		['of a span that ends before it begins', { span: { from: SPAN.to, to: SPAN.from } }],
		['of a day that is none', { span: { ...SPAN, to: '2026-02-31' } }],
		['of year 275760', { exportedAt: '+275760-01-01T00:00:00.000Z' }],
		['of no time', { exportedAt: 'yesterday' }],
		['of a time that is none', { exportedAt: '2026-06-02T25:00:00.000Z' }],
		['with an endless message', { message: 'm'.repeat(2001) }],
		['with no message', { message: null }],
		['for a group that is none', { group: 'yes' }],
		['of nothing chosen', { chosen: {} }],
		[
			'of other times',
			{ chosen: { ...(header as never as TakenIn['header'])!.chosen, times: 'week' } }
		]
	])('%s is refused', async (_, part) => {
		expect(await readIn(withHeader(lines, part))).toBe('unknown_format');
	});

	test('that is a backup is said to be one, and a share is where a backup is asked for', async () => {
		expect(await readIn(new Blob([fileText(journal())]))).toBe('is_backup');
		const locked = await backupBytes(source(journal()), WORDS);
		expect(await readIn(new Blob([locked as Uint8Array<ArrayBuffer>]))).toBe('is_backup');
		const share = await shareBlob(shareSource(journal()), withWords);
		const taker = { row: () => undefined, refused: () => undefined };
		await expect(readBackup(share, WORDS, taker)).rejects.toEqual(new Refused('is_share'));
	});

	test('that was changed on its way is refused', async () => {
		const file = await shareBlob(shareSource(everyKind(), ALL), withWords);
		const bytes = await bytesIn(file);
		bytes[bytes.length - 20]! ^= 1;
		expect(await readIn(new Blob([bytes]))).toBe('damaged');
		expect(await readIn(file.slice(0, -1))).toBe('damaged');
		const packed = await bytesIn(await shareBlob(shareSource(everyKind(), ALL)));
		expect(await readIn(new Blob([packed.subarray(0, -9)]))).toBe('damaged');
		expect(await readIn(new Blob([packed, 'more']))).toBe('damaged');
	});

	test('that is larger than a share is refused before it is read, or once it shows', async () => {
		const large = { size: 28_000_000 } as Blob;
		expect(await readIn(large)).toBe('too_large');
		const chunk = linesBlob([JSON.stringify({ chunk: 'x', at: 0, data: 'A'.repeat(90_000) })]);
		const plain = new Blob([`${lines[0]!}\n`, ...Array<Blob>(230).fill(chunk)]);
		expect(plain.size).toBeGreaterThan(20_000_000);
		expect(await readIn(plain)).toBe('too_large');
	});

	test('packed to blow up is stopped', async () => {
		const chunk = `${JSON.stringify({ chunk: 'x', at: 0, data: 'A'.repeat(120_000) })}\n`;
		const packed = gzipSync(`${lines[0]!}\n${chunk.repeat(540)}`);
		expect(packed.length).toBeLessThan(200_000);
		expect(await readIn(new Blob([packed]))).toBe('inflates_too_far');
	});

	test('of a newer minor version keeps what it added to records, and not to the header', async () => {
		const newer = { ...one, body: { ...one.body, mood: [1, { deep: true }] } } as object as Change;
		const text = shareText(
			{ ...header, version: '1.7', more: 'said', seller: { ...SELLER, more: 1 } },
			[newer]
		);
		const taken = (await readIn(new Blob([text]))) as TakenIn;
		expect(taken.rows).toEqual([newer]);
		expect(taken.header).toEqual({ ...header, version: '1.7', count: 1 });
	});
});

describe('a record', () => {
	const answer = records.find(({ id }) => id.endsWith('/happiness'))!;
	const rest = records.filter((each) => each !== answer);

	test.each<[string, object, string]>([
		[
			'of a day outside the span',
			{ day: '2026-07-01', id: 'answer/2026-07-01/happiness' },
			'out_of_span'
		],
		['that deletes', { body: null }, 'bad_body'],
		['of an unknown kind', { kind: 'mood' }, 'unknown_kind'],
		['of a day that is none', { day: '2026-02-31' }, 'bad_id'],
		[
			'that is a setting of another name',
			{ kind: 'setting', day: '', id: 'setting/deck' },
			'bad_id'
		],
		['with a body of another shape', { body: { value: '7' } }, 'bad_body'],
		['with the id of a prototype', { id: '__proto__' }, 'bad_id']
	])('%s is left out, and has the rest', async (_, part, reason) => {
		const bad = { ...answer, ...part } as Change;
		const taken = await readIn(new Blob([shareText(header!, [bad, ...rest])]));
		expect(taken).toMatchObject({ rows: rest, refused: [{ line: 2, reason }] });
	});

	test('that stands there twice counts once', async () => {
		const taken = await readIn(new Blob([shareText(header!, [one, one])]));
		expect(taken).toMatchObject({ rows: [one], refused: [{ line: 3, reason: 'twice' }] });
	});

	test('pollutes no prototype, nor does a header', async () => {
		const bad = JSON.stringify(one).replace('"type"', '"__proto__":{"bad":1},"type"');
		// As JSON reads it: a field of that name.
		const polluted = JSON.parse(
			JSON.stringify(header).replace('{', '{"__proto__":{"bad":1},')
		) as object;
		expect(Object.hasOwn(polluted, '__proto__')).toBe(true);
		const taken = (await readIn(new Blob([shareText(polluted, [bad])]))) as TakenIn;
		expect(taken.rows).toHaveLength(1);
		expect(Object.getPrototypeOf(taken.header)).toBe(Object.prototype);
		expect(Object.getPrototypeOf(taken.rows[0]!.body)).toBe(Object.prototype);
		expect(({} as { bad?: number }).bad).toBeUndefined();
	});

	test('of a photo that holds something else is not taken', async () => {
		const row = photoRow(1, new Uint8Array([1, 2, 3]));
		const other = new Map([[row.id, new Uint8Array([1, 2, 4])]]);
		const taken = await readIn(await shareBlob(shareSource([row], ALL, other)));
		expect(taken).toMatchObject({ refused: [{ reason: 'bytes_missing' }], bytes: new Map() });
	});
});
