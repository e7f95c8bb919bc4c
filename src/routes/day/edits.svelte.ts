import type { Change } from '$lib/core/records';
import type { Saved } from '$lib/storage/journal';
import { thisJournal } from '$lib/state/this-journal.svelte';

/** What is changed on one screen, step by step, so that each step can be taken back. */
export class Edits {
	#steps = $state.raw<readonly Change[][]>([]);

	/** Whether there is a step to take back. */
	get any(): boolean {
		return this.#steps.length > 0;
	}

	/** The step that is taken back first; null without any. */
	get last(): readonly Change[] | null {
		return this.#steps.at(-1) ?? null;
	}

	/** Writes the changes as one step; true after the commit. */
	save = async (changes: readonly Change[]): Promise<boolean> => {
		return this.take(await thisJournal.save(changes));
	};

	/** Remembers how to take back what was saved in another way. */
	take(saved: Saved): boolean {
		if (saved.ok) this.#steps = [...this.#steps, saved.undo];
		return saved.ok;
	}

	/** Takes the last step back; true after the commit. */
	async undo(): Promise<boolean> {
		const { last } = this;
		if (!last) return false;
		const saved = await thisJournal.save(last);
		if (saved.ok) this.#steps = this.#steps.filter((step) => step !== last);
		return saved.ok;
	}
}
