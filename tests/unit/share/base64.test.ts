import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '$lib/share/base64';

test('bytes are in base64 what another encoder makes of them, and come back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const text = toBase64(bytes);
			expect(text).toBe(Buffer.from(bytes).toString('base64'));
			expect(fromBase64(text)).toEqual(bytes);
		})
	);
});

test('a text that is no base64, or was written another way, has no bytes', () => {
	for (const text of ['a', 'ab=', '=aaa', 'a===', '/x==', 'ab c', 'ab\n=', 'ab-_'])
		expect(fromBase64(text)).toBeNull();
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'aZ0+/=-'), maxLength: 8 }), (text) => {
			const bytes = fromBase64(text);
			if (bytes) expect(toBase64(bytes)).toBe(text);
			else expect(Buffer.from(text, 'base64').toString('base64')).not.toBe(text);
		})
	);
});
