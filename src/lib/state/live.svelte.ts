import type { DaySpan } from '../core/period';
import type { Row } from '../core/records';
import type { Journal } from '../storage/journal';
import { thisJournal } from './this-journal.svelte';

/**
 * An answer of the journal that follows every change, in this window and in others. To be made
 * while a component is set up. What `query` reads of reactive state makes it ask anew.
 */
export class Live<T> {
	#current = $state.raw() as T;
	#loaded = $state(false);

	/** @param before what stands there until the first answer comes */
	constructor(before: T, query: (journal: Journal) => () => Promise<T>) {
		this.#current = before;
		$effect(() => {
			const journal = thisJournal.current;
			if (!journal) return;
			return journal.live(
				query(journal),
				(answer) => {
					this.#current = answer;
					this.#loaded = true;
				},
				() => {
					// A read that fails is shown by the journal's own status; the last answer stays.
				}
			);
		});
	}

	get current(): T {
		return this.#current;
	}

	/** Whether the first answer came. */
	get loaded(): boolean {
		return this.#loaded;
	}
}

/** Rows of the journal, followed; none until the first answer comes. */
export class LiveRows extends Live<readonly Row[]> {
	constructor(query: (journal: Journal) => () => Promise<readonly Row[]>) {
		super([], query);
	}

	get rows(): readonly Row[] {
		return this.current;
	}
}

/**
 * The rows from one day to another, both included, followed, with the days that they are of: while
 * others are being read, nothing is known of those yet. Null until the first are read.
 */
export class LiveSpan extends Live<(DaySpan & { rows: readonly Row[] }) | null> {
	/** @param span the days that are asked for now */
	constructor(span: () => DaySpan) {
		super(null, (journal) => {
			const { from, to } = span();
			return async () => ({ from, to, rows: await journal.days(from, to) });
		});
	}
}
