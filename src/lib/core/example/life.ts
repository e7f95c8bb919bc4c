import { addDays, dayRange, daysBetween, weekday, weekStart, type Day } from '../days';
import { isHoliday, isWorkday, monthOf, skies, type Sky } from './calendar';
import { Chance } from '../chance';
import type { Fact } from './notes';
import type { Seller } from './sellers';

/** What the seller wrote down of a day. */
export type Kept =
	/** Everything: happiness, belief, and that these were all the moments or that nobody came. */
	| 'whole'
	/** Happiness and belief, but the day was never closed. */
	| 'open'
	/** Happiness alone. */
	| 'half'
	/** Moments alone. */
	| 'moments'
	| 'nothing';

/** A working day before it is written down. */
export interface DayPlan {
	day: Day;
	kept: Kept;
	/** Whether there were customers. */
	selling: boolean;
	/** 0–10. */
	happiness: number;
	belief: number;
	/** How many moments, and of how many of them the outcome was never said. */
	moments: number;
	unended: number;
	/** Share of greed among the moments, and of moments asked on, 0–1. */
	greed: number;
	asked: number;
	/** How hard moments pull, 1–5 on average. */
	strength: number;
	/** Hour at which the check-in was done, from the midnight at which the day began. */
	checkIn: number;
	/** What a note may be about, the most telling first. */
	facts: Fact[];
}

/** How many moments a day can have. */
export const MOST_MOMENTS = 9;

/** One number held between two others. */
const held = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
const answer = (value: number) => Math.round(held(value, 0, 10));
/** 0 before `from`, 1 from `takes` later on, and in between a slope without corners. */
function slope(at: number, from: number, takes: number): number {
	const part = held((at - from) / takes, 0, 1);
	return part * part * (3 - 2 * part);
}

/** What belongs to a week as a whole. */
interface Week {
	/** The slow drift of happiness over years, points. */
	drift: number;
	/** How busy, 1 as usual. */
	busy: number;
	/** What it adds to the share asked on. */
	asked: number;
}

function weeksOf(from: Day, until: Day, chance: Chance): Map<Day, Week> {
	const weeks = new Map<Day, Week>();
	let drift = 0;
	for (let week = weekStart(from); week <= until; week = addDays(week, 7)) {
		drift = 0.985 * drift + chance.around(0, 0.1);
		const quiet = chance.yes(0.13);
		const relapse = chance.yes(0.1);
		weeks.set(week, {
			drift,
			busy: quiet ? chance.between(0.2, 0.5) : chance.between(0.8, 1.25),
			asked: chance.around(relapse ? -0.17 : 0.02, 0.06)
		});
	}
	return weeks;
}

/** A change in how or where someone sells. */
interface Turn {
	day: Day;
	fact: 'place' | 'product';
}

/** New places and products by turns: the first within a year, then one every year and a half. */
function turnsOf(from: Day, until: Day, chance: Chance): Turn[] {
	const turns: Turn[] = [];
	const length = daysBetween(from, until) + 1;
	const first = Math.min(0.4 * length, 300) * chance.between(0.8, 1.2);
	let on = addDays(from, Math.round(first));
	let fact: Turn['fact'] = chance.yes(0.5) ? 'place' : 'product';
	while (on <= until) {
		turns.push({ day: on, fact });
		fact = fact === 'place' ? 'product' : 'place';
		on = addDays(on, chance.whole(430, 640));
	}
	return turns;
}

/** What the turns so far do to happiness, which fades, and to belief, which stays. */
function liftOf(turns: readonly Turn[], on: Day) {
	const ages = turns.map(({ day }) => daysBetween(day, on)).filter((age) => age >= 0);
	return {
		happiness: ages.reduce((sum, age) => sum + held(1 - age / 60, 0, 1), 0),
		belief: Math.min(0.8, 0.4 * ages.length)
	};
}

