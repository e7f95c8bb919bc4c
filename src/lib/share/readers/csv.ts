import { Refused } from '../refusal';
import { MOST_RECORDS } from '../limits';

/** The most cells of a table; half a million lines of ten. */
export const MOST_CELLS = 5_000_000;
/** The most columns. */
export const MOST_COLUMNS = 1000;

/** What separates the cells of a table. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A table as it stands in a file. */
export interface Csv {
	delimiter: Delimiter;
	/** Every row, the header too, and rows without anything: the first is line 1 of a spreadsheet. */
	rows: string[][];
	/** Whether the last row ends within quotes: the file was cut off, or a quote stands alone. */
	torn: boolean;
}

const QUOTE = '"';
/** How much of a table tells by what its cells are separated: UTF-16 units, and rows. */
const SAMPLE = 64_000;
const SAMPLE_ROWS = 20;

interface Cell {
	value: string;
	/** Where its delimiter or line end stands. */
	end: number;
	torn: boolean;
	/** Whether a quote stands in it that neither is doubled nor ends it. */
	stray: boolean;
}

function isEnd(text: string, at: number, delimiter: string): boolean {
	return at >= text.length || text[at] === delimiter || text[at] === '\n';
}

/**
 * A cell in quotes. A quote in it that neither is doubled nor ends it is text.
 * @param from where its text begins, after the quote
 */
function quotedCell(text: string, from: number, delimiter: string): Cell {
	const value = (to: number) => text.slice(from, to).replaceAll('""', QUOTE);
	let stray = false;
	for (let search = from; ;) {
		const quote = text.indexOf(QUOTE, search);
		if (quote === -1) return { value: value(text.length), end: text.length, torn: true, stray };
		let end = quote + 1;
		while (text[end] === ' ') end += 1;
		if (isEnd(text, end, delimiter)) return { value: value(quote), end, torn: false, stray };
		const doubled = text[quote + 1] === QUOTE;
		stray ||= !doubled;
		search = doubled ? quote + 2 : quote + 1;
	}
}

function cellAt(text: string, from: number, delimiter: string): Cell {
	if (text[from] === QUOTE) return quotedCell(text, from + 1, delimiter);
	let end = from;
	while (!isEnd(text, end, delimiter)) end += 1;
	return { value: text.slice(from, end), end, torn: false, stray: false };
}

/** The rows of text that has no line end but `\n`, and how many of its cells have stray quotes. */
function rowsOf(text: string, delimiter: Delimiter, most: number) {
	const rows: string[][] = [];
	let row: string[] = [];
	let cells = 0;
	let strays = 0;
	let torn = false;
	for (let at = 0; at < text.length && rows.length < most;) {
		const cell = cellAt(text, at, delimiter);
		row.push(cell.value);
		torn = cell.torn;
		if (cell.stray) strays += 1;
		if ((cells += 1) > MOST_CELLS) throw new Refused('too_many');
		at = cell.end + 1;
		if (text[cell.end] === delimiter && at < text.length) continue;
		if (text[cell.end] === delimiter) row.push('');
		rows.push(row);
		row = [];
	}
	return { rows, torn, strays };
}

/**
 * How many rows of a sample have as many cells as the first, which has two or more; less those with
 * stray quotes, of which there are many where the delimiter is another.
 */
function evenRows(sample: string, delimiter: Delimiter): number {
	const { rows, strays } = rowsOf(sample, delimiter, SAMPLE_ROWS);
	const columns = rows[0]?.length ?? 0;
	return columns < 2 ? 0 : rows.filter((row) => row.length === columns).length - strays;
}

/** By what the cells are separated: that which makes the most even rows, the comma when in doubt. */
function delimiterOf(text: string): Delimiter {
	const sample = text.slice(0, SAMPLE);
	let best: Delimiter = ',';
	let most = 0;
	for (const delimiter of DELIMITERS) {
		const even = evenRows(sample, delimiter);
		if (even > most) [best, most] = [delimiter, even];
	}
	return best;
}

/**
 * The rows of a table, in whatever of the common delimiters. It takes time in proportion to the
 * text, whatever stands in it; papaparse takes four times as long for twice as many stray quotes.
 * @throws Refused 'too_many'
 */
export function csvIn(text: string): Csv {
	const plain = text.replace(/\r\n?/g, '\n');
	const delimiter = delimiterOf(plain);
	// One row more than can be taken tells that there are too many.
	const { rows, torn } = rowsOf(plain, delimiter, MOST_RECORDS + 2);
	const wide = rows.some((row) => row.length > MOST_COLUMNS);
	if (wide || rows.length > MOST_RECORDS + 1) throw new Refused('too_many');
	return { delimiter, rows, torn };
}

/** Whether no cell of a row says anything. */
export function isBlankRow(row: readonly string[]): boolean {
	return row.every((cell) => cell.trim() === '');
}
