interface Policies {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string }
	): { createScriptURL(url: string): string };
}

/** Trusted Types let through what this policy made; only addresses that the build knows come here. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy(
	'web-worker',
	{ createScriptURL: (url) => url }
);

/**
 * Starts a web worker.
 * @param address of a module of the app's own, as the build gives it
 * @param name tells it from all others
 */
export function startWorker(address: string, name = ''): Worker {
	return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name });
}
