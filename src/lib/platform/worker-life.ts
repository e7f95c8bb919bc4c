/**
 * How a page hears that a worker is gone: browsers tell of an error in it, but not that it was ended.
 * The worker holds a lock of its own name for as long as it lives, and the page waits for that lock.
 */

/** In a worker: takes the lock; resolves once it has it, or at once where the browser has none. */
export function showLife(): Promise<void> {
	const { locks } = navigator as { locks?: LockManager };
	return new Promise((held) => {
		if (!locks) return held();
		const forEver = () => {
			held();
			return new Promise<never>(() => undefined);
		};
		// A browser that refuses does as one that has none.
		locks.request(self.name, forEver).catch(() => held());
	});
}

/**
 * In the page: resolves once the worker of this name is gone, never where the browser has no locks. To
 * be asked after it showed itself.
 */
export function whenGone(name: string): Promise<void> {
	const { locks } = navigator as { locks?: LockManager };
	return new Promise((gone) => void locks?.request(name, () => gone()).catch(() => undefined));
}
