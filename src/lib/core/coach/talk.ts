import type { Captured, Day } from '../days';
import { isLive, type Change, type Row } from '../records';
import type { TalkBody } from './workspace-bodies';

/** A conversation with the id of its record. */
export interface Talk extends TalkBody {
	id: string;
	/** The day on which it was, or will be. */
	day: Day;
}

/** By day; of two on one day, by when they were written first. */
const byDay = (a: Talk, b: Talk) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1);

/** The conversations with one client among these rows, the earliest first. */
export function talksOf(client: string, rows: readonly Row[]): Talk[] {
	return rows
		.flatMap((row) =>
			isLive(row, 'talk') && row.body.client === client
				? [{ ...row.body, id: row.id, day: row.day as Day }]
				: []
		)
		.sort(byDay);
}

/** The change that writes a conversation. */
export function talkChange({ id, day, ...body }: Talk): Change<'talk'> {
	return { id, kind: 'talk', day, body };
}

/** The change that removes it. */
export function talkRemoval({ id, day }: Pick<Talk, 'id' | 'day'>): Change<'talk'> {
	return { id, kind: 'talk', day, body: null };
}

/** A conversation of which nothing is written yet. @param id a new one, of version 7 */
export function newTalk(client: string, id: string, day: Day, at: Captured): Talk {
	return { id, day, client, text: '', asked: [], appointment: null, at };
}

/**
 * The conversation that is being prepared or written up: the first that is not over, else none.
 * @param talks the earliest first
 */
export function nextTalk(talks: readonly Talk[], today: Day): Talk | null {
	return talks.find(({ day }) => day >= today) ?? null;
}

/** The conversations before one that is looked at, which it is beside. */
export interface TalksBefore {
	/** The day of the last one, and of the one before it, on an earlier day; null where there is none. */
	last: Day | null;
	earlier: Day | null;
	/** Ids of the questions that were asked at the last one. */
	asked: string[];
}

/**
 * What came before a conversation.
 * @param talks the earliest first
 * @param id of the one that is looked at
 * @param day its day
 */
export function talksBefore(
	talks: readonly Talk[],
	{ id, day }: Pick<Talk, 'id' | 'day'>
): TalksBefore {
	const before = talks.filter((each) => each.id !== id && each.day < day);
	const last = before.at(-1);
	const earlier = before.findLast((each) => last && each.day < last.day);
	return { last: last?.day ?? null, earlier: earlier?.day ?? null, asked: last?.asked ?? [] };
}

/** The first day, of today or later, that was agreed for a next conversation, by the client's id. */
export function nextAppointments(rows: readonly Row[], today: Day): Map<string, Day> {
	const next = new Map<string, Day>();
	for (const row of rows) {
		if (!isLive(row, 'talk')) continue;
		const { client, appointment } = row.body;
		const known = next.get(client);
		if (appointment === null || appointment < today || (known && known <= appointment)) continue;
		next.set(client, appointment);
	}
	return next;
}
