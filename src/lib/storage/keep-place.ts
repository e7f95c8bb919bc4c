/**
 * A small synchronous place beside the database, in the app `localStorage`. Each of its methods may
 * throw: storage can be full, or refused by the browser.
 */
export type KeepPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What the app keeps there for a journal. */
export type KeptKind = 'pending' | 'aside' | 'draft';

/** The start of the keys of one kind and journal. The name is encoded, so that none contains another. */
export function keyStart(kind: KeptKind, journal: string): string {
	return `ambitiespanning:${kind}:${encodeURIComponent(journal)}:`;
}

function keysIn(keep: KeepPlace, start: string): string[] {
	return Array.from({ length: keep.length }, (_, index) => keep.key(index))
		.filter((key) => key?.startsWith(start))
		.map((key) => key!.slice(start.length));
}

/** What comes after `start` in the keys that begin with it; none when the place can't be read. */
export function keysFrom(keep: KeepPlace, start: string): string[] {
	try {
		return keysIn(keep, start);
	} catch {
		return [];
	}
}

/** Removes everything that is kept for a journal; whether the place let it. */
export function dropAllKept(keep: KeepPlace, journal: string): boolean {
	try {
		for (const kind of ['pending', 'aside', 'draft'] as const) {
			const start = keyStart(kind, journal);
			for (const rest of keysIn(keep, start)) keep.removeItem(start + rest);
		}
		return true;
	} catch {
		return false;
	}
}
