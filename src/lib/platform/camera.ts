/** Why there is no camera to look through. */
export type CameraFault =
	/** Whoever holds the device, or the device, does not let the browser use it. */
	| 'denied'
	/** There is none, or the browser can use none. */
	| 'missing'
	/** Another app has it, or it does not work. */
	| 'busy';

/** Whether this browser can be asked for a camera. */
export const hasCamera = () => typeof navigator.mediaDevices?.getUserMedia === 'function';

const FAULTS: Record<string, CameraFault> = {
	NotAllowedError: 'denied',
	SecurityError: 'denied',
	NotFoundError: 'missing',
	OverconstrainedError: 'missing'
};

/**
 * The camera that looks away from who holds the device, or the only one. Nothing of what it sees
 * leaves the page.
 */
export async function openCamera(): Promise<
	{ ok: true; stream: MediaStream } | { ok: false; reason: CameraFault }
> {
	if (!hasCamera()) return { ok: false, reason: 'missing' };
	try {
		const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
		const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
		return { ok: true, stream };
	} catch (thrown) {
		const { name } = thrown as { name?: string };
		return { ok: false, reason: FAULTS[name ?? ''] ?? 'busy' };
	}
}

/** Lets go of a camera: its light goes out. */
export function closeCamera(stream: MediaStream | null): void {
	for (const track of stream?.getTracks() ?? []) track.stop();
}

/** A picture of a camera: its pixels, or what a worker can take them from. */
export type CameraPicture = ImageData | VideoFrame;

/** What newer browsers have: to take pixels from a video is slow, and with these a worker's. */
const { VideoFrame: Frame, OffscreenCanvas: Canvas } = globalThis as {
	VideoFrame?: typeof VideoFrame;
	OffscreenCanvas?: typeof OffscreenCanvas;
};

/** What a video shows now; null before its first picture. */
export function pictureOf(video: HTMLVideoElement): CameraPicture | null {
	const { videoWidth: width, videoHeight: height } = video;
	if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || width === 0) return null;
	if (Frame && Canvas) return new Frame(video);
	return pixelsOf(video, { width, height }, document.createElement('canvas'));
}

/** The pixels of a picture, which is gone by that. For a worker. */
export function pixelsIn(picture: CameraPicture): ImageData | null {
	if ('data' in picture) return picture;
	try {
		const size = { width: picture.displayWidth, height: picture.displayHeight };
		return Canvas ? pixelsOf(picture, size, new Canvas(1, 1)) : null;
	} finally {
		picture.close();
	}
}

/** The longer side at which a picture is looked at, pixels: of more, phones take too long. */
const LONGER_SIDE = 960;

function pixelsOf(
	source: CanvasImageSource,
	{ width, height }: { width: number; height: number },
	canvas: HTMLCanvasElement | OffscreenCanvas
): ImageData | null {
	const scale = Math.min(1, LONGER_SIDE / Math.max(width, height, 1));
	[canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
	const context = (canvas as OffscreenCanvas).getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
