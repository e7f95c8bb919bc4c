import type { Findable } from '$lib/core/search';
import { untrack } from 'svelte';
import type { Stretch } from './read-journal.svelte';

/** Whether something is what someone looks for. */
type Matches = (of: Findable) => boolean;

/** So long it searches in one go, milliseconds; then what was pressed meanwhile gets its turn. */
const SLICE_MS = 6;

const isSame = (a: readonly Findable[], b: readonly Findable[]) =>
	a.length === b.length && a.every((each, index) => each === b[index]);

/**
 * What is found, the newest first, while someone types and while the journal is still being read.
 * To be made while a component is set up.
 */
export class Hits {
	#found: readonly Findable[] = $state.raw([]);
	#count: number | null = $state(null);
	/** What was found in each stretch, for as long as the same is asked. */
	#kept = new WeakMap<Stretch, Findable[]>();
	#asked: Matches | null = null;

	/**
	 * @param stretches what there is to search, undefined where it is not read yet
	 * @param matches null where nothing is asked
	 */
	constructor(stretches: () => readonly (Stretch | undefined)[], matches: () => Matches | null) {
		$effect(() => {
			const [asked, all] = [matches(), stretches()];
			return untrack(() => this.#search(asked, all));
		});
	}

	get found(): readonly Findable[] {
		return this.#found;
	}

	/**
	 * How many there are, once all of the journal was searched; while it is searched anew, as many as
	 * there were. Null before the first time, and where nothing is asked.
	 */
	get count(): number | null {
		return this.#count;
	}

	/** Searches in slices; returns what calls it off. */
	#search(asked: Matches | null, all: readonly (Stretch | undefined)[]): () => void {
		if (asked !== this.#asked) [this.#asked, this.#kept] = [asked, new WeakMap()];
		if (!asked) {
			[this.#found, this.#count] = [[], null];
			return () => {};
		}
		const found: Findable[] = [];
		let timer: ReturnType<typeof setTimeout> | undefined;
		let at = 0;
		const slice = () => {
			const end = performance.now() + SLICE_MS;
			for (; at < all.length && performance.now() < end; at += 1) {
				const stretch = all[at];
				if (!stretch) break;
				found.push(...this.#foundIn(stretch, asked));
			}
			if (!isSame(found, this.#found)) this.#found = [...found];
			if (at === all.length) this.#count = found.length;
			else if (all[at]) timer = setTimeout(slice);
		};
		// Never in the task of the press itself, which has enough to do.
		timer = setTimeout(slice);
		return () => clearTimeout(timer);
	}

	#foundIn(stretch: Stretch, asked: Matches): Findable[] {
		const kept = this.#kept.get(stretch) ?? stretch.filter(asked);
		this.#kept.set(stretch, kept);
		return kept;
	}
}
