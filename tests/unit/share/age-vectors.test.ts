import { createHash } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { lockOf } from '../../../src/lib/share/cipher';
import { TALLY } from '../../rig/age-vectors.mjs';
import { writeDown } from '../often';
import { wordsHeader } from './age-by-hand';
import {
	asBackup,
	byUs,
	FIRST_CHUNK,
	libraryFault,
	ourFault,
	streamed,
	tally,
	vectors,
	type Vector
} from './age-vectors';

/** Some vectors are files of 16 MB. */
const SLOW_MS = 120_000;

const all = await vectors();
const named = (name: string) => all.find((vector) => vector.name === name)!;

/** The same file key and payload, opened by words. */
function withWords(vector: Vector): Vector {
	const file = Buffer.from(vector.file);
	const end = file.indexOf('\n', file.indexOf('\n--- ') + 1) + 1;
	const header = wordsHeader(Buffer.from(vector.fileKey, 'hex'), 'woorden');
	const passphrases = ['woorden'];
	const whole = Buffer.concat([header, file.subarray(end)]);
	return { ...vector, identities: [], passphrases, file: new Uint8Array(whole) };
}

describe('the test vectors of the age format', { timeout: SLOW_MS }, () => {
	test('all come to what they should', async () => {
		const found = await tally();
		expect(found).toEqual(TALLY);
		expect(all).toHaveLength(143);
		const right = all.length - found.faults.length;
		writeDown({ name: 'test vectors of age', tried: all.length, right, slowest: null });
	});

	test('that fail half-way may give out the first chunk that the others have', async () => {
		const { file, identities } = named('stream_two_chunks');
		const decrypter = new Decrypter();
		decrypter.addIdentity(identities[0]!);
		const plain = await decrypter.decrypt(file);
		expect(plain).toHaveLength(2 * 65_536);
		expect(createHash('sha256').update(plain.subarray(0, 65_536)).digest('hex')).toBe(FIRST_CHUNK);
	});

	test.each([
		['success', 'success', '', 'gave out other bytes'],
		['damaged', 'success', null, 'instead of success'],
		['success', 'armor failure', null, 'instead of armor failure'],
		['header failure', 'HMAC failure', null, 'instead of HMAC failure'],
		['key: success', 'no match', null, 'instead of no match'],
		['opening: damaged', 'payload failure', null, 'instead of payload failure']
	] as const)('would be told of: %s where it is %s', (came, expected, payload, fault) => {
		const vector = { ...named('scrypt'), expected };
		const outcome = { came, payload: payload ?? vector.payload };
		expect(ourFault(vector, outcome)).toContain(fault);
		expect(libraryFault(vector, outcome)).toContain(fault);
	});

	test('that words should open are refused for what is wrong with them', async () => {
		const said: Record<string, string[]> = {};
		for (const vector of all.filter(({ name }) => name.includes('scrypt'))) {
			const { came } = await byUs(vector);
			(said[came] ??= []).push(vector.name.replace('scrypt_', ''));
		}
		expect(said).toEqual({
			success: ['armor_scrypt', 'scrypt'],
			'opening: wrong_words': ['bad_tag', 'no_match', 'work_factor_wrong'],
			// Its kind of lock is in capitals, so that it is another one.
			'key: no match': ['uppercase'],
			'lock: too_costly': ['work_factor_23', 'work_factor_overflow'],
			'lock: damaged': [
				'extra_argument',
				'salt_missing',
				'work_factor_hex',
				'work_factor_leading_garbage',
				'work_factor_leading_plus',
				'work_factor_missing',
				'work_factor_negative',
				'work_factor_trailing_garbage'
			],
			'opening: damaged': [
				'and_x25519',
				'double',
				'long_file_key',
				'not_canonical_body',
				'not_canonical_salt',
				'salt_long',
				'salt_short',
				'work_factor_leading_zero_decimal',
				'work_factor_leading_zero_octal',
				'work_factor_zero'
			]
		});
	});

	test('are no locked files where they do not begin as one', async () => {
		const names: string[] = [];
		for (const { name, file } of all) {
			const { lock } = await lockOf(streamed(file)).catch(() => ({ lock: 'refused' }));
			if (lock === 'none') names.push(name);
		}
		expect(names).toEqual([
			'armor_empty',
			'armor_garbage_leading',
			'armor_header_crlf',
			'armor_lowercase',
			'armor_whitespace_begin',
			'armor_wrong_type',
			'empty',
			'header_crlf',
			'version_unsupported'
		]);
	});

	test('with a payload come to the same where words open them, and fail while read', async () => {
		const faults: string[] = [];
		const held = all.filter(({ expected, armoured }) => !armoured && /payload|succ/.test(expected));
		for (const vector of held.map(withWords)) {
			const fault = ourFault(vector, await byUs(vector));
			if (fault || !(await asBackup(vector))) faults.push(`${vector.name}: ${fault}`);
		}
		expect(faults).toEqual([]);
		expect(held).toHaveLength(37);
	});
});

describe('a file locked with words', () => {
	const fileKey = Buffer.alloc(16, 7);
	const locked = (header: Buffer) => ({
		...named('scrypt'),
		passphrases: ['woorden'],
		file: new Uint8Array(Buffer.concat([header, Buffer.alloc(60)]))
	});

	test.each([
		['1', 'words'],
		['18', 'words']
	])('that asks 2^%s of work is tried', async (work, lock) => {
		const header = wordsHeader(fileKey, 'woorden', work, 1);
		expect(await lockOf(streamed(header))).toMatchObject({ lock });
	});

	// The library itself would try up to 2^20.
	test.each(['19', '20', '21', '99'])('that asks 2^%s of work is not', async (work) => {
		const { came } = await byUs(locked(wordsHeader(fileKey, 'woorden', work, 1)));
		expect(came).toBe('lock: too_costly');
	});

	test('whose header was changed is damaged, whatever the words', async () => {
		const header = wordsHeader(fileKey, 'woorden');
		expect((await byUs(locked(header))).came).toBe('reading: damaged');
		const at = header.length - 5;
		header[at] = header[at] === 65 ? 66 : 65;
		expect((await byUs(locked(header))).came).toBe('opening: damaged');
	});
});
