import type { Day } from '../days';
import { askedOf, type AskedOf } from '../insight/asked-share';
import { medianLine } from '../insight/median-line';
import type { Statements } from '../insight/statements';
import { axisTop } from '../insight/tension-axis';
import type { UsualBand } from '../insight/usual-band';
import type { JournalDay } from '../journal-day';
import { LINE_FROM, type DayValue } from '../line';
import {
	completeDays,
	grain,
	periodParts,
	series,
	type Bucket,
	type DaySpan,
	type Grain
} from '../period';
import type { RoundedTension } from '../tension';
import { certaintyOf, type Certainty } from './certainty';
import { spanBefore } from './span-before';

/**
 * So many complete days both periods need before their parts are drawn. MEASURE asks for 5 at each
 * end of the half-year line and leaves less than 7 complete days to dots alone (§4); bars beside an
 * outline invite to compare, so that the stricter of the two is taken.
 */
export const PARTS_FROM = LINE_FROM;

/** What a seller chose to share. */
export interface Shared {
	notes: boolean;
	attachments: boolean;
	rewards: boolean;
	/** Whether all products have their names. */
	products: 'all' | 'some';
	times: 'exact' | 'hour' | 'day';
}

/** What a share can lack; of times, either the minutes or the hours too. */
export type NotShared =
	'notes' | 'attachments' | 'rewards' | 'product_names' | 'minutes' | 'times_of_day';

/** The mean parts of the complete days of a span. */
export interface MeanParts extends DaySpan {
	/** Complete days that they are of, `PARTS_FROM` or more. */
	n: number;
	/** Whole points that add up. */
	points: RoundedTension;
}

/** Moments of one week; the first and the last are cut off at the ends of the span. */
export type WeekMoments = Pick<Bucket, 'from' | 'to' | 'greed' | 'fear'>;

/**
 * What stands in one seller's row beside others: each beside themself, on one scale for all. There
 * is nothing in it by which sellers could be put in an order.
 */
export interface SellerRow {
	span: DaySpan;
	certainty: Certainty;
	/** What is usual in the last stretch; null while there are too few days for one (MEASURE §3.2). */
	band: UsualBand | null;
	/** Days of the span outside the band. */
	unusual: readonly DayValue[];
	/** By day up to 84 days, by week or month beyond. */
	by: Grain;
	points: readonly Bucket[];
	/** The trailing median in the pieces in which it may be drawn; none with too few days. */
	segments: readonly (readonly DayValue[])[];
	weeks: readonly WeekMoments[];
	asked: AskedOf;
	/** Null with too few days; `before` also where a new start lies between. */
	parts: { now: MeanParts | null; before: MeanParts | null };
	/** Complete days of the span. */
	complete: number;
	notShared: readonly NotShared[];
}

/** What it is worked out from. */
export interface SellerRowOf {
	/** All days that the coach holds of the seller, in order. */
	days: readonly JournalDay[];
	/** Worked out from all of them. */
	said: Statements;
	/** Days on which something begins anew, the earliest first. */
	starts: readonly Day[];
	shared: Shared;
}

/** What a share lacks, in the order in which it is said. */
export function notShared({ notes, attachments, rewards, products, times }: Shared): NotShared[] {
	const lacks: Record<NotShared, boolean> = {
		notes: !notes,
		attachments: !attachments,
		rewards: !rewards,
		product_names: products === 'some',
		minutes: times === 'hour',
		times_of_day: times === 'day'
	};
	return (Object.keys(lacks) as NotShared[]).filter((each) => lacks[each]);
}

function meanPartsOf(days: readonly JournalDay[], span: DaySpan | null): MeanParts | null {
	if (!span) return null;
	const { n, mean } = periodParts(days, span);
	return mean && n >= PARTS_FROM ? { ...span, n, points: mean } : null;
}

/**
 * One seller's row.
 * @param span the same for all sellers
 */
export function sellerRow(of: SellerRowOf, span: DaySpan): SellerRow {
	const { days, said, starts, shared } = of;
	const within = ({ day }: { day: Day }) => day >= span.from && day <= span.to;
	const shown = days.filter(within);
	const complete = completeDays(days);
	const by = grain(span);
	const last = said.stretches.at(-1);
	const now = meanPartsOf(days, span);
	return {
		span,
		certainty: certaintyOf(said),
		band: last?.band ?? null,
		unusual: said.stretches.flatMap(({ unusual }) => unusual.filter(within)),
		by,
		points: series(shown, span, by),
		segments: medianLine(complete, starts, span, by),
		weeks: series(shown, span, 'week').map(({ from, to, greed, fear }) => ({
			from,
			to,
			greed,
			fear
		})),
		asked: askedOf(shown),
		parts: { now, before: now && meanPartsOf(days, spanBefore(span, starts)) },
		complete: complete.filter(within).length,
		notShared: notShared(shared)
	};
}

/** The one scale on which all rows are drawn; parts have theirs, 0–30 points. */
export interface RowsScale {
	/** Where the axis of tension ends. */
	tension: 80 | 100;
	/** The most moments of one kind in a week, 1 or more. */
	moments: number;
}

/** The scale that holds everything in these rows. */
export function rowsScale(rows: readonly SellerRow[]): RowsScale {
	return {
		tension: axisTop(
			rows.flatMap(({ points }) => points),
			rows.flatMap(({ segments }) => segments.flat())
		),
		moments: Math.max(
			1,
			...rows.flatMap(({ weeks }) => weeks.flatMap(({ greed, fear }) => [greed, fear]))
		)
	};
}
