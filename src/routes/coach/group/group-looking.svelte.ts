import type { GroupFigures } from '$lib/core/coach/group';
import { chosenWeeks, type GroupWeeks } from '$lib/core/coach/group-span';
import type { Client } from '$lib/core/coach/client';
import { leftOutChange } from '$lib/core/coach/left-out';
import { sharesByClient } from '$lib/core/coach/taking-share';
import { isDay } from '$lib/core/days';
import type { DaySpan } from '$lib/core/period';
import type { Fault } from '$lib/i18n/reasons';
import { clock } from '$lib/state/clock';
import { present } from '$lib/state/now.svelte';
import { workspace } from '$lib/state/workspace.svelte';
import type { GroupLooked } from '../group-looker';
import { readingWorker } from '../sellers-work.svelte';

/** What was seen of a group. */
export interface GroupSeen {
	span: DaySpan;
	figures: GroupFigures;
	/** Sellers who count not, since what is kept of them can't be read. */
	unread: number;
}

/**
 * Which group is looked at, over which weeks, and what is seen of it: nothing before it is asked
 * for, since each look is remembered. To be made while a component is set up.
 */
export class GroupLooking {
	readonly #beside = readingWorker();
	weeks = $state<GroupWeeks>('12w');
	from = $state('');
	to = $state('');
	#seen: { key: string; seen: GroupSeen } | null = $state.raw(null);
	#failed: { key: string; reason: Fault } | null = $state.raw(null);

	constructor() {
		// What was seen of another choice does not come back by itself.
		$effect(() => {
			if (this.#seen && this.#seen.key !== this.#key) this.#seen = null;
			if (this.#failed && this.#failed.key !== this.#key) this.#failed = null;
		});
		$effect(() => () => this.#beside.end());
	}

	/** Those who allowed it. */
	readonly allowed: readonly Client[] = $derived(workspace.clients.filter(({ group }) => group));
	/** Those of them who were not left out. */
	readonly chosen: readonly Client[] = $derived(
		this.allowed.filter(({ id }) => !workspace.outOfGroup.has(id))
	);

	/** The weeks that are looked at; null where none is whole. */
	readonly span: DaySpan | null = $derived.by(() => {
		const { weeks, from, to } = this;
		const typed = isDay(from) && isDay(to) && from <= to ? { from, to } : null;
		const shares = sharesByClient(workspace.shares);
		const shared = this.chosen.flatMap(({ id }) => shares.get(id) ?? []);
		return chosenWeeks(
			weeks,
			shared.map(({ body: { share } }) => share),
			typed
		);
	});

	/** What is asked for, as a text: what was seen of something else is not shown. */
	readonly #key = $derived(JSON.stringify([this.span, this.chosen.map(({ id }) => id).sort()]));

	/** What was seen of what is chosen; null before it is looked at. */
	get seen(): GroupSeen | null {
		return this.#seen?.key === this.#key ? this.#seen.seen : null;
	}

	/** Why there is nothing to be seen. */
	get failed(): Fault | null {
		return this.#failed?.key === this.#key ? this.#failed.reason : null;
	}

	/** How far a look is, 0 to 1; null while none is under way. */
	get share(): number | null {
		return this.#beside.share;
	}

	/** Leaves someone out of the group, or takes them in. */
	leave(ids: readonly string[], out: boolean): void {
		const left = this.allowed
			.map(({ id }) => id)
			.filter((id) => (ids.includes(id) ? out : workspace.outOfGroup.has(id)));
		void workspace.save([leftOutChange(left, 'group')]);
	}

	async look(): Promise<void> {
		const { span } = this;
		if (!span || this.share !== null) return;
		[this.#seen, this.#failed] = [null, null];
		const key = this.#key;
		const asked = { sellers: this.chosen.map(({ id }) => id), span };
		const now = { today: present.day, at: clock.now() };
		try {
			// The worker's own type says it as promises of one or of the other.
			const looked = await this.#beside.run(
				(remote, tell) => remote.group(asked, now, tell) as Promise<GroupLooked>
			);
			if (looked.ok) {
				this.#seen = { key, seen: { span, figures: looked.figures, unread: looked.unread } };
			} else if (looked.reason !== 'cancelled') this.#failed = { key, reason: looked.reason };
		} catch {
			this.#failed = { key, reason: 'unknown' };
		}
	}

	/** Stops a look: what was not seen yet is not shown. */
	stop(): void {
		this.#beside.end();
	}
}
