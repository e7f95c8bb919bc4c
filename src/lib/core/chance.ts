import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The first numbers of neighbouring seeds resemble each other; these are thrown away. */
const WARM_UP = 64;

/**
 * Chance from a seed: the same seed gives the same draws, on every device. It is worked out with
 * plain arithmetic alone, since browsers differ in the last digits of logarithms and sines.
 */
export class Chance {
	readonly #source: ReturnType<typeof xoroshiro128plus>;

	/** @param seed a whole number, of which 32 bits count */
	constructor(seed: number) {
		this.#source = xoroshiro128plus(seed);
		for (let draw = 0; draw < WARM_UP; draw += 1) this.#source.next();
	}

	/** A number from `from` up to but not including `to`. */
	between(from: number, to: number): number {
		return from + uniformFloat64(this.#source) * (to - from);
	}

	/** A whole number from `from` to `to`, both included. */
	whole(from: number, to: number): number {
		return Math.floor(this.between(from, to + 1));
	}

	/** True with this probability, 0–1. */
	yes(probability: number): boolean {
		return this.between(0, 1) < probability;
	}

	/** A draw that lies around `mean` as in a bell curve, never more than 6 deviations off. */
	around(mean: number, deviation: number): number {
		let sum = 0;
		for (let draw = 0; draw < 12; draw += 1) sum += this.between(0, 1);
		return mean + (sum - 6) * deviation;
	}

	/** How many of `tries` succeed where each does with this probability. */
	successes(tries: number, probability: number): number {
		let count = 0;
		for (let draw = 0; draw < tries; draw += 1) if (this.yes(probability)) count += 1;
		return count;
	}

	/**
	 * One of these.
	 * @throws RangeError where there are none
	 */
	pick<T>(from: readonly T[]): T {
		if (from.length === 0) throw new RangeError('nothing to pick from');
		return from[this.whole(0, from.length - 1)]!;
	}

	/** The same things in another order, each as likely. */
	shuffled<T>(things: readonly T[]): T[] {
		const left = [...things];
		for (let at = left.length - 1; at > 0; at -= 1) {
			const other = this.whole(0, at);
			[left[at], left[other]] = [left[other]!, left[at]!];
		}
		return left;
	}

	/** One of the keys, each as likely as its weight says. */
	weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
		const entries = Object.entries(weights) as [K, number][];
		let left = this.between(0, 1) * entries.reduce((sum, [, weight]) => sum + weight, 0);
		const found = entries.find(([, weight]) => (left -= weight) < 0);
		return (found ?? entries.at(-1)!)[0];
	}

	/** Random bytes, as a UUID wants them. */
	bytes(count: number): Uint8Array {
		return Uint8Array.from({ length: count }, () => this.whole(0, 255));
	}
}
