import { ALL_DAYS, eventsFrom, type MarkedEvent } from '../core/events';
import { LiveRows } from './live.svelte';

/** What the seller marked, followed. To be made while a component is set up. */
export class MarkedEvents {
	readonly #found = new LiveRows(
		(journal) => () => journal.ofKind('event', ALL_DAYS.from, ALL_DAYS.to)
	);
	readonly #all = $derived(eventsFrom(this.#found.rows));

	/** All events, the earliest first; none until they are read. */
	get all(): readonly MarkedEvent[] {
		return this.#all;
	}

	get loaded(): boolean {
		return this.#found.loaded;
	}
}
