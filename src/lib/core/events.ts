import type { EventBody, EventType } from './bodies';
import { dayOfNumber, weekday, type Day } from './days';
import type { DaySpan } from './period';
import { isLive, type Change, type Row } from './records';

/** Something that the seller marked, with its first day and the id of its record. */
export interface MarkedEvent extends EventBody {
	id: string;
	day: Day;
}

/** All days that an event can lie on: there are few events, and one that is long may begin early. */
export const ALL_DAYS: DaySpan = {
	from: '1900-01-01' as Day,
	to: '2199-12-31' as Day
};

/** What a seller can mark, in the order in which it is offered; a new start is marked apart. */
export const MARKS: readonly EventType[] = ['new_stall', 'new_product', 'holiday', 'other'];

/** The events among the rows, the earliest first. */
export function eventsFrom(rows: readonly Row[]): MarkedEvent[] {
	return rows
		.flatMap((row) =>
			isLive(row, 'event') ? [{ ...row.body, id: row.id, day: row.day as Day }] : []
		)
		.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/** The last day of an event: its own, but for a holiday. */
export function lastDay({ day, until }: Pick<MarkedEvent, 'day' | 'until'>): Day {
	return until !== null && until > day ? until : day;
}

/** The events of which a day lies between these two, both included. */
export function eventsWithin(events: readonly MarkedEvent[], { from, to }: DaySpan): MarkedEvent[] {
	return events.filter((event) => event.day <= to && lastDay(event) >= from);
}

/**
 * Whether the seller does not work on a day: a fixed day off, or a day of a holiday.
 * @param daysOff weekdays, 0 Monday to 6 Sunday
 */
export function isDayOff(
	of: Day,
	daysOff: readonly number[],
	events: readonly MarkedEvent[] = []
): boolean {
	if (daysOff.includes(weekday(of))) return true;
	return eventsWithin(events, { from: of, to: of }).some(({ event }) => event === 'holiday');
}

/** The days on which something begins anew, the earliest first: nothing is compared across one. */
export function startsOf(events: readonly MarkedEvent[]): Day[] {
	return events.filter(({ event }) => event === 'start').map(({ day }) => day);
}

/** Days in the pieces between the new starts, each from its start on; no piece is empty. */
export function piecesBetween<T extends { day: Day }>(
	days: readonly T[],
	starts: readonly Day[]
): T[][] {
	const bounds = [dayOfNumber(0), ...starts];
	return bounds
		.map((from, index) => {
			const next = bounds[index + 1];
			return days.filter(({ day }) => day >= from && (next === undefined || day < next));
		})
		.filter((piece) => piece.length > 0);
}

/** The change that writes an event. */
export function eventChange({ id, day, ...body }: MarkedEvent): Change<'event'> {
	return { id, kind: 'event', day, body };
}
