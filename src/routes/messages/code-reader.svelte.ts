import type { CameraPicture } from '$lib/platform/camera';
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
	async look(picture: CameraPicture): Promise<Seen> {
		const sent = transfer(picture, ['data' in picture ? picture.data.buffer : picture]);
		const seen = await this.#beside.run<Seen>((remote) => remote.look(sent), false);
		if ('saw' in seen) return seen;
		throw new Error(`the reader of codes ended: ${seen.reason}`);
	}
}
