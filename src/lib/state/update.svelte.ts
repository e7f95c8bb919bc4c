/** Whether a new version is there, and whether now is a moment to say so. */
class Update {
	#apply: (() => void) | null = null;
	#waiting = $state(false);
	#hidden = $state(false);
	/** What is half-filled in this window; while anything is, no update is offered. */
	#halfFilled: readonly string[] = [];
	#busy = $state(false);

	/** Whether to offer the new version. */
	get offered(): boolean {
		return this.#waiting && !this.#hidden && !this.#busy;
	}

	/** Says that something is half-filled, or no longer. */
	hold(what: string, held: boolean): void {
		const others = this.#halfFilled.filter((each) => each !== what);
		this.#halfFilled = held ? [...others, what] : others;
		this.#busy = this.#halfFilled.length > 0;
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
		import('../platform/update')
			.then(({ registerWorker }) =>
				registerWorker(base, {
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
				})
			)
			.catch(() => undefined);
	}
}

export const update = new Update();
