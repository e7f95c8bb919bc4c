import { startWorker } from '$lib/platform/worker';
import { wrap, type Remote } from 'comlink';
import address from './charts.worker?worker&url';
import type { ChartsWorker } from './charts.worker';

let started: { remote: Remote<ChartsWorker>; failed: Promise<never> } | undefined;

/** The worker that draws: one for all charts, for as long as the page stands. */
function chartsWorker() {
	if (started) return started;
	const worker = startWorker(address);
	const failed = new Promise<never>((_, reject) => {
		worker.onerror = () => {
			started = undefined;
			reject(new Error('the worker that draws could not be started'));
		};
	});
	failed.catch(() => undefined);
	started = { remote: wrap<ChartsWorker>(worker), failed };
	return started;
}

/** Draws a chart; rejects where that can't be done. */
export function drawChart(...of: Parameters<ChartsWorker['draw']>) {
	const { remote, failed } = chartsWorker();
	return Promise.race([remote.draw(...of), failed]);
}

/** A chart as a picture; rejects where that can't be done. */
export function pictureOf(...of: Parameters<ChartsWorker['picture']>): Promise<Blob> {
	const { remote, failed } = chartsWorker();
	return Promise.race([remote.picture(...of), failed]);
}
