import type { Day } from '$lib/core/days';
import {
	findables,
	searchFor,
	searchStretches,
	type Filters,
	type Findable
} from '$lib/core/search';
import type { Journal } from '$lib/storage/journal';
import { foldedNames, type Named } from './folded-names';

/** What someone looks for. */
export interface Asked {
	/** Folded. */
	words: readonly string[];
	filters: Filters;
}

/** How far a search is. */
export interface Progress {
	/** Which one, counted by who asks. */
	search: number;
	/** How many are found so far. */
	found: number;
	/** Whether all of the journal was searched. */
	complete: boolean;
	/** Of what was found, the first that is not what it was when this was told before. */
	from: number;
	/** Whether something can't be read, or does not come. */
	partly: boolean;
}

/** What can be found in one month of the journal; replaced as a whole when a record changes. */
type Stretch = readonly Findable[];

/** So long a device may stay without an answer before that is said, milliseconds. */
const PATIENCE_MS = 8000;
/** So long it searches in one go, milliseconds; then what was asked meanwhile gets its turn. */
const SLICE_MS = 20;
/** While it reads on, what lies further down than the first hits is told of this often, milliseconds. */
const TELL_MS = 250;
const FIRST_HITS = 8;
/** So long after something was asked the page is busy with a key and the first hits, milliseconds. */
const BUSY_MS = 1500;
/** Meanwhile it rests after each month: phones have few processors, and the page needs them. */
const REST_MS = 25;

function firstDifference(a: readonly Findable[], b: readonly Findable[]): number {
	const at = a.findIndex((each, index) => each !== b[index]);
	return at < 0 ? a.length : at;
}

/**
 * The whole journal as what can be found in it, in memory for as long as it is searched. It is read a
 * month at a time, the newest first, and each month is followed from then on.
 */
export class Searcher {
	readonly #journal: Journal;
	readonly #today: Day;
	readonly #tell: (progress: Progress) => void;
	/** Undefined what is not read yet. */
	#stretches: (Stretch | undefined)[] = [undefined];
	#search = 0;
	#asked: Asked | null = null;
	/** What the ids that a moment refers to stand for, folded. */
	#names: ReadonlyMap<string, string> = new Map();
	#matches: ((of: Findable) => boolean) | null = null;
	/** What was found in each stretch, for as long as the same is asked. */
	#kept = new WeakMap<Stretch, Stretch>();
	#found: readonly Findable[] = [];
	/** The first on the list that is another since it was told. */
	#from = 0;
	#told: Progress | null = null;
	#tellAgain = 0;
	#busyUntil = 0;
	#failed = false;
	#silent = false;
	#stops: (() => void)[] = [];
	#patience: ReturnType<typeof setTimeout> | undefined;
	#slice: ReturnType<typeof setTimeout> | undefined;

	/** @param tell hears how far it is, whenever that changes */
	constructor(journal: Journal, today: Day, tell: (progress: Progress) => void) {
		this.#journal = journal;
		this.#today = today;
		this.#tell = tell;
		this.read();
	}

	/**
	 * Searches for something else.
	 * @param search is told with how far it is
	 * @param asked null for nothing
	 */
	ask(search: number, asked: Asked | null): void {
		[this.#search, this.#asked] = [search, asked];
		// What was told last may have been of a search that nobody waits for any more.
		this.#from = 0;
		this.#askAnew();
	}

	/** Takes what the ids that a moment refers to stand for. */
	know(named: ReadonlyMap<string, Named>): void {
		this.#names = foldedNames(named);
		this.#askAnew();
	}

	#askAnew(): void {
		this.#matches = this.#asked && searchFor(this.#asked.words, this.#asked.filters, this.#names);
		this.#kept = new WeakMap();
		this.#busyUntil = performance.now() + BUSY_MS;
		this.#look();
	}

	/** Some of what was found, the newest first. */
	hits(from: number, to: number): Findable[] {
		return this.#found.slice(from, to);
	}

	/** Reads everything anew. */
	read(): void {
		this.#end();
		const stops: (() => void)[] = (this.#stops = []);
		[this.#failed, this.#silent] = [false, false];
		this.#begin(stops).catch(() => {
			if (stops !== this.#stops) return;
			this.#failed = true;
			this.#look();
		});
	}

	async #begin(stops: (() => void)[]): Promise<void> {
		this.#wait();
		const spans = searchStretches(await this.#journal.firstDay(), this.#today);
		if (stops !== this.#stops) return;
		this.#stretches = spans.map(() => undefined);
		const next = (at: number) => {
			const span = spans[at];
			if (stops !== this.#stops || !span) return;
			this.#wait();
			let goOn = () => {
				goOn = () => {};
				clearTimeout(this.#patience);
				this.#silent = false;
				const busy = performance.now() < this.#busyUntil;
				setTimeout(() => next(at + 1), busy ? REST_MS : 0);
			};
			const put = (stretch: Stretch) => {
				this.#stretches[at] = stretch;
				goOn();
				this.#look();
			};
			stops.push(
				this.#journal.live(
					() => this.#journal.days(span.from, span.to),
					(rows) => put(findables(rows)),
					() => {
						this.#failed = true;
						put(this.#stretches[at] ?? []);
					}
				)
			);
		};
		next(0);
	}

	#wait(): void {
		clearTimeout(this.#patience);
		this.#patience = setTimeout(() => {
			this.#silent = true;
			this.#look();
		}, PATIENCE_MS);
	}

	/** Searches what is read, in slices, and tells. */
	#look(): void {
		clearTimeout(this.#slice);
		const found: Findable[] = [];
		let at = 0;
		const slice = () => {
			const end = performance.now() + SLICE_MS;
			while (this.#matches && this.#stretches[at] && performance.now() < end) {
				found.push(...this.#foundIn(this.#stretches[at]!, this.#matches));
				at += 1;
			}
			const more = this.#matches !== null && this.#stretches[at] !== undefined;
			if (more) this.#slice = setTimeout(slice);
			// Where all is read it takes no time worth telling of, and what is there stays till then.
			if (more && this.#stretches.at(-1)) return;
			this.#put(found, at === this.#stretches.length);
		};
		// Never before what was asked meanwhile.
		this.#slice = setTimeout(slice);
	}

	#put(found: readonly Findable[], complete: boolean): void {
		this.#from = Math.min(this.#from, firstDifference(found, this.#found));
		this.#found = [...found];
		const progress: Progress = {
			search: this.#search,
			found: found.length,
			complete,
			from: this.#from,
			partly: this.#failed || this.#silent
		};
		// The page has its presses to answer: it hears at once of nothing but what it may show.
		const { search, partly } = this.#told ?? {};
		const known = search === progress.search && partly === progress.partly;
		if (known && !complete && this.#from >= FIRST_HITS && performance.now() < this.#tellAgain) {
			return;
		}
		this.#tellAgain = performance.now() + TELL_MS;
		[this.#told, this.#from] = [progress, found.length];
		this.#tell(progress);
	}

	#foundIn(stretch: Stretch, matches: (of: Findable) => boolean): Stretch {
		const kept = this.#kept.get(stretch) ?? stretch.filter(matches);
		this.#kept.set(stretch, kept);
		return kept;
	}

	#end(): void {
		clearTimeout(this.#patience);
		for (const stop of this.#stops) stop();
	}
}
