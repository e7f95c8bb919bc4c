import type { Day } from '$lib/core/days';
import type { DaySpan } from '$lib/core/period';

/**
 * A period of which one end was moved. Where it comes beyond the other end, that one goes to the end
 * of all that there is; it never reaches further than that.
 */
export function movedSpan(span: DaySpan, bounds: DaySpan, end: 'from' | 'to', asked: Day): DaySpan {
	const day = asked < bounds.from ? bounds.from : asked > bounds.to ? bounds.to : asked;
	return end === 'from'
		? { from: day, to: day > span.to ? bounds.to : span.to }
		: { from: day < span.from ? bounds.from : span.from, to: day };
}