/** How a day went, apart from everything that lasts longer. */
type Turnout = 'bad' | 'good' | 'plain';
const TURNOUTS: Record<Turnout, number> = { bad: 0.08, good: 0.11, plain: 0.81 };
const TURNOUT_MOOD: Record<Turnout, number> = { bad: -2.1, good: 1.5, plain: 0 };

/** How likely each way of keeping a day is, in ordinary times and during a lapse. */
const KEEPING: Record<Kept, number> = { whole: 82, open: 5, half: 3, moments: 6, nothing: 4 };
const LAPSING: Record<Kept, number> = { whole: 8, open: 2, half: 4, moments: 16, nothing: 70 };
const UNENDED = 0.1;

/** Facts that the season and the sky bring. */
function seasonFacts(of: Day, sky: Sky): Fact[] {
	if (sky !== 'dry') return [];
	const month = monthOf(of);
	if (month === 11 && of.slice(8) < '25') return ['december'];
	if (month <= 1 || month === 11) return ['cold'];
	return month === 6 || month === 7 ? ['hot'] : [];
}

/** Plans the working days of a seller, one by one, each leaning on the one before. */
class Planner {
	readonly #seller: Seller;
	readonly #seed: number;
	readonly #from: Day;
	readonly #until: Day;
	readonly #skies: Map<Day, Sky>;
	readonly #weeks: Map<Day, Week>;
	readonly #turns: Turn[];
	readonly #moods: Chance;
	readonly #keeping: Chance;
	#mood = 0;
	#faith = 0;
	#lapsing = false;

	constructor(seller: Seller, seed: number, from: Day, until: Day) {
		this.#seller = seller;
		this.#seed = seed;
		this.#from = from;
		this.#until = until;
		// Each has chance of its own, so that a change to one leaves the others as they were.
		this.#skies = skies(dayRange(from, until), new Chance(5 * seed));
		this.#weeks = weeksOf(from, until, new Chance(5 * seed + 1));
		this.#turns = turnsOf(from, until, new Chance(5 * seed + 2));
		this.#moods = new Chance(5 * seed + 3);
		this.#keeping = new Chance(5 * seed + 4);
	}

