import { mean } from './regression';

/** What is left of no difference by rounding. */
const NO_LENGTH = 1e-12;

/** Ranks from 1 on; equal values share the mean of theirs. */
export function midranks(values: readonly number[]): number[] {
	const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
	const ranks = new Array<number>(values.length);
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
		for (let at = from; at < to; at += 1) ranks[order[at]!] = (from + to + 1) / 2;
		from = to;
	}
	return ranks;
}

/** Values with mean 0 and length 1; all 0 where they are all the same. */
export function standardized(values: readonly number[]): number[] {
	const centre = mean(values);
	const length = Math.hypot(...values.map((value) => value - centre));
	return values.map((value) => (length > NO_LENGTH ? (value - centre) / length : 0));
}
