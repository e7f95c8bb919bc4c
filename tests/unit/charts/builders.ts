import type { Bar, Mark, PlainChart, Point } from '../../../src/lib/charts/plain-chart';
import { addDays, day, dayNumber } from '../../../src/lib/core/days';
import type { Bucket } from '../../../src/lib/core/period';

/** A Monday. */
export const START = day('2026-06-01');
/** Where it lies along a chart. */
export const AT = dayNumber(START);

/** A day of which nothing is known but what is said. */
export const bucket = (index: number, more: Partial<Bucket> = {}): Bucket => ({
	from: addDays(START, index),
	to: addDays(START, index),
	n: 0,
	value: null,
	range: null,
	parts: null,
	forces: null,
	greed: 0,
	fear: 0,
	incomplete: 0,
	noCustomers: 0,
	late: 0,
	...more
});
export const buckets = (count: number) => Array.from({ length: count }, (_, at) => bucket(at));

/** Where the points of a mark are. */
export function pointsOf(of: Mark | undefined): readonly Point[] {
	if (!of || of.mark === 'bars') throw new TypeError('no points');
	return of.points;
}

/** From where to where its bars are. */
export function barsOf(of: Mark | undefined): readonly Bar[] {
	if (of?.mark !== 'bars') throw new TypeError('no bars');
	return of.bars;
}

/** What would lie beyond the scales: it could not be seen. */
export function beyond({ along, panes }: PlainChart): number[] {
	return panes.flatMap(({ marks, min, max, ticks }) => {
		const drawn = marks.flatMap((of) =>
			of.mark === 'bars'
				? of.bars.flatMap(({ from, to }) => [from, to])
				: of.points.flatMap(({ value }) => value ?? [])
		);
		const places = marks.flatMap((of) =>
			(of.mark === 'bars' ? of.bars : of.points).map(({ at }) => at)
		);
		return [
			...[...drawn, ...ticks.map(({ at }) => at)].filter(
				(value) => !(value >= min && value <= max)
			),
			...places.filter((at) => !(at >= along.min && at <= along.max))
		];
	});
}
