/** What the service worker tells the app. */
export interface UpdateListener {
	/** Everything is kept; the app works without a network from now on. */
	onOfflineReady(): void;
	/** A new version waits until `apply` is called. */
	onWaiting(apply: () => void): void;
	/** Another window let the new version in; this one still runs the old code. */
	onReplaced(): void;
}

/** Trusted Types let one address through as a script: the app's own worker. */
function allowWorker(address: string): void {
	const trusted = (
		globalThis as {
			trustedTypes?: {
				createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
			};
		}
	).trustedTypes;
	trusted?.createPolicy('default', {
		createScriptURL: (url) => {
			if (new URL(url, location.href).href === new URL(address, location.href).href) return url;
			throw new TypeError('only the service worker of the app itself may be loaded this way');
		}
	});
}

/**
 * Registers the service worker. A new version is never let in by itself: it waits for `apply`,
 * which reloads this window alone.
 * @param base sub-path the app is hosted under
 */
export async function registerWorker(base: string, listener: UpdateListener): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const address = `${base}/sw.js`;
	allowWorker(address);
	const { Workbox } = await import('workbox-window');
	const worker = new Workbox(address, { scope: `${base}/` });
	let applied = false;
	worker.addEventListener('waiting', () =>
		listener.onWaiting(() => {
			applied = true;
			worker.messageSkipWaiting();
		})
	);
	// On a first visit the first worker takes over too, and nothing is replaced by that.
	let first = navigator.serviceWorker.controller === null;
	worker.addEventListener('controlling', () => {
		if (applied) location.reload();
		else if (!first) listener.onReplaced();
		first = false;
	});
	await worker.register();
	await navigator.serviceWorker.ready;
	listener.onOfflineReady();
	// A window that stays open for days asks for itself whether there is something new.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible' && navigator.onLine) {
			worker.update().catch(() => undefined);
		}
	});
}
