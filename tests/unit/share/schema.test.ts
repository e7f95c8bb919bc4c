import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { everyKind, fileText, photoRow, source } from './files';
import { backupOf } from '../../../src/lib/share/backup';
import { CHUNK_BYTES } from '../../../src/lib/share/record-file';
import { fileOf } from '../../../src/lib/share/streams';

const schema = JSON.parse(readFileSync('static/format/journal-1.schema.json', 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text);
const validate = ajv.compile(schema);

describe('the published schema', () => {
	test('accepts every line of a file that the app writes', async () => {
		const photo = new Uint8Array(CHUNK_BYTES + 10).map((_, index) => index % 255);
		const rows = [...everyKind(), photoRow(1, photo)];
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
		['another format', { ...(JSON.parse(fileText([]).split('\n')[0]!) as object), format: 'x' }],
		['a newer form', { ...(JSON.parse(fileText([]).split('\n')[0]!) as object), version: '2.0' }]
	])('refuses %s', (_, line) => {
		expect(validate(line)).toBe(false);
	});
});
