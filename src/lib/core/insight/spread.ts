import { mean, quantileSorted } from 'simple-statistics';

/** From so many values on a mean is drawn. */
export const SPREAD_FROM = 5;

/** Some values as they lie; the mean and the quartiles are null while there are fewer than five. */
export interface Spread {
	n: number;
	mean: number | null;
	/** Between which the middle half lies. */
	middle: readonly [number, number] | null;
}

/** How values lie: their mean and between what the middle half of them is. */
export function spreadOf(values: readonly number[]): Spread {
	const n = values.length;
	if (n < SPREAD_FROM) return { n, mean: null, middle: null };
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
	return { n, mean: mean(sorted), middle: [low, high] };
}
