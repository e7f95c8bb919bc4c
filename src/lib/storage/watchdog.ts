/** What `answerWithin` resolves with when no answer came. */
export const SILENCE = Symbol('silence');

const TICKS = 10;

/**
 * What the promise answers, or `SILENCE` after `ms` milliseconds of a window that is awake. The time
 * is counted in ticks, since a phone that slept wakes with its timers overdue and its database
 * answers still on their way: that sleep counts as one tick.
 */
export function answerWithin<T>(promise: PromiseLike<T>, ms: number): Promise<T | typeof SILENCE> {
	return new Promise((resolve, reject) => {
		let ticks = 0;
		const tick = () => {
			ticks += 1;
			if (ticks > TICKS) resolve(SILENCE);
			else timer = setTimeout(tick, ms / TICKS);
		};
		let timer: ReturnType<typeof setTimeout>;
		tick();
		promise.then(resolve, reject).then(() => clearTimeout(timer));
	});
}
