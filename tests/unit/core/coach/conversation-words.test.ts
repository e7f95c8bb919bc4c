import { describe, expect, test } from 'vitest';
import {
	GENERAL_KEYS,
	QUESTION_WORDS,
	type QuestionKey,
	type QuestionWords
} from '../../../../src/lib/core/coach/conversation-words';

const KEYS = Object.keys(QUESTION_WORDS) as QuestionKey[];
const each = KEYS.flatMap((key) =>
	(['nl', 'en'] as const).map((language) => {
		const words: QuestionWords = QUESTION_WORDS[key];
		return [key, language, words[language]] as const;
	})
);

/** Question words that leave the answer open; "why" asks for an excuse. */
const OPEN = {
	nl: /^(Wat|Wanneer|Welke?|Wie|Waar|Hoe)\b/,
	en: /^(What|When|Which|Who|Where|How)\b/
};
/** Words of blame, cause, advice and praise; exclamations. */
const LEADING =
	/waarom|why|fout|wrong|slecht|bad|beter|better|moet|must|should|zou|omdat|because|helpt|help|goed zo|well done|!|:/i;

/** The sentences of a wording, as long as they are read: a day or a product takes three words. */
const sentences = (text: string) =>
	text
		.replaceAll(/\{\w+\}/g, 'een twee drie')
		.split(/(?<=[.?])\s+/)
		.filter((sentence) => sentence !== '');

describe.each(each)('%s in %s', (_, language, text) => {
	test('is short', () => {
		for (const sentence of sentences(text)) {
			expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(12);
		}
	});

	test('ends in one open question, and leads nowhere', () => {
		const all = sentences(text);
		expect(all.at(-1)).toMatch(OPEN[language]);
		expect(all.map((sentence) => sentence.endsWith('?'))).toEqual(
			all.map((_, index) => index === all.length - 1)
		);
		expect(text).not.toMatch(LEADING);
	});
});

test.each(KEYS)('%s names the same in both languages', (key) => {
	const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();
	const { nl, en } = QUESTION_WORDS[key];
	expect(slots(en)).toEqual(slots(nl));
});

test('the seller is spoken to with je, never with u', () => {
	expect(KEYS.filter((key) => /\b(u|uw|jullie)\b/i.test(QUESTION_WORDS[key].nl))).toEqual([]);
});

test('those that fit anyone name nothing, and are more than twice as many as are asked', () => {
	expect(GENERAL_KEYS.length).toBeGreaterThan(6);
	expect(GENERAL_KEYS.filter((key) => QUESTION_WORDS[key].nl.includes('{'))).toEqual([]);
});
