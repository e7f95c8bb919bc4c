import { Chance } from '../chance';
import { midranks, standardized } from './ranks';
import { dot } from './regression';

/** How often what was seen is shuffled. */
export const DRAWS = 1999;
/** Differences of the last digits do not make one arrangement more extreme than another. */
const SAME = 1e-9;

/** What a permutation test tells. */
export interface Permuted {
	/** What was seen. */
	statistic: number;
	/** In what share of the arrangements it would be as large: 1/(draws+1) to 1. */
	p: number;
}

/**
 * What a statistic is in what was seen and in arrangements of it, that are as likely where there is
 * nothing to see.
 * @param of not negative
 */
export function permuted<T>(seen: T, of: (each: T) => number, shuffle: () => T): Permuted {
	const statistic = of(seen);
	let asLarge = 1;
	for (let draw = 0; draw < DRAWS; draw += 1) if (of(shuffle()) >= statistic - SAME) asLarge += 1;
	return { statistic, p: asLarge / (DRAWS + 1) };
}

/**
 * One arrangement in blocks: turned round by `turn`, cut into blocks, and those in the order given.
 * The last block is shorter where they do not divide evenly.
 * @param order of the ⌈n/length⌉ blocks
 */
export function inBlocks<T>(
	values: readonly T[],
	length: number,
	turn: number,
	order: readonly number[]
): T[] {
	const arranged: T[] = [];
	for (const block of order) {
		const end = Math.min(values.length, (block + 1) * length);
		for (let at = block * length; at < end; at += 1) {
			arranged.push(values[(turn + at) % values.length]!);
		}
	}
	return arranged;
}

/**
 * Rank correlation (Spearman's ρ, equal values sharing their ranks), tested by shuffling one side in
 * blocks, so that days that hang together stay together.
 * Source: R. A. Fisher's permutation test, with moved blocks as in Politis & Romano (1994).
 * @param block how many neighbours stay together
 * @returns ρ, −1 to 1, and the share of arrangements with a |ρ| as large
 */
export function blockedRankCorrelation(
	a: readonly number[],
	b: readonly number[],
	block: number,
	seed: number
): Permuted {
	const [ranksA, ranksB] = [a, b].map((each) => standardized(midranks(each))) as [
		number[],
		number[]
	];
	const inOrder = Array.from({ length: Math.ceil(b.length / block) }, (_, index) => index);
	const chance = new Chance(seed);
	const { p } = permuted(
		ranksB,
		(ranks) => Math.abs(dot(ranksA, ranks)),
		() => {
			const order = chance.shuffled(inOrder);
			return inBlocks(ranksB, block, chance.whole(0, ranksB.length - 1), order);
		}
	);
	return { statistic: dot(ranksA, ranksB), p };
}

/**
 * Which of several p-values count when all are looked at together.
 * Source: S. Holm, A simple sequentially rejective multiple test procedure (1979).
 * @param ps null for what could not be tested, which counts as one that fails
 * @param level at most this often one of them counts where there is nothing to see
 */
export function holm(ps: readonly (number | null)[], level: number): boolean[] {
	const order = ps
		.map((p, index) => ({ p: p ?? 1, index }))
		.sort((a, b) => a.p - b.p || a.index - b.index);
	const counts = ps.map(() => false);
	for (const [rank, { p, index }] of order.entries()) {
		if (p > level / (ps.length - rank)) break;
		counts[index] = true;
	}
	return counts;
}
