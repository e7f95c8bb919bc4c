import { isDay, type Day } from './days';
import { isLive, type Row } from './records';
import { standingTexts } from './texts';
import type { TextType } from './bodies';
import type { Moment } from './journal-day';

/**
 * The same date in the years before, the newest first, no earlier than `first`. 29 February has
 * itself in other leap years alone: what happened on the day beside it happened on another date.
 */
export function sameDates(of: Day, first: Day): Day[] {
	const [year, date] = [Number(of.slice(0, 4)), of.slice(4)];
	const dates = Array.from({ length: Math.max(0, year - Number(first.slice(0, 4))) }, (_, index) =>
		String(year - 1 - index).concat(date)
	);
	return dates.filter((each): each is Day => isDay(each) && each >= first);
}

/** What is told of a day of an earlier year. */
export interface EarlierDay {
	day: Day;
	/** The first line of what was written about the day, or about one of its moments; else null. */
	line: string | null;
	moments: readonly Moment[];
}

const FIRST: readonly TextType[] = ['note', 'reflection', 'curious'];

/** A day from its rows; null where nothing of it is left. */
export function earlierDay(of: Day, rows: readonly Row[]): EarlierDay | null {
	const live = rows.filter((row) => row.day === of && row.body !== null);
	if (live.length === 0) return null;
	const moments = live
		.flatMap((row) => (isLive(row, 'moment') ? [{ ...row.body, id: row.id }] : []))
		.sort((a, b) => a.at.instant - b.at.instant || (a.id < b.id ? -1 : 1));
	// What is about a moment comes after what is about the day, in the order of the moments.
	const place = (about: string) => moments.findIndex(({ id }) => id === about);
	const texts = standingTexts(live)
		.map(({ id, body }) => ({ ...body, at: place(id.split('/')[1]!) }))
		.sort((a, b) => a.at - b.at || FIRST.indexOf(a.type) - FIRST.indexOf(b.type));
	const lines = texts.flatMap(({ text }) => text.split(/[\r\n]+/)).map((line) => line.trim());
	return { day: of, line: lines.find((line) => line !== '') ?? null, moments };
}
