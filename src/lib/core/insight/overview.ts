import { cameBackSum, REWARDS, type CameBackSum, type Reward } from '../came-back';
import { daysBetween, weekday, type Day } from '../days';
import { eventsWithin, piecesBetween, startsOf, type MarkedEvent } from '../events';
import { extraSums } from '../extra-questions';
import type { JournalDay } from '../journal-day';
import { LINE_FROM, type DayValue } from '../line';
import {
	completeDays,
	grain,
	periodParts,
	periodRange,
	series,
	stepsOf,
	type Bucket,
	type DaySpan,
	type Grain,
	type Period,
	type PeriodParts
} from '../period';
import { isLive, type Row } from '../records';
import { medianLine } from './median-line';
import { momentCounts, type MomentCounts, type MomentFilter } from './moment-counts';
import { spreadOf, type Spread } from './spread';
import { testedDays } from './tested-days';
import { BAND_FROM } from './usual-band';

/** The line looks back this far, so days are read in before what is shown. */
export const RUN_IN_DAYS = 28;

/** What someone wants to see. */
export interface OverviewAsked extends MomentFilter {
	period: Period;
	/** A part of the period that is looked at closer; null for all of it. */
	within: DaySpan | null;
}

/** What was asked on in one week or month, and what came back in it. */
export interface PromiseStep extends DaySpan {
	/** Moments that ended in asking on, and all of which the end is known. */
	asked: number;
	answered: number;
	rewards: Readonly<Record<Reward, number>>;
}

/** Happiness on one day, and the points of both forces on the next. */
export interface TomorrowGroup extends Spread {
	/** Happiness from and to, 0–10. */
	from: number;
	to: number;
}

/** A period, described: nothing of it is tested. */
export interface Overview {
	/** What it shows. */
	asked: OverviewAsked;
	/** The first day of which anything is known; null for an empty journal. */
	first: Day | null;
	/** The whole period, and the days of it that are shown. */
	period: DaySpan;
	span: DaySpan;
	by: Grain;
	buckets: readonly Bucket[];
	/** The line in the pieces in which it may be drawn. */
	segments: readonly (readonly DayValue[])[];
	whole: PeriodParts;
	/** Whether what was read has complete days enough for what is usual. */
	usual: boolean;
	/** Complete days until there is a line; 0 while that is not known. */
	toLine: number;
	back: CameBackSum;
	extras: ReturnType<typeof extraSums>;
	/** The index by weekday, from Monday on. */
	weekdays: readonly Spread[];
	tomorrow: readonly TomorrowGroup[];
	/** By week, or by month where that is how the period is shown. */
	promise: readonly PromiseStep[];
	moments: MomentCounts;
	/** What the seller marked of which a day is shown; the earliest first. */
	events: readonly MarkedEvent[];
}

/** What it is worked out from. */
export interface OverviewOf {
	first: Day | null;
	/** Days of which something is known, in order: those of the period and the run-in at least. */
	days: readonly JournalDay[];
	/** The rows of those days. */
	rows: readonly Row[];
	events: readonly MarkedEvent[];
	today: Day;
	/** Whether that is the whole journal. */
	all: boolean;
	/** Hour 0–23 at which the seller's day starts. */
	dayStart: number;
}

/** Steps of happiness that are looked at together: most answers lie high. */
const HAPPINESS_STEPS: readonly (readonly [number, number])[] = [
	[0, 4],
	[5, 6],
	[7, 7],
	[8, 8],
	[9, 10]
];

/** The days that are shown: the part that is looked at closer, as far as it lies in the period. */
function shownSpan(period: DaySpan, within: DaySpan | null): DaySpan {
	if (!within || within.from > within.to) return period;
	const from = within.from > period.from ? within.from : period.from;
	const to = within.to < period.to ? within.to : period.to;
	return from <= to ? { from, to } : period;
}

function weekdaysOf(days: readonly DayValue[]): Spread[] {
	return Array.from({ length: 7 }, (_, of) =>
		spreadOf(days.filter(({ day }) => weekday(day) === of).map(({ value }) => value))
	);
}

/** Nothing is paired across a new start. */
function tomorrowOf(pieces: readonly (readonly JournalDay[])[]): TomorrowGroup[] {
	const pairs = pieces.flatMap((piece) => {
		const days = testedDays(piece);
		return days.flatMap(({ day, happiness }, index) => {
			const next = days[index + 1];
			if (!next || daysBetween(day, next.day) !== 1) return [];
			return [{ happiness, points: next.momentPoints }];
		});
	});
	return HAPPINESS_STEPS.map(([from, to]) => ({
		from,
		to,
		...spreadOf(
			pairs
				.filter(({ happiness }) => happiness >= from && happiness <= to)
				.map(({ points }) => points)
		)
	}));
}

function promiseOf(
	days: readonly JournalDay[],
	rows: readonly Row[],
	span: DaySpan,
	by: Grain
): PromiseStep[] {
	return stepsOf(span, by === 'month' ? 'month' : 'week').map(({ from, to }) => {
		const within = ({ day }: { day: Day | '' }) => day >= from && day <= to;
		const ends = days
			.filter(within)
			.flatMap(({ moments }) => moments.flatMap(({ response }) => response ?? []));
		const back = cameBackSum(rows.filter(within));
		return {
			from,
			to,
			asked: ends.filter((end) => end === 'asked').length,
			answered: ends.length,
			rewards: Object.fromEntries(REWARDS.map((reward) => [reward, back[reward]])) as Record<
				Reward,
				number
			>
		};
	});
}

/** Describes a period. */
export function overview(of: OverviewOf, asked: OverviewAsked): Overview {
	const { first, days, events, today, all, dayStart } = of;
	const period = periodRange(asked.period, today, first);
	const span = shownSpan(period, asked.within);
	const by = grain(span);
	const within = ({ day }: { day: Day | '' }) => day >= span.from && day <= span.to;
	const starts = startsOf(events);
	const shown = days.filter(within);
	const rows = of.rows.filter(within);
	const complete = completeDays(days);
	return {
		asked,
		first,
		period,
		span,
		by,
		buckets: series(shown, span, by),
		segments: medianLine(complete, starts, span, by),
		whole: periodParts(shown, span),
		usual: complete.length >= BAND_FROM,
		toLine: all ? Math.max(0, LINE_FROM - complete.length) : 0,
		back: cameBackSum(rows),
		extras: extraSums(rows),
		weekdays: weekdaysOf(completeDays(shown)),
		tomorrow: tomorrowOf(piecesBetween(shown, starts)),
		promise: promiseOf(
			shown,
			rows.filter((row) => isLive(row, 'reward')),
			span,
			by
		),
		moments: momentCounts(shown, asked, dayStart),
		events: eventsWithin(events, span)
	};
}
