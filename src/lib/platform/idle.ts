/** Calls back when the browser has nothing more urgent to do; Safari is given a short while. */
export function whenIdle(task: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 2000 });
	else setTimeout(task, 200);
}

/** What the first press can do without comes so long after a first visit began, milliseconds. */
export const FIRST_VISIT_MS = 3000;

/**
 * Calls back when what is fetched takes nothing from the first press: from the cache of the app's
 * worker at once, on a first visit, over the network, some seconds later.
 */
export function whenUnhurried(callback: () => void): void {
	if (navigator.serviceWorker?.controller) whenIdle(callback);
	else setTimeout(() => whenIdle(callback), FIRST_VISIT_MS);
}
