import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { lockedWithWords } from '../../../src/lib/share/cipher';
import { drawKeyPair, type KeyPair } from '../../../src/lib/share/coach-key';
import { lockedForKey } from '../../../src/lib/share/key-cipher';
import type { CoachMessage, Message } from '../../../src/lib/share/message';
import { messageFile } from '../../../src/lib/share/message-file';
import { messageForSeller } from '../../../src/lib/share/message-in';
import { messageLink } from '../../../src/lib/share/message-link';
import { fileOf } from '../../../src/lib/share/streams';
import { unarmoured } from '../../../src/lib/share/armour';
import { badFiles } from './bad-files';
import { bytesOf, flipped, headerOf, streamed } from './bytes';
import { everyKind, fileText, journal, uuid, WORDS } from './files';
import { shareBlob, shareLines, shareSource } from './shares';

/** Locking with words asks for work. */
const SLOW_MS = 60_000;
const ZOE = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SAM = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

const message: CoachMessage = {
	from: 'coach',
	id: uuid(1),
	coach: { name: 'Zoë de Vries' },
	to: ZOE,
	at: day('2026-11-27'),
	text: 'Mooie week! <img onerror=x>',
	question: { id: uuid(2), text: 'Wat hielp je donderdag?' },
	cards: [{ id: uuid(3), text: 'Voor wie is het?', kinds: ['greed'] }]
};

let zoe: KeyPair;
let sam: KeyPair;
let nobody: KeyPair;
/** Whom the seller shares with. */
let coaches: { name: string; seller: string; reply: string | null }[];
beforeAll(async () => {
	[zoe, sam, nobody] = await Promise.all([drawKeyPair(), drawKeyPair(), drawKeyPair()]);
	coaches = [
		{ name: 'zonder sleutel', seller: uuid(9), reply: null },
		{ name: 'Sam', seller: SAM, reply: sam.identity },
		{ name: 'Zoë', seller: ZOE, reply: zoe.identity }
	];
});

const written = async (of: Message = message, { recipient } = zoe) =>
	new TextDecoder().decode(await bytesOf(await messageFile(of, recipient)));
const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
/** What somebody else wrote, packed and locked for the key of a coach that the seller has. */
const lockedFor = async (content: string | Uint8Array, { recipient } = zoe) =>
	blob(await bytesOf(await lockedForKey(streamed(gzipSync(content)), recipient)));

/** Whose it is, or why it was refused. */
async function came(from: Blob | string): Promise<string> {
	const read = await messageForSeller(from, coaches);
	return read.ok ? read.coach.name : read.reason;
}

describe('a message', () => {
	test('comes of the coach whose key opens it, with all that it says', async () => {
		const read = await messageForSeller(await written(), coaches);
		expect(read).toEqual({ ok: true, coach: coaches[2], message });
		expect(await came(new Blob([await written()]))).toBe('Zoë');
		expect(await came(await written({ ...message, to: SAM }, sam))).toBe('Sam');
	});

	test('comes as a link, and within a chat', async () => {
		const file = await fileOf(
			unarmoured(new Blob([await written()]).stream() as ReadableStream<Uint8Array>),
			''
		);
		const link = messageLink('https://example.org/share', new Uint8Array(await file.arrayBuffer()));
		expect(await came(`Scan: ${link}`)).toBe('Zoë');
		expect(await came(`[10:32] Zoë: ${await written()} Groet`)).toBe('Zoë');
	});

	test('is not taken where its key is another coach’s than it names the seller for', async () => {
		expect(await came(await written(message, sam))).toBe('not_for_you');
		expect(await came(await written({ ...message, to: uuid(5) }))).toBe('not_for_you');
	});

	test('for somebody else’s key does not open', async () => {
		expect(await came(await written(message, nobody))).toBe('wrong_key');
	});

	test('can’t be for who never gave a key to a coach', async () => {
		const read = await messageForSeller(await written(), coaches.slice(0, 1));
		expect(read).toEqual({ ok: false, reason: 'no_coach' });
	});
});

