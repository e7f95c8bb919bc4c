import { fold } from '$lib/core/search-text';

/** What an id stands for that a moment refers to. */
export interface Named {
	/** A product's name, a question. */
	name: string;
	/** How a product makes the customer happy, in the seller's words; empty of a question. */
	joy: string;
}

/** The same as it is searched in: by id, folded. */
export function foldedNames(named: ReadonlyMap<string, Named>): Map<string, string> {
	return new Map([...named].map(([id, { name, joy }]) => [id, fold(`${name}\n${joy}`)]));
}
