import { ALL_DAYS } from '../core/events';
import { coachesFrom, sharedFrom, type Coach, type Shared } from '../core/share/coaches';
import { LiveRows } from './live.svelte';
import { thisJournal } from './this-journal.svelte';

/** Whom the seller shares with and what was shared, followed. To be made while a component is set up. */
export class Coaches {
	readonly #found = new LiveRows(
		(journal) => () => journal.ofKind('shared', ALL_DAYS.from, ALL_DAYS.to)
	);
	readonly #all = $derived(coachesFrom(thisJournal.undated));
	readonly #shared = $derived(sharedFrom(this.#found.rows));

	/** All of them, the first that came first. */
	get all(): readonly Coach[] {
		return this.#all;
	}

	/** Those with whom is shared now. */
	get current(): readonly Coach[] {
		return this.#all.filter(({ archived }) => !archived);
	}

	/** What was shared, the newest first; nothing until it is read. */
	get shared(): readonly Shared[] {
		return this.#shared;
	}

	get loaded(): boolean {
		return this.#found.loaded;
	}
}
