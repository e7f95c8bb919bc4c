import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyName } from '../../../src/lib/core/person-name';

describe('a name', () => {
	test.each([
		['stays as it is', 'José de Vries-Ó Brien', 'José de Vries-Ó Brien'],
		['loses blanks around and within', '  Jan \t de\n\r\n Vries\u00a0\u3000', 'Jan de Vries'],
		['is written in one way', 'Jose\u0301', 'José'],
		['loses a bidi override', 'Jan\u202esreiV\u202c', 'JansreiV'],
		['loses isolates and marks of direction', '\u2066Jan\u2069\u200e\u200f\u061c', 'Jan'],
		['loses what has no width', 'J\u200ba\u200cn\u200d\u2060\ufeff\u00ad', 'Jan'],
		['loses controls', 'J\u0000a\u001bn\u007f\u0085', 'Jan'],
		['loses halves of pairs', 'J\ud800an\udc00', 'Jan'],
		['loses tags and variations', 'Jan\u{e0041}\u{e007f}\ufe0f', 'Jan'],
		['loses fillers that look like a blank', 'Jan\u3164\u115f\u2800', 'Jan'],
		['keeps other scripts', 'Юлия 山田 عمر', 'Юлия 山田 عمر'],
		['keeps markup as text', '<img onerror=x>', '<img onerror=x>'],
		['of nothing is empty', ' \u200b\n ', ''],
		['is cut at sixty', 'a'.repeat(61), 'a'.repeat(60)],
		['is not cut through a pair', `${'a'.repeat(59)}🎉`, 'a'.repeat(59)],
		['does not end in a blank where it is cut', `${'a'.repeat(59)} b`, 'a'.repeat(59)]
	])('%s', (_, typed, tidy) => {
		expect(tidyName(typed)).toBe(tidy);
	});

	test('tidied twice is tidied once, short, well formed and of one line', () => {
		const any = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 90 }),
			fc.string({ unit: 'grapheme', maxLength: 90 }),
			fc
				.array(fc.nat({ max: 0xffff }), { maxLength: 90 })
				.map((codes) => String.fromCharCode(...codes))
		);
		fc.assert(
			fc.property(any, (typed) => {
				const tidy = tidyName(typed);
				expect(tidyName(tidy)).toBe(tidy);
				expect(tidy.length).toBeLessThanOrEqual(60);
				expect(new TextDecoder().decode(new TextEncoder().encode(tidy))).toBe(tidy);
				expect(tidy).toMatch(/^(?! )[^\p{Cc}\p{Cf}\u2028\u2029]*(?<! )$/u);
			}),
			{ seed: 20261127, numRuns: 500 }
		);
	});
});
