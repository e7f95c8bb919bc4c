import type { Findable } from '$lib/core/search';
import { startWorker } from '$lib/platform/worker';
import { workerGone } from '$lib/state/worker-watch';
import { journals } from '$lib/state/journals.svelte';
import { present } from '$lib/state/now.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import type { Journal } from '$lib/storage/journal';
import { proxy, wrap, type Remote } from 'comlink';
import { untrack } from 'svelte';
import type { Named } from './folded-names';
import address from './search.worker?worker&url';
import type { SearchWorker } from './search.worker';
import type { Asked, Progress } from './searcher';

/** From which hit on the list was another since a change. */
interface Changed {
	from: number;
	stamp: number;
}

/**
 * A search of the whole journal while someone types and while it is still being read, by a worker
 * beside the page. To be made while a component is set up.
 */
export class JournalSearch {
	#worker: Worker | null = null;
	#remote: Remote<SearchWorker> | null = $state.raw(null);
	#found = $state(0);
	#count: number | null = $state(null);
	#partly = $state(false);
	/** The earliest change first; each lies further on than the one before. */
	#changes: readonly Changed[] = $state.raw([]);
	#stamp = 0;
	#asked = 0;

	/**
	 * @param named what the ids that a moment refers to stand for
	 * @param asked null where nothing is asked
	 */
	constructor(named: () => ReadonlyMap<string, Named>, asked: () => Asked | null) {
		$effect(() => {
			const journal = thisJournal.current;
			if (!journal) return;
			untrack(() => this.#start(journal));
			return () => this.#end();
		});
		$effect(() => void this.#remote?.know(named()));
		$effect(() => {
			const [remote, next] = [this.#remote, asked()];
			untrack(() => this.#ask(remote, next));
		});
	}

	/** How many are found so far. */
	get found(): number {
		return this.#found;
	}

	/**
	 * How many there are, once all of the journal was searched; while it is searched anew, as many as
	 * there were. Null before the first time, and where nothing is asked.
	 */
	get count(): number | null {
		return this.#count;
	}

	/** Whether something can't be read, or does not come. */
	get partly(): boolean {
		return this.#partly;
	}

	/** Another number whenever some of what was found changed before this place. */
	stampBefore(to: number): number {
		return this.#changes.findLast(({ from }) => from < to)?.stamp ?? 0;
	}

	/** Some of what was found, the newest first. */
	async hits(from: number, to: number): Promise<readonly Findable[]> {
		return (await this.#remote?.hits(from, to)) ?? [];
	}

	/** Reads everything anew; where the worker is gone, by another. */
	retry(): void {
		const journal = thisJournal.current;
		if (this.#remote) void this.#remote.read();
		else if (journal) this.#start(journal);
	}

	#start(journal: Journal): void {
		this.#end();
		const name = `search-${crypto.randomUUID()}`;
		const worker = startWorker(address, name);
		const remote = wrap<SearchWorker>(worker);
		this.#worker = worker;
		// What it told before it was gone may come after that.
		const tell = proxy((progress: Progress) => {
			if (this.#worker === worker) this.#hear(progress);
		});
		const failed = () => {
			if (this.#worker !== worker) return;
			this.#end();
			this.#partly = true;
		};
		worker.onerror = failed;
		const opening = remote.open(journals.shown, journal.token, present.day, tell);
		void opening.then((opened) => {
			if (!opened) failed();
			else if (this.#worker === worker) this.#remote = remote;
		}, failed);
		void workerGone(name, opening).then(failed);
	}

	#end(): void {
		this.#worker?.terminate();
		[this.#worker, this.#remote] = [null, null];
	}

	#ask(remote: Remote<SearchWorker> | null, asked: Asked | null) {
		this.#asked += 1;
		if (!asked) [this.#found, this.#count] = [0, null];
		void remote?.ask(this.#asked, asked);
	}

	#hear({ search, found, complete, from, partly }: Progress) {
		this.#partly = partly;
		if (search !== this.#asked) return;
		this.#stamp += 1;
		this.#changes = [
			...this.#changes.filter((each) => each.from < from),
			{ from, stamp: this.#stamp }
		];
		this.#found = found;
		if (complete) this.#count = found;
	}
}
