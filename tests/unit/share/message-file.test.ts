import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { tidyName } from '../../../src/lib/core/person-name';
import { armoured, armourIn } from '../../../src/lib/share/armour';
import { lockedWithWords } from '../../../src/lib/share/cipher';
import { drawKeyPair, type KeyPair } from '../../../src/lib/share/coach-key';
import { lockedForKey } from '../../../src/lib/share/key-cipher';
import type { CoachMessage, Message, SellerMessage } from '../../../src/lib/share/message';
import { messageFile, readMessage } from '../../../src/lib/share/message-file';
import { Refused } from '../../../src/lib/share/refusal';
import { bytesOf, flipped, headerOf, streamed } from './bytes';
import { fileText, journal, uuid, WORDS } from './files';

/** Locking with words asks for work. */
const SLOW_MS = 60_000;
const SELLER = '0f8fad5b-d9cb-469f-a165-70867728950e';

const fromCoach: CoachMessage = {
	from: 'coach',
	id: uuid(1),
	coach: { name: 'Zoë de Vries' },
	to: SELLER,
	at: day('2026-11-27'),
	text: 'Mooie week!\nVraag: <img onerror=x> 🎉',
	question: { id: uuid(2), text: 'Wat hielp je donderdag?' },
	cards: [
		{ id: uuid(3), text: 'Voor wie is het?', kinds: ['greed', 'fear'] },
		{ id: uuid(4), text: 'Wat als u niets koopt?', kinds: ['fear'] }
	]
};
const fromSeller: SellerMessage = {
	from: 'seller',
	id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
	seller: SELLER,
	inReplyTo: uuid(1),
	answer: 'Eerst vragen.',
	refused: false,
	at: day('2026-11-28')
};

let pair: KeyPair;
let other: KeyPair;
beforeAll(async () => {
	pair = await drawKeyPair();
	other = await drawKeyPair();
});

const written = async (message: Message) =>
	new TextDecoder().decode(await bytesOf(await messageFile(message, pair.recipient)));

async function read(from: Blob | string, identities = [pair.identity]): Promise<Message | string> {
	try {
		return await readMessage(from, identities);
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}

const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const locked = async (bytes: Uint8Array) =>
	bytesOf(await lockedForKey(streamed(bytes), pair.recipient));
/** What reading comes to of a file that somebody else wrote, packed and locked as ours. */
const readPacked = async (content: string | Uint8Array) =>
	read(blob(await locked(gzipSync(content))));
const lineOf = (message: unknown, more: object = {}) =>
	JSON.stringify({ format: 'ambitiespanning/message', version: '1.0', message, ...more });

describe('a message', () => {
	test.each<[string, Message]>([
		['of a coach', fromCoach],
		['of words alone', { ...fromCoach, question: null, cards: [] }],
		['of a question alone', { ...fromCoach, text: '', cards: [] }],
		['of cards alone', { ...fromCoach, text: ' ', question: null }],
		['of a coach without a name', { ...fromCoach, coach: { name: '' } }],
		['of a seller', fromSeller],
		['of a seller who would rather not', { ...fromSeller, answer: null, refused: true }]
	])('comes back: %s', async (_, message) => {
		const text = await written(message);
		expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
		expect(await read(text)).toEqual(message);
		expect(await read(new Blob([text]))).toEqual(message);
	});

	test('of any words comes back', async () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 200 });
		await fc.assert(
			fc.asyncProperty(text, text, async (words, name) => {
				const message = { ...fromCoach, text: words, coach: { name } };
				expect(await read(await written(message))).toEqual({
					...message,
					coach: { name: tidyName(name) }
				});
			}),
			{ seed: 20261127, numRuns: 40 }
		);
	});

	test('of the most that it may hold, each letter an escape, fits', async () => {
		const message: CoachMessage = {
			...fromCoach,
			text: '\u0001'.repeat(2000),
			question: { id: uuid(2), text: '\u0001'.repeat(300) },
			cards: Array.from({ length: 20 }, (_, at) => ({
				id: uuid(100 + at),
				text: '\u0001'.repeat(300),
				kinds: ['greed', 'fear']
			}))
		};
		expect(await read(await written(message))).toEqual(message);
	});

	test.each<[string, (text: string) => string]>([
		['with words of a chat around it', (text) => `[10:32] Coach: Hoi! ${text}Groet, Zoë -----`],
		['with the line ends of mail', (text) => `\r\n${text.replaceAll('\n', '\r\n')}`],
		['without its last line end', (text) => text.trimEnd()],
		['twice', (text) => `${text}\n${text}`]
	])('is read as it was pasted: %s', async (_, change) => {
		expect(await read(change(await written(fromCoach)))).toEqual(fromCoach);
	});

	test('is read where it is no text, and with an older key', async () => {
		const file = blob(await locked(gzipSync(lineOf(fromCoach))));
		expect(await read(file, [other.identity, pair.identity])).toEqual(fromCoach);
	});

	test('that can not be is not written', async () => {
		const long = { ...fromCoach, text: 'x'.repeat(2001) };
		await expect(messageFile(long, pair.recipient)).rejects.toThrow();
		await expect(messageFile(fromCoach, 'age1')).rejects.toThrow(RangeError);
	});
});

