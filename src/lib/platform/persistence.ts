const ANSWER_WITHIN_MS = 4000;

/**
 * Asks the browser to keep the storage even when the device runs full. `null` where it cannot be
 * asked, or does not answer: Firefox waits for the user for ever.
 */
export async function askPersistence(): Promise<boolean | null> {
	const storage = navigator.storage as StorageManager | undefined;
	if (!storage?.persist) return null;
	const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_WITHIN_MS));
	return Promise.race([storage.persist().catch(() => null), silence]);
}
