/** A picture as it is kept. */
export interface Picture {
	bytes: ArrayBuffer;
	mime: string;
	/** Pixels. */
	width: number;
	height: number;
}

const QUALITY = 0.8;

/** The size of a picture that is made to fit, in whole pixels; a small one stays as it is. */
export function fitWithin(
	width: number,
	height: number,
	longest: number
): { width: number; height: number } {
	const scale = Math.min(1, longest / Math.max(width, height));
	return {
		width: Math.max(1, Math.round(width * scale)),
		height: Math.max(1, Math.round(height * scale))
	};
}

/** An image as a JPEG of its own; null where the browser can't make one. */
async function redraw(image: HTMLImageElement, longest: number): Promise<Picture | null> {
	const { naturalWidth, naturalHeight } = image;
	if (naturalWidth === 0 || naturalHeight === 0) return null;
	const canvas = document.createElement('canvas');
	const { width, height } = Object.assign(canvas, fitWithin(naturalWidth, naturalHeight, longest));
	const pen = canvas.getContext('2d');
	if (!pen) return null;
	// JPEG knows no transparency: it would turn black.
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, width, height);
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(image, 0, 0, width, height);
	const drawn = await new Promise<Blob | null>((resolve) =>
		canvas.toBlob(resolve, 'image/jpeg', QUALITY)
	);
	// iOS keeps what canvases take until it is told that they take nothing.
	canvas.width = canvas.height = 0;
	return drawn && { bytes: await drawn.arrayBuffer(), mime: drawn.type, width, height };
}

/**
 * A picture file drawn anew, upright and no larger than asked, so that nothing of what the camera
 * wrote beside it is left: not the place, not the time, not the camera.
 * @param longest the longest side that it may have, pixels
 * @returns null for what this browser can't read as a picture
 */
export async function readPicture(file: Blob, longest: number): Promise<Picture | null> {
	const address = URL.createObjectURL(file);
	// Not createImageBitmap: Safari before 17.2 does not know its option that turns a photo upright.
	const image = new Image();
	try {
		image.src = address;
		await image.decode();
		return await redraw(image, longest);
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(address);
	}
}
