import { Refused } from '../refusal';
import { isBlankRow, type Csv } from './csv';
import { plainText } from './note-text';
import { unfit } from './unfit';

/** The columns of a table by the names in its first row. */
export class Columns {
	readonly #places = new Map<string, number>();
	readonly #width: number;

	/** Names count without the spaces around them and in any letter case; of two alike the last. */
	constructor(header: readonly string[]) {
		header.forEach((name, place) => this.#places.set(plainText(name).trim().toLowerCase(), place));
		this.#width = header.length;
	}

	/** Whether each of these columns is there; names in small letters. */
	has(...names: string[]): boolean {
		return names.every((name) => this.#places.has(name));
	}

	/** The names that begin with this. */
	startingWith(start: string): string[] {
		return [...this.#places.keys()].filter((name) => name.startsWith(start));
	}

	/**
	 * Nothing, for a row that has a cell for each of these columns and none beyond the last.
	 * @throws Unfit 'bad_entry' where it was cut off, or its cells have shifted
	 */
	check(row: readonly string[], ...names: string[]): void {
		const short = names.some((name) => (this.#places.get(name) ?? Infinity) >= row.length);
		if (short || !isBlankRow(row.slice(this.#width))) unfit('bad_entry');
	}

	/** What a row says in a column; '' where it ends before it or the table has none. */
	cell(row: readonly string[], name: string): string {
		const place = this.#places.get(name);
		return place === undefined ? '' : (row[place] ?? '');
	}
}

/**
 * The columns of an app's table.
 * @param isOurs whether they are those of the app
 * @throws Refused 'unknown_format' where they are not
 */
export function columnsOf(csv: Csv, isOurs: (columns: Columns) => boolean): Columns {
	const columns = new Columns(csv.rows[0] ?? []);
	if (!isOurs(columns)) throw new Refused('unknown_format');
	return columns;
}

/**
 * Each row below the header that says anything, with its line. One that ends within quotes says
 * only half of something.
 * @param read takes the row; called with null for one that ends within quotes
 */
export function eachRow(csv: Csv, read: (row: string[] | null, line: number) => void): void {
	const last = csv.rows.length - 1;
	csv.rows.forEach((row, index) => {
		if (index === 0 || isBlankRow(row)) return;
		read(csv.torn && index === last ? null : row, index + 1);
	});
}
