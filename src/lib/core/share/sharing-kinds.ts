import * as v from 'valibot';
import { at, between, kinds, LONGEST_NAME, LONGEST_QUESTION, said, upTo } from '../bodies';
import { isDay, type Captured, type Day } from '../days';
import { isDated, isDayless, type LateRule } from '../late-kinds';
import type { Pull } from '../tension';
import { IDENTITY, RECIPIENT, SECRET, UUID } from './key-text';
import { TIMES, type Times } from './share-times';

/** A coach whom a seller shares with. */
export interface CoachBody {
	/** As `tidyName` leaves it. */
	name: string;
	/** Of the coach's key, `age1…`; null where shares open with six words. */
	recipient: string | null;
	/** The seller's id in shares with this coach: a random UUID. */
	seller: string;
	/** 32 random bytes in base64, of which the ids in shares are made. */
	secret: string;
	/** Opens messages from this coach, `AGE-SECRET-KEY-1…`; null where none may come. */
	reply: string | null;
	/** Number of the last share, 0 before the first. */
	shares: number;
	/** Whether nothing is shared with this coach any more. */
	archived: boolean;
}

/** A share as it was made: with whom, and what was in it. */
export interface SharedBody {
	/** Id of the coach's record. */
	coach: string;
	/** The how-manieth share with this coach, from 1. */
	number: number;
	/** The first and the last day of it. */
	from: Day;
	to: Day;
	notes: boolean;
	attachments: boolean;
	rewards: boolean;
	products: 'all' | 'some';
	/** The products that stood there by name, where those were not all: ids of their records. */
	named: string[];
	times: Times;
	/** The name under which the seller shared. */
	as: string;
	/** Whether it may be part of the figures of a group. */
	group: boolean;
	at: Captured;
}

/** A question to ask the customer, that came with a message. */
export interface CardBody {
	/** UUIDv7: the id of the question's record, if the seller takes it. */
	id: string;
	text: string;
	kinds: Pull[];
}

/** A message from a coach, and what the seller did with it. */
export interface MessageBody {
	/** Id of the coach's record. */
	coach: string;
	/** The coach's own id of the message: a UUID. */
	message: string;
	text: string;
	/** The question of the week; null without. */
	question: { id: string; text: string } | null;
	cards: CardBody[];
	at: Captured;
	/** Null until it is answered, and where the seller would rather not. */
	answer: string | null;
	state: 'new' | 'answered' | 'refused';
	/** The day on which the seller answered, or refused to; null before. */
	answered: Day | null;
	/** Whether the seller is through with it: Today shows it no more. */
	done: boolean;
}

/** The kinds of records that a seller's own journal has beside those that every journal has. */
export interface SharingBodies {
	coach: CoachBody;
	shared: SharedBody;
	message: MessageBody;
}

/** The longest text of a message, and of an answer to one, in UTF-16 units. */
export const LONGEST_MESSAGE_TEXT = 2000;
/** The most cards that come with a message. */
export const MOST_CARDS = 20;
/** The most products that a share names one by one. */
const MOST_NAMED = 1000;

const matching = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));
const uuid = matching(UUID);
const day = v.custom<Day>(isDay);
const whole = (least: number) => between(least, Number.MAX_SAFE_INTEGER);

/** Which pulls a card of a coach's is drawn for: one of the two, or both. */
export const cardKinds = v.pipe(
	v.array(kinds),
	v.check((pulls) => pulls.length > 0),
	v.maxLength(2)
);

/** The question of the week in a message. */
export const weekQuestion = v.looseObject({ id: uuid, text: said(LONGEST_QUESTION) });

/** The cards in a message. */
export const cards = v.pipe(
	v.array(v.looseObject({ id: uuid, text: said(LONGEST_QUESTION), kinds: cardKinds })),
	v.maxLength(MOST_CARDS)
);

const schemas = {
	coach: v.looseObject({
		name: upTo(LONGEST_NAME),
		recipient: v.nullable(matching(RECIPIENT)),
		seller: uuid,
		secret: matching(SECRET),
		reply: v.nullable(matching(IDENTITY)),
		shares: whole(0),
		archived: v.boolean()
	}),
	shared: v.pipe(
		v.looseObject({
			coach: uuid,
			number: whole(1),
			from: day,
			to: day,
			notes: v.boolean(),
			attachments: v.boolean(),
			rewards: v.boolean(),
			products: v.picklist(['all', 'some']),
			named: v.pipe(v.array(upTo(100)), v.maxLength(MOST_NAMED)),
			times: v.picklist(TIMES),
			as: upTo(LONGEST_NAME),
			group: v.boolean(),
			at
		}),
		v.check(({ from, to }) => from <= to)
	),
	message: v.pipe(
		v.looseObject({
			coach: uuid,
			message: uuid,
			text: upTo(LONGEST_MESSAGE_TEXT),
			question: v.nullable(weekQuestion),
			cards,
			at,
			answer: v.nullable(said(LONGEST_MESSAGE_TEXT)),
			state: v.picklist(['new', 'answered', 'refused']),
			answered: v.nullable(day),
			done: v.boolean()
		}),
		v.check(({ answer, state }) => (answer !== null) === (state === 'answered')),
		v.check(({ answered, state }) => (answered === null) === (state === 'new'))
	)
};

/** What a seller's own journal takes beside the kinds that every journal has. */
export const SHARING_KINDS: readonly LateRule[] = [
	{ kind: 'coach', isId: isDayless, schema: schemas.coach },
	{ kind: 'shared', isId: isDated, schema: schemas.shared },
	{ kind: 'message', isId: isDated, schema: schemas.message }
];