describe('in place of a message', () => {
	test.each<[string, string, () => Promise<Blob | string> | Blob | string]>([
		['nothing', 'empty', () => ''],
		['an empty file', 'empty', () => new Blob([])],
		['words of a chat', 'unknown_format', () => 'Hoi, tot morgen!'],
		['a link to something else', 'unknown_format', () => 'https://example.org/share#coach-1-x'],
		['a link of a newer app', 'newer', () => 'https://example.org/share#message-9-AAAA'],
		['a link that was cut', 'damaged', () => 'https://example.org/share#message-1-AAAAA'],
		['half of the text', 'damaged', async () => (await written()).slice(0, 400)],
		[
			'a message that nobody locked',
			'unknown_format',
			() => JSON.stringify({ format: 'ambitiespanning/message', version: '1.0', message })
		],
		['a seller’s answer', 'is_answer', () => written(answer)],
		[
			'a newer message',
			'newer',
			() =>
				lockedFor(
					JSON.stringify({ format: 'ambitiespanning/message', version: '2.0', message: {} })
				)
		],
		[
			'a message that says nothing',
			'nothing_in_it',
			() => written({ ...message, text: ' ', question: null, cards: [] })
		],
		['a backup', 'is_backup', () => new Blob([fileText(journal())])],
		['a packed backup', 'is_backup', () => new Blob([gzipSync(fileText(journal()))])],
		[
			'a large backup',
			'is_backup',
			() => new Blob([`${fileText(journal())}${'x'.repeat(999_999)}`])
		],
		['a backup for the key', 'is_backup', () => lockedFor(fileText(journal()).split('\n')[0]!)],
		['a share', 'is_share', () => shareBlob(shareSource(everyKind()))],
		[
			'a share for the key',
			'is_share',
			async () => lockedFor((await shareLines(shareSource(everyKind())))[0]!)
		],
		['a share for a coach', 'wrong_key', async () => lockedFor('x', nobody)],
		['a large share for a coach', 'too_large', () => lockedFor(noise(200_000), nobody)],
		['a picture', 'unknown_format', () => blob(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))],
		['lists in lists', 'unknown_format', () => new Blob(['['.repeat(100_000)])],
		['a bomb', 'inflates_too_far', () => lockedFor(new Uint8Array(50_000_000))]
	])('%s is said to be that', async (_, reason, from) => {
		expect(await came(await from())).toBe(reason);
	});

	test('what is locked with words is said to be', { timeout: SLOW_MS }, async () => {
		const file = await lockedWithWords(streamed(gzipSync(fileText(journal()))), WORDS);
		expect(await came(blob(await bytesOf(file)))).toBe('has_words');
	});

	test('a message of which a bit was changed is damaged, or opens with no key', async () => {
		const file = new Uint8Array(await (await lockedFor('x')).arrayBuffer());
		const reasons = new Set<string>();
		for (let at = 0; at < file.length; at += 7) reasons.add(await came(blob(flipped(file, at, 3))));
		expect([...reasons].sort()).toEqual(['damaged', 'unknown_format', 'wrong_key']);
		expect(await came(blob(file.slice(0, headerOf(file).length + 3)))).toBe('damaged');
	});

	const bad = badFiles(fileText(everyKind()).trimEnd().split('\n'));
	test.each(bad)('a file %s is refused, locked or not', async (_, file) => {
		const bytes = new Uint8Array(await file().arrayBuffer());
		expect(await came(file())).toMatch(/^(empty|unknown_format|is_backup)$/);
		expect(await came(await lockedFor(bytes))).toMatch(
			/^(empty|unknown_format|is_backup|inflates_too_far)$/
		);
	});
});

const answer: Message = {
	from: 'seller',
	id: uuid(6),
	seller: ZOE,
	inReplyTo: uuid(1),
	answer: 'Vragen.',
	refused: false,
	at: day('2026-11-28')
};

/** Bytes that no packing makes fewer. */
function noise(size: number): Uint8Array {
	let seed = 20261127;
	return new Uint8Array(size).map(() => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return seed >>> 24;
	});
}
