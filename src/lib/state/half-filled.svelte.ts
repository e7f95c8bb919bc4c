import { localKeep } from '../platform/keep';
import { dropDraft, readDraft, saveDraft } from '../storage/drafts';
import { journals } from './journals.svelte';
import { clock } from './this-journal.svelte';
import { update } from './update.svelte';

/**
 * A form that is being filled in. Every change is kept in a draft at once, so that it outlives the
 * window; as long as it is half-filled no update is offered. It is dropped after the commit.
 */
export class HalfFilled<T extends object> {
	readonly #key: string;
	readonly #empty: T;
	#current = $state.raw() as T;

	/**
	 * @param key tells it from the other forms of the journal
	 * @param empty what stands there before anything is filled in
	 */
	constructor(key: string, empty: T) {
		this.#key = key;
		this.#empty = empty;
		this.#current = this.#read();
		update.hold(key, this.touched);
	}

	get current(): T {
		return this.#current;
	}

	/** Whether anything was filled in. */
	get touched(): boolean {
		return JSON.stringify(this.#current) !== JSON.stringify(this.#empty);
	}

	change(part: Partial<T>): void {
		this.#current = { ...this.#current, ...part };
		const text = JSON.stringify(this.#current);
		saveDraft(localKeep(), journals.shown, this.#key, text, clock.now().instant);
		update.hold(this.#key, this.touched);
	}

	/** Forgets what was filled in: it is committed, or given up. */
	drop(): void {
		this.#current = this.#empty;
		dropDraft(localKeep(), journals.shown, this.#key);
		update.hold(this.#key, false);
	}

	#read(): T {
		try {
			const kept = readDraft(localKeep(), journals.shown, this.#key);
			return { ...this.#empty, ...(JSON.parse(kept?.text ?? '{}') as Partial<T>) };
		} catch {
			return this.#empty;
		}
	}
}
