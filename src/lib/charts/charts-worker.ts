import { startWorker } from '$lib/platform/worker';
import { wrap, type Remote } from 'comlink';
import address from './charts.worker?worker&url';
import type { ChartsWorker } from './charts.worker';

interface Started {
	remote: Remote<ChartsWorker>;
	/** Rejects where it could not be started. */
	failed: Promise<never>;
}

let started: Promise<Started> | undefined;

/** The worker that draws: one for all charts, for as long as the page stands. */
function chartsWorker(): Promise<Started> {
	// In a task of its own: to start one takes a slow phone its time.
	started ??= new Promise<void>((resolve) => setTimeout(resolve)).then(start);
	return started;
}

function start(): Started {
	const worker = startWorker(address);
	const failed = new Promise<never>((_, reject) => {
		worker.onerror = () => {
			started = undefined;
			reject(new Error('the worker that draws could not be started'));
		};
	});
	failed.catch(() => undefined);
	return { remote: wrap<ChartsWorker>(worker), failed };
}

/** Draws a chart; rejects where that can't be done. */
export async function drawChart(...of: Parameters<ChartsWorker['draw']>) {
	const { remote, failed } = await chartsWorker();
	return Promise.race([remote.draw(...of), failed]);
}

/** A chart alone as a picture; rejects where that can't be done. */
export async function drawingOf(...of: Parameters<ChartsWorker['drawing']>): Promise<Blob> {
	const { remote, failed } = await chartsWorker();
	return Promise.race([remote.drawing(...of), failed]);
}

/** A chart with its words as a picture; rejects where that can't be done. */
export async function pictureOf(...of: Parameters<ChartsWorker['picture']>): Promise<Blob> {
	const { remote, failed } = await chartsWorker();
	return Promise.race([remote.picture(...of), failed]);
}
