import type { Address } from '$lib/core/settings';
import { DECK } from '$lib/core/deck';
import { productsFrom } from '$lib/core/products';
import { isLive, type Row } from '$lib/core/records';
import { fold } from '$lib/core/search-text';
import { questionText } from '$lib/i18n/question-words';

/** What an id stands for that a moment refers to. */
export interface Named {
	/** A product's name, a question. */
	name: string;
	/** How a product makes the customer happy, in the seller's words; empty of a question. */
	joy: string;
}

/** The products and the questions to ask, those of the deck and the seller's own, by id. */
export function namedThings(undated: readonly Row[], address: Address): Map<string, Named> {
	return new Map<string, Named>([
		...DECK.map((each) => [each.id, { name: questionText(each, address), joy: '' }] as const),
		...undated.flatMap((row) =>
			isLive(row, 'question') ? [[row.id, { name: row.body.text, joy: '' }] as const] : []
		),
		...productsFrom(undated).map(({ id, name, joy }) => [id, { name, joy }] as const)
	]);
}

/** The same as it is searched in. */
export function foldedNames(named: ReadonlyMap<string, Named>): Map<string, string> {
	return new Map([...named].map(([id, { name, joy }]) => [id, fold(`${name}\n${joy}`)]));
}
