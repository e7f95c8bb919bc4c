import type { Change } from '../core/records';
import type { Bytes, SaveFailure } from '../storage/journal';

/** What could not be saved; it is kept to be tried again. */
export interface Problem {
	reason: SaveFailure;
	/** The last of each record. */
	changes: readonly Change[];
	/** What the attachments among them hold. */
	bytes?: Bytes | undefined;
	/** How often in a row. */
	tries: number;
}

/** What both hold; of one that both hold, the second. */
function joined(one: Bytes = new Map(), other: Bytes = new Map()): Bytes {
	return new Map([...one, ...other]);
}

/** What waits in this window to be saved, until it is. */
export class Waiting {
	#problem = $state.raw<Problem | null>(null);

	/** Null where nothing waits. */
	get problem(): Problem | null {
		return this.#problem;
	}

	/** Takes up what was not saved, in place of what was said of the same records before. */
	add(changes: readonly Change[], reason: SaveFailure, bytes?: Bytes): void {
		const before = this.#problem;
		const held = joined(before?.bytes, bytes);
		const all = [...this.#othersThan(changes), ...changes];
		this.#problem = { reason, changes: all, bytes: held, tries: (before?.tries ?? 0) + 1 };
	}

	/** Lets go of these records, which were saved: of what was said of them before, too. */
	settle(changes: readonly Change[]): void {
		this.#keep(this.#othersThan(changes));
	}

	/**
	 * Lets go of these changes, which were saved after all; what was said of their records since waits
	 * on. True where any of them waited.
	 */
	settleLate(changes: readonly Change[]): boolean {
		const waiting = this.#problem?.changes ?? [];
		const left = waiting.filter((change) => !changes.includes(change));
		this.#keep(left);
		return left.length < waiting.length;
	}

	/** The change that waits for this record. */
	of(id: string): Change | undefined {
		return this.#problem?.changes.find((change) => change.id === id);
	}

	#keep(changes: readonly Change[]): void {
		this.#problem = this.#problem && changes.length > 0 ? { ...this.#problem, changes } : null;
	}

	#othersThan(changes: readonly Change[]): Change[] {
		const waiting = this.#problem?.changes ?? [];
		return waiting.filter(({ id }) => !changes.some((change) => change.id === id));
	}
}
