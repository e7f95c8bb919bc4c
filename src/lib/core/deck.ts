import type { Place } from './bodies';
import { markOf, NO_CARDS, type Cards, type OwnCard } from './cards';
import type { DeckState } from './settings';
import type { Pull } from './tension';
import questions from './deck.json';

// Who loads the deck loads them with it.
export { cardsFrom, isDeleted } from './cards';

/** The groups of the deck, in the order in which a talk with a customer goes. */
export const GROUPS = ['need', 'use', 'feeling', 'alternatives', 'decision', 'after'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * A deepening question (*verdiepingsvraag*) to ask the customer. Wording: the deck of this project,
 * in Dutch with "je" and with "u", and in English.
 */
export interface DeckQuestion {
	id: string;
	group: Group;
	nl_je: string;
	nl_u: string;
	en: string;
	kinds: Pull[];
	places: Place[];
}

/** A question to ask, of the deck or of the seller's own. */
export type Card = DeckQuestion | OwnCard;

export const DECK = questions as DeckQuestion[];

/** The questions of the deck that fit this pull and this place. */
export function questionSet(kind: Pull, place: Place): DeckQuestion[] {
	return DECK.filter((each) => each.kinds.includes(kind) && each.places.includes(place));
}

function fitting(kind: Pull, place: Place, cards: Cards): Card[] {
	return [...cards.own.filter((each) => each.kinds.includes(kind)), ...questionSet(kind, place)];
}

/** Whether every question that fits is hidden, so that the hidden ones are drawn after all. */
export function allHidden(kind: Pull, place: Place, cards: Cards): boolean {
	return fitting(kind, place, cards).every((each) => markOf(each, cards).hidden);
}

/** The questions that can be drawn; there is always one. */
export function drawable(kind: Pull, place: Place, cards: Cards): Card[] {
	const set = fitting(kind, place, cards);
	const left = set.filter((each) => !markOf(each, cards).hidden);
	return left.length > 0 ? left : set;
}

/** The order in which questions come: 0 and 1 of the seller's own, 2 favourites, 3 the rest. */
function rank(card: Card, cards: Cards): number {
	const { favourite } = markOf(card, cards);
	return ('text' in card ? 0 : 2) + (favourite ? 0 : 1);
}

/** Questions in the order in which they come; those that chance chooses among stay as they stood. */
export function inOrder(set: readonly Card[], cards: Cards): Card[] {
	return [...set].sort((a, b) => rank(a, cards) - rank(b, cards));
}

/**
 * The next question and the state of the deck after it was shown. The seller's own come first, then
 * favourites, then the rest; none twice until the set is used up, and never the same twice in a row,
 * unless it is the only one. What is hidden is not drawn, unless all is.
 * @param chance a number from 0 up to but not including 1, which chooses among what is left
 */
export function drawQuestion(
	state: DeckState,
	kind: Pull,
	place: Place,
	chance: number,
	cards: Cards = NO_CARDS
): { question: Card; state: DeckState } {
	const set = inOrder(drawable(kind, place, cards), cards);
	const shown = state[kind];
	const fresh = set.filter((each) => !shown.includes(each.id));
	const usedUp = fresh.length === 0;
	const others = set.filter((each) => each.id !== shown.at(-1));
	const left = usedUp ? (others.length > 0 ? others : set) : fresh;
	const first = left.filter((each) => rank(each, cards) === rank(left[0]!, cards));
	const question = first[Math.min(first.length - 1, Math.floor(chance * first.length))]!;
	return {
		question,
		state: { ...state, [kind]: [...(usedUp ? [] : shown), question.id] }
	};
}

/** The question with this id; undefined for one that is deleted, or that this version does not know. */
export function deckQuestion(id: string | null, own: readonly OwnCard[] = []): Card | undefined {
	return own.find((each) => each.id === id) ?? DECK.find((each) => each.id === id);
}
