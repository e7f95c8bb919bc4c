import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	drawPassphrase,
	tidyPassphrase,
	unknownWords,
	WORDS_PER_PASSPHRASE,
	wordsToConfirm,
	type RandomNumbers
} from '../../../src/lib/share/passphrase';
import { WORDS as DUTCH } from '../../../src/lib/share/words/nl';
import { WORDS as ENGLISH } from '../../../src/lib/share/words/en';
import { soundDutch, soundEnglish } from '../../../src/lib/share/words/sound.mjs';

/** Random numbers from a seed, the same ones every time. */
function seeded(seed: number): RandomNumbers {
	const source = xoroshiro128plus(seed);
	return (count) => Uint32Array.from({ length: count }, () => source.next());
}
const fixed =
	(...numbers: number[]): RandomNumbers =>
	() =>
		Uint32Array.from(numbers);

/** What is left after each way to leave a letter out, to mistake one, and to swap two. */
function typos(word: string) {
	const cut = [...word].map((letter, at) => [word.slice(0, at), letter, word.slice(at + 1)]);
	return {
		missing: cut.map(([before, , after]) => before! + after!),
		other: cut.map(([before, , after]) => `${before}?${after}`),
		swapped: cut.map(
			([before, letter, after]) => before! + after!.slice(0, 1) + letter! + after!.slice(1)
		)
	};
}

function repeated(values: readonly string[]): string[] {
	const seen = new Set<string>();
	return values.filter((value) => seen.size === seen.add(value).size);
}

describe.each([
	['Dutch', DUTCH, soundDutch],
	['English', ENGLISH, soundEnglish]
])('the %s words', (_, list, sound) => {
	test('are 2,048 different ones in alphabetical order', () => {
		expect(list).toHaveLength(2048);
		expect(list).toEqual([...new Set(list)].sort());
	});

	test('have 3 to 8 plain small letters, which tidying leaves as they are', () => {
		expect(list.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
		expect(list.filter((word) => tidyPassphrase(word) !== word)).toEqual([]);
	});

	test('sound different', () => {
		expect(repeated(list.map(sound))).toEqual([]);
	});

	test('differ in their first four letters, and none begins another', () => {
		expect(repeated(list.map((word) => word.slice(0, 4)))).toEqual([]);
		const begins = list.filter((word) =>
			list.some((other) => other !== word && other.startsWith(word))
		);
		expect(begins).toEqual([]);
	});

	test('are more than one typing error apart', () => {
		const known = new Set(list);
		expect(repeated(list.flatMap((word) => typos(word).other))).toEqual([]);
		const near = list.flatMap((word) => {
			const { missing, swapped } = typos(word);
			return [...missing, ...swapped].filter((typed) => typed !== word && known.has(typed));
		});
		expect(near).toEqual([]);
	});
});

describe('words that sound alike are found', () => {
	test.each([
		['ei', 'ij'],
		['leiden', 'lijden'],
		['rauw', 'rouw'],
		['nauw', 'nou'],
		['hard', 'hart'],
		['licht', 'ligt'],
		['eb', 'ep'],
		['cent', 'sent'],
		['vel', 'fel'],
		['zee', 'see'],
		['wrat', 'vrat'],
		['logisch', 'logies'],
		['kado', 'cadeau'],
		['banken', 'banke']
	])('in Dutch %s and %s', (one, other) => {
		expect(soundDutch(one)).toBe(soundDutch(other));
	});

	test.each([
		['write', 'right'],
		['knight', 'night'],
		['meat', 'meet'],
		['sail', 'sale'],
		['pear', 'pair'],
		['whole', 'hole'],
		['board', 'bored'],
		['steal', 'steel'],
		['cell', 'sell'],
		['hour', 'our']
	])('in English %s and %s', (one, other) => {
		expect(soundEnglish(one)).toBe(soundEnglish(other));
	});

	test('but not every word is like every other', () => {
		expect(soundDutch('appel')).not.toBe(soundDutch('appelen'));
		expect(soundEnglish('apple')).not.toBe(soundEnglish('april'));
	});
});

describe('a drawn passphrase', () => {
	test('is six words of the list, the same for the same chance', () => {
		const words = drawPassphrase(DUTCH, seeded(1)).split(' ');
		expect(words).toHaveLength(WORDS_PER_PASSPHRASE);
		expect(words.filter((word) => !DUTCH.includes(word))).toEqual([]);
		expect(drawPassphrase(DUTCH, seeded(1))).toBe(words.join(' '));
		expect(drawPassphrase(DUTCH, seeded(2))).not.toBe(words.join(' '));
	});

	test('takes each number of 32 bits', () => {
		const highest = 2 ** 32 - 1;
		expect(drawPassphrase(ENGLISH, fixed(0, 1, 2047, 2048, highest, 0))).toBe(
			[0, 1, 2047, 0, 2047, 0].map((place) => ENGLISH[place]).join(' ')
		);
	});

	test('has every word as often as chance has it', () => {
		const random = seeded(20240501);
		const counts = new Map(DUTCH.map((word) => [word, 0]));
		const DRAWS = 20_000;
		for (let draw = 0; draw < DRAWS; draw += 1) {
			for (const word of drawPassphrase(DUTCH, random).split(' ')) {
				counts.set(word, counts.get(word)! + 1);
			}
		}
		const expected = (DRAWS * WORDS_PER_PASSPHRASE) / DUTCH.length;
		const square = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2, 0);
		// 2,047 degrees of freedom: a fair draw lies within 4 deviations of 64 in all but 1 of 10,000.
		expect(square / expected).toBeGreaterThan(2047 - 4 * 64);
		expect(square / expected).toBeLessThan(2047 + 4 * 64);
	});

	test('is refused where chance gives too little, or the list would make it unfair', () => {
		expect(() => drawPassphrase(DUTCH, fixed(1, 2, 3))).toThrow(RangeError);
		expect(() => drawPassphrase(DUTCH.slice(1), seeded(1))).toThrow(RangeError);
		expect(() => drawPassphrase([], seeded(1))).toThrow(RangeError);
	});
});

