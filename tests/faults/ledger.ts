import type { BrowserContext, Page } from '@playwright/test';
import type { FAULTS } from './faults.mjs';
import { pause } from './how-often';
import { storedIn, type Stored } from './stored';

/** A fault that is provoked, by its name. */
export type Fault = keyof typeof FAULTS;

/** Whether an entry stands in the database as it was when the app said that it is saved. */
export type Holds = (stored: Stored) => boolean;

/** A row of the table. */
export interface Tally {
	fault: Fault;
	/** How often it was provoked. */
	tried: number;
	/** How many entries the app had said are saved, and that were looked for after a start. */
	saved: number;
	/** Those among them that were not there after the next start. */
	lost: string[];
}

/** So long a start may take to write what a killed window left, milliseconds. */
const PATIENCE_MS = 15_000;

/** What the app said is saved, and whether it is. */
export class Ledger {
	readonly fault: Fault;
	/** How often the fault was provoked. */
	tried = 0;
	readonly #saved = new Map<string, Holds>();
	readonly #looked = new Set<string>();
	readonly #lost = new Set<string>();

	constructor(fault: Fault) {
		this.fault = fault;
	}

	get tally(): Tally {
		const { fault, tried } = this;
		return { fault, tried, saved: this.#looked.size, lost: [...this.#lost] };
	}

	/** How many entries are noted. */
	get size(): number {
		return this.#saved.size;
	}

	/** The fault was provoked. */
	provoked(): void {
		this.tried += 1;
	}

	/** The app said that an entry is saved; without more, the row with this id. */
	saved(id: string, holds: Holds = ({ rows }) => (rows.get(id)?.body ?? null) !== null): void {
		this.#saved.set(id, holds);
	}

	/** Lets go of what someone deleted, who was not the app: from now on other entries count. */
	forget(): void {
		this.#saved.clear();
	}

	/** Compares with what is stored after a start; what does not come within a while is lost. */
	async settle(page: Page): Promise<void> {
		const end = performance.now() + PATIENCE_MS;
		let missing = this.#missing(await storedIn(page));
		while (missing.length > 0 && performance.now() < end) {
			await pause(200);
			missing = this.#missing(await storedIn(page));
		}
		for (const id of this.#saved.keys()) this.#looked.add(id);
		for (const id of missing) this.#lost.add(id);
	}

	#missing(stored: Stored): string[] {
		return [...this.#saved].filter(([, holds]) => !holds(stored)).map(([id]) => id);
	}
}

declare global {
	interface Window {
		/** Tells the ledger that the screen said of a moment that it is saved. */
		saidSavedOf: (id: string) => void;
	}
}

/** Notes every moment of which a window says that it is saved, as soon as the word stands there. */
export async function noteSaved(context: BrowserContext, ledger: Ledger): Promise<void> {
	await context.exposeBinding('saidSavedOf', (_source, id: string) => ledger.saved(id));
	await context.addInitScript(() => {
		let last = '';
		const look = () => {
			if (!document.querySelector('.kept svg')) return;
			const id = /\/moment\/([0-9a-f-]{36})\/question$/.exec(location.pathname)?.[1];
			if (!id || id === last) return;
			last = id;
			window.saidSavedOf(id);
		};
		new MutationObserver(look).observe(document, { subtree: true, childList: true });
		// The address follows the word.
		const { replaceState } = history;
		history.replaceState = function (...args) {
			replaceState.apply(this, args);
			look();
		};
	});
}
