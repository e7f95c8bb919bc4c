import { talksOf, type Talk } from '$lib/core/coach/talk';
import { ALL_DAYS } from '$lib/core/events';
import type { Row } from '$lib/core/records';
import { workspace } from '$lib/state/workspace.svelte';

/** The conversations with one seller, followed. To be made while a component is set up. */
export class Talks {
	#rows: readonly Row[] | null = $state.raw(null);
	readonly #client: () => string;
	readonly #talks = $derived.by(() => this.#rows && talksOf(this.#client(), this.#rows));

	constructor(client: () => string) {
		this.#client = client;
		$effect(() =>
			workspace.current?.live(
				() => workspace.current!.ofKind('talk', ALL_DAYS.from, ALL_DAYS.to),
				(rows) => (this.#rows = rows),
				() => undefined
			)
		);
	}

	/** The earliest first; null before they are read. */
	get all(): readonly Talk[] | null {
		return this.#talks;
	}
}
