/*
 * How a word sounds, roughly: two words with one key could be taken for each other when they are
 * said over a phone. The keys are coarse on purpose, since a word too few costs nothing. They serve
 * the making of the word lists and their tests; nothing that a browser loads imports them.
 */

/**
 * Applied in this order. One sign stands for one sound: E ei/ij, O au/ou, 4 ui, 2 eu, U oe, N ng,
 * S sj. Long and short vowels are one, and so are f/v, s/z, g/ch, d/t, b/p and m/n.
 * @type {readonly [RegExp, string][]}
 */
const DUTCH = [
	[/sch(e?)$/, 's$1'],
	[/eau/, 'o'],
	[/^ch(?![rl])/, 'S'],
	[/ng/g, 'N'],
	[/ch/g, 'g'],
	[/sj|sh/g, 'S'],
	[/c(?=[eiy])/g, 's'],
	[/qu/g, 'kw'],
	[/[cq]/g, 'k'],
	[/x/g, 'ks'],
	[/ph/g, 'f'],
	[/th/g, 't'],
	[/^wr/, 'fr'],
	[/v/g, 'f'],
	[/z/g, 's'],
	[/tie$/, 'sie'],
	[/ij|ei/g, 'E'],
	[/(aa|a|o)uw?/g, 'O'],
	[/oe/g, 'U'],
	[/ie|y/g, 'i'],
	[/eu/g, '2'],
	[/ui/g, '4'],
	[/([^e])en$/, '$1e'],
	[/n(?=k)/g, 'N'],
	[/dt?/g, 't'],
	[/b/g, 'p'],
	[/m/g, 'n'],
	[/(.)\1+/g, '$1']
];

/**
 * Applied in this order. E stands for the many spellings of ai/ea/ee, Y for those of igh, O for
 * those of oa/ou/aw, U for those of oo/ew, C ch, S sh, T th. English spelling does not tell the
 * sound, so the making of the list asks a dictionary of pronunciations too.
 * @type {readonly [RegExp, string][]}
 */
const ENGLISH = [
	[/^[kg]n/, 'n'],
	[/^wr/, 'r'],
	[/^who(?=l|s|$)/, 'ho'],
	[/^wh/, 'w'],
	[/^ps/, 's'],
	[/^hour/, 'our'],
	[/mb$/, 'm'],
	[/[ao]ugh(?=t)/, 'O'],
	[/e?igh$/, 'E'],
	[/igh/, 'Y'],
	[/(?<=.)gh/, ''],
	[/gh/, 'g'],
	[/ign$/, 'Yn'],
	[/t?ch/g, 'C'],
	[/[st]ion/g, 'Sn'],
	[/sh/g, 'S'],
	[/ph/g, 'f'],
	[/th/g, 'T'],
	[/dg(?=e)/g, 'g'],
	[/j/g, 'g'],
	[/s?c(?=[eiy])/g, 's'],
	[/qu/g, 'kw'],
	[/ck|[cq]/g, 'k'],
	[/x/g, 'ks'],
	[/z/g, 's'],
	[/a([^aeiouy])e$/, 'E$1'],
	[/e([^aeiouy])e$/, 'E$1'],
	[/[iy]([^aeiouy])e$/, 'Y$1'],
	[/o([^aeiouy])e$/, 'O$1'],
	[/(?<![aeiou])u([^aeiouy])e$/, 'U$1'],
	[/o[ou]?a?re?/g, 'Or'],
	[/ai|ay|ea|ei|ey|ee|ie(?=.)/g, 'E'],
	[/oa|ou|ow|oe|au|aw/g, 'O'],
	[/oo|ew|ue|ui/g, 'U'],
	[/^([^aeiou]*)(?:ie|ye?)$/, '$1Y'],
	[/y$/, 'E'],
	[/y/g, 'i'],
	[/(?<=[aeiouEOUY].+)(?:[aeiou]r|re)$/, 'r'],
	[/(?<=[aeiouEOUY].+)(?:[aeiou]+l|le)$/, 'l'],
	[/[ae]n(?=t|s)/g, 'n'],
	[/(?<=..)e$/, ''],
	[/(.)\1+/g, '$1']
];

/** @param {readonly [RegExp, string][]} rules */
const keyBy = (rules) => (/** @type {string} */ word) =>
	rules.reduce((key, [spelled, sound]) => key.replace(spelled, sound), word);

/** The key of a Dutch word, in small letters a–z: `wrat` and `vrat` have one. */
export const soundDutch = keyBy(DUTCH);
/** The key of an English word, in small letters a–z: `write` and `right` have one. */
export const soundEnglish = keyBy(ENGLISH);
