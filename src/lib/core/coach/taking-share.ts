import type { AttachmentBody } from '../bodies';
import type { Day } from '../days';
import type { DaySpan } from '../period';
import { isLive, type Row } from '../records';
import { withShare, type StandingShare } from '../share/newer-share';
import type { StoredShare } from './workspace-bodies';

/** The record of a share in a workspace. */
export interface HeldShare {
	/** Of its record. */
	id: string;
	/** The day on which it was opened. */
	day: Day;
	body: AttachmentBody & { share: StoredShare };
}

/** The shares among these rows by the ids of their clients, the oldest first. */
export function sharesByClient(rows: readonly Row[]): Map<string, HeldShare[]> {
	const found = new Map<string, HeldShare[]>();
	for (const row of rows) {
		if (!isLive(row, 'attachment') || !row.body.share) continue;
		const { about, share } = row.body;
		const held = { id: row.id, day: row.day as Day, body: { ...row.body, share } };
		found.set(about, [...(found.get(about) ?? []), held]);
	}
	for (const shares of found.values()) shares.sort(byAge);
	return found;
}

/** The shares of one client, the oldest first. */
export function sharesOf(client: string, rows: readonly Row[]): HeldShare[] {
	return sharesByClient(rows).get(client) ?? [];
}

/** By their numbers; of two with one number, by when they were taken in. */
function byAge(a: HeldShare, b: HeldShare): number {
	const { share: one, at } = a.body;
	const { share: other, at: then } = b.body;
	return one.number - other.number || at.instant - then.instant || (a.id < b.id ? -1 : 1);
}

/** Whether two spans have a day in common: what has none is left as it is. */
export function meets(a: DaySpan, b: DaySpan): boolean {
	return a.from <= b.to && b.from <= a.to;
}

/** A share that stands or comes in, with its rows. */
export interface ReadShare extends StandingShare {
	/** Of its record; null of the one that comes in. */
	id: string | null;
}

/** What taking a share in comes to. */
export interface ShareTaken {
	/** The share as it is kept; null where newer ones were made of every day of it. */
	taken: ReadShare | null;
	/** Those of which some days were shared anew, with what is left. */
	trimmed: ReadShare[];
	/** The ids of those that go whole. */
	gone: string[];
}

/**
 * What taking a share in comes to, beside those of the same seller that have a day in common with
 * it; the others stay as they are.
 * @param standing the oldest first
 */
export function takingShare(standing: readonly ReadShare[], incoming: ReadShare): ShareTaken {
	const { stands, gone } = withShare(standing, incoming);
	const before = new Map(standing.map(({ id, rows }) => [id, rows.length]));
	const taken = stands.find(({ id }) => id === null) ?? null;
	return {
		taken,
		trimmed: stands.filter(({ id, rows }) => id !== null && rows.length < before.get(id)!),
		gone: gone.flatMap(({ id }) => id ?? [])
	};
}
