import { roundRange } from '$lib/core/tension';
import type { Bucket, DaySpan, Grain } from '$lib/core/period';
import { dateOnly, monthOf, shortDay } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';

/** What a bucket is called: a day, a week by its first and last day, or a month. */
export function bucketLabel({ from, to }: DaySpan, by: Grain): string {
	if (by === 'day') return shortDay(from);
	if (by === 'month') return monthOf(from);
	// Where it breaks over two lines, the dash ends the first.
	return `${dateOnly(from)}\u00A0– ${dateOnly(to)}`;
}

/** The tension of a bucket in words: a figure with its n, a range, or why there is neither. */
export function bucketFigure(bucket: Bucket): string {
	const { n, value, range, incomplete, noCustomers } = bucket;
	if (value !== null) {
		const mean = Math.round(value);
		return bucket.from === bucket.to
			? m.chart_tension_n({ n: mean })
			: m.chart_tension_mean({ n, mean });
	}
	if (range) return m.chart_open_between(roundRange(range));
	if (incomplete > 0) return m.chart_still_open();
	return noCustomers > 0 ? m.chart_no_customers() : m.chart_nothing();
}

/** A bucket in words alone, as it is read aloud: what it is called, its figure, its moments. */
export function bucketSentence(bucket: Bucket, by: Grain): string {
	const { greed, fear, late } = bucket;
	const said = [`${bucketLabel(bucket, by)}: ${bucketFigure(bucket)}`];
	if (greed + fear > 0) said.push(m.insight_balance({ greed, fear }));
	if (late > 0) said.push(m.chart_late());
	return said.join('. ');
}
