import type { Product } from '$lib/core/products';
import { isUnnamed } from '$lib/core/share/unnamed';
import { m } from '$lib/i18n/messages';

/** What products are called, by their ids; of a share, also those whose names are kept back. */
export function productNames(products: readonly Product[]): ReadonlyMap<string, string> {
	const nameOf = (product: Product) =>
		isUnnamed(product) ? m.insight_product_unnamed() : product.name;
	return new Map(products.map((product) => [product.id, nameOf(product)]));
}
