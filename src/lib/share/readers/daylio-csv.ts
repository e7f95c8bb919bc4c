import type { Foreign, ForeignEntry, ReadOptions } from '../foreign';
import { columnsOf, eachRow, type Columns } from './columns';
import type { Csv } from './csv';
import { MOOD_PLACES } from './daylio-moods';
import { minuteIn, placed, stampIn } from './day-time';
import { fileCsv } from './file-in';
import { entryOf, Gathering, type Described } from './gathering';
import { textOfHtml, labelOf, noteOf } from './note-text';
import { unfit } from './unfit';
import { typedNumber, wordIn } from './value-in';

/** What stands between activities, and between scales. */
const BAR = '|';

/** One of the user's own scales, `Energie: 4`; null for what is none. */
function scaleIn(text: string): { label: string; value: number } | null {
	const colon = text.lastIndexOf(':');
	const value = colon > 0 ? typedNumber(text.slice(colon + 1)) : null;
	const label = labelOf(text.slice(0, Math.max(colon, 0)));
	return value === null || label === '' ? null : { label, value };
}

/** Reads rows, and keeps the scales that it comes across in `described`. */
function entryIn(
	row: string[],
	columns: Columns,
	described: Map<string, Described>,
	options: ReadOptions
): ForeignEntry | null {
	columns.check(row, 'full_date', 'mood');
	const { day } = placed(stampIn(columns.cell(row, 'full_date'), 'ymd'), options);
	const values = new Map<string, number | string>();
	const mood = wordIn(columns.cell(row, 'mood'));
	if (mood !== '') values.set('mood', mood);
	const loose: string[] = [];
	for (const text of columns.cell(row, 'scales').split(BAR)) {
		const scale = scaleIn(text);
		if (!scale) loose.push(text);
		else described.set(`scale/${scale.label}`, { label: scale.label });
		if (scale) values.set(`scale/${scale.label}`, scale.value);
	}
	const written = ['note_title', 'note'].map((name) => textOfHtml(columns.cell(row, name)));
	const note = noteOf([...written, ...loose], columns.cell(row, 'activities').split(BAR));
	return entryOf({ day, minute: minuteIn(columns.cell(row, 'time')) }, values, note);
}

/** Whether the columns are those of Daylio's table. */
export function isDaylio(columns: Columns): boolean {
	return columns.has('full_date', 'mood');
}

/** What a table of Daylio says, once it is taken apart. */
export function foreignDaylioCsv(csv: Csv, options: ReadOptions): Foreign {
	const columns = columnsOf(csv, isDaylio);
	const described = new Map<string, Described>([['mood', { label: 'Mood', places: MOOD_PLACES }]]);
	const gathering = new Gathering();
	eachRow(csv, (row, line) =>
		gathering.take(line, () => entryIn(row ?? unfit('bad_entry'), columns, described, options))
	);
	return gathering.foreign('daylio', described);
}

/**
 * What a CSV of Daylio says: one measure `mood` in words, and each of the user's own scales.
 * Activities are the last line of the note.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_many', 'unknown_format', 'nothing_in_it'
 */
export function readDaylioCsv(bytes: Uint8Array, options: ReadOptions): Foreign {
	return foreignDaylioCsv(fileCsv(bytes), options);
}
