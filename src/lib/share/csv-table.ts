import type { Text } from '../core/journal-day';
import type { Cell } from './csv-text';

/** A column: what stands above it, and what it says of each line's subject. */
export interface Column<T> {
	header: string;
	cell: (of: T) => Cell;
}

/** Headers of which no two are alike, so that a program can go by them: "Tea", "Tea (2)". */
function distinct(headers: readonly string[]): string[] {
	const taken = new Set<string>();
	return headers.map((header) => {
		let own = header;
		for (let n = 2; taken.has(own); n += 1) own = `${header} (${n})`;
		taken.add(own);
		return own;
	});
}

/** The header and a line for each subject, in the order given. */
export function tableOf<T>(columns: readonly Column<T>[], subjects: readonly T[]): Cell[][] {
	return [
		distinct(columns.map(({ header }) => header)),
		...subjects.map((of) => columns.map(({ cell }) => cell(of)))
	];
}

/** What each device wrote, an empty line between, in the same order every time. */
export function written<T extends Pick<Text, 'id'>>(
	texts: readonly T[],
	say: (of: T) => string
): string {
	const said = [...texts].sort((a, b) => (a.id < b.id ? -1 : 1)).map(say);
	return said.some((each) => each !== '') ? said.join('\n\n') : '';
}
