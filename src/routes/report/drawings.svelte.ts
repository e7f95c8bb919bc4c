import { drawingOf } from '$lib/charts/charts-worker';
import { paperLook } from '$lib/charts/paper-look';
import { untrack } from 'svelte';
import type { Figure } from '../insight/figure';

/** A figure with its drawing. */
export interface Drawn {
	figure: Figure;
	/** A PNG; null where it could not be drawn. */
	picture: Uint8Array | null;
	/** Where the page finds it; empty without. */
	address: string;
}

async function drawn(figure: Figure, grey: boolean): Promise<Drawn> {
	try {
		const blob = await drawingOf(figure.chart, paperLook(figure.height, grey));
		const picture = new Uint8Array(await blob.arrayBuffer());
		return { figure, picture, address: URL.createObjectURL(blob) };
	} catch {
		return { figure, picture: null, address: '' };
	}
}

function letGo(all: readonly Drawn[]) {
	for (const { address } of all) if (address !== '') URL.revokeObjectURL(address);
}

/**
 * The figures of a report as pictures, drawn beside the page whenever they change. To be made while
 * a component is set up.
 */
export class Drawings {
	#all: readonly Drawn[] = $state.raw([]);
	#of: readonly Figure[] | null = $state.raw(null);
	readonly #wanted: () => readonly Figure[];

	constructor(wanted: () => readonly Figure[], grey: () => boolean) {
		this.#wanted = wanted;
		$effect(() => {
			const [figures, inGrey] = [wanted(), grey()];
			const work = { stale: false };
			this.#of = null;
			untrack(() => void this.#draw(figures, inGrey, work));
			return () => (work.stale = true);
		});
		$effect(() => () => letGo(this.#all));
	}

	/** Those that were drawn last: while others are being drawn they stay. */
	get all(): readonly Drawn[] {
		return this.#all;
	}

	/** Whether they are of what is wanted now. */
	get ready(): boolean {
		return this.#of === this.#wanted();
	}

	/** One after the other: to hand over and receive several at once takes a slow phone its time. */
	async #draw(figures: readonly Figure[], grey: boolean, work: { stale: boolean }) {
		const all: Drawn[] = [];
		for (const figure of figures) {
			if (!work.stale) all.push(await drawn(figure, grey));
		}
		if (work.stale) return letGo(all);
		const before = this.#all;
		[this.#all, this.#of] = [all, figures];
		letGo(before);
	}
}
