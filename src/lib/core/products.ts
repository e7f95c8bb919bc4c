import type { ProductBody } from './bodies';
import { isLive, type Change, type Row } from './records';

/** Something that the seller sells, with the id of its record. */
export interface Product extends ProductBody {
	id: string;
}

/** All products among the rows, archived ones too, in the seller's own order. */
export function productsFrom(rows: readonly (Row | Change)[]): Product[] {
	return rows
		.flatMap((row) => (isLive(row, 'product') ? [{ ...row.body, id: row.id }] : []))
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Those that are sold now. */
export function onOffer(products: readonly Product[]): Product[] {
	return products.filter(({ archived }) => !archived);
}

/** The change that writes a product. */
export function productChange({ id, ...body }: Product): Change<'product'> {
	return { id, kind: 'product', day: '', body };
}

/** A place in the list behind all others. */
export function lastPlace(products: readonly Product[]): number {
	return products.reduce((last, { order }) => Math.max(last, order + 1), 0);
}

/**
 * The changes that move a product by one place; none where there is no place to go. Both get whole
 * places of their own, so that two devices that sort at once end in the same order.
 */
export function moved(products: readonly Product[], id: string, by: 1 | -1): Change<'product'>[] {
	const from = products.findIndex((each) => each.id === id);
	const to = from + by;
	if (from < 0 || to < 0 || to >= products.length) return [];
	const order = [...products];
	order.splice(to, 0, ...order.splice(from, 1));
	return order.flatMap((each, place) =>
		each.order === place ? [] : [productChange({ ...each, order: place })]
	);
}
