import { keepAwake } from '$lib/platform/wake-lock';
import { BesideWorker, type Ended } from '$lib/state/beside-worker.svelte';
import address from './codes.worker?worker&url';
import type { CodesWorker, DrawnCode } from './codes.worker';
import { RATES, type Rate } from './rates';

/** Of so many codes a camera misses about one, as far as the time is estimated. */
const MISSES_ONE_OF = 5;

/** Shows a file as a series of QR codes. To be made while a component is set up. */
export class Showing {
	readonly #beside = new BesideWorker<CodesWorker>({
		name: 'codes',
		address,
		begin: (remote) => remote.begin()
	});
	readonly #file: Blob;
	readonly #onall: () => void;
	/** Settles once the first code stands there. */
	#begun: Promise<void> = Promise.resolve();
	#count = $state(0);
	/** Which code comes next, and how many were shown. */
	#index = 0;
	#shown = 0;
	#code: DrawnCode | null = $state.raw(null);
	#rate: Rate = $state('fast');
	#broken = $state(false);
	/** Lets the screen go dark; null while nothing plays. */
	#awake: (() => void) | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param rate to begin with
	 * @param onall told once so many were shown that a camera can have read all
	 */
	constructor(file: Blob, rate: Rate, onall: () => void) {
		[this.#file, this.#rate, this.#onall] = [file, rate, onall];
		$effect(() => {
			this.#begun = this.#begin();
			return () => this.#end();
		});
	}

	/** The code that is to be seen now; null before the first. */
	get code(): DrawnCode | null {
		return this.#code;
	}

	get playing(): boolean {
		return this.#awake !== null;
	}

	/** Whether they can't be drawn. */
	get broken(): boolean {
		return this.#broken;
	}

	get rate(): Rate {
		return this.#rate;
	}

	set rate(rate: Rate) {
		this.#rate = rate;
	}

	/** How long it takes until a camera has all, seconds; 0 before that is known. */
	get seconds(): number {
		const codes = this.#count + this.#count / (MISSES_ONE_OF - 1);
		return codes / RATES[this.#rate];
	}

	/** Shows one code after the other, from where it was. */
	play(): void {
		if (this.playing) return;
		const playing = (this.#awake = keepAwake());
		void this.#begun.then(() => this.#next(playing, performance.now()));
	}

	pause(): void {
		clearTimeout(this.#timer);
		this.#awake?.();
		this.#awake = null;
	}

	/** The first stands still until someone wants them to change. */
	async #begin(): Promise<void> {
		const bytes = new Uint8Array(await this.#file.arrayBuffer());
		const count = await this.#beside.run((remote) => remote.of(bytes), false);
		if (typeof count !== 'number') return this.#break(count);
		this.#count = count;
		await this.#show();
	}

	async #show(): Promise<void> {
		const index = this.#index++;
		const code = await this.#beside.run((remote) => remote.code(index), false);
		if (!code || !('path' in code)) return this.#break(code);
		this.#code = code;
		this.#shown += 1;
		if (this.#shown === this.#count) this.#onall();
	}

	/** @param end how the worker ended; null where it began anew, and knows of no file */
	#break(end: Ended | null): void {
		this.pause();
		[this.#code, this.#broken] = [null, end?.reason !== 'cancelled'];
	}

	/**
	 * @param playing ends with what keeps the screen on
	 * @param due when the next is to be seen
	 */
	async #next(playing: () => void, due: number): Promise<void> {
		if (this.#awake === playing) await this.#show();
		if (this.#awake !== playing) return;
		const now = performance.now();
		// What came too late is not made up for: each is to be seen for a while.
		const then = Math.max(due + 1000 / RATES[this.#rate], now);
		this.#timer = setTimeout(() => void this.#next(playing, then), then - now);
	}

	#end(): void {
		this.pause();
		this.#beside.end();
	}
}
