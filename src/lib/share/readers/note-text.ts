import { LONGEST_TEXT } from '../../core/bodies';

/** The longest name of a measure and the longest word of a scale that are shown, in UTF-16 units. */
export const LONGEST_LABEL = 200;

/** Half of a pair that stands for one character: it can't be written as UTF-8. */
const LONE = /[\uD800-\uDFFF]/gu;
/** What most texts have nothing of. */
const ODD = /[\r\0\uD800-\uDFFF]/;
const BLANK = ' \t\n';

/**
 * Text as a journal can hold it: every kind of line end is `\n`, halves of characters are U+FFFD,
 * NUL is left out. Marks for direction and characters without width stay.
 */
export function plainText(raw: string): string {
	if (!ODD.test(raw)) return raw;
	return raw.replace(/\r\n?/g, '\n').replaceAll('\0', '').replace(LONE, '\uFFFD');
}

/** Text without the spaces, tabs and line ends around it; any other character stays. */
export function trimmed(text: string): string {
	let from = 0;
	let to = text.length;
	while (from < to && BLANK.includes(text[from]!)) from += 1;
	while (to > from && BLANK.includes(text[to - 1]!)) to -= 1;
	return text.slice(from, to);
}

/** What an app's own editor puts around what is typed: where a line ends, and how letters look. */
const LINE_END = /<br\s{0,3}\/?>|<\/(?:div|p|li|h[1-6])>/gi;
const DRESS = /<\/?(?:div|p|li|ul|ol|h[1-6]|b|i|u|s|strong|em|span|font)(?:\s[^<>]{0,200})?>/gi;
const ESCAPES: Readonly<Record<string, string>> = {
	'&nbsp;': ' ',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&amp;': '&'
};

/**
 * The text in a note that an app keeps as HTML. Only what its editor writes is taken as such; any
 * other mark-up was typed, and stays as text.
 */
export function textOfHtml(html: string): string {
	const bare = html.replace(LINE_END, '\n').replace(DRESS, '');
	return bare.replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (escape) => ESCAPES[escape]!);
}

/** Text on one line. */
function oneLine(raw: string): string {
	return trimmed(plainText(raw).replaceAll('\n', ' '));
}

/** What something is called, on one line, of at most `LONGEST_LABEL` units. */
export function labelOf(raw: string): string {
	const label = oneLine(raw);
	if (label.length <= LONGEST_LABEL) return label;
	// Cutting may halve a character.
	return plainText(label.slice(0, LONGEST_LABEL - 1)) + '…';
}

/** `#a #b`: tags and activities as a line of a note; '' for none. Ends where no note is as long. */
function tagLine(tags: readonly string[]): string {
	const said: string[] = [];
	let length = 0;
	for (const tag of tags) {
		const name = oneLine(tag);
		if (name !== '') said.push(name.startsWith('#') ? name : `#${name}`);
		if ((length += name.length) > LONGEST_TEXT) break;
	}
	return said.join(' ');
}

/**
 * The note of an entry: its parts that say something, each from a line of its own, and what it was
 * tagged with as the last line. It can be longer than a note may be, and then says so only.
 */
export function noteOf(parts: readonly string[], tags: readonly string[] = []): string {
	const lines = [...parts.map((part) => trimmed(plainText(part))), tagLine(tags)];
	return lines.filter((line) => line !== '').join('\n');
}

/** Something written, and what it is about. */
export interface Titled {
	name: string;
	text: string;
}

/** Parts of a note: what was written as it is or, where there are several, each after its name. */
export function titled(texts: readonly Titled[]): string[] {
	const said = texts.filter(({ text }) => trimmed(plainText(text)) !== '');
	return said.map(({ name, text }) =>
		said.length > 1 && name !== '' ? `${name}: ${trimmed(text)}` : text
	);
}
