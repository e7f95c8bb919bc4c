import { monthStart, type Day } from '$lib/core/days';
import type { Written } from '$lib/core/insight/written';
import type { Times } from '$lib/core/share/share-times';
import { longDayWithYear, toldTime } from '$lib/i18n/day-words';
import { pullLabel } from '$lib/i18n/labels';
import { m } from '$lib/i18n/messages';
import { askedIn } from '$lib/i18n/prompt-words';
import type { ReportNote } from '$lib/share/report';

/**
 * A note as it stands in a report.
 * @param times how exactly the time of its moment is told
 */
export function reportNote({ day, moment, text }: Written, times: Times): ReportNote {
	const told = moment ? toldTime(moment.at, times) : '';
	const when = told === '' ? longDayWithYear(day) : `${longDayWithYear(day)}, ${told}`;
	return {
		title: moment ? `${when}: ${pullLabel[moment.kind]()}` : when,
		asked: askedIn(text),
		text: text.text
	};
}

/** How many notes come along. */
export const notesIn = (n: number) => (n === 0 ? m.report_notes_out() : m.report_notes_in({ n }));

/** What was written in one month. */
export interface NotesOfMonth {
	/** Its first day. */
	month: Day;
	notes: readonly Written[];
}

/** What was written, by month, in order. */
export function notesByMonth(notes: readonly Written[]): NotesOfMonth[] {
	const months = new Map<Day, Written[]>();
	for (const note of notes) {
		const month = monthStart(note.day);
		const own = months.get(month);
		if (own) own.push(note);
		else months.set(month, [note]);
	}
	return [...months].map(([month, own]) => ({ month, notes: own }));
}
