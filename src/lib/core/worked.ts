import { addDays, atTime, day, type Captured, type Day } from './days';
import { journalDays, type JournalDay } from './journal-day';
import type { Row } from './records';
import {
	momentLoad,
	PARTS,
	roundParts,
	tension,
	totalLoad,
	type Intensity,
	type Part,
	type Pull,
	type Response,
	type RoundedTension,
	type TensionMoment
} from './tension';

/** What working out needs of a day. */
export interface Workable extends Pick<JournalDay, 'happiness' | 'belief' | 'closed'> {
	moments: readonly (TensionMoment & { at: Captured })[];
}

/** A moment of which everything is known, with its load. */
export interface WorkedMoment {
	at: Captured;
	intensity: Intensity;
	response: Response;
	/** 0.05 to 1. */
	load: number;
}

/** One force of a day: its moments in the order in which they came, and their loads together. */
export interface WorkedForce {
	moments: WorkedMoment[];
	load: number;
}

/** A complete day's tension step by step, in numbers that add up as they are written. */
export interface Worked {
	/** Happiness, 0–10. */
	happiness: number;
	/** Belief, 0–10; the mean where there are several products. */
	belief: number;
	forces: Record<Pull, WorkedForce>;
	/** How many decimals the points are written with. */
	digits: number;
	/** The parts and their total in points, rounded to `digits`; the parts add up to the total. */
	points: Record<Part | 'total', number>;
	/** The same in whole points, as the rest of the app shows them. */
	rounded: RoundedTension;
}

const LEAST_DIGITS = 2;
const MOST_DIGITS = 9;

function force(kind: Pull, moments: Workable['moments']): WorkedForce | null {
	const known: WorkedMoment[] = [];
	for (const { kind: own, at, intensity, response } of moments) {
		if (own !== kind) continue;
		if (intensity === null || response === null) return null;
		known.push({ at, intensity, response, load: momentLoad(intensity, response) });
	}
	return { moments: known, load: totalLoad(known.map(({ load }) => load)) };
}

/**
 * The least decimals, 2 or more, at which the parts as written add up to the total as written, and
 * round to the whole numbers that the app shows.
 */
function written(exact: readonly number[], total: number, rounded: RoundedTension) {
	for (let digits = LEAST_DIGITS; ; digits += 1) {
		const scale = 10 ** digits;
		const units = exact.map((value) => Math.round(value * scale));
		const whole = Math.round(total * scale);
		const parts = units.map((unit) => unit / scale);
		const again = roundParts(parts);
		const same = (['total', ...PARTS] as const).every((part) => again[part] === rounded[part]);
		const adds = units.reduce((sum, unit) => sum + unit, 0) === whole;
		if ((same && adds) || digits === MOST_DIGITS) return { digits, parts, total: whole / scale };
	}
}

/** Works out a day's tension; null unless the day is complete. */
export function worked(of: Workable): Worked | null {
	const { happiness, belief, closed, moments } = of;
	const greed = force('greed', moments);
	const fear = force('fear', moments);
	if (happiness === null || belief === null || closed !== 'all' || !greed || !fear) return null;
	const { parts, value, rounded } = tension({ H: happiness, B: belief, closed: true, moments });
	if (!parts || value === null || !rounded) return null;
	const exact = PARTS.map((part) => parts[part].lo);
	const { digits, parts: points, total } = written(exact, value, rounded);
	const [ofHappiness, ofBelief, ofGreed, ofFear] = points as [number, number, number, number];
	return {
		happiness,
		belief,
		forces: { greed, fear },
		digits,
		points: {
			happiness: ofHappiness,
			belief: ofBelief,
			greed: ofGreed,
			fear: ofFear,
			total
		},
		rounded
	};
}

/** A day that nobody lived, for who has no complete day yet. */
export const MADE_UP_DAY: Workable = {
	happiness: 7,
	belief: 8,
	closed: 'all',
	moments: [
		{ kind: 'greed', intensity: 4, response: 'gave_in', at: atTime(day('2026-06-02'), '10:20', 0) },
		{ kind: 'fear', intensity: 2, response: 'let_pass', at: atTime(day('2026-06-02'), '13:05', 0) },
		{ kind: 'greed', intensity: 3, response: 'asked', at: atTime(day('2026-06-02'), '15:40', 0) }
	]
};

/** What looking back needs of a journal. */
export interface DayReader {
	/** The first day of which anything is known. */
	firstDay(): PromiseLike<Day | null>;
	/** The rows from one day to another, both included. */
	days(from: Day, to: Day): PromiseLike<Row[]>;
}

/** Most have a complete day in the last two weeks; a gap is looked over in growing steps. */
const FIRST_STEP_DAYS = 14;
const LONGEST_STEP_DAYS = 364;

/**
 * The last complete day until `until`, worked out; null where there is none. Reads back in steps,
 * so that of a long journal only its end is read.
 * @param dayStart hour 0–23 at which the seller's day starts
 */
export async function lastWorked(
	journal: DayReader,
	until: Day,
	dayStart: number
): Promise<{ day: Day; worked: Worked } | null> {
	const first = await journal.firstDay();
	let to = until;
	let length = FIRST_STEP_DAYS;
	while (first !== null && to >= first) {
		const from = addDays(to, 1 - length);
		const days = journalDays(await journal.days(from, to), dayStart);
		for (const each of days.reverse()) {
			const found = worked(each);
			if (found) return { day: each.day, worked: found };
		}
		to = addDays(from, -1);
		length = Math.min(2 * length, LONGEST_STEP_DAYS);
	}
	return null;
}
