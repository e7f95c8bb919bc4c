import { fold } from '../core/search-text';

/**
 * How many words lock a backup. Each of a list of 2,048 is worth 11 bits, six of them 66. With the
 * work that a file asks for each try (scrypt, 2^15 blocks of 1 kB) a million machines, each trying a
 * hundred a second, would need ten thousand years for half of all passphrases.
 */
export const WORDS_PER_PASSPHRASE = 6;

/** That many numbers by chance, 32 bits each, as `crypto.getRandomValues` fills them. */
export type RandomNumbers = (count: number) => Uint32Array;

/** As many random numbers as were asked for: fewer would quietly make a passphrase weaker. */
function randomNumbers(count: number, random: RandomNumbers): number[] {
	const numbers = random(count);
	if (numbers.length !== count) throw new RangeError('not as many random numbers as asked for');
	return [...numbers];
}

/**
 * A new passphrase: six words with spaces between, each drawn anew, so that a word may come twice.
 * Every word is as likely as the next, since the length of the list divides 2^32.
 * @param list `WORDS` of `words/nl` or `words/en`
 * @throws RangeError where the length of the list is no power of two, or numbers are missing
 */
export function drawPassphrase(list: readonly string[], random: RandomNumbers): string {
	if (!Number.isInteger(Math.log2(list.length))) throw new RangeError('no power of two');
	return randomNumbers(WORDS_PER_PASSPHRASE, random)
		.map((number) => list[number % list.length]!)
		.join(' ');
}

/** Signs that are not seen, and stand within a word where text was copied: soft hyphens, joiners. */
const UNSEEN = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A passphrase as it is compared and as a file is locked with it, however it was typed: small
 * letters without accents, and one space for whatever stands between words. Tidying twice is
 * tidying once. Backups that were made depend on it: what six words of a list come to never changes.
 */
export function tidyPassphrase(typed: string): string {
	return fold(typed.normalize('NFKC').replace(UNSEEN, ''))
		.replace(/\P{L}+/gu, ' ')
		.trim();
}

/** The row of a table of typing errors that says how `typed` up to `at` comes to `word`. */
function typosRow(typed: string, at: number, word: string, rows: readonly number[][]): number[] {
	const [before, last] = [rows[at - 1], rows[at]!];
	const row = [at + 1];
	for (let to = 1; to <= word.length; to += 1) {
		const other = typed[at] === word[to - 1] ? 0 : 1;
		row[to] = Math.min(last[to]! + 1, row[to - 1]! + 1, last[to - 1]! + other);
		const swapped = typed[at] === word[to - 2] && typed[at - 1] === word[to - 1];
		if (swapped && before) row[to] = Math.min(row[to]!, before[to - 2]! + 1);
	}
	return row;
}

/**
 * How many letters more, less, other, or swapped with the next, make one of the other; Infinity as
 * soon as it is clear that more than `most` do.
 */
function typosBetween(typed: string, word: string, most: number): number {
	const rows = [Array.from({ length: word.length + 1 }, (_, to) => to)];
	for (let at = 0; at < typed.length; at += 1) {
		const row = typosRow(typed, at, word, rows);
		if (Math.min(...row) > most) return Infinity;
		rows.push(row);
	}
	return rows.at(-1)!.at(-1)!;
}

/** How many typing errors a word may have to be taken for another: of a short one, fewer. */
const mostTypos = (word: string) => (word.length < 5 ? 1 : 2);

/** The word with the fewest errors; of more such one that begins the same, if there is one. */
function nearest(typed: string, list: readonly string[]): string | null {
	const most = mostTypos(typed);
	let near: string | null = null;
	let fewest = Infinity;
	for (const word of list) {
		if (Math.abs(word.length - typed.length) > most) continue;
		const typos = typosBetween(typed, word, most);
		const cost = typos + (word[0] === typed[0] ? 0 : 0.5);
		if (typos <= most && cost < fewest) [near, fewest] = [word, cost];
	}
	return near;
}

/** A word that was typed and is not in the list, and the one that may have been meant. */
export interface UnknownWord {
	word: string;
	/** At most two typing errors off, of a word under five letters one; null where none is. */
	near: string | null;
}

/**
 * The words that no passphrase of this list has, tidied, each once, in the order typed.
 * @param typed some hundreds of signs at most: each word is held against the whole list
 */
export function unknownWords(typed: string, list: readonly string[]): UnknownWord[] {
	const known = new Set(list);
	const words = new Set(tidyPassphrase(typed).split(' '));
	return [...words]
		.filter((word) => word !== '' && !known.has(word))
		.map((word) => ({ word, near: nearest(word, list) }));
}

/**
 * The places, 0–5, of the two words that are asked once, to see that a passphrase was kept: two
 * different ones, in order. Nothing secret hangs on them.
 * @throws RangeError where numbers are missing
 */
export function wordsToConfirm(random: RandomNumbers): [number, number] {
	const [one, step] = randomNumbers(2, random) as [number, number];
	const first = one % WORDS_PER_PASSPHRASE;
	const second = (first + 1 + (step % (WORDS_PER_PASSPHRASE - 1))) % WORDS_PER_PASSPHRASE;
	return first < second ? [first, second] : [second, first];
}
