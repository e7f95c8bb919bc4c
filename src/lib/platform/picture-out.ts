import { saveFile } from './text-out';

/**
 * Hands a picture over: to what the seller chooses to share it with, or else as a file to save.
 * @returns false where it was called off
 */
export async function sharePicture(picture: Blob, name: string): Promise<boolean> {
	const file = new File([picture], name, { type: picture.type });
	// A desk has a folder to save in; a phone has apps to share with.
	const shares = matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] });
	if (shares) {
		try {
			await navigator.share({ files: [file] });
			return true;
		} catch (refused) {
			if (refused instanceof DOMException && refused.name === 'AbortError') return false;
		}
	}
	saveFile(file, name);
	return true;
}
