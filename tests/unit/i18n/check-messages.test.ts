import { expect, test } from 'vitest';
import { checkMessages, messageFaults } from '../../../src/lib/i18n/check-messages';

const plural = (one: string) => [{ declarations: ['input n'], match: { 'c=one': one } }];

test('words that are whole in both languages, and all used, have no fault', () => {
	const languages = {
		nl: { a: 'Dag', b: plural('{n} dag') },
		en: { a: 'Day', b: plural('{n} day') }
	};
	expect(messageFaults(languages, ['m.a()', 'x = m.b;'])).toEqual([]);
});

test.each([
	['a key that one language lacks', { nl: { a: 'Dag' }, en: {} }, 'm.a()', 'a: missing in en'],
	['an empty word', { nl: { a: 'Dag' }, en: { a: '' } }, 'm.a()', 'a: missing in en'],
	['a key that no code names', { nl: { a: 'Dag' }, en: { a: 'Day' } }, '', 'a: written, not used'],
	['a key that no language has', { nl: {}, en: {} }, 'm.a()', 'a: used, not written'],
	[
		'other inputs',
		{ nl: { a: 'Om {t}' }, en: { a: 'At {time}' } },
		'm.a()',
		'a: other inputs in another language'
	]
])('%s is found', (_, languages, code, fault) => {
	expect(messageFaults(languages, [code])).toEqual([fault]);
});

test('the words of this app have no fault', () => {
	expect(() => checkMessages('src')).not.toThrow();
});
