// Reads and searches beside the page, whose presses never wait for it.
import type { Day } from '$lib/core/days';
import type { Findable } from '$lib/core/search';
import { showLife } from '$lib/platform/worker-life';
import { openToRead } from '$lib/state/beside';
import { expose } from 'comlink';
import type { Named } from './folded-names';
import { Searcher, type Asked, type Progress } from './searcher';

let searcher: Searcher | undefined;

const worker = {
	/**
	 * Opens a journal to search.
	 * @param token of the very database that the page has open
	 * @returns whether it could be opened
	 */
	async open(
		name: string,
		token: string,
		today: Day,
		tell: (progress: Progress) => void
	): Promise<boolean> {
		await showLife();
		const journal = await openToRead(name, token);
		if (journal) searcher = new Searcher(journal, today, tell);
		return journal !== null;
	},
	ask(search: number, asked: Asked | null): void {
		searcher?.ask(search, asked);
	},
	know(named: ReadonlyMap<string, Named>): void {
		searcher?.know(named);
	},
	hits(from: number, to: number): Findable[] {
		return searcher?.hits(from, to) ?? [];
	},
	read(): void {
		searcher?.read();
	}
};
export type SearchWorker = typeof worker;

expose(worker);
