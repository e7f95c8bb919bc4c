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
	/** Autocorrelation from day to day of what drives each part, and how much of it they share. */
	phi: number;
	shared: number;
	/** Mean and spread of happiness and belief, 0–10. */
	level: number;
	spread: number;
	/** Moments of each kind on a usual day, and how far what drives them moves that. */
	rate: number;
	swing: number;
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
}

/** Someone to whom nothing happens. */
export const UNCHANGED: Condition = {
	name: '',
	phi: 0.4,
	shared: 0,
	level: 6.5,
	spread: 1.6,
	rate: 1.2,
	swing: 0.4,
	works: [0, 1, 2, 3, 4, 5],
	missing: 0.15,
	missingBad: 0.15,
	holiday: null,
	asked: () => 0.35,
	happier: () => 0,
	more: () => 1,
	logged: () => 1,
	rewards: 0.8,
	mood: 0,
	season: 0
};

const MONDAY = day('2025-01-06');
const DEVICE = '00000000000a' as DeviceId;
const REV = nextRev(Date.UTC(2026, 0, 1), DEVICE);
/** One day in thirty is filled in two days late; one in thirty is not closed. */
const LATE = 1 / 30;
const LEFT_OPEN = 1 / 30;
/** One moment in twenty has no end. */
const UNENDED = 1 / 20;
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

/** How many come of so many on average. Source: Knuth, The Art of Computer Programming, 3.4.1. */
function poisson(mean: number, chance: Chance): number {
	const limit = Math.exp(-mean);
	let count = 0;
	for (let product = chance.between(0, 1); product > limit; product *= chance.between(0, 1)) {
		count += 1;
	}
	return count;
}

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
		for (let n = poisson((condition.rewards * Math.exp(moved)) / 7, chance); n > 0; n -= 1) {
			rows.push(row(oneMore(id(), of, chance.yes(0.5) ? 'recommendation' : 'review', evening)));
		}
		const away =
			condition.holiday !== null && week >= condition.holiday && week < condition.holiday + 2;
		if (away || !condition.works.includes(weekday(of))) continue;
		const bad = h + b - g - f < -0.86 * 2 * Math.sqrt(1 + 3 * condition.shared) * 0.5;
		if (chance.yes(bad ? condition.missingBad : condition.missing)) continue;

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
				condition.rate *
				condition.more(week) *
				condition.logged(week) *
				Math.exp(-condition.swing * drift - 0.5 * moved - condition.swing ** 2 / 2);
			for (let n = poisson(mean, chance); n > 0; n -= 1) {
				const intensity = clamp(Math.round(chance.around(3, 1.1)), 1, 5) as Intensity;
				const asks = chance.yes(clamp(condition.asked(week) + 0.2 * moved, 0, 1));
				const response: Response = asks ? 'asked' : chance.yes(0.5) ? 'gave_in' : 'let_pass';
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
