import { tensionChart } from '$lib/charts/tension-chart';
import type { SaidMarks } from '$lib/charts/tension-marks';
import type { Day } from '$lib/core/days';
import type { Overview } from '$lib/core/insight/overview';
import type { Bucket, Grain } from '$lib/core/period';
import { number } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { bucketFigure, bucketLabel, bucketSentence } from './bucket-words';
import { stepsOf, timeInput, type Figure } from './figure';

const HEIGHT = 320;

const TITLE: Record<Grain, () => string> = {
	day: m.chart_title_day,
	week: m.chart_title_week,
	month: m.chart_title_month
};

const isFilled = ({ n, incomplete, noCustomers, greed, fear }: Bucket) =>
	n + incomplete + noCustomers + greed + fear > 0;

function howToRead({ by, segments, usual }: Overview, said: SaidMarks): string {
	// Said with the first words already: what stands below does not move once it is worked out.
	const band = by === 'day' && (said.usual.length > 0 || usual);
	return [
		m.chart_tension_how(),
		...(segments.length > 0 ? [m.chart_line_how()] : []),
		...(band ? [m.chart_usual_how(), m.chart_unusual_how()] : []),
		...(said.claims.length > 0 ? [m.chart_claims_how()] : []),
		...(by === 'day' ? [m.chart_range_how()] : []),
		m.chart_taps_how()
	].join(' ');
}

/** Tension over time, and the moments under it. */
export function tensionFigure(
	of: Overview,
	marks: readonly Day[],
	said: SaidMarks,
	chosen: number
): Figure {
	const { buckets, segments, whole, by } = of;
	return {
		key: 'tension',
		title: TITLE[by](),
		sentence: whole.mean
			? m.insight_mean({ n: whole.n, mean: whole.mean.total })
			: m.insight_empty_head(),
		// Once they are drawn, in turns of their own: the first words do not wait for them.
		get how() {
			return howToRead(of, said);
		},
		get chart() {
			return tensionChart({ ...timeInput(of, marks, chosen), buckets, segments, said });
		},
		height: HEIGHT,
		table: () => ({
			head: [m.chart_col_when(), m.today_tension(), m.kind_greed(), m.kind_fear()],
			rows: buckets
				.filter(isFilled)
				.toReversed()
				.map((bucket) => [
					bucketLabel(bucket, by),
					bucketFigure(bucket),
					number(bucket.greed),
					number(bucket.fear)
				])
		}),
		steps: stepsOf(buckets, (bucket) => bucketSentence(bucket, by))
	};
}
