import type { Captured, Day, Instant } from '../days';
import type { CardBody } from '../share/sharing-kinds';
import type { GroupFigure } from './group-looks';
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

/** An answer to a message, as a client sent it. */
export interface ClientAnswer {
	/** Null where they would rather not. */
	answer: string | null;
	/** The day on which they wrote it, as they say. */
	at: Day;
	/** When it was opened here. */
	opened: Captured;
}

/** A message to a client, and what was answered. */
export interface SentBody {
	/** Id of the client's record. */
	client: string;
	/** The message's own id, a UUID, which answers name. */
	message: string;
	/** Empty, without a question and cards, where an answer came to a message that is not here. */
	text: string;
	/** The question of the week; null without. */
	question: { id: string; text: string } | null;
	cards: CardBody[];
	/** The first that was opened first. */
	answers: ClientAnswer[];
	/** When it was handed over; of a message that is not here, when its answer was opened. */
	at: Captured;
}

/** Where the middle half of some sellers' own figures begins, their middle, and where it ends. */
export interface KeptSpread {
	low: number;
	median: number;
	high: number;
}

/** A figure of a group that was shown, as it was: of the same sellers and weeks it stays so. */
export interface LookBody {
	figure: GroupFigure;
	/** Mondays, in order: one of tension, all weeks of the span of the others. */
	weeks: Day[];
	/** Ids of the records of clients whom it is of, in order; they stay where those are removed. */
	sellers: string[];
	/** In points or in percent, by what the figure tells apart. */
	spreads: Readonly<Record<string, KeptSpread>>;
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
	sent: SentBody;
	look: LookBody;
}