	/** The working days with the facts that come from those around them. */
	plans(): DayPlan[] {
		const away = (of: Day) => isHoliday(of, this.#seller, this.#seed);
		const days = dayRange(this.#from, this.#until).filter(
			(of) => isWorkday(of, this.#seller) && !away(of)
		);
		const news: Fact[] = [];
		return days.map((of, index) => {
			const [before, after] = [days[index - 1], days[index + 1]];
			if (before && dayRange(addDays(before, 1), of).some(away)) news.push('back');
			for (const { day, fact } of this.#turns) {
				if (day <= of && (!before || day > before)) news.push(fact);
			}
			const plan = this.#plan(of);
			if (after && dayRange(of, after).some(away)) plan.facts.unshift('leaving');
			// News that the journal missed is told on the next day that is kept.
			if (plan.kept === 'whole' || plan.kept === 'open') plan.facts.unshift(...news.splice(0));
			return plan;
		});
	}

	#plan(of: Day): DayPlan {
		const { learning, greed, idle, storm } = this.#seller;
		const week = this.#weeks.get(weekStart(of))!;
		const sky = this.#skies.get(of)!;
		const turnout = this.#moods.weighted(TURNOUTS);
		const learned = slope(daysBetween(this.#from, of), learning.from, learning.takes);
		const spirits = this.#spirits(of, week, turnout, learned);
		const selling = !this.#moods.yes(sky === 'storm' ? Math.max(storm, idle) : idle);
		const moments = selling ? this.#countOn(of, week, turnout) : 0;
		const kept = this.#keptOn(moments);
		const unended = kept !== 'nothing' && this.#keeping.yes(UNENDED);
		const asked = learning.before + (learning.after - learning.before) * learned + week.asked;
		const checkIn = this.#checkInOn(of);
		return {
			day: of,
			kept,
			selling,
			...spirits,
			moments,
			unended: unended ? Math.min(moments, this.#keeping.whole(1, 2)) : 0,
			greed: held(greed + (turnout === 'good' ? 0.1 : 0) - (sky === 'dry' ? 0 : 0.1), 0, 1),
			asked: held(asked, 0.03, 0.9),
			strength: { bad: 3.5, good: 2.6, plain: 2.9 }[turnout] - 0.35 * learned,
			checkIn,
			facts: this.#factsOf(of, { sky, selling, turnout, moments, late: checkIn > 52 })
		};
	}

	#spirits(of: Day, { drift }: Week, turnout: Turnout, learned: number) {
		const { carry, jolt, mood, rain, happiness, belief } = this.#seller;
		const wet = this.#skies.get(of) !== 'dry';
		this.#mood = carry * this.#mood + this.#moods.around(0, jolt);
		this.#faith = 0.6 * this.#faith + 0.2 * this.#mood + this.#moods.around(0, 0.5);
		const lift = liftOf(this.#turns, of);
		const spirits =
			drift + mood[monthOf(of)]! + this.#mood + TURNOUT_MOOD[turnout] - (wet ? rain : 0);
		return {
			happiness: answer(happiness + spirits + 0.8 * lift.happiness + 0.8 * learned),
			belief: answer(belief + 0.5 * drift + this.#faith + lift.belief + 0.6 * learned)
		};
	}

	#countOn(of: Day, week: Week, turnout: Turnout): number {
		const { moments, busy, weekdays } = this.#seller;
		const usual = moments * week.busy * busy[monthOf(of)]! * weekdays[weekday(of)]!;
		const mean = usual * (turnout === 'bad' ? 1.2 : 1);
		return this.#moods.successes(MOST_MOMENTS, held(mean / MOST_MOMENTS, 0, 0.95));
	}

	#keptOn(moments: number): Kept {
		const { begins, ends } = this.#seller.lapse;
		this.#lapsing = this.#keeping.yes(this.#lapsing ? 1 - ends : begins);
		const kept = this.#keeping.weighted(this.#lapsing ? LAPSING : KEEPING);
		return kept === 'moments' && moments === 0 ? 'nothing' : kept;
	}

	/** In the evening, now and then the next morning, seldom days later; never after the last day. */
	#checkInOn(of: Day): number {
		const { evening, open } = this.#seller;
		const left = daysBetween(of, this.#until);
		const draw = this.#keeping.between(0, 1);
		const late = 24 * this.#keeping.whole(2, 4) + this.#keeping.between(9, 21);
		const morning = 24 + this.#keeping.between(7, 9);
		const usual = held(this.#keeping.around(evening, 1.4), open[1] + 0.5, 26.5);
		if (draw < 0.035 && left >= 5) return late;
		return draw < 0.12 && left >= 1 ? morning : usual;
	}

	#factsOf(
		of: Day,
		is: { sky: Sky; selling: boolean; turnout: Turnout; moments: number; late: boolean }
	): Fact[] {
		const facts: Fact[] = [];
		if (is.late) facts.push('late');
		if (!is.selling) return [...facts, is.sky === 'storm' ? 'storm' : 'none'];
		if (is.sky !== 'dry' && is.turnout !== 'good') facts.push('rain');
		if (is.turnout !== 'plain') facts.push(is.turnout);
		if (is.moments >= 7) facts.push('busy');
		if (is.moments === 0) facts.push('calm');
		if (is.turnout === 'plain') facts.push(...seasonFacts(of, is.sky), 'ordinary');
		return facts;
	}
}

/**
 * The working days from one day to another, as they went and as they were kept: quiet weeks, days
 * left open, stretches forgotten, a holiday a year, a new place or product now and then.
 */
export function planDays(input: {
	seller: Seller;
	seed: number;
	from: Day;
	until: Day;
}): DayPlan[] {
	return new Planner(input.seller, input.seed, input.from, input.until).plans();
}
