// Looks for QR codes in pictures of a camera, beside the page, which goes on showing them.
import { pixelsIn, type CameraPicture } from '$lib/platform/camera';
import { showLife } from '$lib/platform/worker-life';
import { qrTextIn } from '$lib/share/qr-reader';
import { isNewerFrame, QrSeriesReader, type SeriesProgress } from '$lib/share/qr-series';
import { expose } from 'comlink';

/** What was seen in a picture. */
export type Seen =
	| { saw: 'nothing' }
	/** A code of a series that only a newer app can read. */
	| { saw: 'newer' }
	/** A code of a series; with all of it once that is whole. */
	| { saw: 'frame'; progress: SeriesProgress; whole: Uint8Array<ArrayBuffer> | null }
	/** Any other code. */
	| { saw: 'text'; text: string };

const series = new QrSeriesReader();

function look(picture: CameraPicture): Seen {
	const pixels = pixelsIn(picture);
	const text = pixels && qrTextIn(pixels);
	if (text === null) return { saw: 'nothing' };
	const progress = series.take(text);
	if (progress) return { saw: 'frame', progress, whole: series.whole };
	return isNewerFrame(text) ? { saw: 'newer' } : { saw: 'text', text };
}

const worker = { begin: showLife, look };
export type CodeReaderWorker = typeof worker;

expose(worker);
