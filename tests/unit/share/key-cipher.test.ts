import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { armoured } from '../../../src/lib/share/armour';
import { lockedWithWords, lockOf } from '../../../src/lib/share/cipher';
import {
	isRecipient,
	lockedForKey,
	LockingFailed,
	unlockedWithKey
} from '../../../src/lib/share/key-cipher';
import { Refused } from '../../../src/lib/share/refusal';
import { partsOf, streamOf } from '../../../src/lib/share/streams';
import {
	bytesOf,
	CHUNK,
	flipped,
	headerOf,
	LOCKED_CHUNK,
	patterned,
	same,
	streamed
} from './bytes';
import { WORDS } from './files';
import { drawZeroKeys, refuseZeroKeys } from './zero-keys';

/** Locking with words asks for work. */
const SLOW_MS = 60_000;

let [identity, recipient, other] = ['', '', ''];
beforeAll(async () => {
	identity = await generateX25519Identity();
	recipient = await identityToRecipient(identity);
	other = await generateX25519Identity();
});
afterEach(() => void vi.restoreAllMocks());

const locked = async (plain: Uint8Array, part?: number) =>
	bytesOf(await lockedForKey(streamed(plain, part), recipient));

/** What is in a file for these identities, or why it is refused. */
async function opened(file: Uint8Array, identities: readonly string[]) {
	try {
		const found = await lockOf(streamed(file, 1021));
		return await bytesOf(await unlockedWithKey(found, identities));
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}

describe('what is locked for a key', () => {
	test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1])(
		'comes back: %i bytes',
		async (size) => {
			const plain = patterned(size);
			expect(await opened(await locked(plain), [identity])).toSatisfy(same(plain));
		}
	);

	test('comes back in whatever parts it was given, armoured too', async () => {
		const bytes = fc.uint8Array({ maxLength: 500 });
		await fc.assert(
			fc.asyncProperty(bytes, fc.integer({ min: 1, max: 600 }), async (plain, part) => {
				const file = await locked(plain, part);
				const text = await bytesOf(armoured(streamed(file)));
				expect(await opened(file, [identity])).toSatisfy(same(plain));
				expect(await opened(text, [identity])).toSatisfy(same(plain));
			}),
			{ seed: 20261127, numRuns: 30 }
		);
	});

	test('opens with any of the identities that are tried, and says what it is', async () => {
		const file = await locked(patterned(100));
		expect((await lockOf(streamed(file))).lock).toBe('key');
		expect(await opened(file, [other, identity])).toSatisfy(same(patterned(100)));
		expect(await opened(file, [identity, other])).toSatisfy(same(patterned(100)));
	});

	test('opens with no other identity', async () => {
		const file = await locked(patterned(100));
		expect(await opened(file, [other])).toBe('wrong_key');
		expect(await opened(file, [])).toBe('wrong_key');
	});

	test('has one recipient, and is as long as the library makes it', async () => {
		const file = await locked(patterned(100));
		expect(headerOf(file).match(/^-> .*/gm)).toEqual([
			expect.stringMatching(/^-> X25519 [A-Za-z0-9+/]{43}$/)
		]);
		const encrypter = new Encrypter();
		encrypter.addRecipient(recipient);
		expect(file.length).toBe((await encrypter.encrypt(patterned(100))).length);
	});

	test('is another file each time', async () => {
		expect(await locked(patterned(9))).not.toEqual(await locked(patterned(9)));
	});

	test('is refused for a bit of any byte of it that was changed', async () => {
		const file = await locked(patterned(60));
		const reasons = new Set<unknown>();
		for (let at = 0; at < file.length; at += 1) {
			reasons.add(await opened(flipped(file, at, (at * 5) % 8), [identity]));
		}
		expect([...reasons].sort()).toEqual(['damaged', 'wrong_key']);
	});

	test('is refused for a bit of any chunk', async () => {
		const file = await locked(patterned(2 * CHUNK + 50));
		const start = headerOf(file).length + 16;
		for (const at of [start, start + LOCKED_CHUNK, start + 2 * LOCKED_CHUNK, file.length - 1]) {
			expect(await opened(flipped(file, at, at % 8), [identity])).toBe('damaged');
		}
	});

	test('is refused wherever it was cut off', async () => {
		const file = await locked(patterned(60));
		const reasons = new Set<unknown>();
		for (let size = 0; size < file.length; size += 1) {
			const cut = await opened(file.slice(0, size), [identity]);
			if (size >= headerOf(file).length) expect(cut).toBe('damaged');
			reasons.add(cut);
		}
		expect([...reasons]).toEqual(['damaged']);
	});

	test('is refused where anything was put behind it', async () => {
		const file = await locked(patterned(60));
		expect(await opened(new Uint8Array([...file, 0]), [identity])).toBe('damaged');
	});
});

test('a file of words opens with no key', { timeout: SLOW_MS }, async () => {
	const file = await bytesOf(await lockedWithWords(streamed(patterned(9)), WORDS));
	expect(await opened(file, [identity])).toBe('wrong_key');
});

test.each([
	[40, 'wrong_key'],
	[60, 'too_costly']
])('a file for %i others: %s', async (count, reason) => {
	const encrypter = new Encrypter();
	const stranger = await identityToRecipient(other);
	for (let each = 0; each < count; each += 1) encrypter.addRecipient(stranger);
	expect(await opened(await encrypter.encrypt(patterned(5000)), [identity])).toBe(reason);
});

