/**
 * Keeps the screen from going dark, where the device lets a page ask for that. It lets go by itself
 * when the page is not seen any more.
 * @returns what lets it go dark again
 */
export function keepAwake(): () => void {
	// Older browsers have none.
	const { wakeLock } = navigator as { wakeLock?: WakeLock };
	const asked = wakeLock?.request('screen').catch(() => null);
	return () => void asked?.then((held) => held?.release());
}
