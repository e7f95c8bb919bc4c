import { median } from 'simple-statistics';
import { SITUATIONS, type Situation } from '../bodies';
import { addDays, daysBetween, type Day } from '../days';
import { SHARE_FROM } from '../insight/asked-share';
import { spreadOf } from '../insight/spread';
import { LEAST_IN_WEEK } from '../insight/week-line';
import type { JournalDay, Moment } from '../journal-day';
import { series, stepsOf, type DaySpan } from '../period';
import { RESPONSE_WEIGHT, type Response } from '../tension';
import {
	judgeLook,
	type GroupFigure,
	type GroupLook,
	type JudgedPart,
	type LookPart
} from './group-looks';

const RESPONSES = Object.keys(RESPONSE_WEIGHT) as Response[];

/** One seller of a group. */
export interface GroupSeller {
	id: string;
	/** Whether they allowed to be part of a group's figures; those who did not are passed over. */
	allowed: boolean;
	/** All days that the coach holds of them, in order. */
	days: readonly JournalDay[];
}

/** How sellers' own figures lie, each seller once. In whole numbers: a decimal tells whose it is. */
export interface GroupSpread {
	/** Sellers, five or more. */
	n: number;
	median: number;
	/** Between which the middle half of them lies. */
	middle: readonly [number, number];
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
	/** What was shown, to be kept for the next look. */
	look: GroupLook;
}

/** A figure before it is known whether it may be shown: by seller. */
interface Measured<Value> extends Pick<LookPart, 'figure' | 'weeks'> {
	bySeller: ReadonlyMap<string, Value>;
}

/** The weeks from Monday to Sunday that lie in a span whole: the others change from look to look. */
function wholeWeeks(span: DaySpan): DaySpan[] {
	return stepsOf(span, 'week').filter(({ from, to }) => daysBetween(from, to) === 6);
}

function measured<Value>(
	figure: GroupFigure,
	weeks: readonly Day[],
	sellers: readonly GroupSeller[],
	valueOf: (days: readonly JournalDay[]) => Value | null
): Measured<Value> {
	const bySeller = new Map<string, Value>();
	for (const { id, days } of sellers) {
		const value = valueOf(days);
		if (value !== null) bySeller.set(id, value);
	}
	return { figure, weeks, bySeller };
}

const partOf = ({ figure, weeks, bySeller }: Measured<unknown>): LookPart => ({
	figure,
	weeks,
	sellers: [...bySeller.keys()].sort()
});

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

function groupShares<Key extends string>(
	{ bySeller }: Measured<Record<Key, number>>,
	keys: readonly Key[]
): GroupShares<Key> {
	return Object.fromEntries(
		keys.map((key) => [key, groupSpread([...bySeller.values()].map((shares) => shares[key]))])
	) as GroupShares<Key>;
}

/**
 * A group's figures, as far as they may be shown after what was shown before: each seller counts
 * once, however many days they have. All of it describes: nothing is tested.
 * Source: MEASURE §3, plain description.
 * @param span only its whole weeks count
 * @param earlier what earlier looks showed
 */
export function groupFigures(
	sellers: readonly GroupSeller[],
	span: DaySpan,
	earlier: readonly GroupLook[]
): GroupFigures {
	const own = sellers.filter(({ allowed }) => allowed);
	const weeks = wholeWeeks(span);
	const mondays = weeks.map(({ from }) => from);
	const within = ({ day }: JournalDay) =>
		weeks.length > 0 && day >= weeks[0]!.from && day <= addDays(mondays.at(-1)!, 6);
	const momentsOf = (days: readonly JournalDay[]) =>
		days.filter(within).flatMap(({ moments }) => moments);

	const tension = weeks.map((week) =>
		measured('tension', [week.from], own, (days) => weekMean(days, week))
	);
	const outcomes = measured('outcomes', mondays, own, (days) =>
		sharesOf(momentsOf(days), RESPONSES, ({ response }) => response)
	);
	const situations = measured('situations', mondays, own, (days) =>
		sharesOf(momentsOf(days), SITUATIONS, ({ situation }) => situation)
	);
	const judged = judgeLook(earlier, [...tension, outcomes, situations].map(partOf));
	const isShown = ({ figure, weeks: of }: Measured<unknown>) =>
		judged.some(
			({ part, verdict }) => verdict.allowed && part.figure === figure && part.weeks[0] === of[0]
		);
	return {
		weeks: tension.filter(isShown).map(({ weeks: [monday], bySeller }) => ({
			monday: monday!,
			...groupSpread([...bySeller.values()])
		})),
		outcomes: isShown(outcomes) ? groupShares(outcomes, RESPONSES) : null,
		situations: isShown(situations) ? groupShares(situations, SITUATIONS) : null,
		leftOut: judged.filter(({ verdict }) => !verdict.allowed),
		look: judged.flatMap(({ part, verdict }) => (verdict.allowed ? [part] : []))
	};
}
