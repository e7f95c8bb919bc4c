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

/** The longer side at which a picture is looked at, pixels: of more, phones take too long. */
const LONGER_SIDE = 960;

/** What a video shows now; null before its first picture. */
export function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
	const { videoWidth, videoHeight } = video;
	const scale = Math.min(1, LONGER_SIDE / Math.max(videoWidth, videoHeight, 1));
	const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (width === 0 || height === 0 || !context) return null;
	[canvas.width, canvas.height] = [width, height];
	context.drawImage(video, 0, 0, width, height);
	return context.getImageData(0, 0, width, height);
}
