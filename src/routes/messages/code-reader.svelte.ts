import { BesideWorker } from '$lib/state/beside-worker.svelte';
import { transfer } from 'comlink';
import address from './code-reader.worker?worker&url';
import type { CodeReaderWorker, Seen } from './code-reader.worker';

/**
 * Reads QR codes in pictures of a camera, in a worker: a picture takes too long for the page. To be
 * made while a component is set up.
 */
export class CodeReader {
	readonly #beside = new BesideWorker<CodeReaderWorker>({
		name: 'code-reader',
		address,
		begin: (remote) => remote.begin()
	});

	constructor() {
		$effect(() => () => this.#beside.end());
	}

	/**
	 * What is in a picture, which is gone by that. What was seen of a series is kept until the worker
	 * ends.
	 * @throws Error where the worker ended
	 */
	async look({ width, height, data }: ImageData): Promise<Seen> {
		const picture = transfer({ width, height, data }, [data.buffer]);
		const seen = await this.#beside.run<Seen>((remote) => remote.look(picture), false);
		if ('saw' in seen) return seen;
		throw new Error(`the reader of codes ended: ${seen.reason}`);
	}
}
