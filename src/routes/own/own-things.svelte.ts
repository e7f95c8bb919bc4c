import { pushState } from '$app/navigation';
import { page } from '$app/state';
import { deletion } from '$lib/core/changes';
import type { Change } from '$lib/core/records';
import { Edits } from '../day/edits.svelte';

/** What stands open when something is being added. */
const NEW = 'new';

/** How things of one kind come to be. */
interface Kind<T> {
	/** The change that writes one. */
	change: (thing: T) => Change;
	/** One before anything is said of it, with an id of its own. */
	blank: () => T;
}

/**
 * A list of things that a seller adds, changes and erases on one screen. One at a time is open, and
 * going back closes it; each step can be taken back.
 */
export class OwnThings<T extends { id: string }> {
	readonly edits = new Edits();
	readonly #kind: Kind<T>;
	#fresh = $state.raw() as T;
	#said = $state('');

	constructor(kind: Kind<T>) {
		this.#kind = kind;
		this.#fresh = kind.blank();
	}

	/** The one that is being made. It keeps its id, so that a second try writes the same one. */
	get fresh(): T {
		return this.#fresh;
	}

	/** What was done last, in words. */
	get said(): string {
		return this.#said;
	}

	/** Whether one is being added. */
	get adding(): boolean {
		return page.state.open === NEW;
	}

	isOpen({ id }: T): boolean {
		return page.state.open === id;
	}

	/** Opens one to be changed, or a new one; what is open already, it closes. */
	show(thing?: T): void {
		const what = thing?.id ?? NEW;
		if (page.state.open === what) history.back();
		else pushState('', { open: what });
	}

	close = (): void => {
		if (page.state.open !== undefined) history.back();
	};

	/** Writes the changes as one step, and says in words what was done; true after the commit. */
	async save(changes: readonly Change[], words: () => string): Promise<boolean> {
		const saved = await this.edits.save(changes);
		if (saved) this.#said = words();
		return saved;
	}

	/** Writes one as it is now. */
	write(thing: T, words: () => string): Promise<boolean> {
		return this.save([this.#kind.change(thing)], words);
	}

	/** Writes one that is new; the next gets an id of its own. */
	async add(thing: T, words: () => string): Promise<boolean> {
		const saved = await this.write(thing, words);
		if (saved) this.#fresh = this.#kind.blank();
		return saved;
	}

	async erase(thing: T, words: () => string): Promise<void> {
		if (!(await this.save([deletion(this.#kind.change(thing))], words))) return;
		if (this.isOpen(thing)) this.close();
	}
}
