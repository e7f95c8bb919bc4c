import { errorFunction } from 'simple-statistics';
import { answerChange, newMoment } from '../../../src/lib/core/changes';
import { oneMore } from '../../../src/lib/core/came-back';
import type { Chance } from '../../../src/lib/core/chance';
import {
	addDays,
	atTime,
	day,
	DEFAULT_DAY_START,
	weekday,
	type Captured,
	type Day
} from '../../../src/lib/core/days';
import { eventChange } from '../../../src/lib/core/events';
import { answerId, type Change, type Row } from '../../../src/lib/core/records';
import { nextRev, type DeviceId } from '../../../src/lib/core/revisions';
import type { Intensity, Response } from '../../../src/lib/core/tension';

/** What a simulated seller is like. Weeks count from the first, which is 0. */
export interface Condition {
	name: string;
	/**
	 * What drives each of the four parts hangs together from day to day: its autocorrelation, that of
	 * a first-order process, and how much of its variance the parts share.
	 */
	phi: number;
	shared: number;
	/** Mean and spread of happiness and belief, 0–10. */
	level: number;
	spread: number;
	/**
	 * Moments of each kind on a usual day, Poisson, and how much of the variance of their number is of
	 * that day alone, 0–1: the rest follows what drives the part.
	 */
	rate: number;
	grain: number;
	/** The weekdays that the seller works, 0 Monday. */
	works: readonly number[];
	/** Share of working days that are not filled in. */
	missing: number;
	/** Of bad days, those in the worst third. */
	missingBad: number;
	/** The week in which a two-week holiday begins; null for none. */
	holiday: number | null;
	/** Share of moments asked on, in a week. */
	asked: (week: number) => number;
	/** What is added to happiness, in a week and on a weekday. */
	happier: (week: number, of: number) => number;
	/** How many times as many moments there are. */
	more: (week: number) => number;
	/** What share of the moments is logged. */
	logged: (week: number) => number;
	/** Recommendations and reviews a week. */
	rewards: number;
	/** How far a slow mood and a season move happiness, moments, asking on and rewards alike. */
	mood: number;
	season: number;
	/** Of what may be said to go together, what does. */
	true: readonly ('weekdays' | 'happiness' | 'cameBack')[];
}

/**
 * Someone to whom nothing happens. How high their answers lie and how far they spread is taken from
 * the learner's year that the half-year line is checked with (tests/fixtures/change-reference.json):
 * six days a week, an index of about 20 before learning with a spread of about 9 from day to day,
 * some 15 of 100 days without a moment, and single moments of which those of 2 and 3 are the most.
 */
export const UNCHANGED: Condition = {
	name: '',
	phi: 0.4,
	shared: 0,
	level: 7.5,
	spread: 0.8,
	rate: 1.1,
	grain: 0.5,
	works: [0, 1, 2, 3, 4, 5],
	missing: 0.15,
	missingBad: 0.15,
	holiday: null,
	asked: () => 0.25,
	happier: () => 0,
	more: () => 1,
	logged: () => 1,
	rewards: 0.8,
	mood: 0,
	season: 0,
	true: []
};

const MONDAY = day('2025-01-06');
const DEVICE = '00000000000a' as DeviceId;
const REV = nextRev(Date.UTC(2026, 0, 1), DEVICE);
/** One day in thirty is filled in two days late; one in thirty is not closed. */
const LATE = 1 / 60;
const LEFT_OPEN = 1 / 60;
/** One moment in twenty has no end. */
const UNENDED = 1 / 60;
/** Of the moments not asked on, how many are given in to. */
const GIVES_IN = 0.5;
/** No day holds more moments of a kind. */
const MOST = 40;
/** How strong moments are, 1–5. */
const INTENSITY = { mean: 2.7, spread: 1.2 };
/** Days worse than this part of all days are bad ones. */
const BAD = 2 / 3;
const SLOW = 0.93;
const YEAR_DAYS = 365.25;

/** A number that hangs together from day to day: mean 0, spread 1. */
class Drift {
	readonly #phi: number;
	readonly #chance: Chance;
	#now: number;

