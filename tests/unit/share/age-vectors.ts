import { armor, Decrypter } from 'age-encryption';
import * as files from 'cctv-age';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readBackup } from '../../../src/lib/share/backup';
import { lockOf, unlockedWithWords, type Locked } from '../../../src/lib/share/cipher';
import { Refused } from '../../../src/lib/share/refusal';
import { joined, partsOf, streamOf } from '../../../src/lib/share/streams';

// Runs in browsers too: nothing of Node here.

/** What reading a vector has to come to. */
export type Expected =
	'success' | 'no match' | 'HMAC failure' | 'header failure' | 'payload failure' | 'armor failure';

/** A test vector of the age format (https://github.com/C2SP/CCTV/tree/main/age). */
export interface Vector {
	name: string;
	expected: Expected;
	/** SHA-256 of all that may be given out before anything fails, hex. */
	payload: string;
	identities: readonly string[];
	passphrases: readonly string[];
	armoured: boolean;
	/** Hex; empty where the file has none. */
	fileKey: string;
	file: Uint8Array;
}

/** What reading came to, and the SHA-256 of all that it gave out. */
export interface Outcome {
	came: string;
	payload: string;
}

const NOTHING = bytesToHex(sha256(new Uint8Array()));
/** SHA-256 of the 64 KiB with which every longer payload of the vectors begins, hex. */
export const FIRST_CHUNK = 'a68cb6fa0b2e2a8d1abd54fcb26ff31fe16166ed38688bffa681e617813b781a';
const KEYS = /^(expect|payload|identity|passphrase|armored|file key|compressed|comment): (.*)$/;

/** Bytes in parts that cut through lines and chunks; the longest files in larger ones, for speed. */
async function* inParts(bytes: Uint8Array) {
	const size = bytes.length > 1_000_000 ? 65_521 : 1021;
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
export const streamed = (bytes: Uint8Array) => streamOf(inParts(bytes));

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of partsOf(stream)) parts.push(part);
	return joined(parts);
}

async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
	return bytesOf(
		new Blob([bytes as Uint8Array<ArrayBuffer>])
			.stream()
			.pipeThrough(new DecompressionStream('deflate'))
	);
}

/** @throws Error where a line says what is not known here: the vector means something else then */
function saidIn(header: string): Map<string, string[]> {
	const said = new Map<string, string[]>();
	for (const line of header.split('\n')) {
		const [, key, value] = KEYS.exec(line) ?? [];
		if (key === undefined) throw new Error(`not known: ${line}`);
		said.set(key, [...(said.get(key) ?? []), value!]);
	}
	return said;
}

async function vectorOf(name: string, bytes: Uint8Array): Promise<Vector> {
	const end = bytes.findIndex((byte, at) => byte === 10 && bytes[at + 1] === 10);
	const said = saidIn(new TextDecoder().decode(bytes.subarray(0, end)));
	const file = bytes.subarray(end + 2);
	return {
		name,
		expected: said.get('expect')![0] as Expected,
		payload: said.get('payload')?.[0] ?? NOTHING,
		identities: said.get('identity') ?? [],
		passphrases: said.get('passphrase') ?? [],
		armoured: said.get('armored')?.[0] === 'yes',
		fileKey: said.get('file key')?.[0] ?? '',
		file: said.get('compressed')?.[0] === 'zlib' ? await inflated(file) : file
	};
}

/** Every vector there is. */
export function vectors(): Promise<Vector[]> {
	const all = Object.entries(files).filter(([, bytes]) => bytes instanceof Uint8Array);
	return Promise.all(all.map(([name, bytes]) => vectorOf(name, bytes)));
}

/** What a stream gives until it ends or fails. @param failed says what a failure is */
async function givenBy(
	stream: ReadableStream<Uint8Array>,
	failed: (thrown: unknown) => string
): Promise<Outcome> {
	const hash = sha256.create();
	let came = 'success';
	try {
		for await (const part of partsOf(stream)) hash.update(part);
	} catch (thrown) {
		came = failed(thrown);
	}
	return { came, payload: bytesToHex(hash.digest()) };
}

function headerFailure(thrown: unknown): Expected {
	if (/no identity matched/.test(String(thrown))) return 'no match';
	return /invalid header HMAC/.test(String(thrown)) ? 'HMAC failure' : 'header failure';
}

async function decrypted(vector: Vector, file: ReadableStream<Uint8Array>): Promise<Outcome> {
	const decrypter = new Decrypter();
	vector.passphrases.forEach((passphrase) => decrypter.addPassphrase(passphrase));
	vector.identities.forEach((identity) => decrypter.addIdentity(identity));
	try {
		return await givenBy(await decrypter.decrypt(file), () => 'payload failure');
	} catch (thrown) {
		return { came: headerFailure(thrown), payload: NOTHING };
	}
}

