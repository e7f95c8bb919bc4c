import { median } from 'simple-statistics';
import type { Situation } from '../bodies';
import { dayRange, daysBetween, type Day } from '../days';
import { SHARE_FROM } from '../insight/asked-share';
import { spreadOf } from '../insight/spread';
import { LEAST_IN_WEEK } from '../insight/week-line';
import type { JournalDay, Moment } from '../journal-day';
import { series, stepsOf, type DaySpan } from '../period';
import type { Response } from '../tension';
import { judgeLook, type GroupFigure, type JudgedPart, type LookPart } from './group-looks';
import { FIGURE_KEYS, isSamePart, type GroupSpread, type ShownPart } from './group-shown';

/** What of one seller goes into a group's figures, of the whole weeks of a span. */
export interface GroupMeasures {
	/** Their own mean tension of each week, points 0–100; null with too few days in it. */
	tension: readonly (number | null)[];
	/** Their own shares of moments, percent 0–100; null with too few moments that tell. */
	outcomes: Readonly<Record<Response, number>> | null;
	situations: Readonly<Record<Situation, number>> | null;
}

/** One seller of a group. */
export interface GroupSeller {
	id: string;
	/** Whether they allowed to be part of a group's figures; those who did not are passed over. */
	allowed: boolean;
	/** Of the span that is looked at. */
	own: GroupMeasures;
}

/** The sellers' own mean tension in one week, points 0–100. */
export interface GroupWeek extends GroupSpread {
	monday: Day;
}

/**
 * The sellers' own shares of moments, percent 0–100, by what is told apart. The medians of shares need
 * not add up to 100.
 */
export type GroupShares<Key extends string> = Readonly<Record<Key, GroupSpread>>;

/** What is shown of a group: nothing by name. */
export interface GroupFigures {
	/** The weeks that may be shown, in order. */
	weeks: readonly GroupWeek[];
	/** How moments ended, of those of which it is known; null where it may not be shown. */
	outcomes: GroupShares<Response> | null;
	/** In which situation they came, of those of which it was said; null likewise. */
	situations: GroupShares<Situation> | null;
	/** What may not be shown, and why. */
	leftOut: readonly JudgedPart[];
	/** Whether some of it was shown before, and stands here as it was then. */
	again: boolean;
}

/** A group's figures, with what has to be kept before anyone sees them. */
export interface LookedFigures extends GroupFigures {
	/** What was not shown before. */
	look: readonly ShownPart[];
}