	constructor(phi: number, chance: Chance) {
		[this.#phi, this.#chance] = [phi, chance];
		this.#now = chance.around(0, 1);
	}

	next(): number {
		this.#now = this.#phi * this.#now + Math.sqrt(1 - this.#phi ** 2) * this.#chance.around(0, 1);
		return this.#now;
	}
}

/**
 * The number that so much of a Poisson distribution lies below: its quantile.
 * @param at 0–1
 */
function poisson(mean: number, at: number): number {
	let [count, term] = [0, Math.exp(-mean)];
	for (let sum = term; sum < at && count < MOST; sum += term) {
		count += 1;
		term *= mean / count;
	}
	return count;
}

/** How much of a bell curve of spread 1 lies below. */
const below = (value: number) => (1 + errorFunction(value / Math.SQRT2)) / 2;
const clamp = (value: number, least: number, most: number) =>
	Math.min(most, Math.max(least, value));
const row = <K extends Change['kind']>(change: Change<K>): Row => ({ ...change, rev: REV }) as Row;

/** The rows of a simulated life of so many weeks, and the day after its last. */
export function live(
	condition: Condition,
	weeks: number,
	chance: Chance,
	event: number | null
): { rows: Row[]; today: Day } {
	const rows: Row[] = [];
	let number = 0;
	const id = () => `01900000-0000-7000-8000-${(number += 1).toString(16).padStart(12, '0')}`;
	const drifts = Array.from({ length: 4 }, () => new Drift(condition.phi, chance));
	const common = new Drift(condition.phi, chance);
	const mood = new Drift(SLOW, chance);
	const own = Math.sqrt(1 - condition.shared);
	const shared = Math.sqrt(condition.shared);
	const phase = chance.between(0, 1);

	for (let t = 0; t < 7 * weeks; t += 1) {
		const of = addDays(MONDAY, t);
		const week = Math.floor(t / 7);
		const all = common.next();
		const [h, b, g, f] = drifts.map((drift) => own * drift.next() + shared * all) as [
			number,
			number,
			number,
			number
		];
		const moved =
			condition.mood * mood.next() +
			condition.season * Math.sin(2 * Math.PI * (t / YEAR_DAYS + phase));
		const evening = atTime(of, '20:00', 60);
		const rewards = poisson((condition.rewards * Math.exp(moved)) / 7, chance.between(0, 1));
		for (let n = rewards; n > 0; n -= 1) {
			rows.push(row(oneMore(id(), of, chance.yes(0.5) ? 'recommendation' : 'review', evening)));
		}
		const away =
			condition.holiday !== null && week >= condition.holiday && week < condition.holiday + 2;
		if (away || !condition.works.includes(weekday(of))) continue;
		const worse = below(-(h + b + g + f) / Math.sqrt(4 + 12 * condition.shared));
		if (chance.yes(worse > BAD ? condition.missingBad : condition.missing)) continue;

		const answer = (add: number, drift: number) =>
			Math.round(clamp(condition.level + add + condition.spread * drift + 1.2 * moved, 0, 10));
		const happiness = answer(condition.happier(week, weekday(of)), h);
		const belief = answer(0, b);
		const late = chance.yes(LATE);
		const answered: Captured = late ? atTime(addDays(of, 2), '20:00', 60) : evening;
		rows.push(
			row(answerChange(answerId.happiness(of), of, happiness, answered)),
			row(answerChange(answerId.belief(of), of, belief, answered))
		);
		if (!chance.yes(LEFT_OPEN))
			rows.push(row(answerChange(answerId.close(of), of, 'all', answered)));
		for (const [kind, drift] of [
			['greed', g],
			['fear', f]
		] as const) {
			const mean =
				condition.rate * condition.more(week) * condition.logged(week) * Math.exp(-0.5 * moved);
			const own = Math.sqrt(condition.grain) * chance.around(0, 1);
			const at = below(own - Math.sqrt(1 - condition.grain) * drift);
			for (let n = poisson(mean, at); n > 0; n -= 1) {
				const intensity = clamp(
					Math.round(chance.around(INTENSITY.mean, INTENSITY.spread)),
					1,
					5
				) as Intensity;
				const asks = chance.yes(clamp(condition.asked(week) + 0.2 * moved, 0, 1));
				const response: Response = asks ? 'asked' : chance.yes(GIVES_IN) ? 'gave_in' : 'let_pass';
				rows.push(
					row(
						newMoment({
							id: id(),
							kind,
							intensity,
							response: chance.yes(UNENDED) ? null : response,
							at: atTime(of, `${String(9 + (n % 9)).padStart(2, '0')}:00`, 60),
							dayStart: DEFAULT_DAY_START,
							questionShown: null
						})
					)
				);
			}
		}
	}
	if (event !== null) {
		const of = addDays(MONDAY, 7 * event + 2);
		rows.push(
			row(
				eventChange({
					id: id(),
					day: of,
					event: 'new_stall',
					label: '',
					until: null,
					at: atTime(of, '20:00', 60)
				})
			)
		);
	}
	return { rows, today: addDays(MONDAY, 7 * weeks) };
}
