import type { Sent } from '$lib/core/coach/sent';
import type { Captured, Day } from '$lib/core/days';
import type { Pull } from '$lib/core/tension';
import type { CoachMessage } from '$lib/share/message';

/** A question to ask the customer while it is typed. */
export interface TypedCard {
	text: string;
	kinds: Pull[];
}

/** A message to a client while it is typed. */
export interface TypedMessage {
	text: string;
	/** The question of the week. */
	question: string;
	cards: TypedCard[];
}

export const NO_MESSAGE: TypedMessage = { text: '', question: '', cards: [] };
/** The most cards that one message is given here: more are no use in one week. */
export const MOST_TYPED_CARDS = 5;
export const NEW_CARD: TypedCard = { text: '', kinds: ['greed', 'fear'] };

const isSaid = ({ text }: TypedCard) => text.trim() !== '';

/** Whether it can be sent: it says something, and each card is for something. */
export function isWhole({ text, question, cards }: TypedMessage): boolean {
	const said = cards.filter(isSaid);
	if (said.some(({ kinds }) => kinds.length === 0)) return false;
	return text.trim() !== '' || question.trim() !== '' || said.length > 0;
}

/** What a message is made with. */
export interface Making {
	/** The coach's own name. */
	name: string;
	/** The seller's id. */
	to: string;
	at: Day;
	/** A UUID, another each time. */
	id: () => string;
	/** A UUIDv7, another each time. */
	cardId: () => string;
}

/** The message that was typed; cards that say nothing stay behind. */
export function messageOf(
	{ text, question, cards }: TypedMessage,
	{ name, to, at, id, cardId }: Making
): CoachMessage {
	const asked = question.trim();
	return {
		from: 'coach',
		id: id(),
		coach: { name },
		to,
		at,
		text: text.trim(),
		question: asked === '' ? null : { id: id(), text: asked },
		cards: cards
			.filter(isSaid)
			.map((card) => ({ id: cardId(), text: card.text.trim(), kinds: [...card.kinds] }))
	};
}

/** How a message stands in the workspace once it was handed over. */
export function sentOf(
	message: CoachMessage,
	{ id, client, day, at }: { id: string; client: string; day: Day; at: Captured }
): Sent {
	const { text, question, cards } = message;
	return { id, day, client, message: message.id, text, question, cards, answers: [], at };
}
