import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { lockOf } from './cipher';
import { lockedForKey, unlockedWithKey } from './key-cipher';
import { joined, partsOf, streamOf } from './streams';

/** The two halves of a key of age (https://age-encryption.org/v1), with X25519. */
export interface KeyPair {
	/** Opens what was locked, `AGE-SECRET-KEY-1…`; never leaves the device but in a recovery file. */
	identity: string;
	/** Locks, `age1…` of 62 letters; anyone may know it. */
	recipient: string;
}

/**
 * Keys that start with a zero byte, of which the first five bits stand in one letter of Bech32 and
 * the next three in another. WebKitGTK imports none of them, so that one drawn elsewhere would open
 * nothing there.
 */
const STARTS_WITH_ZERO = /^(AGE-SECRET-KEY-|age)1q[qpzr]/i;

/** Any bytes, to be locked and opened once. */
const TRIAL = new TextEncoder().encode('ambitiespanning');

async function* trial(): AsyncGenerator<Uint8Array> {
	yield TRIAL;
}

/** Whether what is locked for the recipient opens with the identity. @throws what cryptography throws */
async function opensItsOwn({ identity, recipient }: KeyPair): Promise<boolean> {
	const locked = await lockOf(await lockedForKey(streamOf(trial()), recipient));
	const parts: Uint8Array[] = [];
	for await (const part of partsOf(await unlockedWithKey(locked, [identity]))) parts.push(part);
	return bytesToHex(joined(parts)) === bytesToHex(TRIAL);
}

/** The pair of an identity; null where it would not do in some browser. @throws as `opensItsOwn` */
async function triedPair(identity: string): Promise<KeyPair | null> {
	if (STARTS_WITH_ZERO.test(identity)) return null;
	const pair = { identity, recipient: await identityToRecipient(identity) };
	if (STARTS_WITH_ZERO.test(pair.recipient)) return null;
	return (await opensItsOwn(pair)) ? pair : null;
}

/** How often a key is drawn; of 128 one does not do. */
const MOST_DRAWS = 16;

/**
 * A new key, that opened what was locked for it.
 * @throws Error where this browser's cryptography gives none
 */
export async function drawKeyPair(): Promise<KeyPair> {
	let failure: unknown;
	for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
		try {
			const pair = await triedPair(await generateX25519Identity());
			if (pair) return pair;
		} catch (thrown) {
			failure = thrown;
		}
	}
	throw new Error('no key could be drawn that opens what was locked for it', { cause: failure });
}

/** Digits of a fingerprint. */
const DIGITS = 25;

/**
 * What two people read out to each other to see that they mean the same recipient: `12345 67890 …`,
 * 25 digits in groups of five, of SHA-256 of its letters. Digits are the same in every language.
 *
 * They hold 83 bits. Who wants to put a key of their own in between has to draw keys until one has
 * the same digits: 10^25 of them, which at 10^12 a second, as a hall full of machines can do, takes
 * three hundred thousand years. Saying them takes some twenty seconds.
 */
export function fingerprintOf(recipient: string): string {
	const hash = BigInt(`0x${bytesToHex(sha256(new TextEncoder().encode(recipient)))}`);
	const digits = (hash % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
	return digits.replace(/.{5}(?=.)/g, '$& ');
}
