import { coachesFrom, type Coach } from '$lib/core/share/coaches';
import type { MessageIn } from '$lib/share/message-in';
import { thisJournal } from '$lib/state/this-journal.svelte';

/** Something that may be a message of a coach, being read. Nothing is written by that. */
export class Incoming {
	#read = $state.raw<MessageIn<Coach> | null>(null);
	/** How often something was given to be read: what comes first counts no more. */
	#times = 0;

	/** What the last one came to; null before that. */
	get read(): MessageIn<Coach> | null {
		return this.#read;
	}

	/** @param from a file, or what was pasted or scanned */
	async take(from: Blob | string): Promise<void> {
		const time = (this.#times += 1);
		const read = await messageIn(from);
		if (time === this.#times) this.#read = read;
	}

	again(): void {
		this.#times += 1;
		this.#read = null;
	}
}

/** Reads it with the keys of all coaches. */
export async function messageIn(from: Blob | string): Promise<MessageIn<Coach>> {
	try {
		const { messageForSeller } = await import('$lib/share/message-in');
		return await messageForSeller(from, coachesFrom(thisJournal.undated));
	} catch {
		// The file went away meanwhile, or what reads it is out of reach.
		return { ok: false, reason: 'unreadable' };
	}
}
