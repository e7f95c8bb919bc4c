import { SvelteSet } from 'svelte/reactivity';
import { registerWorker } from '../platform/update';

/** Whether a new version is there, and whether now is a moment to say so. */
class Update {
	#apply: (() => void) | null = null;
	#waiting = $state(false);
	#hidden = $state(false);
	/** What is half-filled in this window; while anything is, no update is offered. */
	readonly #halfFilled = new SvelteSet<string>();

	/** Whether to offer the new version. */
	get offered(): boolean {
		return this.#waiting && !this.#hidden && this.#halfFilled.size === 0;
	}

	/** Says that something is half-filled, or no longer. */
	hold(what: string, held: boolean): void {
		if (held) this.#halfFilled.add(what);
		else this.#halfFilled.delete(what);
	}

	/** Lets the new version in; this window reloads. */
	apply(): void {
		if (this.#apply) this.#apply();
		else location.reload();
	}

	/** Not now; the next start has it anyway. */
	later(): void {
		this.#hidden = true;
	}

	/** Registers the worker; once, after the first screen answers. */
	start(base: string): void {
		void registerWorker(base, {
			onOfflineReady: () => {
				document.documentElement.dataset.offline = 'ready';
			},
			onWaiting: (apply) => {
				this.#apply = apply;
				this.#waiting = true;
			},
			onReplaced: () => {
				this.#apply = null;
				this.#waiting = true;
			}
		}).catch(() => undefined);
	}
}

export const update = new Update();
