import type { Foreign, ForeignEntry, ReadOptions } from '../foreign';
import { Refused } from '../refusal';
import { isBlankRow, type Csv, type Delimiter } from './csv';
import { minuteIn, placed, stampIn, type DayOrder } from './day-time';
import { fileCsv } from './file-in';
import { entryOf, Gathering, type Described } from './gathering';
import { labelOf, noteOf, plainText } from './note-text';
import { contentsOf, isDayCell, type Contents } from './table-columns';
import { unfit } from './unfit';
import { typedNumber, wordIn } from './value-in';

/** A table of which a person is to say what its columns mean. Columns are counted from 0. */
export interface Table {
	/** What separates its cells. */
	delimiter: Delimiter;
	/**
	 * The names of its columns, each a different one: a column without a name has its letter as in a
	 * spreadsheet, of several alike the later ones have a number.
	 */
	header: string[];
	/** What each column holds. */
	contents: Contents[];
	/** Its rows without the header and without blank ones; text as a journal can hold it. */
	rows: string[][];
	/** The line of each row, as a spreadsheet counts: the first of the file is 1. */
	lines: number[];
	/** The line of a last row that ends within quotes, which is none of the rows; null without. */
	torn: number | null;
	/** The columns that can be the day, the likeliest first; there is one at least. */
	dayColumns: { column: number; order: DayOrder; sure: boolean }[];
}

/** What a person says that the columns of a table mean. */
export interface TableChoice {
	/** The column that holds the day, and how it writes it. */
	day: { column: number; order: DayOrder };
	/** The column that holds the time, where it stands apart; null without. */
	time: number | null;
	/** The columns to take values from: numbers of those that hold numbers, words of any other. */
	measures: number[];
	/** The columns that make the note, in this order. */
	notes: number[];
}

/** The letter that a spreadsheet gives a column: A to Z, then AA. */
function letterOf(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}

/** Names of columns, each a different one. */
function headerOf(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name, column) => {
		const label = labelOf(name) || letterOf(column);
		let unique = label;
		for (let count = 2; taken.has(unique); count += 1) unique = `${label} ${count}`;
		taken.add(unique);
		return unique;
	});
}

/** The rows that say anything, with their lines; the torn one apart. */
function filledRows({ rows, torn }: Csv): Pick<Table, 'rows' | 'lines' | 'torn'> {
	const whole = torn ? rows.slice(0, -1) : rows;
	const lines = whole.flatMap((row, index) => (isBlankRow(row) ? [] : [index + 1]));
	return {
		rows: lines.map((line) => whole[line - 1]!.map(plainText)),
		lines,
		torn: torn ? rows.length : null
	};
}

function columnOf(rows: readonly string[][], column: number): string[] {
	return rows.map((row) => row[column] ?? '');
}

/** The columns in which most rows have a day. */
function dayColumnsOf(contents: readonly Contents[], rows: readonly string[][]) {
	const found = contents.flatMap((each, column) => {
		if (each.type !== 'days') return [];
		const days = columnOf(rows, column).filter((cell) => cell.trim() !== '').length;
		const { order, sure } = each;
		return days > rows.length / 2 ? [{ days, candidate: { column, order, sure } }] : [];
	});
	return found.sort((a, b) => b.days - a.days).map(({ candidate }) => candidate);
}

/** A table without a header has a day where its name would be. */
function hasHeader(first: readonly string[], dayColumns: Table['dayColumns']): boolean {
	return !dayColumns.some(({ column }) => isDayCell(first[column] ?? ''));
}

/** What a table has, once it is taken apart. */
export function tableOf(csv: Csv): Table {
	const { rows: all, lines, torn } = filledRows(csv);
	const [first = [], ...below] = all;
	if (first.length < 2) throw new Refused('unknown_format');
	if (below.length === 0) throw new Refused('nothing_in_it');
	const contents = first.map((_, column) => contentsOf(columnOf(below, column)));
	const dayColumns = dayColumnsOf(contents, below);
	if (dayColumns.length === 0) throw new Refused('unknown_format');
	const headed = hasHeader(first, dayColumns);
	return {
		delimiter: csv.delimiter,
		header: headerOf(headed ? first : first.map(() => '')),
		contents,
		rows: headed ? below : all,
		lines: headed ? lines.slice(1) : lines,
		torn,
		dayColumns
	};
}

/**
 * A table of any kind, for a person to say what its columns mean.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_many'; 'unknown_format' where no column
 * holds days, 'nothing_in_it' where there is a header alone
 */
export function readTable(bytes: Uint8Array): Table {
	return tableOf(fileCsv(bytes));
}

/** What the columns seem to mean, for a person to change: a start. */
export function suggestedChoice(table: Table): TableChoice {
	const { column, order } = table.dayColumns[0]!;
	const of = (...types: Contents['type'][]) =>
		table.contents.flatMap(({ type }, index) => (types.includes(type) ? [index] : []));
	return {
		day: { column, order },
		time: of('times')[0] ?? null,
		measures: of('numbers', 'words'),
		notes: of('text')
	};
}

function valueIn(cell: string, contents: Contents | undefined): number | string {
	if (contents?.type !== 'numbers') return wordIn(cell);
	return typedNumber(cell) ?? unfit('bad_value');
}

function entryIn(
	row: string[],
	{ header, contents }: Table,
	choice: TableChoice,
	options: ReadOptions
): ForeignEntry | null {
	if (!isBlankRow(row.slice(header.length))) unfit('bad_entry');
	const cell = (column: number) => row[column] ?? '';
	const { day, minute } = placed(stampIn(cell(choice.day.column), choice.day.order), options);
	const time = choice.time === null ? null : minuteIn(cell(choice.time));
	const values = new Map<string, number | string>();
	for (const column of choice.measures)
		if (cell(column).trim() !== '')
			values.set(header[column]!, valueIn(cell(column), contents[column]));
	return entryOf({ day, minute: time ?? minute }, values, noteOf(choice.notes.map(cell)));
}

/**
 * What a table says, by what a person says of it: a measure for each chosen column, by its name.
 * @throws Refused 'nothing_in_it', 'too_many'
 */
export function foreignTable(table: Table, choice: TableChoice, options: ReadOptions): Foreign {
	const gathering = new Gathering();
	table.rows.forEach((row, index) =>
		gathering.take(table.lines[index]!, () => entryIn(row, table, choice, options))
	);
	if (table.torn !== null) gathering.take(table.torn, () => unfit('bad_entry'));
	const described = table.header.map((name): [string, Described] => [name, { label: name }]);
	return gathering.foreign('table', new Map(described));
}
