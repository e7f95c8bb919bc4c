/** Whether the device has somewhere to send a file to, and lets this one through. */
export function canSend(file: File): boolean {
	return navigator.canShare?.({ files: [file] }) ?? false;
}

/**
 * Hands a file to what the seller chooses to send it with.
 * @param text goes with it, where that takes both
 * @returns false where it was called off, or the browser refused
 */
export async function sendFile(file: File, text?: string): Promise<boolean> {
	try {
		await navigator.share(text === undefined ? { files: [file] } : { files: [file], text });
		return true;
	} catch {
		return false;
	}
}
