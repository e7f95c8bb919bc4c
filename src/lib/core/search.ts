import { addMonths, monthSpan } from './calendar';
import type { Situation, TextType } from './bodies';
import { addDays, day, monthStart, type Day } from './days';
import type { Moment } from './journal-day';
import type { DaySpan } from './period';
import { isLive, type Row } from './records';
import { standingTexts } from './texts';
import { fold } from './search-text';
import type { Intensity, Pull, Response } from './tension';

/** Something that was written: a text, or the label of an event. */
export interface Written {
	type: TextType | 'event';
	text: string;
}

/** What can be found: a day with what was written about it, or a moment. Never stored. */
export interface Findable {
	/** The day, or the id of the moment. */
	id: string;
	day: Day;
	/** The moment; null for a day. */
	moment: Moment | null;
	/** The moments of a day; none for a moment. */
	moments: readonly Moment[];
	written: readonly Written[];
	/** Whether a photo or a voice note belongs to it. */
	attached: boolean;
	/** All that was written, folded. */
	folded: string;
}

/** How a moment ended, as it is filtered by: `open` where nobody said. */
export type End = Response | 'open';

/** What someone looks for besides words. An empty list leaves all through. */
export interface Filters {
	kinds: readonly Pull[];
	strengths: readonly Intensity[];
	ends: readonly End[];
	situations: readonly Situation[];
	/** Id of the product that a moment was about. */
	product: string | null;
	/** The first and the last day. */
	from: Day | null;
	to: Day | null;
	/** Only with a photo or a voice note. */
	attached: boolean;
	/** Only with something written. */
	written: boolean;
}

export const NO_FILTERS: Filters = {
	kinds: [],
	strengths: [],
	ends: [],
	situations: [],
	product: null,
	from: null,
	to: null,
	attached: false,
	written: false
};

/** How many filters are set; a list counts once. */
export function filterCount(filters: Filters): number {
	return Object.values(filters).filter((set: unknown) =>
		Array.isArray(set) ? set.length > 0 : set !== null && set !== false
	).length;
}

/** What a day or a moment has while it is put together. */
interface Draft {
	written: Written[];
	attached: boolean;
}

function finished(
	{ written, attached }: Draft,
	of: Pick<Findable, 'id' | 'day' | 'moment' | 'moments'>
): Findable {
	return { ...of, written, attached, folded: fold(written.map(({ text }) => text).join('\n')) };
}

/** The order in which what was written about one thing is shown. */
const ORDER: readonly Written['type'][] = ['note', 'reflection', 'curious', 'event'];

/**
 * What can be found in the rows of some days, the newest first, each day before its moments; the
 * rows of a day must all be there.
 */
export function findables(rows: readonly Row[]): Findable[] {
	const days = new Map<Day, Moment[]>();
	const drafts = new Map<string, Draft>();
	const draft = (about: string) => {
		const made = drafts.get(about) ?? { written: [], attached: false };
		drafts.set(about, made);
		return made;
	};
	for (const row of rows) {
		if (row.day === '' || row.body === null) continue;
		const moments = days.get(row.day) ?? [];
		days.set(row.day, moments);
		if (isLive(row, 'moment')) moments.push({ ...row.body, id: row.id });
		else if (isLive(row, 'event') && row.body.label !== '') {
			draft(row.day).written.push({ type: 'event', text: row.body.label });
		} else if (isLive(row, 'attachment')) draft(row.body.about).attached = true;
	}
	for (const { id, body } of standingTexts(rows)) draft(id.split('/')[1]!).written.push(body);
	for (const { written } of drafts.values()) {
		written.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
	}
	return [...days]
		.sort(([a], [b]) => (a < b ? 1 : -1))
		.flatMap(([of, moments]) => {
			moments.sort((a, b) => b.at.instant - a.at.instant || (a.id < b.id ? 1 : -1));
			return [
				finished(draft(of), { id: of, day: of, moment: null, moments }),
				...moments.map((moment) =>
					finished(draft(moment.id), { id: moment.id, day: of, moment, moments: [] })
				)
			];
		});
}

/** The ids of what a moment refers to and can be found by: its product, the question asked. */
export function refersTo({ moment }: Findable): string[] {
	return [moment?.product, moment?.questionAsked].flatMap((id) => id ?? []);
}

/** Whether one of the values is asked for; an empty list asks for none in particular. */
const among = <T>(list: readonly T[], value: T | null) =>
	list.length === 0 || (value !== null && list.includes(value));

function passes(filters: Filters, { day, moment, written, attached }: Findable): boolean {
	const { kinds, strengths, ends, situations, product, from, to } = filters;
	if ((from && day < from) || (to && day > to)) return false;
	if ((filters.attached && !attached) || (filters.written && written.length === 0)) return false;
	return (
		among(kinds, moment && moment.kind) &&
		among(strengths, moment && moment.intensity) &&
		among(ends, moment && (moment.response ?? 'open')) &&
		among(situations, moment && moment.situation) &&
		(product === null || moment?.product === product)
	);
}

/**
 * Says of each thing whether it is what someone looks for. Every word must stand somewhere in what
 * was written about it, or in the question that was asked or the product that it was about; also
 * inside a longer word, since Dutch writes "bureaulamp" in one. Filters that only a moment can
 * meet leave no days.
 * @param words folded
 * @param named what the ids that a moment refers to stand for, folded
 */
export function searchFor(
	words: readonly string[],
	filters: Filters,
	named: ReadonlyMap<string, string>
): (of: Findable) => boolean {
	const asked = words.map((word) => ({
		word,
		ids: new Set([...named].flatMap(([id, text]) => (text.includes(word) ? [id] : [])))
	}));
	return (of) =>
		passes(filters, of) &&
		asked.every(
			({ word, ids }) =>
				of.folded.includes(word) || (ids.size > 0 && refersTo(of).some((id) => ids.has(id)))
		);
}

/** Before and after every day that there can be. */
const FIRST_OF_ALL = day('1900-01-01');
const LAST_OF_ALL = day('2199-12-31');

/**
 * The stretches in which a journal is read, a month each, the newest first; together they hold
 * every day that there can be.
 * @param first the first day that has anything; null for an empty journal
 */
export function searchStretches(first: Day | null, today: Day): DaySpan[] {
	const newest = monthStart(today);
	const oldest = first === null || first > today ? newest : monthStart(first);
	const stretches: DaySpan[] = [{ from: newest, to: LAST_OF_ALL }];
	for (let month = newest; month > oldest;) {
		month = addMonths(month, -1);
		stretches.push(monthSpan(month));
	}
	stretches.push({ from: FIRST_OF_ALL, to: addDays(oldest, -1) });
	return stretches;
}
