import { execFileSync, execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
	armor,
	Decrypter,
	Encrypter,
	generateX25519Identity,
	identityToRecipient
} from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../../src/lib/core/records';
import { armoured } from '../../../src/lib/share/armour';
import { backupOf, lockOfFile, readBackup } from '../../../src/lib/share/backup';
import { lockOf } from '../../../src/lib/share/cipher';
import { drawKeyPair } from '../../../src/lib/share/coach-key';
import { keyFile } from '../../../src/lib/share/key-file';
import { lockedForKey, unlockedWithKey } from '../../../src/lib/share/key-cipher';
import { fileOf } from '../../../src/lib/share/streams';
import { atTerminal, resolveAge } from '../../rig/age.mjs';
import { bytesOf, same, streamed } from './bytes';
import { DAY, everyKind, source, WORDS } from './files';
import { SELLER, shareBlob, shareSource, SPAN } from './shares';

/** The work that age asks takes a busy machine long. */
const SLOW_MS = 120_000;

const age = resolveAge();
if (age === null) {
	process.stderr.write(
		'age, or a terminal by script, is missing: no files are exchanged with it\n'
	);
}
const rows = everyKind();
const sorted = (of: readonly Row[]) => [...of].sort((a, b) => (a.id < b.id ? -1 : 1));

