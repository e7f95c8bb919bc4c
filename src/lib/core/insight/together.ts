import { addDays, daysBetween, weekStart, type Day } from '../days';
import type { JournalDay } from '../journal-day';
import {
	askedAndCameBack,
	happinessTomorrow,
	type Association,
	type PromiseWeek,
	type Tomorrow
} from './associations';
import { holm } from './permutation';
import type { TestedDay } from './tested-days';
import { weekdayPattern, type WeekdayMissing, type WeekdayPattern } from './weekday-pattern';

/** What went together is looked at so many weeks after the start, and every 26 after. */
export const TOGETHER_EVERY = 26;
/** At most so far back, weeks. */
export const TOGETHER_WINDOW = 52;
/** At one look, at most this often something is told where there is nothing. */
const LEVEL = 0.05;
/** Fixes the draws: the same days give the same answer. */
const SEED = 1954;

/** One thing that was looked at: what came out, or what was missing, and whether it is told. */
export interface Looked<Found, Missing> {
	found: Found | Missing;
	told: boolean;
}

/** One look at what went together. */
export interface TogetherLook {
	/** Weeks since week 0 that were finished then. */
	w: number;
	/** The first day looked at, and the last. */
	from: Day;
	to: Day;
	weekdays: Looked<WeekdayPattern, WeekdayMissing>;
	happiness: Looked<Tomorrow, { missing: number }>;
	cameBack: Looked<Association, { weeks: number; rewards: number }>;
}

/** What was looked at, and when the next look is due. */
export interface Together {
	/** Those that were due, in order: all of them, the last alone, or none. */
	looks: readonly TogetherLook[];
	/** The first day on which the next is due; null before there is a complete day. */
	next: Day | null;
}

/** Weeks from a Monday on, with what was asked on in each and what came back. */
function promiseWeeks(
	days: readonly JournalDay[],
	rewards: readonly Day[],
	from: Day,
	to: Day
): PromiseWeek[] {
	const weeks = Array.from({ length: Math.ceil((daysBetween(from, to) + 1) / 7) }, (_, week) => ({
		week,
		asked: 0,
		answered: 0,
		rewards: 0,
		written: false
	}));
	const weekOf = (day: Day) =>
		day > to ? undefined : weeks[Math.floor(daysBetween(from, day) / 7)];
	for (const { day, moments } of days) {
		const week = weekOf(day);
		if (!week) continue;
		week.written = true;
		for (const { response } of moments) {
			if (response === null) continue;
			week.answered += 1;
			if (response === 'asked') week.asked += 1;
		}
	}
	for (const day of rewards) {
		const week = weekOf(day);
		if (!week) continue;
		week.written = true;
		week.rewards += 1;
	}
	return weeks.map(({ written, ...week }) => ({ ...week, rewards: written ? week.rewards : null }));
}

/** The p-value of what was found; null where something was missing. */
function pOf(found: TogetherLook['weekdays' | 'happiness' | 'cameBack']['found']): number | null {
	return 'p' in found ? found.p : null;
}

function lookTogether(
	days: readonly JournalDay[],
	tested: readonly TestedDay[],
	rewards: readonly Day[],
	monday: Day,
	w: number
): TogetherLook {
	const from = addDays(monday, 7 * Math.max(0, w - TOGETHER_WINDOW));
	const to = addDays(monday, 7 * w - 1);
	const within = <T extends { day: Day }>(all: readonly T[]) =>
		all.filter(({ day }) => day >= from && day <= to);
	const own = within(tested);
	const weekdays = weekdayPattern(own, SEED + w);
	const happiness = happinessTomorrow(own, SEED + w + 1);
	const cameBack = askedAndCameBack(promiseWeeks(within(days), rewards, from, to), SEED + w + 2);
	const told = holm([pOf(weekdays), pOf(happiness), pOf(cameBack)], LEVEL);
	return {
		w,
		from,
		to,
		weekdays: { found: weekdays, told: told[0]! },
		happiness: { found: happiness, told: told[1]! },
		cameBack: { found: cameBack, told: told[2]! }
	};
}

/**
 * What a look would tell of by MEASURE §3 as it stands, with happiness and the moments of tomorrow
 * tested once. The table of simulated sellers shows it beside what is told (src/docs/honesty.md).
 */
export function toldPlainly({
	weekdays,
	happiness,
	cameBack
}: TogetherLook): Record<'weekdays' | 'happiness' | 'cameBack', boolean> {
	const plain = 'plain' in happiness.found ? happiness.found.plain : null;
	const told = holm([pOf(weekdays.found), plain, pOf(cameBack.found)], LEVEL);
	return { weekdays: told[0]!, happiness: told[1]!, cameBack: told[2]! };
}

/**
 * All looks at weekdays, at happiness and the moments of tomorrow, and at asking on and what came
 * back, each judged beside the two others.
 * Source: MEASURE §3.5 to 3.7.
 * @param days all days of one stretch, in order
 * @param tested the complete, timely ones
 * @param rewards the day of each recommendation and review
 * @param today weeks that are not finished then are not looked at
 * @param which the last look stands for itself, and is all that a screen needs
 */
export function togetherLooks(
	days: readonly JournalDay[],
	tested: readonly TestedDay[],
	rewards: readonly Day[],
	today: Day,
	which: 'last' | 'all' | 'none'
): Together {
	const [earliest] = tested;
	if (!earliest) return { looks: [], next: null };
	const monday = weekStart(earliest.day);
	const finished = daysBetween(monday, weekStart(today)) / 7;
	const due: number[] = [];
	let w = TOGETHER_EVERY;
	for (; w <= finished; w += TOGETHER_EVERY) due.push(w);
	const wanted = { all: due, last: due.slice(-1), none: [] }[which];
	const looks = wanted.map((week) => lookTogether(days, tested, rewards, monday, week));
	return { looks, next: addDays(monday, 7 * w) };
}
