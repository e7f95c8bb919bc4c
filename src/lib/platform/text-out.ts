/** Puts text on the clipboard; false where the browser refused. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Hands text over as a file to save, under the name given. */
export function saveText(text: string, name: string): void {
	saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), name);
}

/** Hands a file over to save, under the name given. */
export function saveFile(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers fetch it only after this task.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
