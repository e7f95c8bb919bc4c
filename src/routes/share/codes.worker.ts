// Draws the QR codes of a share beside the page, which goes on answering.
import { showLife } from '$lib/platform/worker-life';
import { qrPath, qrSquare } from '$lib/share/qr-code';
import { QrSeries } from '$lib/share/qr-series';
import { expose } from 'comlink';

/** A code as it is drawn: see `qrPath`. */
export interface DrawnCode {
	path: string;
	/** Modules a side, quiet zone included. */
	size: number;
}

let series: QrSeries | undefined;

const worker = {
	begin: showLife,
	/** Takes what is to be shown. @returns how many codes hold it, at least */
	of(bytes: Uint8Array): number {
		series = new QrSeries(bytes);
		return series.count;
	},
	/** @returns null before it has something to show */
	code(index: number): DrawnCode | null {
		if (!series) return null;
		const square = qrSquare(series.frame(index));
		return { path: qrPath(square), size: square.length };
	}
};
export type CodesWorker = typeof worker;

expose(worker);
