import { whenIdle } from '../platform/idle';
import { watchNear } from '../platform/near';

let last: Promise<void> = Promise.resolve();
/** One after the other, each once the browser has nothing else to do. */
function idleTurn(after: () => Promise<void>): Promise<void> {
	last = last.then(after).then(() => new Promise(whenIdle));
	return last;
}

/** Tells when something on a screen is wanted: at once where it is near the window. */
export class Approach {
	#near = false;
	#waiting: (() => void)[] = [];

	/** Watches where an element is; to be attached to it. */
	readonly watch = (element: Element): (() => void) =>
		watchNear(element, false, (near) => {
			this.#near = near;
			if (!near) return;
			for (const go of this.#waiting) go();
			this.#waiting = [];
		});

	/**
	 * Resolves once it is near, or once a slow phone has the time: it may be printed unseen.
	 * @param after what goes before that
	 */
	async wanted(after: () => Promise<void>): Promise<void> {
		if (this.#near) return;
		const near = new Promise<void>((resolve) => void this.#waiting.push(resolve));
		await Promise.race([near, idleTurn(after)]);
	}
}