describe('a message that was spoilt', () => {
	test('opens with no other key', async () => {
		expect(await read(await written(fromCoach), [other.identity])).toBe('wrong_key');
		expect(await read(await written(fromCoach), [])).toBe('wrong_key');
	});

	test('is refused wherever it was cut off', async () => {
		const text = (await written(fromSeller)).trimEnd();
		const reasons = new Set<unknown>();
		for (let size = 0; size < text.length; size += 1) reasons.add(await read(text.slice(0, size)));
		expect([...reasons].sort()).toEqual(['damaged', 'empty', 'unknown_format']);
	});

	test('is refused for a bit of any byte that was changed', async () => {
		const file = await locked(gzipSync(lineOf(fromSeller)));
		const reasons = new Set<unknown>();
		for (let at = 0; at < file.length; at += 1) {
			const reason = await read(blob(flipped(file, at, at % 8)));
			if (at >= headerOf(file).length) expect(reason).toBe('damaged');
			reasons.add(reason);
		}
		expect([...reasons].sort()).toEqual(['damaged', 'unknown_format', 'wrong_key']);
	});

	test('is refused where it was locked with words', { timeout: SLOW_MS }, async () => {
		const file = await lockedWithWords(streamed(gzipSync(lineOf(fromCoach))), WORDS);
		expect(await read(blob(await bytesOf(file)))).toBe('wrong_key');
	});

	test.each<[string, string, () => Blob | string]>([
		['nothing', 'empty', () => ''],
		['an empty file', 'empty', () => new Blob([])],
		['words of a chat', 'unknown_format', () => 'Hoi, tot morgen!'],
		['a line that nobody locked', 'unknown_format', () => lineOf(fromCoach)],
		['a picture', 'unknown_format', () => new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])])],
		['a file of many bytes', 'too_large', () => new Blob([new Uint8Array(300_000)])]
	])('%s is refused', async (_, reason, from) => {
		expect(await read(from())).toBe(reason);
	});

	const bad = (part: object) => lineOf({ ...fromCoach, ...part });
	test.each<[string, string, string | Uint8Array]>([
		['nothing', 'empty', ''],
		['one byte', 'bad_json', 'x'],
		['a list', 'unknown_format', '[1]'],
		['null', 'unknown_format', 'null'],
		['JSON that ends too early', 'bad_json', lineOf(fromCoach).slice(0, -9)],
		['trailing junk', 'bad_json', `${lineOf(fromCoach)}}`],
		['a second line', 'damaged', `${lineOf(fromCoach)}\n${lineOf(fromCoach)}\n`],
		['UTF-16', 'not_utf8', Buffer.from(`\ufeff${lineOf(fromCoach)}`, 'utf16le')],
		['Latin-1', 'not_utf8', Buffer.from(lineOf(fromCoach), 'latin1')],
		['lists in lists', 'too_deep', '['.repeat(100_000)],
		['an endless line', 'inflates_too_far', 'x'.repeat(200_000)],
		['a bomb', 'inflates_too_far', new Uint8Array(50_000_000)],
		['another format', 'unknown_format', lineOf(fromCoach, { format: 'ambitiespanning/x' })],
		['a share', 'is_share', lineOf(fromCoach, { format: 'ambitiespanning/share' })],
		['a backup', 'is_backup', fileText(journal()).split('\n')[0]!],
		['a newer form', 'newer', lineOf({}, { version: '2.0' })],
		['a version that is a number', 'unknown_format', lineOf(fromCoach, { version: 1 })],
		['a version that is none', 'unknown_format', lineOf(fromCoach, { version: '1.0e9' })],
		['no message', 'unknown_format', lineOf(null)],
		[
			'a message that says nothing',
			'nothing_in_it',
			bad({ text: ' \n', question: null, cards: [] })
		],
		['nobody who wrote it', 'unknown_format', bad({ from: 'app' })],
		['no id', 'unknown_format', bad({ id: '' })],
		['an id that is none', 'unknown_format', bad({ id: '__proto__' })],
		['no name', 'unknown_format', bad({ coach: {} })],
		['a name that is a number', 'unknown_format', bad({ coach: { name: 7 } })],
		['31 February', 'unknown_format', bad({ at: '2026-02-31' })],
		['year 275760', 'unknown_format', bad({ at: '275760-01-01' })],
		['a text that is too long', 'unknown_format', bad({ text: 'x'.repeat(2001) })],
		['a text that is none', 'unknown_format', bad({ text: null })],
		['an empty question', 'unknown_format', bad({ question: { id: uuid(2), text: ' ' } })],
		[
			'a question too long',
			'unknown_format',
			bad({ question: { id: uuid(2), text: 'x'.repeat(301) } })
		],
		[
			'21 cards',
			'unknown_format',
			bad({
				cards: Array.from({ length: 21 }, (_, at) => ({ id: uuid(at), text: 'x', kinds: ['fear'] }))
			})
		],
		['a card twice', 'unknown_format', bad({ cards: [fromCoach.cards[0], fromCoach.cards[0]] })],
		[
			'a card whose id no record has',
			'unknown_format',
			bad({ cards: [{ ...fromCoach.cards[0], id: SELLER }] })
		],
		[
			'a card for nothing',
			'unknown_format',
			bad({ cards: [{ ...fromCoach.cards[0], kinds: [] }] })
		],
		[
			'a card for something else',
			'unknown_format',
			bad({ cards: [{ ...fromCoach.cards[0], kinds: ['joy'] }] })
		],
		['cards that are none', 'unknown_format', bad({ cards: { length: 1 } })],
		['an answer that was refused', 'unknown_format', lineOf({ ...fromSeller, refused: true })],
		['no answer, and none refused', 'unknown_format', lineOf({ ...fromSeller, answer: null })],
		['an empty answer', 'unknown_format', lineOf({ ...fromSeller, answer: ' ' })],
		['refused in words', 'unknown_format', lineOf({ ...fromSeller, refused: 'false' })]
	])('%s is refused', async (_, reason, content) => {
		expect(await readPacked(content)).toBe(reason);
	});

	test.each<[string, (packed: Uint8Array) => Uint8Array]>([
		['cut', (packed) => packed.slice(0, -5)],
		['with bytes behind it', (packed) => new Uint8Array([...packed, 1, 2])],
		['flipped', (packed) => flipped(packed, 40, 1)]
	])('what was packed and is %s is refused', async (_, change) => {
		expect(await read(blob(await locked(change(gzipSync(lineOf(fromCoach))))))).toBe('damaged');
	});
});