/** A figure before it is known whether it may be shown: by seller. */
interface Measured extends Pick<LookPart, 'figure' | 'weeks'> {
	bySeller: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** The weeks from Monday to Sunday that lie in a span whole: the others change from look to look. */
export function wholeWeeks(span: DaySpan): DaySpan[] {
	return stepsOf(span, 'week').filter(({ from, to }) => daysBetween(from, to) === 6);
}

/** A seller's own mean of a week; null with fewer than two complete days in it (MEASURE §3.3). */
function weekMean(days: readonly JournalDay[], week: DaySpan): number | null {
	const [own] = series(days, week, 'week');
	return own && own.n >= LEAST_IN_WEEK ? own.value : null;
}

/** A seller's own shares, percent; null with fewer than eight moments that tell (MEASURE §3.8). */
function sharesOf<Key extends string>(
	moments: readonly Moment[],
	keys: readonly Key[],
	keyOf: (moment: Moment) => Key | null
): Record<Key, number> | null {
	const told = moments.flatMap((moment) => keyOf(moment) ?? []);
	if (told.length < SHARE_FROM) return null;
	return Object.fromEntries(
		keys.map((key) => [key, (100 * told.filter((each) => each === key).length) / told.length])
	) as Record<Key, number>;
}

/** Whether each day of a span lies in one of these. */
const covers = (shared: readonly DaySpan[], { from, to }: DaySpan) =>
	dayRange(from, to).every((day) => shared.some((each) => day >= each.from && day <= each.to));

/**
 * What of one seller goes into the figures of a group. A week that is shared in part counts not: it
 * would be another once the rest of it is.
 * @param days all that the coach holds of them, in order
 * @param shared the days that are shared, in one span or more
 * @param span only its whole weeks count
 */
export function groupMeasures(
	days: readonly JournalDay[],
	shared: readonly DaySpan[],
	span: DaySpan
): GroupMeasures {
	const weeks = wholeWeeks(span);
	const whole = weeks.filter((week) => covers(shared, week));
	const own = days.filter(({ day }) => whole.some(({ from, to }) => day >= from && day <= to));
	const moments = own.flatMap((each) => each.moments);
	return {
		tension: weeks.map((week) => weekMean(own, week)),
		outcomes: sharesOf(moments, FIGURE_KEYS.outcomes, ({ response }) => response),
		situations: sharesOf(moments, FIGURE_KEYS.situations, ({ situation }) => situation)
	};
}

function measured(
	figure: GroupFigure,
	weeks: readonly Day[],
	sellers: readonly GroupSeller[],
	valuesOf: (own: GroupMeasures) => Readonly<Record<string, number>> | null
): Measured {
	const bySeller = new Map<string, Readonly<Record<string, number>>>();
	for (const { id, own } of sellers) {
		const values = valuesOf(own);
		if (values) bySeller.set(id, values);
	}
	return { figure, weeks, bySeller };
}

const partOf = ({ figure, weeks, bySeller }: Measured): LookPart => ({
	figure,
	weeks,
	sellers: [...bySeller.keys()].sort()
});

function groupSpread(values: readonly number[]): GroupSpread {
	const { n, middle } = spreadOf(values);
	if (middle === null) throw new RangeError(`too few for a group: ${n}`);
	const [low, high] = middle;
	return {
		n,
		median: Math.round(median([...values])),
		middle: [Math.round(low), Math.round(high)]
	};
}

/** A figure as it is shown: worked out. */
function workedOut(of: Measured): ShownPart {
	const own = [...of.bySeller.values()];
	return {
		...partOf(of),
		spreads: Object.fromEntries(
			FIGURE_KEYS[of.figure].map((key) => [key, groupSpread(own.map((values) => values[key]!))])
		)
	};
}

/**
 * A group's figures, as far as they may be shown after what was shown before: each seller counts
 * once, however many days they have. What was shown of the same sellers and weeks is shown as it was
 * then: worked out anew, it would tell of the one whose days were mended since. All of it describes:
 * nothing is tested.
 * Source: MEASURE §3, plain description.
 * @param span only its whole weeks count
 * @param earlier what earlier looks showed
 */
export function groupFigures(
	sellers: readonly GroupSeller[],
	span: DaySpan,
	earlier: readonly ShownPart[]
): LookedFigures {
	const own = sellers.filter(({ allowed }) => allowed);
	const mondays = wholeWeeks(span).map(({ from }) => from);
	const all = [
		...mondays.map((monday, index) =>
			measured('tension', [monday], own, ({ tension }) => {
				const mean = tension[index] ?? null;
				return mean === null ? null : { tension: mean };
			})
		),
		measured('outcomes', mondays, own, ({ outcomes }) => outcomes),
		measured('situations', mondays, own, ({ situations }) => situations)
	];
	const judged = judgeLook([earlier], all.map(partOf));
	const shown = all.flatMap((each, index) => {
		const { part, verdict } = judged[index]!;
		if (!verdict.allowed) return [];
		return earlier.find((before) => isSamePart(before, part)) ?? workedOut(each);
	});
	const look = shown.filter((part) => !earlier.includes(part));
	const shares = (of: GroupFigure) => shown.find(({ figure }) => figure === of)?.spreads ?? null;
	return {
		weeks: shown
			.filter(({ figure }) => figure === 'tension')
			.map(({ weeks: [monday], spreads }) => ({ monday: monday!, ...spreads['tension']! })),
		outcomes: shares('outcomes') as GroupShares<Response> | null,
		situations: shares('situations') as GroupShares<Situation> | null,
		leftOut: judged.filter(({ verdict }) => !verdict.allowed),
		again: look.length < shown.length,
		look
	};
}
