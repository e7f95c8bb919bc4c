import type { Row } from '../core/records';
import type { Journal } from '../storage/journal';
import { ownJournal } from './own-journal.svelte';

/**
 * Rows of the journal that follow every change, in this window and in others. To be made while a
 * component is set up. What `query` reads of reactive state makes it ask anew.
 */
export class LiveRows {
	#rows = $state.raw<readonly Row[]>([]);
	#loaded = $state(false);

	constructor(query: (journal: Journal) => () => Promise<Row[]>) {
		$effect(() => {
			const journal = ownJournal.current;
			if (!journal) return;
			return journal.live(
				query(journal),
				(rows) => {
					this.#rows = rows;
					this.#loaded = true;
				},
				() => {
					// A read that fails is shown by the journal's own status; the rows seen so far stay.
				}
			);
		});
	}

	get rows(): readonly Row[] {
		return this.#rows;
	}

	/** Whether the first answer came. */
	get loaded(): boolean {
		return this.#loaded;
	}
}
