import type { Foreign, ForeignEntry, ReadOptions } from '../foreign';
import { columnsOf, eachRow, type Columns } from './columns';
import type { Csv } from './csv';
import { dayOfParts, minuteIn, type Moment } from './day-time';
import { fileCsv } from './file-in';
import { entryOf, Gathering } from './gathering';
import { noteOf } from './note-text';
import { unfit } from './unfit';
import { wordIn } from './value-in';

/** `2026 Sun Feb 8 4:04 PM`: the weekday says nothing new. */
const WHEN = /^(\d{4,6})\s\S{1,20}\s(\S{1,20})\s(\d{1,2})(?:\s(.{1,20}))?$/;
/** How months begin, in English and in Dutch where that differs. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DUTCH: Readonly<Record<string, number>> = { mrt: 3, maa: 3, mei: 5, okt: 10 };
/** What stands between moods, and between tags. */
const BETWEEN = ';';

function monthIn(word: string): number {
	const start = word.slice(0, 3).toLowerCase();
	return Object.hasOwn(DUTCH, start) ? DUTCH[start]! : MONTHS.indexOf(start) + 1;
}

function momentIn(cell: string, options: ReadOptions): Moment {
	const [, year, month, day, time] = WHEN.exec(cell.trim()) ?? unfit('no_day');
	const parts = { year: Number(year), month: monthIn(month!), day: Number(day) };
	return { day: dayOfParts(parts, options), minute: minuteIn(time ?? '') };
}

/** What was written; newer files write a list, `[]` for nothing. */
function writtenIn(cell: string): string {
	const text = cell.trim();
	return text === '[]' ? '' : cell;
}

function entryIn(row: string[], columns: Columns, options: ReadOptions): ForeignEntry | null {
	columns.check(row, 'date', 'mood');
	const moment = momentIn(columns.cell(row, 'date'), options);
	const [mood = '', ...others] = columns.cell(row, 'mood').split(BETWEEN).map(wordIn);
	const values = new Map(mood === '' ? [] : [['mood', mood]]);
	const tagged = columns.startingWith('tags (').map((name) => columns.cell(row, name));
	const tags = [...others, ...tagged.flatMap((cell) => cell.split(BETWEEN))];
	const written = ['notes', 'reflections', 'takeaways'].map((name) => columns.cell(row, name));
	return entryOf(moment, values, noteOf(written.map(writtenIn), tags));
}

/** Whether the columns are those of How We Feel's table. */
export function isHowWeFeel(columns: Columns): boolean {
	const own = columns.has('reflections') || columns.startingWith('tags (').length > 0;
	return columns.has('date', 'mood') && own;
}

/** What a table of How We Feel says, once it is taken apart. */
export function foreignHowWeFeel(csv: Csv, options: ReadOptions): Foreign {
	const columns = columnsOf(csv, isHowWeFeel);
	const gathering = new Gathering();
	eachRow(csv, (row, line) =>
		gathering.take(line, () => entryIn(row ?? unfit('bad_entry'), columns, options))
	);
	return gathering.foreign('how_we_feel', new Map([['mood', { label: 'Mood' }]]));
}

/**
 * What a CSV of How We Feel says: one measure `mood` in words. Of several moods at once the first
 * is the value; the others, and the tags, are the last line of the note.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_many', 'unknown_format', 'nothing_in_it'
 */
export function readHowWeFeel(bytes: Uint8Array, options: ReadOptions): Foreign {
	return foreignHowWeFeel(fileCsv(bytes), options);
}
