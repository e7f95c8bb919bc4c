import type * as deck from '$lib/core/deck';

export type Deck = typeof deck;

/**
 * The questions to ask. They load late: the first screen does not need them. The greed and fear
 * screens begin to load them as they open, so that they are there before anyone presses.
 */
export const loadDeck = (): Promise<Deck> => import('$lib/core/deck');
