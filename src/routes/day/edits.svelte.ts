import type { Change } from '$lib/core/records';
import type { Saved, Step } from '$lib/storage/journal';
import { thisJournal } from '$lib/state/this-journal.svelte';

/** What is changed on one screen, step by step, so that each step can be taken back. */
export class Edits {
	#steps = $state.raw<readonly Step[]>([]);
	/** Those that are being taken back. */
	#goingBack: readonly Step[] = [];

	/** Whether there is a step to take back. */
	get any(): boolean {
		return this.#steps.length > 0;
	}

	/** The step that is taken back first; null without any. */
	get last(): Step | null {
		return this.#steps.at(-1) ?? null;
	}

	/** Writes the changes as one step; true after the commit. */
	save = async (changes: readonly Change[]): Promise<boolean> => {
		return this.take(await thisJournal.save(changes));
	};

	/** Remembers how to take back what was saved in another way. */
	take(saved: Saved): boolean {
		if (saved.ok) this.#steps = [...this.#steps, saved];
		return saved.ok;
	}

	/**
	 * Takes the last step back that is not being taken back already, but for what was written over
	 * it since: a second press, before the first is done, means the step before.
	 */
	async undo(): Promise<void> {
		const last = this.#steps.findLast((step) => !this.#goingBack.includes(step));
		if (!last) return;
		this.#goingBack = [...this.#goingBack, last];
		const done = await thisJournal.takeBack(last);
		this.#goingBack = this.#goingBack.filter((step) => step !== last);
		if (done) this.#steps = this.#steps.filter((step) => step !== last);
	}
}