describe('tidied', () => {
	test.each([
		['as it was drawn', 'appel brief citroen'],
		["with a phone's capital", 'Appel brief citroen'],
		['in capitals', 'APPEL BRIEF CITROEN'],
		['with spaces around and between', '  appel   brief\u00a0citroen\t'],
		['with hyphens', 'appel-brief-citroen'],
		['with typographic hyphens and dashes', 'appel‐brief–citroen'],
		['with commas', 'appel, brief,citroen'],
		['with full stops', 'Appel. Brief. Citroen.'],
		['on three lines', 'appel\r\nbrief\ncitroen\n'],
		['as a numbered list', '1. appel\n2. brief\n3. citroen'],
		['in quotation marks', '“appel brief citroen”'],
		['with accents', 'appél brïef cîtroen'],
		['with accents as signs of their own', 'appe\u0301l bri\u0308ef citroen'],
		['in wide letters', 'ａｐｐｅｌ　ｂｒｉｅｆ　ｃｉｔｒｏｅｎ'],
		['on a Turkish keyboard', 'appel brıef CİTROEN'],
		['copied with soft hyphens', 'ap\u00adpel brief ci\u00adtroen'],
		['copied with marks of direction', '\u2066appel\u2069 \u200fbrief\u200e \ufeffcitroen'],
		['with spaces without width', 'appel\u200bbrief\u200bcitroen'],
		['with an emoji', 'appel 🍎 brief ✉️ citroen']
	])('%s', (_, typed) => {
		expect(tidyPassphrase(typed)).toBe('appel brief citroen');
	});

	test.each([
		['ĳsbeer Ĳsbeer', 'ijsbeer ijsbeer'],
		['ﬁlm ﬂuit', 'film fluit'],
		['appelbrief', 'appelbrief'],
		['', ''],
		[' -\n', '']
	])('%j is %j', (typed, tidied) => {
		expect(tidyPassphrase(typed)).toBe(tidied);
	});

	test('twice is once', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				expect(tidyPassphrase(tidyPassphrase(typed))).toBe(tidyPassphrase(typed));
			})
		);
	});

	test('a drawn one stays as it is, whatever stands between its words', () => {
		const between = fc.stringMatching(/^[ \n\t,.;:\-–—_/0-9]+$/);
		fc.assert(
			fc.property(fc.integer(), between, (seed, sign) => {
				const drawn = drawPassphrase(ENGLISH, seeded(seed));
				expect(tidyPassphrase(drawn)).toBe(drawn);
				expect(tidyPassphrase(drawn.toUpperCase().replaceAll(' ', sign))).toBe(drawn);
			})
		);
	});
});

