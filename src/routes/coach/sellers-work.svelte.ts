import { rowsScale, type RowsScale, type SellerRow } from '$lib/core/coach/seller-row';
import type { DaySpan } from '$lib/core/period';
import { isLive } from '$lib/core/records';
import { BesideWorker } from '$lib/state/beside-worker.svelte';
import { present } from '$lib/state/now.svelte';
import { workspace } from '$lib/state/workspace.svelte';
import { inTurn } from '$lib/ui/in-turn';
import { proxy } from 'comlink';
import { untrack } from 'svelte';
import address from './coach.worker?worker&url';
import type { CoachWorker } from './coach.worker';

/** A worker that reads the workspace; it is started once it is asked for something. */
export const readingWorker = () =>
	new BesideWorker<CoachWorker>({
		name: 'coach-reading',
		address,
		begin: (remote) => remote.begin(workspace.current!.token)
	});

/**
 * The rows of sellers who stand side by side, by a worker beside the page: of those near the window
 * alone. To be made while a component is set up.
 */
export class SellersWork {
	readonly #beside = readingWorker();
	readonly #span: () => DaySpan | null;
	// Made anew at a change: what Svelte has for that would travel with the first screen.
	#near: readonly string[] = $state.raw([]);
	#rows: Readonly<Record<string, { row: SellerRow | null; of: string }>> = $state.raw({});
	/** What is kept of each seller, by what it holds: of hundreds that are opened, one changes at a time. */
	readonly #kept = $derived.by(() => {
		const kept: Record<string, string> = {};
		for (const row of workspace.shares) {
			if (!isLive(row, 'attachment')) continue;
			const { about, sha256 } = row.body;
			kept[about] = `${kept[about] ?? ''} ${row.id} ${sha256}`;
		}
		return kept;
	});
	readonly #scaleText = $derived(
		JSON.stringify(
			rowsScale(
				Object.entries(this.#rows).flatMap(
					([client, { row, of }]) => (of === this.#of(client) && row) || []
				)
			)
		)
	);
	// By way of text: as long as it stays the same nothing is drawn anew.
	readonly #scale = $derived(JSON.parse(this.#scaleText) as RowsScale);
	#failed = $state(false);

	/** @param span the days that are shown of everyone; null while there are none */
	constructor(span: () => DaySpan | null) {
		this.#span = span;
		$effect(() => {
			const span = this.#span();
			if (!span || !workspace.current) return;
			const near = this.#near.map((client) => ({ client, of: this.#of(client) }));
			untrack(() => this.#ask(near, span));
		});
		$effect(() => () => this.#beside.end());
	}

	/** The one scale of all that was worked out; it grows where a row needs more. */
	get scale() {
		return this.#scale;
	}

	/** Whether the workspace can't be read. */
	get failed(): boolean {
		return this.#failed;
	}

	/** A seller's row; null where it can't be read, undefined while it is worked out. */
	row(client: string): SellerRow | null | undefined {
		const known = this.#rows[client];
		return known?.of === this.#of(client) ? known?.row : undefined;
	}

	/** What a row is worked out from: the days that are shown, and what is kept. */
	#of(client: string): string {
		const span = this.#span();
		return `${span?.from} ${span?.to}${this.#kept[client] ?? ''}`;
	}

	/** Has a row worked out, or no more, as it comes near the window. */
	follow(client: string, near: boolean): void {
		const others = untrack(() => this.#near).filter((each) => each !== client);
		this.#near = near ? [...others, client] : others;
	}

	/** Asks for all that are not known yet: of those that were asked for before, nothing more is told. */
	#ask(near: readonly { client: string; of: string }[], span: DaySpan): void {
		const wanted = near.filter(({ client, of }) => this.#rows[client]?.of !== of);
		if (wanted.length === 0) return;
		const ofEach = Object.fromEntries(wanted.map(({ client, of }) => [client, of]));
		const tell = proxy((client: string, row: SellerRow | null) => {
			const of = ofEach[client]!;
			inTurn(() => (this.#rows = { ...this.#rows, [client]: { row, of } }));
		});
		const asked = { clients: Object.keys(ofEach), span, today: present.day };
		void this.#beside
			.run((remote) => remote.rows(asked, tell), false)
			.then((read) => (this.#failed = read === false));
	}
}