describe('a message of a newer minor version', () => {
	test('is read without what is not known', async () => {
		const message = { ...fromCoach, mood: 'good', coach: { ...fromCoach.coach, photo: 'x' } };
		expect(await readPacked(lineOf(message, { version: '1.9', more: [1] }))).toEqual(fromCoach);
	});

	test('names that would change what objects are stay behind', async () => {
		const line = lineOf(fromCoach).replace(
			'"from":',
			'"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"from":'
		);
		const message = await readPacked(line);
		expect(message).toEqual(fromCoach);
		expect(Object.keys(message)).toEqual(Object.keys(fromCoach));
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	test('a name that stands there twice counts as it stood last, and a BOM goes', async () => {
		const line = `\ufeff${lineOf(fromCoach).replace('"text":', '"text":"x","text":')}`;
		expect(await readPacked(line)).toEqual(fromCoach);
	});

	test('a name is tidied, and ids are taken in capitals', async () => {
		const name = `Zo\u202e\u0000\u200bë ${'x'.repeat(90)}`;
		const message = { ...fromCoach, to: SELLER.toUpperCase(), coach: { name } };
		expect(await readPacked(lineOf(message))).toEqual({
			...fromCoach,
			coach: { name: `Zoë ${'x'.repeat(56)}` }
		});
	});
});

test('armour is found within a text', async () => {
	const text = new TextDecoder().decode(await bytesOf(armoured(streamed(new Uint8Array(90)))));
	expect(armourIn(`a ${text} b`)).toBe(text.trimEnd());
	expect(armourIn('a b')).toBe('a b');
	expect(armourIn(text.slice(0, -9))).toBe(text.slice(0, -9));
});