describe('unknown words', () => {
	const list = ['appel', 'brief', 'citroen', 'opa', 'wagen', 'zee'];

	test('are none in a passphrase of the list', () => {
		const drawn = drawPassphrase(DUTCH, seeded(3));
		expect(unknownWords(`  ${drawn.toUpperCase()}.`, DUTCH)).toEqual([]);
		expect(unknownWords('', DUTCH)).toEqual([]);
	});

	test.each([
		['a letter less', 'apel', 'appel'],
		['a letter more', 'brieff', 'brief'],
		['another letter', 'wafen', 'wagen'],
		['two letters swapped', 'biref', 'brief'],
		['two swapped and one less', 'ictren', 'citroen'],
		['two errors', 'sitroem', 'citroen'],
		['three errors', 'sitrom', null],
		['one in a short word', 'zeo', 'zee'],
		['two in a short word', 'zoo', null],
		['nothing like it', 'fiets', null]
	])('%s: %s may be %s', (_, word, near) => {
		expect(unknownWords(`appel ${word} zee`, list)).toEqual([{ word, near }]);
	});

	test('are each there once, in the order typed', () => {
		expect(unknownWords('Wagem appel apel WAGEM', list)).toEqual([
			{ word: 'wagem', near: 'wagen' },
			{ word: 'apel', near: 'appel' }
		]);
	});

	test('are taken for the word that begins the same, of two as near', () => {
		expect(unknownWords('tonen', ['bonen', 'tomen'])).toEqual([{ word: 'tonen', near: 'tomen' }]);
	});

	test('with one error in any word of a list are always known again', () => {
		const word = fc.constantFrom(...DUTCH.filter(({ length }) => length > 4));
		fc.assert(
			fc.property(word, fc.nat(), (meant, at) => {
				const typed = typos(meant).missing[at % meant.length]!;
				const [unknown] = unknownWords(typed, DUTCH);
				expect(unknown?.near).not.toBeNull();
				expect(unknown?.word).toBe(typed);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('the words to confirm', () => {
	test('are two different places, each pair as likely', () => {
		const random = seeded(7);
		const counts = new Map<string, number>();
		for (let draw = 0; draw < 15_000; draw += 1) {
			const pair = wordsToConfirm(random).join();
			counts.set(pair, (counts.get(pair) ?? 0) + 1);
		}
		const pairs = [0, 1, 2, 3, 4].flatMap((one) =>
			[1, 2, 3, 4, 5].filter((other) => other > one).map((other) => `${one},${other}`)
		);
		expect([...counts.keys()].sort()).toEqual(pairs.sort());
		expect(Math.min(...counts.values())).toBeGreaterThan(850);
		expect(Math.max(...counts.values())).toBeLessThan(1150);
	});

	test('are refused where chance gives too little', () => {
		expect(() => wordsToConfirm(fixed(1))).toThrow(RangeError);
	});
});
