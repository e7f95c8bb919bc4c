import type { Change } from '$lib/core/records';
import type { Saved, Step } from '$lib/storage/journal';
import { thisJournal } from '$lib/state/this-journal.svelte';

/** What is changed on one screen, step by step, so that each step can be taken back. */
export class Edits {
	#steps = $state.raw<readonly Step[]>([]);

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

	/** Takes the last step back, but for what was written over it since. */
	async undo(): Promise<void> {
		const { last } = this;
		if (!last) return;
		if (!(await thisJournal.takeBack(last))) return;
		this.#steps = this.#steps.filter((step) => step !== last);
	}
}
