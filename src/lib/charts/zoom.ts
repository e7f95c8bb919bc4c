/** A stretch along a chart, from its first day to its last, in days since 1970. */
export interface Stretch {
	min: number;
	max: number;
}

/** No closer than so many days. */
export const CLOSEST_DAYS = 7;

const length = ({ min, max }: Stretch) => max - min + 1;

/** Moves a stretch by whole days, no further than the bounds. */
export function panned(shown: Stretch, bounds: Stretch, by: number): Stretch {
	const days = Math.max(
		bounds.min - shown.min,
		Math.min(bounds.max - shown.max, Math.sign(by) * Math.round(Math.abs(by)))
	);
	return { min: shown.min + days, max: shown.max + days };
}

/**
 * Looks closer, or from further away, so that what lies at `about` stays where it is.
 * @param times how many times as many days are shown: below 1 is closer
 */
export function zoomed(shown: Stretch, bounds: Stretch, times: number, about: number): Stretch {
	const all = length(bounds);
	const wanted = Math.round(length(shown) * times);
	const days = Math.min(all, Math.max(Math.min(CLOSEST_DAYS, all), wanted));
	const place = Math.min(shown.max, Math.max(shown.min, about));
	const share = (place - shown.min) / Math.max(1, shown.max - shown.min);
	const min = Math.round(place - share * (days - 1));
	return panned({ min, max: min + days - 1 }, bounds, 0);
}
