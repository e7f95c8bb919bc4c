import type { Captured, Day, Instant } from '../days';
import type { Shared } from './seller-row';

/** A seller whose shares a coach keeps. */
export interface ClientBody {
	/** The random UUID by which the shares name the seller. */
	seller: string;
	/** As the newest share says it. */
	name: string;
	/** The coach's own name for them; '' without. */
	label: string;
	/** Whether the newest share allows the figures of a group. */
	group: boolean;
	/** The last day on which it is all kept. */
	keepUntil: Day;
	/** The day on which it was first said that it goes soon; null while it was not. */
	keepSaid: Day | null;
	/** When the newest of the shares that the coach has looked at was opened; none before the first. */
	looked?: Instant;
	/** The age recipient that messages back are locked for; null where none may come. */
	reply: string | null;
}

/** What a coach wrote of one conversation, and what was agreed. */
export interface TalkBody {
	/** Id of the client's record. */
	client: string;
	text: string;
	/** Ids of the questions that were asked. */
	asked: string[];
	/** The day of the next conversation; null where none was agreed. */
	appointment: Day | null;
	at: Captured;
}

/** What a share says of itself, beside the bytes of its lines. */
export interface StoredShare {
	/** The how-manieth it is, from 1: the greater is the newer. */
	number: number;
	/** The days that it was made of, also where newer shares took some of them over. */
	from: Day;
	to: Day;
	chosen: Shared;
	/** When it was made, as exactly as the seller chose, in UTC: `2026-11-27T10:00:00.000Z`. */
	exportedAt: string;
	/** In the seller's own words; may be empty. */
	message: string;
}

/** The kinds of records that a coach's workspace has beside a journal's. */
export interface WorkspaceBodies {
	client: ClientBody;
	talk: TalkBody;
}
