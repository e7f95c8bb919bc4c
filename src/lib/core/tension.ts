/**
 * The tension index AS-1.0: 0 to 100, in four parts that add up to it exactly.
 *
 *     A = 2·(10−H) + 2·(10−B) + 30·(1 − 2^−Lg) + 30·(1 − 2^−Lf)
 *     L = Σ w·intensity/5        w: gave in 1, let pass 1/2, asked on 1/4
 *
 * Source: the measure of this project, sections 1 and 2. The weights are conventions taken from
 * the essay on *ambitiespanning*; they are not estimates.
 */
export const MODEL_VERSION = 'AS-1.0';

/** What pulled: greed for the order, or fear of losing it. */
export type Pull = 'greed' | 'fear';

/** What the seller did with it. */
export type Response = 'gave_in' | 'let_pass' | 'asked';

/** How hard it pulled, 1 very light to 5 very strong. */
export type Intensity = 1 | 2 | 3 | 4 | 5;

/** What the index needs to know of a moment; null is unknown. */
export interface TensionMoment {
	kind: Pull;
	intensity: Intensity | null;
	response: Response | null;
}

/** What the index needs to know of a day; null is unknown. */
export interface TensionInput {
	/** Happiness, 0–10. */
	H: number | null;
	/** Belief in what is sold, 0–10; the mean where there are several products. */
	B: number | null;
	/** Whether the seller said that these were all the moments. */
	closed: boolean;
	/** False on a day without customers. */
	selling?: boolean;
	moments: readonly TensionMoment[];
}

/** The least and the most that something can still be, in points. Equal when known. */
export interface Range {
	lo: number;
	hi: number;
}

/** The four parts, in the order in which they are named and in which ties are settled. */
export const PARTS = ['happiness', 'belief', 'greed', 'fear'] as const;
export type Part = (typeof PARTS)[number];

/** Whole numbers whose parts add up to the total. */
export type RoundedTension = Record<Part | 'total', number>;

/** A day's tension, in points 0–100. */
export type Tension =
	| {
			model: typeof MODEL_VERSION;
			status: 'no_customers';
			value: null;
			lo: null;
			hi: null;
			pull: null;
			parts: null;
			rounded: null;
	  }
	| {
			model: typeof MODEL_VERSION;
			status: 'partial' | 'complete';
			/** A number only where nothing is unknown. */
			value: number | null;
			lo: number;
			hi: number;
			/** Greed part − fear part, −30 to 30; null while either is unknown. */
			pull: number | null;
			parts: Record<Part, Range>;
			rounded: RoundedTension | null;
	  };

const FOOTING_WEIGHT = 2;
const FOOTING_MOST = 10;
const FORCE_MOST = 30;
const INTENSITY_MOST = 5;
/** What a moment weighs by how it ended; a convention from the essay. */
export const RESPONSE_WEIGHT: Readonly<Record<Response, number>> = {
	gave_in: 1,
	let_pass: 1 / 2,
	asked: 1 / 4
};
/** From this many points on in both greed and fear the day was torn. */
const TORN_FROM = 10;

/** A footing part: 0 points at an answer of 10, 20 at 0. */
function footing(answer: number | null): Range {
	if (answer === null) return { lo: 0, hi: FOOTING_WEIGHT * FOOTING_MOST };
	const points = FOOTING_WEIGHT * (FOOTING_MOST - answer);
	return { lo: points, hi: points };
}

/** The load of one moment, w·intensity/5: 0.05 to 1. */
export function momentLoad(intensity: Intensity, response: Response): number {
	return (RESPONSE_WEIGHT[response] * intensity) / INTENSITY_MOST;
}

/**
 * The loads of one kind together, the L of the formula: 0 without any. Summed in order of size, so
 * that the order of the moments changes nothing, not even the last bit.
 */
export function totalLoad(loads: readonly number[]): number {
	return loads.toSorted((a, b) => a - b).reduce((sum, each) => sum + each, 0);
}

function load(moment: TensionMoment, kindest: boolean): number {
	const intensity = moment.intensity ?? (kindest ? 1 : INTENSITY_MOST);
	const response = moment.response ?? (kindest ? 'asked' : 'gave_in');
	return momentLoad(intensity, response);
}

/** A force part: half of the room that is left is used up by each full-strength moment given in to. */
function force(moments: readonly TensionMoment[], kind: Pull, closed: boolean): Range {
	const own = moments.filter((moment) => moment.kind === kind);
	const points = (kindest: boolean) =>
		FORCE_MOST * (1 - 2 ** -totalLoad(own.map((moment) => load(moment, kindest))));
	return { lo: points(true), hi: closed ? points(false) : FORCE_MOST };
}

const known = ({ lo, hi }: Range) => lo === hi;

/**
 * The tension of one day. Each unknown takes its kindest value for `lo` and its harshest for `hi`.
 * @throws RangeError when an answer lies outside its scale
 */
export function tension(input: TensionInput): Tension {
	for (const answer of [input.H, input.B]) {
		if (answer !== null && !(answer >= 0 && answer <= FOOTING_MOST)) {
			throw new RangeError(`an answer lies outside 0–10: ${answer}`);
		}
	}
	if (input.selling === false) {
		return {
			model: MODEL_VERSION,
			status: 'no_customers',
			value: null,
			lo: null,
			hi: null,
			pull: null,
			parts: null,
			rounded: null
		};
	}
	const parts: Record<Part, Range> = {
		happiness: footing(input.H),
		belief: footing(input.B),
		greed: force(input.moments, 'greed', input.closed),
		fear: force(input.moments, 'fear', input.closed)
	};
	const sum = (end: 'lo' | 'hi') => PARTS.reduce((total, part) => total + parts[part][end], 0);
	const complete = PARTS.every((part) => known(parts[part]));
	return {
		model: MODEL_VERSION,
		status: complete ? 'complete' : 'partial',
		value: complete ? sum('lo') : null,
		lo: sum('lo'),
		hi: sum('hi'),
		pull: known(parts.greed) && known(parts.fear) ? parts.greed.lo - parts.fear.lo : null,
		parts,
		rounded: complete ? roundParts(PARTS.map((part) => parts[part].lo)) : null
	};
}

/** Takes away the noise of binary fractions, so that it decides neither a rounding nor a tie. */
const denoise = (value: number) => Math.round(value * 1e9) / 1e9;

/**
 * Whole numbers that add up to the rounded whole: largest remainder, ties in the order of `PARTS`.
 * @param points happiness, belief, greed, fear, unrounded
 */
export function roundParts(points: readonly number[]): RoundedTension {
	const exact = points.map(denoise);
	const total = Math.round(denoise(exact.reduce((sum, value) => sum + value, 0)));
	const whole = exact.map(Math.floor);
	const left = total - whole.reduce((sum, value) => sum + value, 0);
	const order = exact
		.map((value, index) => ({ index, remainder: denoise(value - Math.floor(value)) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of order.slice(0, left)) whole[index]! += 1;
	const [happiness, belief, greed, fear] = whole as [number, number, number, number];
	return { total, happiness, belief, greed, fear };
}

/** Whether greed and fear pulled hard on the same day (*tweestrijd*): both parts at least 10 points. */
export function isTorn(of: Tension): boolean {
	return of.parts !== null && of.parts.greed.lo >= TORN_FROM && of.parts.fear.lo >= TORN_FROM;
}

/** A range in whole numbers, never narrower than it is. */
export function roundRange({ lo, hi }: Range): Range {
	return { lo: Math.floor(denoise(lo)), hi: Math.ceil(denoise(hi)) };
}
