import { KeptDraft } from './kept-draft';
import { update } from './update.svelte';

/**
 * A form that is being filled in. Every change is kept in a draft at once, so that it outlives the
 * window; as long as it is half-filled no update is offered. It is dropped after the commit.
 */
export class HalfFilled<T extends object> {
	readonly #kept: KeptDraft;
	readonly #empty: T;
	#current = $state.raw() as T;

	/**
	 * @param key tells it from the other forms of the journal
	 * @param empty what stands there before anything is filled in
	 * @param journal another than the one that is shown
	 */
	constructor(key: string, empty: T, journal?: string) {
		this.#kept = new KeptDraft(key, journal);
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
		this.#kept.save(JSON.stringify(this.#current));
		update.hold(this.#kept.key, this.touched);
	}

	/** Forgets what was filled in: it is committed, or given up. */
	drop(): void {
		this.#current = this.#empty;
		this.#kept.drop();
		update.hold(this.#kept.key, false);
	}

	#read(): T {
		try {
			const { text } = this.#kept.read() ?? { text: '{}' };
			return { ...this.#empty, ...(JSON.parse(text) as Partial<T>) };
		} catch {
			return this.#empty;
		}
	}
}
