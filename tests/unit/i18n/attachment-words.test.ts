import { expect, test } from 'vitest';
import { clockDuration, fileSize } from '../../../src/lib/i18n/attachment-words';

test.each([
	[1, '1\u00A0kB'],
	[499, '1\u00A0kB'],
	[245_300, '245\u00A0kB'],
	[999_999, '1.000\u00A0kB'],
	[1_000_000, '1\u00A0MB'],
	[1_250_000, '1,3\u00A0MB']
])('%i bytes are %s', (bytes, said) => {
	expect(fileSize(bytes)).toBe(said);
});

test.each([
	[0, '0:00'],
	[9.9, '0:09'],
	[65, '1:05'],
	[300, '5:00']
])('%f seconds are %s', (seconds, said) => {
	expect(clockDuration(seconds)).toBe(said);
});
