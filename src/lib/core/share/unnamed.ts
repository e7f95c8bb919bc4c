import type { ProductBody } from '../bodies';

/** What stands in a share for the name of a product that the coach may not know. */
export const UNNAMED = '–';

/** Whether a product in a share is one of which the coach may know nothing but that it is another. */
export function isUnnamed({ name, emoji, joy }: ProductBody): boolean {
	return name === UNNAMED && emoji === null && joy === '';
}
