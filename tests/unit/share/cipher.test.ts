import { armor, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { armoured, unarmoured } from '../../../src/lib/share/armour';
import { backupOf, readBackup } from '../../../src/lib/share/backup';
import { lockedWithWords, lockOf, unlockedWithWords } from '../../../src/lib/share/cipher';
import { Refused } from '../../../src/lib/share/refusal';
import { streamOf } from '../../../src/lib/share/streams';
import { bytesOf, CHUNK, flipped, headerOf, inParts, LOCKED_CHUNK, patterned, same } from './bytes';
import { journal, photoRow, source, WORDS } from './files';

/** Locking and opening is made to take long. */
const SLOW_MS = 120_000;

/** What comes back of bytes that were locked. @param part in parts of how many bytes they come and go */
async function thereAndBack(bytes: Uint8Array, part: number, armour: boolean): Promise<Uint8Array> {
	const locked = await lockedWithWords(streamOf(inParts(bytes, part)), WORDS);
	const sent = await bytesOf(armour ? armoured(locked) : locked);
	const found = await lockOf(streamOf(inParts(sent, part)));
	expect(found.lock).toBe('words');
	return bytesOf(await unlockedWithWords(found, WORDS));
}

/** @returns why a file is refused, 'read' where it is not @throws what is no `Refused` */
async function reading(bytes: Uint8Array): Promise<string> {
	const taker = { row: () => {}, bytes: () => {}, refused: () => {} };
	try {
		await readBackup(new Blob([bytes as Uint8Array<ArrayBuffer>]), WORDS, taker);
		return 'read';
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}

/** How often each answer came. */
async function answers(files: Iterable<Uint8Array>): Promise<Record<string, number>> {
	const said: Record<string, number> = {};
	for (const file of files) {
		const answer = await reading(file);
		said[answer] = (said[answer] ?? 0) + 1;
	}
	return said;
}

/** The file with one bit of it changed, for each of these bits, counted from its start. */
function* withFlipped(file: Uint8Array, bits: Iterable<number>) {
	for (const bit of bits) yield flipped(file, bit >> 3, bit & 7);
}

function* upTo(end: number, from = 0) {
	for (let at = from; at < end; at++) yield at;
}

/** One bit of every byte, another one in every next. */
function* oneOfEach(end: number, from = 0) {
	for (const at of upTo(end, from)) yield 8 * at + ((at * 5) % 8);
}

function* cut(file: Uint8Array, sizes: Iterable<number>) {
	for (const size of sizes) yield file.slice(0, size);
}

/** Why a file with a changed header may be refused; by its first line nobody can say what it is. */
const REASONS = ['damaged', 'not_utf8', 'unknown_format', 'wrong_key', 'wrong_words'];

describe('what is locked with words', { timeout: SLOW_MS }, () => {
	const sizes = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1];

	test.each(sizes.flatMap((size) => [false, true].map((armour) => ({ size, armour }))))(
		'comes back: $size bytes, armoured: $armour',
		async ({ size, armour }) => {
			const bytes = patterned(size);
			expect(await thereAndBack(bytes, 10_007, armour)).toSatisfy(same(bytes));
		}
	);

	test('comes back, whatever it is and in whatever parts it comes', async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.nat({ max: 3 * CHUNK }).map(patterned)
		);
		const part = fc.integer({ min: 1, max: 2 * CHUNK });
		await fc.assert(
			fc.asyncProperty(bytes, part, fc.boolean(), async (plain, size, armour) => {
				const back = await thereAndBack(plain, Math.max(size, plain.length >> 8), armour);
				expect(back).toSatisfy(same(plain));
			}),
			{ seed: 20261127, numRuns: 10 }
		);
	});
});

describe('armour', () => {
	test.each([0, 1, 47, 48, 49, 95, 96, 97, 5000])(
		'of %i bytes is letter for letter what the library writes',
		async (size) => {
			const text = await bytesOf(armoured(streamOf(inParts(patterned(size), 7))));
			expect(new TextDecoder().decode(text)).toBe(armor.encode(patterned(size)));
		}
	);

	test.each([
		['spaces and blank lines around it', (text: string) => ` \n\t\r\n ${text} \t\n\r\n  `, 300],
		['line ends of mail', (text: string) => text.replaceAll('\n', '\r\n'), 300],
		['a space at the end of a line', (text: string) => text.replace('\n', ' \n'), null],
		[
			'a space before its last line',
			(text: string) => text.replace('\n-----END', '\n -----END'),
			null
		],
		['a blank line in it', (text: string) => text.replace(/\n(?=[^-])/, '\n\n'), null],
		['two line ends for one', (text: string) => text.replace('\n', '\r\r\n'), null]
	])('with %s', async (_, change, size) => {
		const text = new TextEncoder().encode(change(armor.encode(patterned(300))));
		const bytes = bytesOf(unarmoured(streamOf(inParts(text, 7)))).catch((thrown) => thrown);
		expect(await bytes).toEqual(size === null ? new Refused('damaged') : patterned(size));
	});
});

