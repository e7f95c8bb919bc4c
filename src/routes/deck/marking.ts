import { blankMark, markChange, mendCard, type Mark } from '$lib/core/cards';
import type { Card } from '$lib/core/deck';
import { thisJournal } from '$lib/state/this-journal.svelte';
import type { Saved } from '$lib/storage/journal';

/** Marks a question, of the deck or of the seller's own; what else is said of it stays. */
export function mark(card: Card, change: Partial<Mark>): Promise<Saved> {
	if ('text' in card) return thisJournal.mend(card.id, (stands) => mendCard(stands, change));
	const blank = blankMark(card.id);
	return thisJournal.mend(blank.id, (stands) => markChange(stands, change), blank);
}
