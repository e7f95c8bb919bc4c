/** Calls back when the browser has nothing more urgent to do; Safari is given a short while. */
export function whenIdle(task: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 });
	else setTimeout(task, 200);
}
