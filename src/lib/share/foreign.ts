import type { Day } from '../core/days';

/** The apps whose files can be read, and `table` for any table with a column for the day. */
export const SOURCES = [
	'daylio',
	'pixels',
	'perfice',
	'nomie',
	'loop',
	'how_we_feel',
	'table'
] as const;
export type Source = (typeof SOURCES)[number];

/** Something that a file of another app measures: a mood, a tracker, a habit, a column. */
export interface Measure {
	/** Unique within the file, and the same in the next file of the same app. */
	key: string;
	/** As the app or the user calls it; shown as text. */
	label: string;
	/**
	 * Of words every word that occurs, those whose place the app tells from best to worst first, and
	 * the place of each: 0 for the worst that the app has, 1 for the best, null for one that it does
	 * not tell; of numbers the ends of the scale, `worst` above `best` where less is better. Ends that
	 * the app fixes are `fixed`; else they are the smallest and the greatest that occur.
	 */
	scale:
		| { type: 'words'; words: string[]; places: (number | null)[] }
		| { type: 'numbers'; worst: number; best: number; fixed: boolean };
}

/** What stands in a file about one time of one day. */
export interface ForeignEntry {
	day: Day;
	/** Minutes since midnight, 0–1439; null where the file names no time. */
	minute: number | null;
	/** What was measured, by the key of the measure: a finite number, or one of its words. */
	values: ReadonlyMap<string, number | string>;
	/** What was written, plain text with line ends `\n`; '' for nothing. */
	note: string;
}

/** A line or an entry of a file that can't be taken, and why. */
export interface RefusedEntry {
	/** Line of a table, the header being 1; elsewhere the place of the entry in the file, from 1. */
	at: number;
	reason:
		| /** It names no day, or one that does not exist. */ 'no_day'
		  /** The day lies before 1900 or after the day after today. */
		| 'day_out_of_range'
		/** A value that is no number, or none of the scale. */
		| 'bad_value'
		/** It has not the shape of an entry. */
		| 'bad_entry'
		/** Its text is longer than a note can be. */
		| 'too_long';
}

/** What a file of another app says. */
export interface Foreign {
	source: Source;
	measures: Measure[];
	/** In the order of the file. */
	entries: ForeignEntry[];
	refused: RefusedEntry[];
}

/** What a reader is told besides the bytes. */
export interface ReadOptions {
	/** Today's day: what lies after the day after it is refused. */
	today: Day;
	/**
	 * The calendar day and the minute since midnight, 0–1439, of an instant on the wall clock of the
	 * person whose file it is. Asked for files that name instants, of years 1900 to 2199 alone.
	 * @param ms milliseconds since 1970-01-01T00:00Z
	 */
	localTime(ms: number): { day: Day; minute: number };
}
