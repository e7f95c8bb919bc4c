import { localKeep } from '../platform/keep';
import { dropDraft, readDraft, saveDraft, type Draft } from '../storage/drafts';
import { clock } from './clock';
import { journals } from './journals.svelte';

/** Where something half-filled in a journal is kept, so that it outlives the window. */
export class KeptDraft {
	/** Tells it from the other drafts of the journal. */
	readonly key: string;
	readonly #journal: string;

	constructor(key: string, journal = journals.shown) {
		this.key = key;
		this.#journal = journal;
	}

	read(): Draft | null {
		return readDraft(localKeep(), this.#journal, this.key);
	}

	/**
	 * @param notBefore it counts as no older than this, milliseconds since 1970
	 * @param unseen whether it was typed before what stood there was read
	 */
	save(text: string, notBefore = 0, unseen = false): void {
		const at = Math.max(clock.now().instant, notBefore);
		saveDraft(localKeep(), this.#journal, this.key, text, at, unseen);
	}

	drop(): void {
		dropDraft(localKeep(), this.#journal, this.key);
	}
}
