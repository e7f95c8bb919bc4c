/**
 * Letters that keep their mark when accents are taken off, and signs that phones put in place of
 * plain ones.
 */
const PLAIN: Readonly<Record<string, string>> = {
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ß: 'ss',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	ĳ: 'ij',
	ς: 'σ',
	'‘': "'",
	'’': "'",
	ʼ: "'",
	'“': '"',
	'”': '"',
	'„': '"'
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
/** Accents, and what only says whether a sign is drawn in colour. */
const MARKS = /[\u0300-\u036f]|[\ufe0e\ufe0f]/g;
/** What is more than the plain letters and signs of a keyboard. */
const FURTHER = /[^\s -~]/;

/**
 * A text as it is compared: in small letters, without accents, with plain quotation marks, in Dutch
 * and English alike. Folding twice is folding once, and the parts of a text fold to the parts of
 * the folded text, as long as no part begins with a mark on the letter before.
 */
export function fold(text: string): string {
	const small = text.toLowerCase();
	if (!FURTHER.test(small)) return small;
	return small
		.normalize('NFD')
		.replace(MARKS, '')
		.replace(NOT_PLAIN, (sign) => PLAIN[sign]!);
}

/** The words of what is asked, folded, each once; none for white space alone. */
export function searchWords(asked: string): string[] {
	return [...new Set(fold(asked).split(/\s+/))].filter((word) => word !== '');
}

/** A piece of a text, and whether it was asked for. */
export interface Part {
	text: string;
	found: boolean;
}

/**
 * What a reader takes for one letter or sign: with its marks, and an emoji with all that it is put
 * together from. Intl.Segmenter, which does this better, is not in every browser that we promise.
 */
const SIGN =
	/\p{Regional_Indicator}{2}|\P{M}[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]*(?:\u200D\P{M}[\p{M}\u{1F3FB}-\u{1F3FF}]*)*|\p{M}+/gsu;

/** Where each sign begins in the folded text, and at last where that ends. */
function foldSigns(signs: readonly string[]): { folded: string; starts: number[] } {
	const starts = [0];
	let folded = '';
	for (const sign of signs) starts.push((folded += fold(sign)).length);
	return { folded, starts };
}

/** Whether each sign is a part of a word that was asked for; a sign is found whole or not at all. */
function foundSigns(signs: readonly string[], words: readonly string[]): boolean[] {
	const { folded, starts } = foldSigns(signs);
	const found = signs.map(() => false);
	for (const word of words) {
		let sign = 0;
		let from = folded.indexOf(word);
		for (; from >= 0; from = folded.indexOf(word, from + 1)) {
			while (starts[sign + 1]! <= from) sign += 1;
			for (let at = sign; starts[at]! < from + word.length; at += 1) found[at] = true;
		}
	}
	return found;
}

/** Which signs to show: all that fit, from a little before the first that was found. */
function shownSigns(signs: readonly string[], found: readonly boolean[], most: number) {
	if (signs.length <= most) return { from: 0, to: signs.length };
	const isSpace = (at: number) => /\s/.test(signs[at]!);
	const LEAD = Math.floor(most / 4);
	const first = Math.max(0, found.indexOf(true));
	let from = Math.min(Math.max(0, first - LEAD), signs.length - most);
	let to = Math.min(signs.length, from + most);
	// Between words, where there is room to look for that.
	for (let at = from; from > 0 && at < first && at < from + LEAD; at += 1) {
		if (isSpace(at)) {
			from = at + 1;
			break;
		}
	}
	const last = Math.max(first + 1, to - LEAD);
	for (let at = to; to < signs.length && at > last; at -= 1) {
		if (isSpace(at)) {
			to = at;
			break;
		}
	}
	return { from, to };
}

/**
 * A text in parts, so that the words that were asked for can be marked. The parts together are the
 * text; where it is longer than `most`, a stretch around the first word found, with an ellipsis
 * where it was cut. No letter with an accent and no emoji is taken apart.
 * @param words folded
 * @param most how many signs to show
 */
export function markedParts(text: string, words: readonly string[], most = Infinity): Part[] {
	const signs = text.match(SIGN) ?? [];
	const found = foundSigns(signs, words);
	const { from, to } = shownSigns(signs, found, most);
	const parts: Part[] = [];
	const put = (sign: string, isFound: boolean) => {
		const last = parts.at(-1);
		if (last?.found === isFound) last.text += sign;
		else parts.push({ text: sign, found: isFound });
	};
	if (from > 0) put('…', false);
	for (let at = from; at < to; at += 1) put(signs[at]!, found[at]!);
	if (to < signs.length) put('…', false);
	return parts;
}
