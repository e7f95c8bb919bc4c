import { mean } from './regression';

/**
 * The probability of a |t| as large, two-sided, where there is no difference.
 * Source: M. Abramowitz & I. Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 * @param df whole degrees of freedom, 1 or more
 */
export function studentP(t: number, df: number): number {
	const theta = Math.atan(Math.abs(t) / Math.sqrt(df));
	const square = Math.cos(theta) ** 2;
	let [term, sum] = df % 2 === 1 ? [Math.cos(theta), Math.cos(theta)] : [1, 1];
	for (let i = df % 2 === 1 ? 3 : 2; i <= df - 2; i += 2) {
		term *= (square * (i - 1)) / i;
		sum += term;
	}
	if (df === 1) return 1 - theta / (Math.PI / 2);
	if (df % 2 === 1) return 1 - (theta + Math.sin(theta) * sum) / (Math.PI / 2);
	return 1 - Math.sin(theta) * sum;
}

/** Halvings of a bracket, more than a double has digits. */
const HALVINGS = 80;
const T_MOST = 1e6;

/** The |t| that is exceeded with probability `p`, two-sided. */
export function studentLimit(p: number, df: number): number {
	let [low, high] = [0, T_MOST];
	for (let halving = 0; halving < HALVINGS; halving += 1) {
		const middle = (low + high) / 2;
		if (studentP(middle, df) > p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Two means and how far apart they are. */
export interface Compared {
	/** Mean of the second minus mean of the first. */
	difference: number;
	t: number;
	df: number;
	/** Two-sided. */
	p: number;
	/** Between which the difference lies, 95 %. */
	ci95: [number, number];
}

/** How many values there are, their mean, and their sum of squares about it. */
function spread(values: readonly number[]) {
	const centre = mean(values);
	const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	return { n: values.length, mean: centre, squares };
}

/**
 * Student's t for two groups with one spread.
 * @param before two or more values; likewise `after`
 */
export function pooledT(before: readonly number[], after: readonly number[]): Compared {
	const [first, last] = [spread(before), spread(after)];
	const df = first.n + last.n - 2;
	const variance = (first.squares + last.squares) / df;
	const se = Math.sqrt(variance * (1 / first.n + 1 / last.n));
	const difference = last.mean - first.mean;
	const t = se > 0 ? -difference / se : 0;
	const half = studentLimit(0.05, df) * se;
	return {
		difference,
		t,
		df,
		p: studentP(t, df),
		ci95: [difference - half, difference + half]
	};
}