const folder = mkdtempSync(join(tmpdir(), 'age-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const put = (name: string, bytes: Uint8Array | string) => writeFileSync(at(name), bytes);
const get = (name: string) => new Uint8Array(readFileSync(at(name)));
const text = (name: string) => readFileSync(at(name), 'utf8');

async function backup(words: string | null, armour = false): Promise<Uint8Array> {
	const made = await backupOf(source(rows), words);
	return new Uint8Array(await (await fileOf(armour ? armoured(made) : made, '')).arrayBuffer());
}

/** The records in a file. @throws Refused */
async function recordsIn(name: string): Promise<Row[]> {
	const taken: Row[] = [];
	await readBackup(new Blob([get(name) as Uint8Array<ArrayBuffer>]), WORDS, {
		row: (row) => void taken.push(row),
		refused: ({ line, reason }) => {
			throw new Error(`line ${line}: ${reason}`);
		}
	});
	return sorted(taken);
}

describe.skipIf(age === null)('the age command line', { timeout: SLOW_MS }, () => {
	let identity = '';
	let recipient = '';
	beforeAll(async () => {
		identity = await generateX25519Identity();
		recipient = await identityToRecipient(identity);
		put('key.txt', `${identity}\n`);
	});

	test.each([false, true])('opens a backup with its words, armoured: %s', async (armour) => {
		put('ours.age', await backup(WORDS, armour));
		await atTerminal(`age -d ${at('ours.age')} | gunzip > ${at('ours.txt')}`, WORDS);
		expect(text('ours.txt')).toBe(gunzipSync(await backup(null)).toString());
	});

	test('and gunzip show the first line of a backup', async () => {
		put('file.lijn', await backup(WORDS));
		await atTerminal(`age -d ${at('file.lijn')} | gunzip | head -1 > ${at('first.txt')}`, WORDS);
		expect(JSON.parse(text('first.txt'))).toEqual({
			format: 'ambitiespanning/journal',
			version: '1.0',
			app: '0.1.0',
			exportedAt: '2026-06-03T08:00:00.000Z',
			count: rows.length
		});
		expect(text('first.txt').indexOf('\n')).toBe(text('first.txt').length - 1);
	});

	test('opens no backup with other words', async () => {
		put('ours.age', await backup(WORDS));
		const opening = atTerminal(`age -d -o ${at('none.txt')} ${at('ours.age')}`, 'andere woorden');
		await expect(opening).rejects.toThrow(/incorrect passphrase/);
	});

	test.each(['', '-a'])('locks a backup with words that are read: age -p %s', async (armour) => {
		put('packed.gz', await backup(null));
		// It asks 2^18 of work, the most that we take.
		await atTerminal(`age -p ${armour} -o ${at('theirs.age')} ${at('packed.gz')}`, WORDS);
		expect(text('theirs.age').startsWith('-----BEGIN AGE')).toBe(armour === '-a');
		expect(await recordsIn('theirs.age')).toEqual(sorted(rows));
	});

	test.each([false, true])('opens what the library locks for a key, armoured: %s', async (as) => {
		const encrypter = new Encrypter();
		encrypter.addRecipient(recipient);
		const locked = await encrypter.encrypt(await backup(null));
		put('key.age', as ? armor.encode(locked) : locked);
		const opened = execFileSync('age', ['-d', '-i', at('key.txt'), at('key.age')]);
		expect(gunzipSync(opened).toString()).toBe(gunzipSync(await backup(null)).toString());
	});

	test.each([false, true])('locks for a key what the library opens, armoured: %s', async (as) => {
		put('packed.gz', await backup(null));
		execSync(`age ${as ? '-a' : ''} -r ${recipient} -o ${at('key.age')} ${at('packed.gz')}`);
		const decrypter = new Decrypter();
		decrypter.addIdentity(identity);
		const file = as ? armor.decode(text('key.age')) : get('key.age');
		expect(Buffer.from(await decrypter.decrypt(file)).equals(get('packed.gz'))).toBe(true);
	});

	test.each([false, true])('opens what we lock for a key, armoured: %s', async (as) => {
		const packed = new Blob([(await backup(null)) as Uint8Array<ArrayBuffer>]);
		const locked = await lockedForKey(packed.stream(), recipient);
		put('key.age', await bytesOf(as ? armoured(locked) : locked));
		const opened = execFileSync('age', ['-d', '-i', at('key.txt'), at('key.age')]);
		expect(gunzipSync(opened).toString()).toBe(gunzipSync(await backup(null)).toString());
	});

	test.each(['', '-a'])('locks for two keys what each opens: age %s', async (armour) => {
		put('packed.gz', await backup(null));
		const other = await generateX25519Identity();
		const recipients = `-r ${recipient} -r ${await identityToRecipient(other)}`;
		execSync(`age ${armour} ${recipients} -o ${at('key.age')} ${at('packed.gz')}`);
		for (const one of [identity, other]) {
			const found = await lockOf(streamed(get('key.age')));
			expect(found.lock).toBe('key');
			const opened = await bytesOf(await unlockedWithKey(found, [one]));
			expect(opened).toSatisfy(same(get('packed.gz')));
		}
	});

	test('takes a recovery file for an identity file', async () => {
		const keys = [await drawKeyPair(), await drawKeyPair()];
		const made = keys.map((pair) => ({ ...pair, created: DAY }));
		put('coach-key.txt', keyFile({ name: 'Zoë # de Vries', keys: made }));
		const known = execFileSync('age-keygen', ['-y', at('coach-key.txt')], { encoding: 'utf8' });
		expect(known.trim().split('\n')).toEqual(keys.map((pair) => pair.recipient));
		for (const pair of keys) {
			const plain = new Uint8Array([1, 2, 3]);
			put('key.age', await bytesOf(await lockedForKey(streamed(plain), pair.recipient)));
			const opened = execFileSync('age', ['-d', '-i', at('coach-key.txt'), at('key.age')]);
			expect([...opened]).toEqual([1, 2, 3]);
		}
	});

	test('and gunzip show with it the first line of a share', async () => {
		const pair = await drawKeyPair();
		const made = [{ ...pair, created: DAY }];
		put('coach-key.txt', keyFile({ name: 'Zoë de Vries', keys: made }));
		const share = await shareBlob(shareSource(rows), (packed) =>
			lockedForKey(packed, pair.recipient)
		);
		put('share.lijn', new Uint8Array(await share.arrayBuffer()));
		const first = execSync(
			`age -d -i ${at('coach-key.txt')} ${at('share.lijn')} | gunzip | head -1`,
			{ encoding: 'utf8' }
		);
		expect(JSON.parse(first)).toMatchObject({
			format: 'ambitiespanning/share',
			seller: SELLER,
			number: 3,
			span: SPAN
		});
	});

	test('locks for a key what is said to be locked for one', async () => {
		put('packed.gz', await backup(null));
		execSync(`age -a -r ${recipient} -o ${at('key.age')} ${at('packed.gz')}`);
		const file = new Blob([get('key.age') as Uint8Array<ArrayBuffer>]);
		expect(await lockOfFile(file)).toBe('key');
		await expect(recordsIn('key.age')).rejects.toMatchObject({ reason: 'wrong_key' });
	});
});
