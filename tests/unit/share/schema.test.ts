import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
	coachKinds,
	DAY,
	everyKind,
	fileText,
	KEPT_SHARE,
	photoRow,
	rev,
	source,
	workspaceKinds
} from './files';
import { ALL, shareLines, shareSource } from './shares';
import type { Row } from '../../../src/lib/core/records';
import { backupOf } from '../../../src/lib/share/backup';
import { CHUNK_BYTES } from '../../../src/lib/share/record-file';
import { fileOf } from '../../../src/lib/share/streams';

const JOURNAL = 'journal-1.schema.json';
const schemaIn = (name: string) =>
	JSON.parse(readFileSync(`static/format/${name}`, 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text);
ajv.addSchema(schemaIn(JOURNAL), JOURNAL);
const validate = ajv.getSchema(JOURNAL)!;
const validateShare = ajv.compile(schemaIn('share-1.schema.json'));

describe('the published schema', () => {
	test('accepts every line of a file that the app writes', async () => {
		const photo = new Uint8Array(CHUNK_BYTES + 10).map((_, index) => index % 255);
		const rows = [...everyKind(), ...coachKinds(), photoRow(1, photo)];
		const made = source(rows, new Map([[photoRow(1, photo).id, photo]]));
		const file = await fileOf(await backupOf(made, null), '');
		const lines = gunzipSync(await file.arrayBuffer())
			.toString()
			.split('\n')
			.slice(0, -1);
		// A header, a trailer and two chunks.
		expect(lines).toHaveLength(rows.length + 4);
		const refused = lines.filter((line) => !validate(JSON.parse(line)));
		expect(refused).toEqual([]);
	});

	test('accepts every line of the file of a workspace', async () => {
		const rows = [...everyKind(), ...workspaceKinds()];
		const [, share] = workspaceKinds();
		const file = await fileOf(
			await backupOf(source(rows, new Map([[share!.id, KEPT_SHARE]])), null),
			''
		);
		const lines = gunzipSync(await file.arrayBuffer())
			.toString()
			.trimEnd()
			.split('\n');
		// A header, a trailer and a chunk.
		expect(lines).toHaveLength(rows.length + 3);
		expect(lines.filter((line) => !validate(JSON.parse(line)))).toEqual([]);
	});

	const [client, share, talk, , look] = workspaceKinds() as [Row, Row, Row, Row, Row];
	const byKind = new Map(everyKind().map((row) => [row.kind, row]));
	const answer = byKind.get('answer')!;
	const moment = byKind.get('moment')!;
	const text = byKind.get('text')!;
	test.each<[string, object]>([
		['a value beyond the scale', { ...answer, body: { ...answer.body, value: 11 } }],
		['no time', { ...answer, body: { value: 3, model: 'AS-1.0' } }],
		['a day that is none', { ...answer, day: '2026-6-2' }],
		['a revision that is none', { ...answer, rev: '7' }],
		['another kind', { ...answer, kind: 'mood' }],
		['a strength beyond the scale', { ...moment, body: { ...moment.body, intensity: 6 } }],
		['a text that is none', { ...text, body: { ...text.body, text: 5 } }],
		['no body', { id: answer.id, kind: 'answer', day: answer.day, rev: answer.rev }],
		['a list as a body', { ...answer, body: [] }],
		['a client without an end', { ...client, body: { ...client.body, keepUntil: null } }],
		['a client looked at on no day', { ...client, body: { ...client.body, looked: 'today' } }],
		['a talk with nobody', { ...talk, body: { ...talk.body, client: 'noor' } }],
		['a look at four', { ...look, body: { ...look.body, sellers: [client.id] } }],
		['a look that showed nothing', { ...look, body: { ...look.body, spreads: {} } }],
		['a share of another type', { ...share, body: { ...share.body, mime: 'text/html' } }],
		['a share that says nothing', { ...share, body: { ...share.body, share: undefined } }],
		['another format', { ...(JSON.parse(fileText([]).split('\n')[0]!) as object), format: 'x' }],
		['a newer form', { ...(JSON.parse(fileText([]).split('\n')[0]!) as object), version: '2.0' }]
	])('refuses %s', (_, line) => {
		expect(validate(line)).toBe(false);
	});
});

describe('the published schema of a share', () => {
	const photo = new Uint8Array(CHUNK_BYTES + 10).map((_, index) => index % 255);
	const rows = [...everyKind(), ...coachKinds(), photoRow(1, photo)];
	const made = (choice: Parameters<typeof shareSource>[1]) =>
		shareLines(shareSource(rows, choice, new Map([[photoRow(1, photo).id, photo]])));

	test.each([ALL, {}, { products: [], rewards: false, times: 'day' as const }])(
		'accepts every line of one that the app writes: %j',
		async (choice) => {
			const lines = await made(choice);
			expect(lines.length).toBeGreaterThan(10);
			expect(lines.filter((line) => !validateShare(JSON.parse(line)))).toEqual([]);
		}
	);

	test.each<[string, (header: object, record: object) => object]>([
		['a revision', (_, record) => ({ ...record, rev: rev(1) })],
		['a deletion', (_, record) => ({ ...record, body: null })],
		['another kind', (_, record) => ({ ...record, kind: 'mood' })],
		['another setting', (_, record) => ({ ...record, kind: 'setting', id: 'setting/deck' })],
		['a body of another kind', (_, record) => ({ ...record, kind: 'moment' })],
		['another format', (header) => ({ ...header, format: 'ambitiespanning/journal' })],
		['a newer form', (header) => ({ ...header, version: '2.0' })],
		['a number below one', (header) => ({ ...header, number: 0 })],
		['no seller', (header) => ({ ...header, seller: null })],
		['a day that is none', (header) => ({ ...header, span: { from: DAY, to: 'now' } })],
		['other times', (header) => ({ ...header, chosen: { times: 'week' } })]
	])('refuses %s', async (_, changed) => {
		const [header, ...records] = (await made(ALL)).map((line) => JSON.parse(line) as object);
		const answer = records.find((each) => 'kind' in each && each.kind === 'answer')!;
		expect(validateShare(answer)).toBe(true);
		expect(validateShare(changed(header!, answer))).toBe(false);
	});
});
