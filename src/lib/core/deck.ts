import type { Place } from './bodies';
import type { DeckState } from './settings';
import type { Pull } from './tension';
import questions from './deck.json';

/**
 * A deepening question (*verdiepingsvraag*) to ask the customer. Wording: the deck of this project,
 * in Dutch with "je" and with "u", and in English.
 */
export interface DeckQuestion {
	id: string;
	group: string;
	nl_je: string;
	nl_u: string;
	en: string;
	kinds: Pull[];
	places: Place[];
}

export const DECK = questions as DeckQuestion[];

/** The questions that fit this pull and this place. */
export function questionSet(kind: Pull, place: Place): DeckQuestion[] {
	return DECK.filter((each) => each.kinds.includes(kind) && each.places.includes(place));
}

/**
 * The next question and the state of the deck after it was shown. None comes twice until the set
 * is used up, and never the same twice in a row.
 * @param chance a number from 0 up to but not including 1, which chooses among what is left
 */
export function drawQuestion(
	state: DeckState,
	kind: Pull,
	place: Place,
	chance: number
): { question: DeckQuestion; state: DeckState } {
	const set = questionSet(kind, place);
	const shown = state[kind];
	const fresh = set.filter((each) => !shown.includes(each.id));
	const usedUp = fresh.length === 0;
	const left = usedUp ? set.filter((each) => each.id !== shown.at(-1)) : fresh;
	const question = left[Math.min(left.length - 1, Math.floor(chance * left.length))]!;
	return {
		question,
		state: { ...state, [kind]: [...(usedUp ? [] : shown), question.id] }
	};
}

/** The question with this id; undefined for one that this version does not know. */
export function deckQuestion(id: string | null): DeckQuestion | undefined {
	return DECK.find((each) => each.id === id);
}
