import type { Overview, OverviewAsked } from '$lib/core/insight/overview';
import type { Statements } from '$lib/core/insight/statements';
import type { Written } from '$lib/core/insight/written';
import type { JournalDay } from '$lib/core/journal-day';
import type { DaySpan } from '$lib/core/period';
import type { BesideWorker, Ended } from '$lib/state/beside-worker.svelte';
import { inTurn } from '$lib/ui/in-turn';
import { untrack } from 'svelte';
import type { LookedAt } from './seller-insight';

/** What a worker gives of the seller whom it was begun to look at. */
export interface LookingWorker {
	overview: (asked: OverviewAsked) => Overview | null;
	said: () => Statements | null;
	days: (span: DaySpan) => JournalDay[];
	written: (span: DaySpan) => Written[];
}

/** Begins to look at a seller; null where what is there of them can't be read. */
export type Look = () => Promise<LookedAt | null | Ended>;

/** One seller in depth, by a worker beside the page. To be made while a component is set up. */
export class Looking {
	readonly #beside: Pick<BesideWorker<LookingWorker>, 'run' | 'end'>;
	/** What of them is looked at; null before it is read. */
	#at: LookedAt | null = $state.raw(null);
	#overview: Overview | null = $state.raw(null);
	#said: Statements | null = $state.raw(null);
	#failed = $state(false);

	/**
	 * @param beside ended with the component
	 * @param look null while there is nobody; called anew after every change of what it reads
	 * @param asked what is shown
	 */
	constructor(
		beside: Pick<BesideWorker<LookingWorker>, 'run' | 'end'>,
		look: () => Look | null,
		asked: () => OverviewAsked
	) {
		this.#beside = beside;
		$effect(() => {
			const begin = look();
			if (!begin) return;
			let stale = false;
			[this.#at, this.#overview, this.#said, this.#failed] = [null, null, null, false];
			void untrack(begin).then((at) => {
				if (stale) return;
				this.#failed = at === null || 'ok' in at;
				this.#at = at && 'ok' in at ? null : at;
			});
			return () => (stale = true);
		});
		$effect(() => {
			const [at, next] = [this.#at, asked()];
			if (!at) return;
			void untrack(() => beside.run((remote) => remote.overview(next), false)).then((overview) => {
				if (!overview || 'ok' in overview || at !== this.#at || next !== asked()) return;
				inTurn(() => (this.#overview = overview));
			});
		});
		$effect(() => {
			const at = this.#at;
			if (!at) return;
			void untrack(() => beside.run((remote) => remote.said(), false)).then((said) => {
				if (said && !('ok' in said) && at === this.#at) inTurn(() => (this.#said = said));
			});
		});
		$effect(() => () => beside.end());
	}

	get at(): LookedAt | null {
		return this.#at;
	}

	get overview(): Overview | null {
		return this.#overview;
	}

	/** Null until it is worked out. */
	get said(): Statements | null {
		return this.#said;
	}

	/** Whether what is kept can't be read. */
	get failed(): boolean {
		return this.#failed;
	}

	/** The days of which something is known between these two, in order. */
	async days(span: DaySpan): Promise<readonly JournalDay[]> {
		const days = await this.#beside.run((remote) => remote.days(span), false);
		return Array.isArray(days) ? days : [];
	}

	/** What was written about those days, in order; null where that is not known yet. */
	async written(span: DaySpan): Promise<readonly Written[] | null> {
		const written = await this.#beside.run((remote) => remote.written(span), false);
		return Array.isArray(written) ? written : null;
	}
}
