import * as v from 'valibot';
import { LONGEST_QUESTION, said, upTo } from '../core/bodies';
import { isDay, type Day } from '../core/days';
import { tidyName } from '../core/person-name';
import { isIdOf } from '../core/records';
import { UUID } from '../core/share/key-text';
import { cardKinds, LONGEST_MESSAGE_TEXT, MOST_CARDS } from '../core/share/sharing-kinds';
import type { Pull } from '../core/tension';

/** A question to ask the customer, that a coach gives a seller. */
export interface MessageCard {
	/** UUIDv7: the id of the question's record, if the seller takes it. */
	id: string;
	text: string;
	/** Which pulls it is drawn for, at least one. */
	kinds: Pull[];
}

/** From a coach to a seller. */
export interface CoachMessage {
	from: 'coach';
	/** A UUID. */
	id: string;
	/** The name as `tidyName` leaves it. */
	coach: { name: string };
	/** The seller's id, as shares with this coach have it. */
	to: string;
	at: Day;
	/** May be empty where a question or a card comes with it. */
	text: string;
	/** The question of the week; null without. */
	question: { id: string; text: string } | null;
	cards: MessageCard[];
}

/** From a seller to a coach. */
export interface SellerMessage {
	from: 'seller';
	/** A random UUID, version 4: one of version 7 would tell when it was written. */
	id: string;
	/** The seller's id, as shares with this coach have it. */
	seller: string;
	/** Id of the coach's message. */
	inReplyTo: string;
	/** Null where the seller would rather not answer, and nowhere else. */
	answer: string | null;
	refused: boolean;
	at: Day;
}

/** A message between a coach and a seller. Who wrote it is what it says, and is not proven. */
export type Message = CoachMessage | SellerMessage;

// Of the library no more than the first screen has already: what is late uses that.
const id = v.pipe(
	v.string(),
	v.transform((text) => text.toLowerCase()),
	v.regex(UUID)
);
const cardId = v.pipe(
	v.string(),
	v.check((text) => isIdOf('question', text, ''))
);
const at = v.custom<Day>(isDay);
const card = v.object({ id: cardId, text: said(LONGEST_QUESTION), kinds: cardKinds });
const isEachOnce = (cards: readonly { id: string }[]) =>
	new Set(cards.map((each) => each.id)).size === cards.length;

/** What a newer version adds to a message is not known here, and stays behind. */
export const messageSchema = v.union([
	v.object({
		from: v.picklist(['coach']),
		id,
		coach: v.object({ name: v.pipe(v.string(), v.transform(tidyName)) }),
		to: id,
		at,
		text: upTo(LONGEST_MESSAGE_TEXT),
		question: v.nullable(v.object({ id, text: said(LONGEST_QUESTION) })),
		cards: v.pipe(
			v.array(card),
			v.maxLength(MOST_CARDS),
			v.check((cards) => isEachOnce(cards))
		)
	}),
	v.pipe(
		v.object({
			from: v.picklist(['seller']),
			id,
			seller: id,
			inReplyTo: id,
			answer: v.nullable(said(LONGEST_MESSAGE_TEXT)),
			refused: v.boolean(),
			at
		}),
		v.check(({ answer, refused }) => refused === (answer === null))
	)
]);

/** Whether a message has anything in it for who gets it. */
export function saysAnything(message: Message): boolean {
	if (message.from === 'seller') return true;
	const { text, question, cards } = message;
	return text.trim() !== '' || question !== null || cards.length > 0;
}
