import { Chance } from '../chance';
import { weekday, weekStart, type Day } from '../days';
import type { DayValue } from '../line';
import { permuted, type Permuted } from './permutation';
import { midranks } from './ranks';
import { mean } from './regression';

/** Weeks with at least two of the weekdays that are compared. */
export const PATTERN_WEEKS = 8;
/** Days of each weekday that is compared. */
export const PATTERN_OF_EACH = 6;

/** One weekday of a pattern. */
export interface WeekdayMean {
	/** 0 Monday to 6 Sunday. */
	weekday: number;
	n: number;
	/** Mean index of its days, 0–100. */
	mean: number;
}

/** Whether the days of the week differ. */
export interface WeekdayPattern extends Permuted {
	/** The weekdays compared, from Monday on. */
	weekdays: readonly WeekdayMean[];
	weeks: number;
}

/** What is still needed before weekdays can be compared; 0 where there is enough. */
export interface WeekdayMissing {
	weeks: number;
	/** Weekdays with enough days, of the two that it takes at least. */
	weekdays: number;
}

/** Days of the weekdays that occur often enough, in weeks that hold two of them or more. */
function comparable(days: readonly DayValue[]): Map<Day, DayValue[]> {
	const counts = new Map<number, number>();
	for (const { day } of days) counts.set(weekday(day), (counts.get(weekday(day)) ?? 0) + 1);
	const weeks = new Map<Day, DayValue[]>();
	for (const each of days) {
		if (counts.get(weekday(each.day))! < PATTERN_OF_EACH) continue;
		const own = weeks.get(weekStart(each.day));
		if (own) own.push(each);
		else weeks.set(weekStart(each.day), [each]);
	}
	return new Map([...weeks].filter(([, own]) => own.length >= 2));
}

/** How far the ranks of the weekdays lie apart: the sum of squares between them. */
function between(weeks: readonly (readonly number[])[], weekdays: readonly (readonly number[])[]) {
	const [sums, counts] = [new Array<number>(7).fill(0), new Array<number>(7).fill(0)];
	weeks.forEach((week, index) =>
		week.forEach((rank, at) => {
			const of = weekdays[index]![at]!;
			sums[of]! += rank;
			counts[of]! += 1;
		})
	);
	return sums.reduce(
		(sum, each, of) => sum + (counts[of]! > 0 ? (each * each) / counts[of]! : 0),
		0
	);
}

/**
 * Whether the index differs by the day of the week: ranks about the mean of their week, shuffled
 * within weeks, so that what differs from week to week plays no part.
 * Source: MEASURE §3.5; a stratified permutation test as in P. Good, Permutation Tests (2000).
 * @param days complete, timely days with their index, in order
 */
export function weekdayPattern(
	days: readonly DayValue[],
	seed: number
): WeekdayPattern | WeekdayMissing {
	const byWeek = comparable(days);
	const used = [...byWeek.values()].flat();
	const weekdays = Array.from({ length: 7 }, (_, of) => {
		const own = used.filter(({ day }) => weekday(day) === of).map(({ value }) => value);
		return { weekday: of, n: own.length, mean: mean(own) };
	}).filter(({ n }) => n > 0);
	const missing = {
		weeks: Math.max(0, PATTERN_WEEKS - byWeek.size),
		weekdays: Math.max(0, 2 - weekdays.filter(({ n }) => n >= PATTERN_OF_EACH).length)
	};
	if (missing.weeks > 0 || missing.weekdays > 0) return missing;

	const ranks = midranks(used.map(({ value }) => value));
	let at = 0;
	const weeks = [...byWeek.values()].map((week) => {
		const own = ranks.slice(at, (at += week.length));
		const centre = mean(own);
		return own.map((rank) => rank - centre);
	});
	const labels = [...byWeek.values()].map((week) => week.map(({ day }) => weekday(day)));
	const chance = new Chance(seed);
	return {
		...permuted(
			weeks,
			(each) => between(each, labels),
			() => weeks.map((week) => chance.shuffled(week))
		),
		weekdays,
		weeks: weeks.length
	};
}
