import { Chance } from '../core/chance';

/**
 * Bytes in blocks of one size, sent over a way that loses some: each drop is the sum (XOR) of some
 * blocks, and any drops that are enough give all of them. The first drops are the blocks themselves;
 * of a later one each block is part by even chance, drawn from its number, so that who sends and who
 * takes draw the same. A drop that comes when n blocks are missing tells something new but for one
 * chance in 2^n, so that on average 1.6 drops more than blocks are needed, of however many blocks
 * (D. J. C. MacKay, "Fountain codes", IEE Proc.-Commun. 152, 2005, section 2.1). Sparser sums, as in
 * LT codes, spare work with ten thousands of blocks, not with hundreds.
 * @param count of blocks, at least 1
 */
export function partsOfDrop(index: number, count: number): number[] {
	if (index < count) return [index];
	const chance = new Chance(index);
	for (;;) {
		const parts: number[] = [];
		for (let block = 0; block < count; block += 1) if (chance.yes(0.5)) parts.push(block);
		if (parts.length > 0) return parts;
	}
}

/** Adds the bytes of one to those of another of the same length, bit by bit. */
export function addTo(sum: Uint8Array, other: Uint8Array): void {
	for (let at = 0; at < sum.length; at += 1) sum[at]! ^= other[at]!;
}

/**
 * Works the blocks out of drops, by elimination. A row is which blocks are in it, a bit for each, and
 * behind that the sum of those.
 */
export class Elimination {
	readonly #count: number;
	/** Bytes of the bits. */
	readonly #width: number;
	/** By the first of the blocks that are in it. */
	readonly #rows = new Map<number, Uint8Array>();

	/** @param count of blocks */
	constructor(count: number) {
		this.#count = count;
		this.#width = Math.ceil(count / 8);
	}

	/** How many blocks could be told from what came, 0 to all. */
	get known(): number {
		return this.#rows.size;
	}

	/** @param sum of the blocks that are in it, all of one length */
	take(parts: readonly number[], sum: Uint8Array): void {
		const row = new Uint8Array(this.#width + sum.length);
		for (const block of parts) row[block >> 3]! |= 1 << (block & 7);
		row.set(sum, this.#width);
		for (let block = 0; block < this.#count; block += 1) {
			if (!this.#has(row, block)) continue;
			const other = this.#rows.get(block);
			if (!other) {
				this.#rows.set(block, row);
				return;
			}
			addTo(row, other);
		}
	}

	/** All blocks in order; null where some are not known. */
	blocks(): Uint8Array[] | null {
		if (this.known < this.#count) return null;
		for (let block = this.#count - 1; block >= 0; block -= 1) this.#clear(block);
		return Array.from({ length: this.#count }, (_, block) =>
			this.#rows.get(block)!.subarray(this.#width)
		);
	}

	#has(row: Uint8Array, block: number): boolean {
		return ((row[block >> 3]! >> (block & 7)) & 1) === 1;
	}

	/** Leaves a row with its first block alone; the rows of all later ones are so by now. */
	#clear(block: number): void {
		const row = this.#rows.get(block)!;
		for (let later = block + 1; later < this.#count; later += 1) {
			if (this.#has(row, later)) addTo(row, this.#rows.get(later)!);
		}
	}
}
