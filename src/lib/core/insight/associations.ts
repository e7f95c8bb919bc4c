import { daysBetween, weekday } from '../days';
import { blockedRankCorrelation, type Permuted } from './permutation';
import { bentTimeColumns, residuals, timeColumns } from './regression';
import type { TestedDay } from './tested-days';

/** Pairs of a day and the next, both known. */
export const TOMORROW_PAIRS = 40;
/** Pairs of a week and the next. */
export const CAME_BACK_WEEKS = 12;
/** Recommendations and reviews in them. */
export const CAME_BACK_REWARDS = 10;
const CUBIC = 3;
/** How many days apart a line over time may bend: 2 weeks. */
const BENDS = 14;
const DAYS_TOGETHER = 7;
const WEEKS_TOGETHER = 3;

/** Two things that were or were not seen to go together. */
export interface Association extends Permuted {
	/** Pairs that it was worked out from. */
	n: number;
}

/** Happiness today and the moments of tomorrow; `p` is the larger of two. */
export interface Tomorrow extends Association {
	/** p-value without a cubic curve over time alone, 1/(draws+1) to 1: the plain rule. */
	plain: number;
}

/**
 * Whether moments tomorrow went together with happiness today: rank correlation of what is left of
 * both without the moments of the same day, the weekday and a cubic curve over time. It is tested
 * again without a line over time that may bend every 2 weeks, and the larger p-value counts: a mood
 * that lasts for weeks moves both, a cubic curve does not follow it, and in simulated years in which
 * nothing else hung together the plain rule told of something too often (src/docs/honesty.md).
 * Source: MEASURE §3.6; the larger of two p-values, R. L. Berger, Multiparameter hypothesis testing
 * and acceptance sampling, Technometrics 24 (1982).
 * @param days complete, timely days of one stretch, in order
 * @returns a positive ρ where happier days came before days with more moment points; or how many
 * pairs are missing
 */
export function happinessTomorrow(
	days: readonly Pick<TestedDay, 'day' | 'happiness' | 'momentPoints'>[],
	seed: number
): Tomorrow | { missing: number } {
	const pairs = days.flatMap((today, index) => {
		const next = days[index + 1];
		return next && daysBetween(today.day, next.day) === 1 ? [{ today, next }] : [];
	});
	if (pairs.length < TOMORROW_PAIRS) return { missing: TOMORROW_PAIRS - pairs.length };
	const times = pairs.map(({ today }) => daysBetween(days[0]!.day, today.day));
	const weekdays = Array.from({ length: 6 }, (_, of) =>
		pairs.map(({ next }) => (weekday(next.day) === of ? 1 : 0))
	);
	const happiness = pairs.map(({ today }) => today.happiness);
	const tomorrow = pairs.map(({ next }) => next.momentPoints);
	const without = (time: readonly number[][]) => {
		const columns = [
			...time,
			...weekdays.filter((column) => column.some((each) => each === 1)),
			pairs.map(({ today }) => today.momentPoints)
		];
		return blockedRankCorrelation(
			residuals(happiness, columns),
			residuals(tomorrow, columns),
			DAYS_TOGETHER,
			seed
		);
	};
	const plain = without(timeColumns(times, CUBIC));
	const bent = without(bentTimeColumns(times, BENDS));
	return { ...plain, p: Math.max(plain.p, bent.p), plain: plain.p, n: pairs.length };
}

/** What a week had of the essay's promise. */
export interface PromiseWeek {
	/** Weeks since the first. */
	week: number;
	/** Moments that ended in asking on, and all of which the end is known. */
	asked: number;
	answered: number;
	/** Recommendations and reviews; null in a week in which nothing at all was written. */
	rewards: number | null;
}

/**
 * Whether what came back next week went together with the share of moments asked on this week: rank
 * correlation without a cubic curve over time.
 * Source: MEASURE §3.7.
 * @param weeks in order
 */
export function askedAndCameBack(
	weeks: readonly PromiseWeek[],
	seed: number
): Association | { weeks: number; rewards: number } {
	const pairs = weeks.flatMap((each, index) => {
		const next = weeks[index + 1];
		if (next?.week !== each.week + 1 || next.rewards === null || each.answered === 0) return [];
		return [{ week: each.week, share: each.asked / each.answered, rewards: next.rewards }];
	});
	const rewards = pairs.reduce((sum, pair) => sum + pair.rewards, 0);
	const missing = {
		weeks: Math.max(0, CAME_BACK_WEEKS - pairs.length),
		rewards: Math.max(0, CAME_BACK_REWARDS - rewards)
	};
	if (missing.weeks > 0 || missing.rewards > 0) return missing;
	const columns = timeColumns(
		pairs.map(({ week }) => week),
		CUBIC
	);
	const tested = blockedRankCorrelation(
		residuals(
			pairs.map(({ share }) => share),
			columns
		),
		residuals(
			pairs.map((pair) => pair.rewards),
			columns
		),
		WEEKS_TOGETHER,
		seed
	);
	return { ...tested, n: pairs.length };
}