describe('a locked backup', () => {
	const photo = patterned(3 * CHUNK).map((byte, at) => byte ^ (at * at) ^ (at >> 5));
	/** Locked with no more work than has to be, so that it can be tried thousands of times. */
	const made = async (of: Parameters<typeof backupOf>[0]) => {
		const encrypter = new Encrypter();
		encrypter.setPassphrase(WORDS);
		encrypter.setScryptWorkFactor(1);
		return encrypter.encrypt(await backupOf(of, null));
	};
	let small: Uint8Array;
	let large: Uint8Array;
	let text: Uint8Array;
	beforeAll(async () => {
		small = await bytesOf(await made(source(journal().slice(0, 2))));
		const id = photoRow(1, photo).id;
		large = await bytesOf(await made(source([photoRow(1, photo)], new Map([[id, photo]]))));
		text = await bytesOf(armoured(streamOf(inParts(small, 100))));
	});

	test('that nobody changed is read', async () => {
		expect(await answers([small, large, text])).toEqual({ read: 3 });
		expect(large.length).toBeGreaterThan(2 * LOCKED_CHUNK);
	});

	test('is refused for any bit of its header that was changed', async () => {
		const end = headerOf(small).length;
		const { read, ...refused } = await answers(withFlipped(small, upTo(8 * end)));
		expect(read).toBeUndefined();
		expect(Object.keys(refused).sort()).toEqual(REASONS);
		expect(Object.values(refused).reduce((sum, count) => sum + count)).toBe(8 * end);
	});

	test('is refused for a bit of any byte of what it holds', async () => {
		const end = headerOf(small).length;
		expect(await answers(withFlipped(small, oneOfEach(small.length, end)))).toEqual({
			damaged: small.length - end
		});
	});

	test('is refused for a bit of any of its chunks', async () => {
		const start = headerOf(large).length + 16;
		const edges = [0, LOCKED_CHUNK, 2 * LOCKED_CHUNK, large.length - start];
		const at = edges.flatMap((edge) => [
			edge - 17,
			edge - 16,
			edge - 1,
			edge,
			edge + 1,
			edge + 9000
		]);
		const within = at.map((place) => start + place).filter((place) => place < large.length);
		const bits = within.map((place) => 8 * place + (place % 8));
		expect(await answers(withFlipped(large, bits))).toEqual({ damaged: bits.length });
		expect(bits.length).toBeGreaterThan(18);
	});

	test('is refused wherever it was cut off', async () => {
		const { read, ...refused } = await answers(cut(small, upTo(small.length)));
		expect(read).toBeUndefined();
		expect(refused).toEqual({
			empty: 1,
			// Of less than its first line nobody can say what it is, ...
			unknown_format: 'age-encryption.org/v1'.length,
			// ... and of less than its second one what it is locked with.
			wrong_key: '-> scryp'.length - '-> '.length + 1,
			damaged: small.length - 'age-encryption.org/v1\n-> scryp'.length + '->'.length
		});
	});

	test('is refused where it was cut off between its chunks', async () => {
		const start = headerOf(large).length + 16;
		const ends = [1, 2].flatMap((chunk) =>
			[-17, -16, -1, 0, 1, 16, 17].map((near) => start + chunk * LOCKED_CHUNK + near)
		);
		expect(await answers(cut(large, ends))).toEqual({ damaged: ends.length });
	});

	test('is refused where anything was put behind it', async () => {
		const behind = [new Uint8Array(1), new Uint8Array(16), small, new Uint8Array(LOCKED_CHUNK)];
		const longer = behind.map((more) => new Uint8Array([...small, ...more]));
		expect(await answers(longer)).toEqual({ damaged: behind.length });
	});

	test('in armour is refused for a bit of any letter, unless it still means the same', async () => {
		const { read, ...refused } = await answers(withFlipped(text, oneOfEach(text.length - 1)));
		expect(read).toBeUndefined();
		expect(Object.keys(refused).sort()).toEqual(REASONS);
		// What comes after the last line may be another blank.
		expect(await answers(withFlipped(text, upTo(8 * text.length, 8 * (text.length - 1))))).toEqual({
			damaged: 7,
			read: 1
		});
	});

	test('in armour is refused wherever it was cut off, but for its last line end', async () => {
		const { read, ...refused } = await answers(cut(text, upTo(text.length)));
		expect(read).toBe(1);
		expect(await reading(text.slice(0, -1))).toBe('read');
		expect(Object.keys(refused).sort()).toEqual(['damaged', 'empty', 'unknown_format']);
	});
});
