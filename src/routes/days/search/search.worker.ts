// Reads and searches beside the page, whose presses never wait for it.
import type { Day } from '$lib/core/days';
import type { Findable } from '$lib/core/search';
import { clock } from '$lib/state/clock';
import { openJournal, type KeepPlace } from '$lib/storage/journal';
import { expose } from 'comlink';
import type { Named } from './folded-names';
import { Searcher, type Asked, type Progress } from './searcher';

/** Nothing is written from here, so nothing is kept. */
const NOWHERE: KeepPlace = {
	length: 0,
	key: () => null,
	getItem: () => null,
	setItem: () => undefined,
	removeItem: () => undefined
};

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
		const opened = await openJournal(name, { clock, keep: NOWHERE, token });
		if (!opened.ok) return false;
		searcher = new Searcher(opened.journal, today, tell);
		return true;
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
