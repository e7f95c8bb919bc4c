import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { drawKeyPair } from '../../../src/lib/share/coach-key';
import {
	keyFile,
	readKeyFile,
	type CoachKey,
	type CoachKeys
} from '../../../src/lib/share/key-file';
import { Refused } from '../../../src/lib/share/refusal';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(file: string | Uint8Array): Promise<CoachKeys | string> {
	try {
		return await readKeyFile(typeof file === 'string' ? bytes(file) : file);
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}

let [newer, older] = [] as unknown as [CoachKey, CoachKey];
let one: CoachKeys;
let two: CoachKeys;
let file = '';
beforeAll(async () => {
	newer = { ...(await drawKeyPair()), created: day('2026-11-27') };
	older = { ...(await drawKeyPair()), created: day('2026-01-02') };
	one = { name: 'Jan de Vries', keys: [newer] };
	two = { name: 'Jan de Vries', keys: [newer, older] };
	file = keyFile(two);
});

describe('a recovery file', () => {
	test('is written line by line, the newest key first', () => {
		expect(file.split('\n')).toEqual([
			'# ambitiespanning/coach-key 1.0',
			'# name: Jan de Vries',
			'# keys: 2',
			'# created: 2026-11-27',
			`# public key: ${newer.recipient}`,
			newer.identity,
			'# created: 2026-01-02',
			`# public key: ${older.recipient}`,
			older.identity,
			''
		]);
	});

	test('comes back', async () => {
		expect(await read(keyFile(one))).toEqual(one);
		expect(await read(file)).toEqual(two);
		expect(await read(keyFile({ ...one, name: '' }))).toEqual({ ...one, name: '' });
	});

	test('holds a name on one line, whatever it was', async () => {
		const name = `Jan\n${older.identity}\u202e\r\n# keys: 9`;
		expect(keyFile({ ...one, name }).split('\n')).toHaveLength(7);
		expect(await read(keyFile({ ...one, name }))).toMatchObject({ keys: [newer] });
	});

	test.each<[string, (text: string) => string]>([
		['the line ends of mail', (text) => text.replaceAll('\n', '\r\n')],
		['a byte-order mark', (text) => `\ufeff${text}`],
		['blank lines', (text) => `\n\n${text.replaceAll('\n', '\n \n')}\n\n`],
		['no last line end', (text) => text.trimEnd()]
	])('is read with %s', async (_, change) => {
		expect(await read(change(file))).toEqual(two);
	});

	test('is refused wherever it was cut off', async () => {
		const reasons = new Set<unknown>();
		for (let size = 0; size < file.length - 1; size += 1)
			reasons.add(await read(file.slice(0, size)));
		expect([...reasons].sort()).toEqual(['count_mismatch', 'damaged', 'empty', 'unknown_format']);
	});

	test('is refused where any letter of a key was changed', async () => {
		const from = file.indexOf('# public key');
		for (let at = from; at < file.indexOf('\n# created: 2026-01'); at += 1) {
			const changed = file.slice(0, at) + (file[at] === '7' ? '8' : '7') + file.slice(at + 1);
			expect(['damaged', 'count_mismatch']).toContain(await read(changed));
		}
	});

	test.each<[string, string, (text: string) => string | Uint8Array]>([
		['nothing', 'empty', () => ''],
		['blanks', 'empty', () => ' \n\n'],
		['one byte', 'unknown_format', () => 'x'],
		['UTF-16', 'not_utf8', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
		[
			'Latin-1',
			'not_utf8',
			(text) => new Uint8Array(Buffer.from(text.replace('Jan', 'José'), 'latin1'))
		],
		['a picture', 'unknown_format', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
		['more than any has', 'too_large', (text) => text + '\n'.repeat(64_000)],
		[
			'an identity file of age',
			'unknown_format',
			() => `# created: 2026-11-27\n${newer.identity}\n`
		],
		['a backup', 'unknown_format', () => '{"format":"ambitiespanning/journal","version":"1.0"}'],
		['a newer version', 'newer', (text) => text.replace('1.0', '2.0')],
		['a version that is none', 'unknown_format', (text) => text.replace('1.0', 'one')],
		['a key too many', 'count_mismatch', (text) => text.replace('keys: 2', 'keys: 1')],
		['a key too few', 'count_mismatch', (text) => text.replace('keys: 2', 'keys: 3')],
		['no keys', 'damaged', (text) => text.replace('keys: 2', 'keys: 0')],
		['a thousand keys', 'too_many', (text) => text.replace('keys: 2', 'keys: 1000')],
		['a count in words', 'damaged', (text) => text.replace('keys: 2', 'keys: 2e0')],
		['no name', 'damaged', (text) => text.replace('# name: ', '# naam: ')],
		['a day that is none', 'damaged', (text) => text.replace('2026-11-27', '2026-02-31')],
		[
			"another key's recipient",
			'damaged',
			(text) => text.replace(newer.recipient, older.recipient)
		],
		['the same key twice', 'damaged', () => keyFile({ ...one, keys: [newer, newer] })],
		['two identities in a row', 'count_mismatch', (text) => `${text}${newer.identity}\n`],
		['trailing junk', 'count_mismatch', (text) => `${text}junk`],
		['a NUL', 'damaged', (text) => text.replace('# created', '# \0created')],
		[
			'a key of another kind',
			'damaged',
			(text) => text.replaceAll('SECRET-KEY-1', 'SECRET-KEY-PQ-1')
		]
	])('is refused: %s', async (_, reason, change) => {
		expect(await read(change(file))).toBe(reason);
	});

	test('of a newer minor version is read', async () => {
		expect(await read(file.replace('1.0', '1.7'))).toEqual(two);
	});
});
