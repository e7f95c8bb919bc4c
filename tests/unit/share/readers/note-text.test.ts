import { describe, expect, it } from 'vitest';
import {
	labelOf,
	noteOf,
	plainText,
	titled,
	trimmed
} from '../../../../src/lib/share/readers/note-text';

describe('text', () => {
	it.each([
		['a\r\nb\rc\nd', 'a\nb\nc\nd'],
		['a\0b', 'ab'],
		['\uD83D\uDE42', '\uD83D\uDE42'],
		['\uD83D', '\uFFFD'],
		['\uDE42\uD83D', '\uFFFD\uFFFD'],
		['\uD83D\uD83D\uDE42', '\uFFFD\uD83D\uDE42'],
		['\uD83D\0\uDE42', '\uD83D\uDE42'],
		['a\u202Eb\u200B\uFEFF', 'a\u202Eb\u200B\uFEFF']
	])('%j is %j', (raw, expected) => {
		expect(plainText(raw)).toBe(expected);
	});

	it('loses blanks around it and nothing else', () => {
		expect(trimmed(' \n\ta b\n ')).toBe('a b');
		expect(trimmed('\uFEFF a\u00A0')).toBe('\uFEFF a\u00A0');
		expect(trimmed(' \n ')).toBe('');
	});
});

describe('a note', () => {
	it('is its parts and its tags, each on a line', () => {
		expect(noteOf(['een\n', '', ' twee '], ['a b', '#c', ' ', 'd\ne'])).toBe(
			'een\ntwee\n#a b #c #d e'
		);
		expect(noteOf(['een'])).toBe('een');
		expect(noteOf([], ['a'])).toBe('#a');
		expect(noteOf([], [])).toBe('');
	});

	it('of more tags than a note can hold is too long a note', () => {
		expect(noteOf([], new Array<string>(100_000).fill('a')).length).toBeGreaterThan(20_000);
	});

	it('says what its parts are about where there are several', () => {
		expect(
			titled([
				{ name: 'a', text: 'een' },
				{ name: 'b', text: ' ' }
			])
		).toEqual(['een']);
		expect(
			titled([
				{ name: 'a', text: 'een' },
				{ name: '', text: 'twee' }
			])
		).toEqual(['a: een', 'twee']);
	});
});

describe('a label', () => {
	it('is one line', () => {
		expect(labelOf(' a\r\nb\0 ')).toBe('a b');
	});

	it('is cut where nobody reads on, but not within a character', () => {
		expect(labelOf('x'.repeat(200))).toBe('x'.repeat(200));
		expect(labelOf('x'.repeat(201))).toBe('x'.repeat(199) + '…');
		expect(labelOf('x'.repeat(198) + '🙂🙂')).toBe('x'.repeat(198) + '\uFFFD…');
	});
});
