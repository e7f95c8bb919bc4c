import { mean, weightedLine } from './regression';

/** Fewer complete days than this make no mean of a week. */
export const LEAST_IN_WEEK = 2;
const NO_SPREAD = 1e-9;
const PHI_MOST = 0.8;
/** Autocorrelation where too few neighbouring days tell of it. */
const PHI_UNKNOWN = 0.3;
const LEAST_PAIRS = 8;
/** Days in a week but one: autocorrelation within it reaches so far. */
const REACH = 5;

/** A week with enough complete days for a mean. */
export interface WeekMean {
	/** Weeks since week 0, which holds the first complete day. */
	x: number;
	/** Complete days in it. */
	n: number;
	/** Their mean. */
	m: number;
}

/** A straight line through the means of weeks, and how far it can be told from level. */
export interface WeekLine {
	/** Weeks that it goes through. */
	k: number;
	/** Complete days in them. */
	N: number;
	/** Mean week and mean value, weighted by n. */
	mx: number;
	my: number;
	/** Slope per week. */
	b: number;
	df: number;
	/** Variance about the line, of one day. */
	s2: number;
	/** Standard error of the slope, were the weeks independent. */
	se: number;
	t: number;
	/** Neighbouring days that both have a value. */
	pairs: number;
	/** Their autocorrelation about the line, as it is and corrected for so few. */
	r1: number;
	phi: number;
	/** What that makes of the correlation of neighbouring weeks. */
	rho: number;
	/** By how much it makes the slope less certain: a factor of its variance. */
	f: number;
	tAdj: number;
	/** As many standard deviations of a normal distribution. */
	z: number;
}

/** What there is to look at: complete, timely days with the week and day that they are. */
export interface Dated {
	/** Days since the Monday of week 0. */
	t: number;
	week: number;
	value: number;
}

const clamp = (value: number, least: number, most: number) =>
	Math.min(most, Math.max(least, value));

/** The means of the weeks from `lo` up to but not including `w` that have enough days for one. */
export function weekMeans(days: readonly Dated[], lo: number, w: number): WeekMean[] {
	const byWeek = new Map<number, number[]>();
	for (const { week, value } of days) {
		if (week < lo || week >= w) continue;
		const own = byWeek.get(week);
		if (own) own.push(value);
		else byWeek.set(week, [value]);
	}
	return [...byWeek]
		.filter(([, values]) => values.length >= LEAST_IN_WEEK)
		.map(([x, values]) => ({ x, n: values.length, m: mean(values) }));
}

/**
 * The autocorrelation of neighbouring days about the line, and a correction for the little that few
 * days tell: the estimate is biased downwards by about (1 + 3φ)/n.
 */
function autocorrelation(days: readonly Dated[], valueAt: (week: number) => number) {
	const residuals = new Map(days.map(({ t, week, value }) => [t, value - valueAt(week)]));
	let [squares, products, pairs] = [0, 0, 0];
	for (const [t, residual] of residuals) {
		squares += residual * residual;
		const next = residuals.get(t + 1);
		if (next === undefined) continue;
		products += residual * next;
		pairs += 1;
	}
	if (pairs < LEAST_PAIRS || squares === 0) {
		return {
			pairs,
			r1: pairs > 0 && squares > 0 ? products / pairs / (squares / residuals.size) : 0,
			phi: PHI_UNKNOWN
		};
	}
	const r1 = products / pairs / (squares / residuals.size);
	return { pairs, r1, phi: clamp(r1 + (1 + 3 * r1) / pairs, 0, PHI_MOST) };
}

/** The correlation of the means of neighbouring weeks of six days with an autocorrelation φ. */
function weekCorrelation(phi: number): number {
	let [sum, within] = [0, 0];
	for (let d = 0; d <= REACH; d += 1) sum += phi ** d;
	for (let d = 1; d <= REACH; d += 1) within += (REACH + 1 - d) * phi ** d;
	return (phi ** 2 * sum ** 2) / (REACH + 1 + 2 * within);
}

/**
 * A t with `df` degrees of freedom as a normal deviate.
 * Source: D. L. Wallace, Bounds on normal approximations to Student's and the chi-square
 * distributions, Ann. Math. Statist. 30 (1959).
 */
export function normalDeviate(t: number, df: number): number {
	const scale = (8 * df + 1) / (8 * df + 3);
	return Math.sign(t) * scale * Math.sqrt(df * Math.log(1 + (t * t) / df));
}

/**
 * The line through the means of weeks, weighted by their days, and what their autocorrelation leaves
 * of its certainty.
 * Source: MEASURE §3.3, steps 3 to 6.
 * @param days those that the means are of
 */
export function lineThrough(weeks: readonly WeekMean[], days: readonly Dated[]): WeekLine {
	const { mx, my, b, sxx, squares } = weightedLine(weeks.map(({ x, n, m }) => [x, m, n]));
	const df = weeks.length - 2;
	const s2 = squares / df;
	const se = Math.sqrt(s2 / sxx);
	const t = s2 <= NO_SPREAD ? 0 : b / se;
	const { pairs, r1, phi } = autocorrelation(days, (week) => my + b * (week - mx));
	const rho = weekCorrelation(phi);
	const f = (1 + rho) / (1 - rho);
	const tAdj = t / Math.sqrt(f);
	const N = weeks.reduce((sum, { n }) => sum + n, 0);
	const z = normalDeviate(tAdj, df);
	return { k: weeks.length, N, mx, my, b, df, s2, se, t, pairs, r1, phi, rho, f, tAdj, z };
}
