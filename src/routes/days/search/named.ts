import type { Address } from '$lib/core/settings';
import { DECK } from '$lib/core/deck';
import { productsFrom } from '$lib/core/products';
import { isLive, type Row } from '$lib/core/records';
import { questionText } from '$lib/i18n/question-words';
import type { Named } from './folded-names';

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
