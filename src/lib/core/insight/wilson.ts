/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Between which a share lies, 95 %.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
 * @param x how many of `n`, which is 1 or more
 * @returns two shares, 0–1
 */
export function wilson95(x: number, n: number): [number, number] {
	const share = x / n;
	const middle = share + (Z * Z) / (2 * n);
	const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
	const scale = 1 + (Z * Z) / n;
	return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
