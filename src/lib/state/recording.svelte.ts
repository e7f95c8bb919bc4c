import { MOST_SECONDS } from '../core/attachments';
import { record, type MicrophoneFault, type Recorder } from '../platform/sound';

/** While it runs, what was recorded so far is written so often. */
const WRITE_EVERY_MS = 5000;
const TICK_MS = 250;

/** Writes what was recorded so far; called again only after it is done. */
export type WriteSound = (sound: Blob, seconds: number, whole: boolean) => Promise<void>;

/**
 * A voice note while it is recorded. What there is of it is written every few seconds, so that a
 * killed window costs no more than the last of it.
 */
export class Recording {
	#phase: 'rest' | 'asking' | 'running' | 'ending' = $state('rest');
	#seconds = $state(0);
	readonly #write: WriteSound;
	#recorder: Recorder | null = null;
	#wanted = false;
	#startedAt = 0;
	#writtenAt = -Infinity;
	#sound: Blob | null = null;
	#writing: Promise<void> = Promise.resolve();
	#busy = false;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(write: WriteSound) {
		this.#write = write;
	}

	get phase() {
		return this.#phase;
	}

	/** How long it is by now, whole seconds. */
	get seconds(): number {
		return this.#seconds;
	}

	/** Begins; with why not, where that fails. */
	async start(): Promise<MicrophoneFault | null> {
		if (this.#phase !== 'rest') return null;
		this.#phase = 'asking';
		this.#wanted = true;
		this.#seconds = 0;
		this.#sound = null;
		this.#writtenAt = -Infinity;
		const begun = await record({
			onpart: (sound) => this.#take(sound),
			onend: () => void this.#end()
		});
		if (!begun.ok) {
			this.#phase = 'rest';
			return begun.reason;
		}
		this.#recorder = begun.recorder;
		this.#startedAt = performance.now();
		this.#phase = 'running';
		this.#timer = setInterval(() => this.#tick(), TICK_MS);
		// Whoever asked is gone by now: nothing listens on where nobody sees it.
		if (!this.#wanted) this.stop();
		return null;
	}

	/** Ends it. What was recorded is written, and then it rests. */
	stop(): void {
		this.#wanted = false;
		if (this.#phase !== 'running') return;
		this.#tick();
		this.#phase = 'ending';
		this.#recorder?.stop();
	}

	#tick() {
		const seconds = (performance.now() - this.#startedAt) / 1000;
		this.#seconds = Math.min(MOST_SECONDS, Math.floor(seconds));
		if (seconds >= MOST_SECONDS && this.#phase === 'running') this.stop();
	}

	#take(sound: Blob) {
		this.#sound = sound;
		const now = performance.now();
		if (this.#busy || this.#phase !== 'running' || now - this.#writtenAt < WRITE_EVERY_MS) return;
		this.#writtenAt = now;
		this.#busy = true;
		this.#writing = this.#write(sound, this.#length, false)
			.catch(() => undefined)
			.finally(() => (this.#busy = false));
	}

	/** Seconds, at least one: what was heard for less is still something. */
	get #length(): number {
		return Math.max(1, this.#seconds);
	}

	async #end() {
		clearInterval(this.#timer);
		if (this.#phase === 'running') this.#tick();
		this.#phase = 'ending';
		await this.#writing;
		try {
			await this.#write(this.#sound ?? new Blob(), this.#length, true);
		} finally {
			this.#phase = 'rest';
		}
	}
}
