import { sha256 } from '@noble/hashes/sha2.js';
import { Decrypter, Encrypter } from 'age-encryption';
import { RECIPIENT } from '../core/share/key-text';
import { HEADER_START, unlockedBy, type Locked } from './cipher';
import { Refused } from './refusal';
import { partsOf, peeked, streamOf } from './streams';

/**
 * Whether a text is the recipient, `age1…` of 62 letters, of some identity: what is locked for it
 * opens with that, `AGE-SECRET-KEY-1…`, alone.
 */
export function isRecipient(text: string): boolean {
	if (!RECIPIENT.test(text)) return false;
	try {
		new Encrypter().addRecipient(text);
		return true;
	} catch {
		return false;
	}
}

/** Nothing was locked: the browser's cryptography failed, or what it made does not open. */
export class LockingFailed extends Error {
	constructor(cause?: unknown) {
		super('what was locked does not open', { cause });
	}
}

/**
 * How often locking is begun. It draws a key of its own for each file, and some browsers refuse one
 * of 256: those that start with a zero byte.
 */
const MOST_TRIES = 8;

type Hash = ReturnType<typeof sha256.create>;

/** What passes by, and counts in the hash. */
async function* hashed(stream: ReadableStream<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
	for await (const part of partsOf(stream)) {
		hash.update(part);
		yield part;
	}
}

/** A stream that is locked while it is read, and the key of the file, 16 bytes. */
interface Begun {
	locked: ReadableStream<Uint8Array>;
	fileKey: Uint8Array;
}

/** @throws what the browser's cryptography throws; nothing of the stream was read then */
async function begun(plain: ReadableStream<Uint8Array>, recipient: string): Promise<Begun> {
	let fileKey: Uint8Array = new Uint8Array();
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	// Reads the key of the file, and stands nowhere in it.
	const witness = (key: Uint8Array) => {
		fileKey = key;
		return [];
	};
	encrypter.addRecipient({ wrapFileKey: witness });
	return { locked: await encrypter.encrypt(plain), fileKey };
}

/** @throws LockingFailed */
async function begunAtLast(plain: ReadableStream<Uint8Array>, recipient: string): Promise<Begun> {
	let failure: unknown;
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		try {
			return await begun(plain, recipient);
		} catch (thrown) {
			failure = thrown;
		}
	}
	throw new LockingFailed(failure);
}

/** The hash of what a locked stream holds. @throws where it does not open */
async function hashWithin(locked: ReadableStream<Uint8Array>, fileKey: Uint8Array) {
	const decrypter = new Decrypter();
	decrypter.addIdentity({ unwrapFileKey: () => fileKey });
	const hash = sha256.create();
	for await (const part of partsOf(await decrypter.decrypt(locked))) hash.update(part);
	return hash.digest();
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
	one.length === other.length && one.every((byte, at) => byte === other[at]);

/** @throws LockingFailed */
async function orFailed<T>(step: Promise<T>): Promise<T> {
	try {
		return await step;
	} catch (thrown) {
		throw new LockingFailed(thrown);
	}
}

/**
 * Hands a locked stream on, and opens it beside that. Its last part waits until all of it was opened
 * and is what was given to be locked, so that nobody takes a file for whole that is not.
 * @throws LockingFailed, and what the stream throws
 */
async function* proven({ locked, fileKey }: Begun, given: Hash): AsyncGenerator<Uint8Array> {
	const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
	const opened = hashWithin(readable, fileKey);
	const writer = writable.getWriter();
	let last: Uint8Array | null = null;
	try {
		for await (const part of partsOf(locked)) {
			if (last) yield last;
			last = part;
			// What opens it may fail before it has taken all.
			await orFailed(Promise.race([writer.write(part), opened]));
		}
		await orFailed(Promise.race([writer.close(), opened]));
		if (!isSame(await orFailed(opened), given.digest())) throw new LockingFailed();
		if (last) yield last;
	} finally {
		// Whoever stops half-way opens no more of it either. Nothing waits for that: what has failed
		// takes nothing any more.
		opened.catch(() => undefined);
		writer.abort().catch(() => undefined);
	}
}

/**
 * A file that opens with the identity of a recipient alone, in the age format. While it is made it is
 * opened again with the key of the file, as far as that goes without the identity: header, every
 * chunk and its end are sound, and hold what was given. The stream ends with a `LockingFailed` before
 * its last part where they do not.
 * @param recipient as `isRecipient` takes it
 * @throws RangeError where it is none
 * @throws LockingFailed where the browser's cryptography refuses to lock
 */
export async function lockedForKey(
	plain: ReadableStream<Uint8Array>,
	recipient: string
): Promise<ReadableStream<Uint8Array>> {
	if (!isRecipient(recipient)) throw new RangeError('no recipient');
	const given = sha256.create();
	return streamOf(proven(await begunAtLast(streamOf(hashed(plain, given)), recipient), given));
}

/** The line of a header after which nothing but the locked bytes comes. */
const LAST_LINE = /^--- /m;

/**
 * What is in a file that was locked for a key. The stream ends with a `Refused` 'damaged' where the
 * file was cut off or changed.
 * @param identities of age, `AGE-SECRET-KEY-1…`; each is tried
 * @throws Refused 'wrong_key', 'damaged', and 'too_costly' for a file of so many recipients that
 * trying each would hold up a phone
 */
export async function unlockedWithKey(
	locked: Locked,
	identities: readonly string[]
): Promise<ReadableStream<Uint8Array>> {
	const { start, whole } = await peeked(locked.whole, HEADER_START);
	const isCut = start.length < HEADER_START;
	if (!isCut && !LAST_LINE.test(new TextDecoder().decode(start))) throw new Refused('too_costly');
	const decrypter = new Decrypter();
	for (const identity of identities) decrypter.addIdentity(identity);
	return unlockedBy(decrypter, whole, 'wrong_key');
}
