import { findables, searchStretches, type Findable } from '$lib/core/search';
import { present } from '$lib/state/now.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import type { Journal } from '$lib/storage/journal';
import { untrack } from 'svelte';

/** What can be found in one stretch of the journal; replaced as a whole when a record changes. */
export type Stretch = readonly Findable[];

/** So long a device may stay without an answer before that is said, milliseconds. */
const PATIENCE_MS = 8000;

/**
 * The whole journal as what can be found in it, in memory for as long as the screen is there. It is
 * read a month at a time, the newest first, so that no read holds up a press; each month is
 * followed from then on. To be made while a component is set up.
 */
export class ReadJournal {
	/** Undefined what is not read yet. */
	#stretches: readonly (Stretch | undefined)[] = $state.raw([undefined]);
	#failed = $state(false);
	#silent = $state(false);
	#tries = $state(0);
	#patience: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		$effect(() => {
			const journal = thisJournal.current;
			if (this.#tries >= 0 && journal) return untrack(() => this.#follow(journal));
		});
	}

	/** The newest first. */
	get stretches(): readonly (Stretch | undefined)[] {
		return this.#stretches;
	}

	/** Whether something can't be read, or does not come. */
	get partly(): boolean {
		return this.#failed || this.#silent;
	}

	/** Reads everything anew. */
	retry(): void {
		this.#tries += 1;
	}

	/** Reads and follows; returns what ends it. */
	#follow(journal: Journal): () => void {
		const stops: (() => void)[] = [];
		let ended = false;
		[this.#failed, this.#silent] = [false, false];
		const begin = async () => {
			this.#wait();
			const spans = searchStretches(await journal.firstDay(), present.day);
			if (ended) return;
			this.#stretches = spans.map(() => undefined);
			const next = (at: number) => {
				const span = spans[at];
				if (ended || !span) return;
				this.#wait();
				let goOn = () => {
					goOn = () => {};
					clearTimeout(this.#patience);
					this.#silent = false;
					// In a task of its own: a press goes before.
					setTimeout(() => next(at + 1));
				};
				stops.push(
					journal.live(
						() => journal.days(span.from, span.to),
						(rows) => {
							this.#put(at, findables(rows));
							goOn();
						},
						() => {
							this.#failed = true;
							this.#put(at, this.#stretches[at] ?? []);
							goOn();
						}
					)
				);
			};
			next(0);
		};
		begin().catch(() => (this.#failed = true));
		return () => {
			ended = true;
			clearTimeout(this.#patience);
			for (const stop of stops) stop();
		};
	}

	#wait(): void {
		clearTimeout(this.#patience);
		this.#patience = setTimeout(() => (this.#silent = true), PATIENCE_MS);
	}

	#put(at: number, stretch: Stretch): void {
		this.#stretches = this.#stretches.map((each, index) => (index === at ? stretch : each));
	}
}
