import type { Bucket } from '../period';

/** Above this the axis goes up to 100 instead of 80. */
const ROOM_UP_TO = 75;

/** Where the tension axis ends: 80, or 100 as soon as something passes 75. */
export function axisTop(
	buckets: readonly Bucket[],
	others: readonly { value: number }[] = []
): 80 | 100 {
	const highest = Math.max(
		0,
		...buckets.map(({ value, range }) => value ?? range?.hi ?? 0),
		...others.map(({ value }) => value)
	);
	return highest > ROOM_UP_TO ? 100 : 80;
}