/** A vector read by the library alone: `came` is one of `Expected`. */
export async function byLibrary(vector: Vector): Promise<Outcome> {
	let file = vector.file;
	try {
		if (vector.armoured) file = armor.decode(new TextDecoder().decode(file));
	} catch {
		return { came: 'armor failure', payload: NOTHING };
	}
	return decrypted(vector, streamed(file));
}

/** @throws what is no `Refused`: that is a fault of ours */
function refusal(step: string, thrown: unknown): string {
	if (thrown instanceof Refused) return `${step}: ${thrown.reason}`;
	throw thrown;
}

async function openedWith(locked: Locked, words: string): Promise<Outcome> {
	try {
		const plain = await unlockedWithWords(locked, words);
		return await givenBy(plain, (thrown) => refusal('reading', thrown));
	} catch (thrown) {
		return { came: refusal('opening', thrown), payload: NOTHING };
	}
}

/**
 * A vector read by our own code, as a backup is. `came` is 'success', or the step that refused it and
 * why, as in 'opening: wrong_words'; 'no lock' where it does not begin as a locked file; for files
 * that keys open, which we have none of, 'key: ' and what the library makes of what we hand it.
 * @throws what is no `Refused`
 */
export async function byUs(vector: Vector): Promise<Outcome> {
	let locked: Locked;
	try {
		locked = await lockOf(streamed(vector.file));
	} catch (thrown) {
		return { came: refusal('lock', thrown), payload: NOTHING };
	}
	if (locked.lock === 'none') return { came: 'no lock', payload: NOTHING };
	if (locked.lock === 'words') return openedWith(locked, vector.passphrases[0] ?? '');
	const { came, payload } = await decrypted(vector, locked.whole);
	return { came: `key: ${came}`, payload };
}

/** A code that ties a header to its key, of a wrong length: the library finds it wrong, not misshapen. */
const SHORT_MAC = ['hmac_garbage', 'hmac_missing', 'hmac_truncated'];

/** What `byUs` may say of a file that words open, or none can, where a vector expects this. */
const OURS: Record<Expected, readonly string[]> = {
	success: ['success'],
	'no match': ['opening: wrong_words'],
	'HMAC failure': ['opening: damaged'],
	'header failure': ['no lock', 'lock: damaged', 'lock: too_costly', 'opening: damaged'],
	'payload failure': ['reading: damaged'],
	'armor failure': ['no lock', 'lock: damaged']
};

function expectedOf({ name, expected }: Vector): Expected {
	return SHORT_MAC.includes(name) ? 'HMAC failure' : expected;
}

/** A stream that fails drops what nobody took yet, so that less may be given out than might be. */
function mayGive({ expected, payload }: Vector): readonly string[] {
	return expected === 'payload failure' ? [NOTHING, FIRST_CHUNK, payload] : [payload];
}

/** What is wrong with what the library made of a vector; empty where nothing is. */
export function libraryFault(vector: Vector, { came, payload }: Outcome): string {
	const expected = expectedOf(vector);
	if (came !== expected) return `library: ${came} instead of ${expected}`;
	return mayGive(vector).includes(payload) ? '' : 'library: gave out other bytes';
}

/** What is wrong with what our own code made of a vector; empty where nothing is. */
export function ourFault(vector: Vector, { came, payload }: Outcome): string {
	const expected = expectedOf(vector);
	if (![...OURS[expected], `key: ${expected}`].includes(came)) {
		return `ours: ${came} instead of ${expected}`;
	}
	return mayGive(vector).includes(payload) ? '' : 'ours: gave out other bytes';
}

/** Why a vector is no backup; empty where it was taken for one. @throws what is no `Refused` */
export async function asBackup({ file, passphrases }: Vector): Promise<string> {
	const taker = { row: () => {}, bytes: () => {}, refused: () => {} };
	try {
		await readBackup(new Blob([file as Uint8Array<ArrayBuffer>]), passphrases[0] ?? null, taker);
		return '';
	} catch (thrown) {
		return refusal('backup', thrown);
	}
}

/** How many vectors expect what, and what went otherwise. */
export interface Tally {
	expected: Record<string, number>;
	faults: string[];
}

async function faultsOf(vector: Vector): Promise<string[]> {
	const library = libraryFault(vector, await byLibrary(vector));
	const ours = ourFault(vector, await byUs(vector));
	const backup = (await asBackup(vector)) ? '' : 'taken for a backup';
	return [library, ours, backup].filter(Boolean).map((fault) => `${vector.name}: ${fault}`);
}

/** Reads every vector, by the library and by our own code. */
export async function tally(): Promise<Tally> {
	const told: Tally = { expected: {}, faults: [] };
	for (const vector of await vectors()) {
		told.expected[vector.expected] = (told.expected[vector.expected] ?? 0) + 1;
		const faults = await faultsOf(vector).catch((thrown) => [`${vector.name}: ${thrown}`]);
		told.faults.push(...faults);
	}
	return told;
}
