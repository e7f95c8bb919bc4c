import { LONGEST_TEXT } from '../../core/bodies';
import type { Day } from '../../core/days';
import type { ForeignEntry, ReadOptions } from '../foreign';
import { columnsOf, type Columns } from './columns';
import type { Csv } from './csv';
import { placed, stampIn } from './day-time';
import type { Described } from './gathering';
import { noteOf, titled, type Titled } from './note-text';
import { unfit } from './unfit';

/** A habit, as the list of them tells it. */
export interface Habit {
	name: string;
	/** Whether it is counted, not ticked; null where the file does not say. */
	isNumber: boolean | null;
	/** Whether less is better. */
	isLimit: boolean;
}

/** What a mark means (uhabits `Entry.kt`); newer versions write these words, older ones the codes. */
const CODES: Readonly<Record<string, number>> = {
	UNKNOWN: -1,
	NO: 0,
	YES_AUTO: 1,
	YES_MANUAL: 2,
	SKIP: 3
};
const DONE = 2;
const NOT_DONE = 0;
/** It was not done, and did not have to be. */
const NOT_DUE = 1;
/** Nobody said anything: unknown, or skipped, which was −3 for a while. */
const UNSAID = [-1, 3, -3];
/** No tick makes a greater code. */
const GREATEST_TICK = 3;
/** What numbers were multiplied by. */
const TIMES = 1000;

function codeIn(cell: string): number {
	const text = cell.trim() || 'UNKNOWN';
	if (Object.hasOwn(CODES, text)) return CODES[text]!;
	return /^-?\d{1,15}$/.test(text) ? Number(text) + 0 : unfit('bad_value');
}

/** What a mark says: how many, or 1 for done and 0 for not; null where nobody said anything. */
function markIn(cell: string, isNumber: boolean): number | null {
	const code = codeIn(cell);
	if (UNSAID.includes(code)) return null;
	if (isNumber) return code < 0 ? unfit('bad_value') : code / TIMES;
	if (code === NOT_DUE) return null;
	return code === DONE ? 1 : code === NOT_DONE ? 0 : unfit('bad_value');
}

/** Whether a table has marks that no tick makes. */
function hasCounts(csv: Csv, columns: Columns): boolean {
	return csv.rows.slice(1).some((row) => Number(columns.cell(row, 'value')) > GREATEST_TICK);
}

/** What all habits say about one day. */
interface LoopDay {
	values: Map<string, number>;
	notes: Titled[];
	length: number;
}

/** The days of all habits. */
export class LoopDays {
	readonly #days = new Map<Day, LoopDay>();

	/**
	 * Adds what one habit says about a day.
	 * @throws Unfit 'too_long' where the notes of the day would be longer together than one can be
	 */
	add(day: Day, key: string, mark: number | null, note: Titled): void {
		if (mark === null && note.text === '') return;
		const of: LoopDay = this.#days.get(day) ?? { values: new Map(), notes: [], length: 0 };
		const length = of.length + (note.text === '' ? 0 : `${note.name}: ${note.text}\n`.length);
		if (length > LONGEST_TEXT) unfit('too_long');
		this.#days.set(day, of);
		of.length = length;
		of.notes.push(note);
		if (mark !== null) of.values.set(key, mark);
	}

	/** An entry for each day, the last day first, as the app writes them. */
	entries(): ForeignEntry[] {
		const days = [...this.#days].sort(([a], [b]) => (a < b ? 1 : -1));
		return days.map(([day, { values, notes }]) => ({
			day,
			minute: null,
			values,
			note: noteOf(titled(notes))
		}));
	}
}

/** The marks of one habit. */
export class Marks {
	readonly described: Described;
	readonly #columns: Columns;
	readonly #isNumber: boolean;

	/** @throws Refused 'unknown_format' where it is no table of marks */
	constructor(csv: Csv, habit: Habit) {
		this.#columns = columnsOf(csv, (columns) => columns.has('date', 'value'));
		this.#isNumber = habit.isNumber ?? hasCounts(csv, this.#columns);
		this.described = this.#isNumber
			? { label: habit.name, lessIsBetter: habit.isLimit }
			: { label: habit.name, ends: { worst: 0, best: 1 } };
	}

	/**
	 * Adds what a row says to its day.
	 * @throws Unfit
	 */
	read(row: string[], key: string, into: LoopDays, options: ReadOptions): void {
		this.#columns.check(row, 'date', 'value');
		const { day } = placed(stampIn(this.#columns.cell(row, 'date'), 'ymd'), options);
		const mark = markIn(this.#columns.cell(row, 'value'), this.#isNumber);
		const text = noteOf([this.#columns.cell(row, 'notes')]);
		into.add(day, key, mark, { name: this.described.label, text });
	}
}
