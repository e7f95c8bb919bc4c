import type * as questions from './questions';

export type Deck = typeof questions;

/**
 * The questions to ask. They load late: the first screen does not need them. The greed and fear
 * screens begin to load them as they open, so that they are there before anyone presses.
 */
export const loadDeck = (): Promise<Deck> => import('./questions');