describe('a recipient', () => {
	test('is what an identity gives, and nothing with a letter changed', () => {
		expect(isRecipient(recipient)).toBe(true);
		const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
		for (let at = 4; at < recipient.length; at += 1) {
			const next = letters[(letters.indexOf(recipient[at]!) + 1) % letters.length]!;
			expect(isRecipient(recipient.slice(0, at) + next + recipient.slice(at + 1))).toBe(false);
		}
	});

	test.each([
		['nothing', () => ''],
		['capitals', () => recipient.toUpperCase()],
		['a space behind', () => `${recipient} `],
		['an identity', () => identity],
		[
			'a tag of a hardware key',
			() => 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h'
		],
		['a cut one', () => recipient.slice(0, -1)]
	])('is not %s', async (_, text) => {
		expect(isRecipient(text())).toBe(false);
		await expect(lockedForKey(streamed(patterned(9)), text())).rejects.toThrow(RangeError);
	});

	test('that gives the same secret to everybody locks nothing', async () => {
		// Bech32 of 32 zero bytes: a point of low order (RFC 7748, section 6.1).
		const zero = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z';
		expect(isRecipient(zero)).toBe(true);
		await expect(lockedForKey(streamed(patterned(9)), zero)).rejects.toThrow(LockingFailed);
	});
});

describe('a browser that refuses some keys', () => {
	test.each([1, 3, 7])('locks all the same after %i of them', async (count) => {
		const refusing = refuseZeroKeys();
		drawZeroKeys(count);
		const file = await locked(patterned(300));
		expect(refusing.mock.results.length).toBeGreaterThan(count);
		vi.restoreAllMocks();
		expect(await opened(file, [identity])).toSatisfy(same(patterned(300)));
	});

	test('that refuses them all has locked nothing', async () => {
		refuseZeroKeys();
		drawZeroKeys(1000);
		const read = vi.fn();
		const plain = streamOf(
			(async function* () {
				yield await Promise.resolve(patterned(5)).finally(read);
			})()
		);
		await expect(lockedForKey(plain, recipient)).rejects.toThrow(LockingFailed);
		expect(read).not.toHaveBeenCalled();
	});
});

/** What the library locks, with a bit of its n-th part changed on the way. */
function lockWrongly(part: number, bit: number) {
	const real = Reflect.get(Encrypter.prototype, 'encrypt') as (
		this: Encrypter,
		file: ReadableStream<Uint8Array>
	) => Promise<ReadableStream<Uint8Array>>;
	const wrong = async function* (right: ReadableStream<Uint8Array>) {
		let at = 0;
		for await (const bytes of partsOf(right)) yield at++ === part ? flipped(bytes, 3, bit) : bytes;
	};
	vi.spyOn(Encrypter.prototype, 'encrypt').mockImplementation(async function (
		this: Encrypter,
		file: unknown
	) {
		return streamOf(wrong(await real.call(this, file as ReadableStream<Uint8Array>)));
	} as typeof Encrypter.prototype.encrypt);
}

describe('cryptography that goes wrong', () => {
	// The header, the nonce, two whole chunks and the last one.
	test.each([0, 1, 2, 3, 4])('in part %i gives no whole file', async (part) => {
		lockWrongly(part, 2);
		const stream = await lockedForKey(streamed(patterned(2 * CHUNK + 9)), recipient);
		await expect(bytesOf(stream)).rejects.toThrow(LockingFailed);
	});

	test('holds back the last part until all was opened', async () => {
		lockWrongly(4, 2);
		const given: Uint8Array[] = [];
		const reading = (async () => {
			const stream = await lockedForKey(streamed(patterned(2 * CHUNK + 9)), recipient);
			for await (const part of partsOf(stream)) given.push(part);
		})();
		await expect(reading).rejects.toThrow(LockingFailed);
		expect(given).toHaveLength(4);
	});
});

describe('a stream that is locked', () => {
	test('asks for no more than is read of it', async () => {
		let read = 0;
		const plain = (async function* () {
			for (; read < 100; read += 1) yield patterned(CHUNK);
		})();
		const parts = partsOf(await lockedForKey(streamOf(plain), recipient));
		for (let part = 0; part < 6; part += 1) await parts.next();
		expect(read).toBeLessThan(14);
		await parts.return(undefined);
	});

	test('is let go where nobody reads on', async () => {
		const closed = vi.fn();
		const plain = (async function* () {
			try {
				for (;;) yield patterned(CHUNK);
			} finally {
				closed();
			}
		})();
		const parts = partsOf(await lockedForKey(streamOf(plain), recipient));
		for (let part = 0; part < 4; part += 1) await parts.next();
		await parts.return(undefined);
		expect(closed).toHaveBeenCalledOnce();
	});

	test('that fails ends the file with its own fault', async () => {
		const plain = (async function* () {
			yield patterned(CHUNK);
			throw new Refused('too_large');
		})();
		const stream = await lockedForKey(streamOf(plain), recipient);
		await expect(bytesOf(stream)).rejects.toEqual(new Refused('too_large'));
	});
});
