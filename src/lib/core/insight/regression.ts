/** The mean; NaN of none. */
export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A line through points that weigh differently. */
export interface WeightedLine {
	/** Weighted means. */
	mx: number;
	my: number;
	/** Slope. */
	b: number;
	/** Weighted sum of squares of x about its mean. */
	sxx: number;
	/** Weighted sum of squares about the line. */
	squares: number;
}

/**
 * Weighted least squares.
 * @param points x, y and weight of each; at least two different x
 */
export function weightedLine(points: readonly (readonly [number, number, number])[]): WeightedLine {
	const weight = points.reduce((sum, [, , w]) => sum + w, 0);
	const mx = points.reduce((sum, [x, , w]) => sum + w * x, 0) / weight;
	const my = points.reduce((sum, [, y, w]) => sum + w * y, 0) / weight;
	const sxx = points.reduce((sum, [x, , w]) => sum + w * (x - mx) ** 2, 0);
	const sxy = points.reduce((sum, [x, y, w]) => sum + w * (x - mx) * (y - my), 0);
	const b = sxy / sxx;
	const squares = points.reduce((sum, [x, y, w]) => sum + w * (y - my - b * (x - mx)) ** 2, 0);
	return { mx, my, b, sxx, squares };
}

/** The sum of the products of what stands at the same place. */
export function dot(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
	return sum;
}

/** What is left of a vector without its parts along others that are orthonormal; twice is enough. */
function without(vector: readonly number[], basis: readonly number[][]): number[] {
	const left = [...vector];
	for (let pass = 0; pass < 2; pass += 1) {
		for (const each of basis) {
			const along = dot(left, each);
			for (let at = 0; at < left.length; at += 1) left[at]! -= along * each[at]!;
		}
	}
	return left;
}

/** A column counts as made of the others where less than this share of its length is its own. */
const OWN_SHARE = 1e-9;

/**
 * What a least-squares fit on the columns leaves over. A column that is made of others changes
 * nothing.
 * Source: modified Gram–Schmidt with reorthogonalization (Giraud, Langou & Rozložník, 2005).
 * @param values n values
 * @param columns each of n values; a column of ones has to be among them for a constant
 * @returns n residuals
 */
export function residuals(values: readonly number[], columns: readonly number[][]): number[] {
	const basis: number[][] = [];
	for (const column of columns) {
		const own = without(column, basis);
		const length = Math.hypot(...own);
		if (length <= OWN_SHARE * Math.hypot(...column)) continue;
		basis.push(own.map((value) => value / length));
	}
	return without(values, basis);
}

/** A constant and the powers of time up to `degree`, as columns; time scaled to −1…1. */
export function timeColumns(times: readonly number[], degree: number): number[][] {
	const [from, to] = [Math.min(...times), Math.max(...times)];
	const half = (to - from) / 2 || 1;
	const scaled = times.map((time) => (time - from) / half - 1);
	return Array.from({ length: degree + 1 }, (_, power) => scaled.map((time) => time ** power));
}

/**
 * A line in time that may bend at every `apart`-th unit after the first, as columns: a constant, time
 * and, for every bend, the time since it.
 * Source: a linear spline in its truncated power basis, as in D. Ruppert, M. Wand & R. Carroll,
 * Semiparametric Regression (2003), ch. 3.
 * @param apart in the units of the times, more than 0
 */
export function bentTimeColumns(times: readonly number[], apart: number): number[][] {
	const [from, to] = [Math.min(...times), Math.max(...times)];
	const bends = Array.from(
		{ length: Math.max(0, Math.ceil((to - from) / apart) - 1) },
		(_, index) => from + (index + 1) * apart
	);
	return [
		...timeColumns(times, 1),
		...bends.map((bend) => times.map((time) => Math.max(0, time - bend)))
	];
}
