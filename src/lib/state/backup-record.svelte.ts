import type { Day } from '../core/days';
import { localKeep } from '../platform/keep';
import { journals } from './journals.svelte';

/** What this device remembers of the backups of a journal. */
interface Kept {
	/** The six words that open them, tidied; absent before they were made. */
	words?: string;
	/** Whether the seller showed to have them elsewhere too. */
	confirmed?: boolean;
	/** The day on which the last one was handed over. */
	last?: Day;
}

const keyOf = (journal: string) => `ambitiespanning:backup:${encodeURIComponent(journal)}`;

function read(journal: string): Kept {
	try {
		return (JSON.parse(localKeep().getItem(keyOf(journal)) ?? '{}') as Kept | null) ?? {};
	} catch {
		return {};
	}
}

/** The words and the age of the backups of a journal. */
export class BackupRecord {
	readonly #key: string;
	#kept = $state.raw<Kept>({});

	constructor(journal: string) {
		this.#key = keyOf(journal);
		this.#kept = read(journal);
		addEventListener('storage', (event) => {
			if (event.key === this.#key || event.key === null) this.#kept = read(journal);
		});
	}

	/** The six words; null before they were made. */
	get words(): string | null {
		return this.#kept.words ?? null;
	}

	get confirmed(): boolean {
		return this.#kept.confirmed ?? false;
	}

	/** The day on which the last backup was handed over; null before the first. */
	get last(): Day | null {
		return this.#kept.last ?? null;
	}

	/** Takes other words: backups made with the old ones open with those alone. */
	take(words: string, confirmed = false): boolean {
		return this.#keep({ words, confirmed });
	}

	/** The seller showed to have the words. */
	confirm(): void {
		this.#keep({ confirmed: true });
	}

	/** A backup was handed over. */
	made(on: Day): void {
		this.#keep({ last: on });
	}

	#keep(change: Kept): boolean {
		const kept = { ...this.#kept, ...change };
		try {
			localKeep().setItem(this.#key, JSON.stringify(kept));
		} catch {
			return false;
		}
		this.#kept = kept;
		return true;
	}
}

/** Forgets the words and the age of the backups of a journal that is deleted. */
export function forgetBackups(journal: string): void {
	try {
		localKeep().removeItem(keyOf(journal));
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/** Of the journal that this window shows. */
export const backupRecord = new BackupRecord(journals.shown);
