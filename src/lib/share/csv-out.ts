import type { Day } from '../core/days';
import { journalDays, type JournalDay } from '../core/journal-day';
import type { DaySpan } from '../core/period';
import type { Row } from '../core/records';
import { dayTable } from './csv-days';
import { momentTable } from './csv-moments';
import { csvText, type Separator } from './csv-text';
import type { CsvWords } from './csv-words';

/** The media type of what is written here. */
export const CSV_TYPE = 'text/csv;charset=utf-8';

/** A journal that is written as a table. */
export interface CsvInput {
	/** All its rows, also those that belong to no day. What is deleted is in no table. */
	rows: readonly Row[];
	words: CsvWords;
	/** Hour 0–23 at which the seller's day starts; 4 without. */
	dayStart?: number | undefined;
	/** The days that have lines; all without. */
	span?: DaySpan | undefined;
	/** A comma without, as RFC 4180 has it. */
	separator?: Separator | undefined;
}

function rowsByDay(rows: readonly Row[]): Map<Day, Row[]> {
	const byDay = new Map<Day, Row[]>();
	for (const row of rows) {
		if (row.day === '') continue;
		const own = byDay.get(row.day);
		if (own) own.push(row);
		else byDay.set(row.day, [row]);
	}
	return byDay;
}

function daysOf({ rows, dayStart, span }: CsvInput): JournalDay[] {
	const own = span
		? rows.filter(({ day }) => day !== '' && day >= span.from && day <= span.to)
		: rows;
	return journalDays(own, dayStart);
}

/**
 * The days as a CSV file, a line for each of which anything is said, the oldest first. What is not
 * known is empty, never a number made up.
 */
export function daysCsv(input: CsvInput): string {
	const { rows, words, separator } = input;
	return csvText(dayTable(daysOf(input), rowsByDay(rows), rows, words), separator);
}

/** The moments as a CSV file, a line for each, the oldest first. */
export function momentsCsv(
	input: CsvInput & {
		/** A question of the deck in words, by its id; '' for one that it does not know. */
		question: (id: string) => string;
	}
): string {
	const { rows, words, question, separator } = input;
	return csvText(momentTable(daysOf(input), rows, words, question), separator);
}
