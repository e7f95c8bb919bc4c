import type { Statements } from '$lib/core/insight/statements';
import { startWorker } from '$lib/platform/worker';
import { journals } from '$lib/state/journals.svelte';
import { present } from '$lib/state/now.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { proxy, wrap } from 'comlink';
import address from './insight.worker?worker&url';
import type { InsightWorker } from './insight.worker';

/** What was worked out last, of which journal: it stands there again until it is worked out anew. */
let kept: { token: string; said: Statements } | null = null;

/**
 * What may be said of the journal, by a worker beside the page, after every change anew. To be made
 * while a component is set up.
 */
export class SaidByWorker {
	#said: Statements | null = $state.raw(null);
	#failed = $state(false);

	constructor() {
		$effect(() => {
			const journal = thisJournal.current;
			if (!journal || !thisJournal.settingsLoaded) return;
			const { token } = journal;
			this.#said = kept?.token === token ? kept.said : null;
			this.#failed = false;
			const worker = startWorker(address);
			const fail = () => (this.#failed = true);
			worker.onerror = fail;
			const tell = proxy((said: Statements | null) => {
				if (!said) return fail();
				kept = { token, said };
				[this.#said, this.#failed] = [said, false];
			});
			const { dayStart } = thisJournal.settings;
			void wrap<InsightWorker>(worker)
				.follow(journals.shown, token, present.day, dayStart, tell)
				.then((opened) => {
					if (!opened) fail();
				}, fail);
			return () => worker.terminate();
		});
	}

	/** Null until it was worked out for the first time. */
	get said(): Statements | null {
		return this.#said;
	}

	/** Whether it can't be worked out. */
	get failed(): boolean {
		return this.#failed;
	}
}
