import { daysBetween, type Day } from '../days';
import type { DayValue } from '../line';
import { mean } from './regression';

/** Complete days that the band is made of, and from how many on it may be shown for now. */
export const BAND_OF = 28;
export const BAND_FROM = 20;
/** The first week is not usual yet. */
const RUN_IN_DAYS = 7;
/** Makes 3 standard deviations of a mean moving range: 3/1.128. */
const RANGE_SCALE = 2.66;
const R1_MOST = 0.6;

/** A seller's own usual, in points of the index. */
export interface UsualBand {
	mean: number;
	/** Unrounded; can lie outside 0–100. */
	lower: number;
	upper: number;
	/** Complete days that it is made of; fewer than 28 while it is provisional. */
	n: number;
	provisional: boolean;
	/** The first and the last of those days. */
	from: Day;
	to: Day;
}

/**
 * Autocorrelation at lag 1, corrected for the length of the series and kept between 0 and 0.6.
 * @param values n of them, more than 4
 */
export function correctedR1(values: readonly number[]): number {
	const n = values.length;
	const centre = mean(values);
	const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	if (squares === 0) return 0;
	const products = values
		.slice(1)
		.reduce((sum, value, index) => sum + (value - centre) * (values[index]! - centre), 0);
	return Math.min(R1_MOST, Math.max(0, ((n * products) / squares + 1) / (n - 4)));
}

/**
 * Limits of what is usual in a series: mean ± 2.66·mR̄/√(1−r1c), mR̄ the mean moving range.
 * Source: MEASURE §3.2; XmR limits (D. J. Wheeler, Understanding Variation, 1993), widened for
 * autocorrelation.
 */
export function usualLimits(values: readonly number[]): {
	mean: number;
	lower: number;
	upper: number;
} {
	const centre = mean(values);
	const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
	const half = (RANGE_SCALE * mean(ranges)) / Math.sqrt(1 - correctedR1(values));
	return { mean: centre, lower: centre - half, upper: centre + half };
}

/**
 * The band of one stretch: of its first 28 complete days after its first week, and frozen then.
 * @param days complete, timely days in order, without a new start among them
 * @returns null while there are fewer than 20
 */
export function usualBand(days: readonly DayValue[]): UsualBand | null {
	const [earliest] = days;
	if (!earliest) return null;
	const own = days
		.filter(({ day }) => daysBetween(earliest.day, day) >= RUN_IN_DAYS)
		.slice(0, BAND_OF);
	if (own.length < BAND_FROM) return null;
	return {
		...usualLimits(own.map(({ value }) => value)),
		n: own.length,
		provisional: own.length < BAND_OF,
		from: own[0]!.day,
		to: own.at(-1)!.day
	};
}

/** How many more complete days until the band can be shown. */
export function daysToBand(days: readonly DayValue[]): number {
	const [earliest] = days;
	const own = earliest
		? days.filter(({ day }) => daysBetween(earliest.day, day) >= RUN_IN_DAYS).length
		: 0;
	return Math.max(0, BAND_FROM - own);
}

/** The days that lie outside the band, from its first day on. */
export function unusualDays(days: readonly DayValue[], band: UsualBand): DayValue[] {
	return days.filter(
		({ day, value }) => day >= band.from && (value < band.lower || value > band.upper)
	);
}
