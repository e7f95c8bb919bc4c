import type { DaySpan } from '../period';
import type { Times } from './share-times';

/** What a seller hands to a coach. Moments are always in it: without them there is no tension. */
export interface ShareChoice {
	/** The days that are in it, the first and the last included. */
	span: DaySpan;
	/** Ids of the products that the coach may know by name; of the others nothing but that they are. */
	products: readonly string[] | 'all';
	/** Whether what was written goes with it, in notes, own questions and the names of events. */
	notes: boolean;
	/** Whether photos and voice notes do. */
	attachments: boolean;
	/** Whether what came back does, and how the till felt. */
	rewards: boolean;
	/** How exactly it says when something was. */
	times: Times;
}

/** What is shared unless the seller says otherwise: nothing in words, no picture, no minute. */
export function defaultChoice(span: DaySpan): ShareChoice {
	return {
		span,
		products: 'all',
		notes: false,
		attachments: false,
		rewards: true,
		times: 'hour'
	};
}

/** Whether the coach may know this product by name. */
export function isNamed(product: string, { products }: Pick<ShareChoice, 'products'>): boolean {
	return products === 'all' || products.includes(product);
}

/** How a choice stands in the header of a share. */
export function chosenOf({ notes, attachments, rewards, products, times }: ShareChoice) {
	const named: 'all' | 'some' = products === 'all' ? 'all' : 'some';
	return { notes, attachments, rewards, products: named, times };
}
