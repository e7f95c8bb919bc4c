import { readFileSync } from 'node:fs';
import { textIn } from '../../../src/lib/share/text-in';
import type { Refused } from '../../../src/lib/share/refusal';
import { describe, expect, test } from 'vitest';

const reason = (bytes: Uint8Array) => {
	try {
		return textIn(bytes);
	} catch (thrown) {
		return (thrown as Refused).reason;
	}
};

describe('bytes that are no UTF-8', () => {
	test.each([
		['Latin 1', [0x63, 0x61, 0x66, 0xe9]],
		['UTF-16, the low byte first', [0xff, 0xfe, 0x61, 0x00]],
		['UTF-16, the high byte first', [0xfe, 0xff, 0x00, 0x61]]
	])('are text to be saved otherwise: %s', (_, bytes) => {
		expect(reason(new Uint8Array(bytes))).toBe('not_utf8');
	});

	test('are no text: a picture', () => {
		expect(reason(readFileSync('static/icons/icon-512.png'))).toBe('unknown_format');
	});
});

test.each([[[]], [[0x20, 0x0a]], [[0xef, 0xbb, 0xbf]]])('%j holds nothing', (bytes) => {
	expect(reason(new Uint8Array(bytes))).toBe('empty');
});

test('a mark before the text is no part of it', () => {
	expect(textIn(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('a');
});
