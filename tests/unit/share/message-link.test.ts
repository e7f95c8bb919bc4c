import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	fileIn,
	isMessageLink,
	linkedFile,
	LONGEST_LINK,
	messageLink
} from '../../../src/lib/share/message-link';
import { qrSquare } from '../../../src/lib/share/qr-code';
import { Refused } from '../../../src/lib/share/refusal';

const BASE = 'https://example.org/share';
const bytesIn = async (file: Blob | null) => new Uint8Array(await file!.arrayBuffer());

function reasonOf(text: string): unknown {
	try {
		return linkedFile(text);
	} catch (thrown) {
		return thrown instanceof Refused ? thrown.reason : thrown;
	}
}

describe('the link of a message', () => {
	test('gives back every byte', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
				const link = messageLink(BASE, bytes)!;
				expect(link).toMatch(/^https:\/\/example\.org\/share#message-1-[\w-]+$/);
				expect(isMessageLink(link)).toBe(true);
				expect(await bytesIn(linkedFile(link))).toEqual(new Uint8Array(bytes));
				expect(await bytesIn(fileIn(`Hoi ${link}\nGroet`))).toEqual(new Uint8Array(bytes));
			}),
			{ seed: 20261127 }
		);
	});

	test('is none where no code that a phone reads holds it', () => {
		const most = Math.floor(((LONGEST_LINK - `${BASE}#message-1-`.length) * 3) / 4);
		const link = messageLink(BASE, new Uint8Array(most))!;
		// Version 25 of a code, and its quiet zone.
		expect(qrSquare(link, 'low').length).toBe(117 + 8);
		expect(messageLink(BASE, new Uint8Array(most + 1))).toBeNull();
	});

	test.each([
		['of a newer form', `${BASE}#message-2-AAAA`, 'newer'],
		['cut within a letter', `${BASE}#message-1-AAAAA`, 'damaged'],
		['with bits that are none', `${BASE}#message-1-AB`, 'damaged'],
		['without a file', `${BASE}#message-1-`, expect.any(Blob)],
		['of an invitation', `${BASE}#coach-1-age1-00-00`, null],
		['without a link', 'Hoi, tot morgen!', null]
	])('%s is said to be', (_, text, reason) => {
		expect(reasonOf(text)).toEqual(reason);
	});
});

test('a text without a link is looked at as it is, or what in it is armoured', async () => {
	expect(await fileIn('Hoi!').text()).toBe('Hoi!');
	const armour = '-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----';
	expect(await fileIn(`[10:32] Zoë: ${armour} Groet`).text()).toBe(armour);
	expect(isMessageLink(armour)).toBe(false);
});
