/** Room on the device, in bytes, as far as the browser tells. */
export interface Room {
	/** What everything of the app takes. */
	used: number;
	/** What it may take before the browser refuses. */
	quota: number;
}

/** How much room there is; null where the browser does not tell. */
export async function storageRoom(): Promise<Room | null> {
	const storage = navigator.storage as StorageManager | undefined;
	try {
		const { usage, quota } = (await storage?.estimate?.()) ?? {};
		return usage === undefined || !quota ? null : { used: usage, quota };
	} catch {
		return null;
	}
}
