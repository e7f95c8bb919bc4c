import { v7 as uuidv7 } from 'uuid';
import { isLive, type Change } from '../core/records';
import { keysFrom, keyStart, type KeepPlace } from './keep-place';

/** A write that was begun in some window, and that nobody saw the commit of. */
export interface Leftover {
	/** Its key in the keep place, to `drop` or `setAside` it. */
	key: string;
	/** As they were kept; they have not passed the gate. */
	changes: unknown[];
	/** When they were captured, milliseconds since 1970. */
	at: number;
}

function parse(text: string | null): { changes: unknown[]; at: number } | null {
	try {
		const { changes, at } = JSON.parse(text ?? '') as Record<string, unknown>;
		return Array.isArray(changes) && Number.isFinite(at) ? { changes, at: Number(at) } : null;
	} catch {
		return null;
	}
}

/**
 * Copies of the writes that are under way, made before the database is asked, since a database
 * transaction dies with its window and on iOS may never answer. Nothing here throws: a copy that
 * can't be made must not stop the save itself.
 */
export class PendingCopies {
	readonly #keep: KeepPlace;
	readonly #start: string;
	readonly #asideStart: string;
	/** What was kept here and is not dropped, by key. */
	readonly #kept = new Map<string, { content: string; ids: readonly string[] }>();

	constructor(keep: KeepPlace, journal: string) {
		this.#keep = keep;
		this.#start = keyStart('pending', journal);
		this.#asideStart = keyStart('aside', journal);
	}

	/**
	 * Keeps a copy of the changes, in place of earlier copies that hold nothing but what it says anew:
	 * what is tried again, or typed further.
	 * @param at when they were captured, milliseconds since 1970
	 * @returns its key; null when no copy could be made
	 */
	keep(changes: readonly Change[], at: number): string | null {
		// What an attachment holds has no room here, and without that it would be none.
		const small = changes.filter((change) => !isLive(change, 'attachment'));
		if (small.length === 0 && changes.length > 0) return null;
		try {
			const content = JSON.stringify(small);
			const ids = small.map(({ id }) => id);
			const kept = [...this.#kept];
			const key = kept.find(([, copy]) => copy.content === content)?.[0] ?? this.#start + uuidv7();
			this.#keep.setItem(key, `{"at":${at},"changes":${content}}`);
			this.#kept.set(key, { content, ids });
			for (const [other, copy] of kept) {
				if (other !== key && copy.ids.every((id) => ids.includes(id))) this.drop(other);
			}
			return key;
		} catch {
			return null;
		}
	}

	/** Forgets a copy, because it is in the journal. */
	drop(key: string | null): void {
		if (key === null) return;
		this.#kept.delete(key);
		try {
			this.#keep.removeItem(key);
		} catch {
			// It stays; writing it once more at the next start changes nothing.
		}
	}

	/** Moves a copy that can't be written to where it is not tried again, but not lost either. */
	setAside(key: string): void {
		try {
			const text = this.#keep.getItem(key);
			if (text === null) return;
			this.#keep.setItem(this.#asideStart + key.slice(this.#start.length), text);
			this.#keep.removeItem(key);
		} catch {
			// It stays where it is; the next start tries again.
		}
	}

	/** The copies that are there, the oldest first. Those that can't be read are set aside. */
	leftovers(): Leftover[] {
		const found: Leftover[] = [];
		for (const rest of keysFrom(this.#keep, this.#start)) {
			const key = this.#start + rest;
			const copy = parse(this.#read(key));
			if (copy) found.push({ key, ...copy });
			else this.setAside(key);
		}
		// The keys are version 7: within a millisecond they sort as they were made.
		return found.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
	}

	#read(key: string): string | null {
		try {
			return this.#keep.getItem(key);
		} catch {
			return null;
		}
	}
}

/** The texts that were set aside in this journal, for a person to look at. */
export function asideTexts(keep: KeepPlace, journal: string): string[] {
	const start = keyStart('aside', journal);
	try {
		return keysFrom(keep, start).flatMap((rest) => keep.getItem(start + rest) ?? []);
	} catch {
		return [];
	}
}
