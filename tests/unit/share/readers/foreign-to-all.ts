import { gzipSync } from 'node:zlib';
import { bytesOf, zipBytes } from './bytes';

function utf16(text: string): Uint8Array {
	const units = new Uint16Array([...`\uFEFF${text}`].map((each) => each.charCodeAt(0)));
	return new Uint8Array(units.buffer);
}

const latin1 = (text: string) => new Uint8Array([...text].map((each) => each.charCodeAt(0)));
const GZIP = gzipSync(new Uint8Array(1_000_000));
const AGE = 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n';
const OWN = '{"format":"lijn","version":1,"count":1}\n{"id":"a"}\n{"sha256":"","count":1}\n';

/** Files of no format at all, and what each kind of reader says of them, and the one for all. */
export const FOREIGN_TO_ALL: [
	string,
	Uint8Array,
	{ json: string; csv: string; zip: string; any: string }
][] = [
	['an empty file', new Uint8Array(), { json: 'empty', csv: 'empty', zip: 'empty', any: 'empty' }],
	[
		'one byte',
		bytesOf('x'),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a byte-order mark',
		bytesOf('\uFEFF'),
		{ json: 'empty', csv: 'empty', zip: 'damaged', any: 'empty' }
	],
	['blanks', bytesOf(' \r\n\t'), { json: 'empty', csv: 'empty', zip: 'damaged', any: 'empty' }],
	[
		'NUL alone',
		new Uint8Array(1000),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'UTF-16',
		utf16('full_date,mood\n2026-06-01,good\n'),
		{ json: 'not_utf8', csv: 'not_utf8', zip: 'damaged', any: 'not_utf8' }
	],
	[
		'Latin-1',
		latin1('Datum,Cijfer\n2026-06-01,é\n'),
		{ json: 'not_utf8', csv: 'not_utf8', zip: 'damaged', any: 'not_utf8' }
	],
	[
		'half a character',
		new Uint8Array([0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]),
		{ json: 'not_utf8', csv: 'not_utf8', zip: 'damaged', any: 'not_utf8' }
	],
	[
		'a NaN literal',
		bytesOf('[{"date":"2026-06-01","scores":[NaN]}]'),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'damaged', any: 'bad_json' }
	],
	[
		'lists within lists',
		bytesOf('['.repeat(5_000_000)),
		{ json: 'too_deep', csv: 'unknown_format', zip: 'damaged', any: 'too_deep' }
	],
	[
		'objects within objects',
		bytesOf('{"a":'.repeat(3_000_000)),
		{ json: 'too_deep', csv: 'unknown_format', zip: 'damaged', any: 'too_deep' }
	],
	[
		'an empty object',
		bytesOf('{}'),
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a number',
		bytesOf('1e999'),
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a list of numbers',
		bytesOf('[1]'),
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a prototype',
		bytesOf('{"__proto__":{"files":{},"collections":{"entries":[]}}}'),
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'21 MB',
		new Uint8Array(21_000_000),
		{ json: 'too_large', csv: 'too_large', zip: 'too_large', any: 'too_large' }
	],
	[
		'gzip',
		GZIP,
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'cut gzip',
		GZIP.subarray(0, 100),
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a locked file',
		new Uint8Array([...bytesOf(AGE), 0xff, 0x80]),
		{ json: 'not_utf8', csv: 'not_utf8', zip: 'damaged', any: 'not_utf8' }
	],
	[
		'a locked file in letters',
		bytesOf(ARMOUR),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a journal of ours',
		bytesOf(OWN),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'damaged', any: 'bad_json' }
	],
	[
		'an empty zip',
		zipBytes({}),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'unknown_format', any: 'unknown_format' }
	],
	[
		'a zip of something else',
		zipBytes({ 'a.txt': bytesOf('a') }),
		{ json: 'unknown_format', csv: 'unknown_format', zip: 'unknown_format', any: 'unknown_format' }
	],
	[
		'a million quotes',
		bytesOf('"a' + '"x'.repeat(1_000_000) + ' '.repeat(1_000_000)),
		{ json: 'bad_json', csv: 'unknown_format', zip: 'damaged', any: 'unknown_format' }
	],
	[
		'a million commas',
		bytesOf(','.repeat(1_000_000)),
		{ json: 'bad_json', csv: 'too_many', zip: 'damaged', any: 'too_many' }
	]
];
