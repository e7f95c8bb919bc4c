import { cardsFrom, isDeleted } from '$lib/core/cards';
import { deckQuestion, drawable, drawQuestion } from '$lib/core/deck';
import type { DeckState } from '$lib/core/settings';
import type { Pull } from '$lib/core/tension';
import { questionText } from '$lib/i18n/question-words';
import { m } from '$lib/i18n/messages';
import { thisJournal } from '$lib/state/this-journal.svelte';

// The screen that shows a question is needed no sooner than the question.
export { default as QuestionStage } from './QuestionStage.svelte';

/** What the seller made of the deck, as it was read at the start and followed since. */
const cards = () => cardsFrom(thisJournal.undated);
const place = () => thisJournal.settings.place ?? 'street';

/** The next question for what pulls, by its id, and the state of the deck after it was shown. */
export function draw(kind: Pull): { id: string; state: DeckState } {
	const { deck } = thisJournal.settings;
	const { question, state } = drawQuestion(deck, kind, place(), Math.random(), cards());
	return { id: question.id, state };
}

/** Whether another question can come after the one on the screen. */
export function hasOther(kind: Pull): boolean {
	return drawable(kind, place(), cards()).length > 1;
}

/**
 * A question as the seller reads it, or that it was deleted; empty where there is none, or this
 * version does not know it.
 */
export function wordsOf(id: string | null): string {
	const question = deckQuestion(id, cards().own);
	if (question) return questionText(question, thisJournal.settings.address);
	return isDeleted(id, thisJournal.undated) ? m.deck_deleted() : '';
}
