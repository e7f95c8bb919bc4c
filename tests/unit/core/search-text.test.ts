import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, markedParts, searchWords } from '../../../src/lib/core/search-text';

/** Text as people type it: words, accents in both forms, quotes, emoji, other scripts, breaks. */
const typed = fc
	.array(
		fc.constantFrom(
			...['a', 'E', 'é', 'e\u0301', 'ĳ', 'IJ', 'Œ', 'ß', 'İ', 'Σ', 'ς', ' ', '\n', '’', '…', '-'],
			...['lamp', 'Prijs', '👍', '👍🏽', '👨‍👩‍👧', '🇳🇱', '🇳', '❤️', '1️⃣', 'مرحبا', 'नि', '\u202e'],
			...['\u0301', '\ud83d', 'ﾞ', '\u200d']
		)
	)
	.map((parts) => parts.join(''));
const anyText = fc.oneof(typed, fc.string({ unit: 'binary' }));

describe('folded', () => {
	test.each([
		['Één café', 'een cafe'],
		['E\u0301e\u0301n', 'een'],
		['HÔTEL', 'hotel'],
		['foto’s', "foto's"],
		['“Ja”', '"ja"'],
		['ĳs, Œuvre, Ørsted, straße, Łódź', 'ijs, oeuvre, orsted, strasse, lodz'],
		['İSTANBUL', 'istanbul'],
		['ΛΟΓΟΣ λόγος', 'λογοσ λογοσ'],
		['❤️', '❤'],
		// Vowels of other scripts are not accents.
		['नि', 'नि']
	])('%s is %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	test('twice is once', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			})
		);
	});

	test('the words are each there once', () => {
		expect(searchWords('  Lamp, \u00a0LAMP,  café\n')).toEqual(['lamp,', 'cafe']);
		expect(searchWords(' \u0301 ')).toEqual([]);
		expect(searchWords('')).toEqual([]);
	});
});

describe('marked', () => {
	const marks = (text: string, asked: string, most?: number) =>
		markedParts(text, searchWords(asked), most)
			.map(({ text: part, found }) => (found ? `[${part}]` : part))
			.join('');

	test.each([
		['Een bureaulamp', 'lamp', 'Een bureau[lamp]'],
		['Lamp en prijs, lamp', 'prijs lamp', '[Lamp] en [prijs], [lamp]'],
		['Één café', 'een cafe', '[Één] [café]'],
		['E\u0301e\u0301n', 'ee', '[E\u0301e\u0301]n'],
		['foto’s', "to's", 'fo[to’s]'],
		['ananas', 'ana', '[anana]s'],
		['straße', 's', '[s]tra[ß]e'],
		// An emoji is marked whole.
		['Top 👍🏽 hoor', '👍', 'Top [👍🏽] hoor'],
		['👨‍👩‍👧 kwam', '👩', '[👨‍👩‍👧] kwam'],
		['🇳🇱🇧🇪', '🇳🇱', '[🇳🇱]🇧🇪'],
		['niets', 'lamp', 'niets'],
		['<img src=x>', 'img', '<[img] src=x>']
	])('%s, asked for %s', (text, asked, marked) => {
		expect(marks(text, asked)).toBe(marked);
	});

	test('a long text is cut between words, around the first that was found', () => {
		const text = `${'woord '.repeat(40)}de lamp ${'einde '.repeat(40)}`.trim();
		const cut = marks(text, 'lamp', 40);
		expect(cut).toMatch(/^…(woord )+de \[lamp\]( einde)+…$/);
		expect(cut.length).toBeLessThan(50);
		expect(marks(text, '', 20)).toMatch(/^woord( woord)+…$/);
		// Where there is no place between words, it is cut all the same.
		expect(marks('x'.repeat(100), '', 20)).toBe(`${'x'.repeat(20)}…`);
		expect(marks(`${'x'.repeat(100)}lamp`, 'lamp', 20)).toMatch(/^…x+\[lamp\]$/);
	});

	test('the parts are the text, by turns found and not', () => {
		fc.assert(
			fc.property(anyText, anyText, (text, asked) => {
				const parts = markedParts(text, searchWords(asked));
				expect(parts.map((part) => part.text).join('')).toBe(text);
				parts.slice(1).forEach((part, at) => expect(part.found).toBe(!parts[at]!.found));
			})
		);
	});

	test('something is marked exactly where a word stands in the text', () => {
		fc.assert(
			fc.property(typed, typed, (text, asked) => {
				const words = searchWords(asked);
				const stands = words.some((word) => fold(text).includes(word));
				expect(markedParts(text, words).some(({ found }) => found)).toBe(stands);
			})
		);
	});

	test('what is cut out stands in the text, is short, and shows what was found', () => {
		fc.assert(
			fc.property(typed, typed, fc.integer({ min: 4, max: 30 }), (text, asked, most) => {
				const words = searchWords(asked);
				const parts = markedParts(text, words, most);
				const cut = parts.map((part) => part.text).join('');
				expect(text).toContain(cut.replace(/^…|…$/g, ''));
				const whole = markedParts(text, words);
				expect(parts.some(({ found }) => found)).toBe(whole.some(({ found }) => found));
			})
		);
	});
});
