import type { JournalDay } from '$lib/core/journal-day';
import type { Overview, OverviewAsked } from '$lib/core/insight/overview';
import type { Statements } from '$lib/core/insight/statements';
import type { Written } from '$lib/core/insight/written';
import type { DaySpan } from '$lib/core/period';
import { startWorker } from '$lib/platform/worker';
import { journals } from '$lib/state/journals.svelte';
import { present } from '$lib/state/now.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { allShown, inTurn } from '$lib/ui/in-turn';
import { proxy, wrap, type Remote } from 'comlink';
import { untrack } from 'svelte';
import address from './insight.worker?worker&url';
import type { Followed, InsightWorker } from './insight.worker';

/** What was worked out. */
interface Shown {
	overview: Overview | null;
	said: Statements | null;
}

/** What was worked out last: it stands there again until it is worked out anew. */
let kept: (Shown & { of: string }) | undefined;

/**
 * What is shown of the journal and what may be said of it, by a worker beside the page, after every
 * change anew. To be made while a component is set up.
 */
export class InsightWork {
	#remote: Remote<InsightWorker> | null = $state.raw(null);
	#overview: Overview | null = $state.raw(null);
	#said: Statements | null = $state.raw(null);
	#failed = $state(false);
	readonly #dayStart = $derived(thisJournal.settings.dayStart);

	/** @param asked what is shown */
	constructor(asked: () => OverviewAsked) {
		$effect(() => {
			const journal = thisJournal.current;
			if (!journal || !thisJournal.settingsLoaded) return;
			const followed = {
				name: journals.shown,
				token: journal.token,
				today: present.day,
				dayStart: this.#dayStart
			};
			return untrack(() => this.#begin(followed, asked));
		});
		$effect(() => {
			const next = asked();
			void this.#remote?.ask(next).then((shown) => {
				if (shown && next === asked()) this.#show({ overview: shown });
			});
		});
	}

	/** Null until it was worked out for the first time. */
	get overview(): Overview | null {
		return this.#overview;
	}

	/** Null until it was worked out for the first time. */
	get said(): Statements | null {
		return this.#said;
	}

	/** Whether it can't be worked out. */
	get failed(): boolean {
		return this.#failed;
	}

	/** The days of which something is known between these two, in order. */
	async days(span: DaySpan): Promise<readonly JournalDay[]> {
		return (await this.#remote?.days(span)) ?? [];
	}

	/** What was written about the days between these two, in order; null where that is not known yet. */
	async written(span: DaySpan): Promise<readonly Written[] | null> {
		return (await this.#remote?.written(span)) ?? null;
	}

	/** Shows it in its turn: to receive it takes a slow phone its time already. */
	#show(shown: Partial<Shown>): void {
		const keeping = kept;
		inTurn(() => {
			// Of another day or journal by now.
			if (!keeping || keeping !== kept) return;
			Object.assign(keeping, shown);
			[this.#overview, this.#said] = [keeping.overview, keeping.said];
		});
	}

	/** Shows what is kept, and starts the worker in its turn: that takes a slow phone its time. */
	#begin(followed: Followed, asked: () => OverviewAsked): () => void {
		const of = JSON.stringify(followed);
		if (kept?.of !== of) kept = { of, overview: null, said: null };
		[this.#overview, this.#said, this.#failed] = [kept.overview, kept.said, false];
		let end = () => {};
		const callOff = inTurn(() => (end = this.#start(followed, asked())));
		return () => {
			callOff();
			end();
		};
	}

	#start(followed: Followed, asked: OverviewAsked): () => void {
		const worker = startWorker(address);
		const remote = wrap<InsightWorker>(worker);
		/** What it told before it was ended may come after that. */
		let ended = false;
		const fail = () => {
			if (!ended) this.#failed = true;
		};
		worker.onerror = fail;
		const tell = proxy({
			overview: async (overview: Overview) => {
				if (ended) return;
				this.#failed = false;
				this.#remote = remote;
				this.#show({ overview });
				await allShown();
			},
			said: (said: Statements) => {
				if (!ended) this.#show({ said });
			},
			failed: fail
		});
		void remote.follow(followed, asked, tell).then((opened) => {
			if (!opened) fail();
		}, fail);
		return () => {
			ended = true;
			worker.terminate();
			this.#remote = null;
		};
	}
}
