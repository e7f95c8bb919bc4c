import { startWorker } from '../platform/worker';
import { proxy, wrap, type Remote } from 'comlink';
import { workerGone } from './worker-watch';

/** The answer of a worker that was ended, or broke. */
export interface Ended {
	ok: false;
	reason: 'cancelled' | 'unknown';
}

/** Hears how far something is, 0 to 1. */
type Tell = (share: number) => void;

/** What is started beside the page. */
interface Kind<W> {
	/** The start of its name. */
	name: string;
	/** Of its module, as the build gives it. */
	address: string;
	/** Begins it; resolves once it showed itself. */
	begin: (remote: Remote<W>) => Promise<unknown>;
}

/**
 * A worker beside the page that is started once it is asked for something. Whoever makes one ends it;
 * what it read is gone with that.
 */
export class BesideWorker<W> {
	readonly #kind: Kind<W>;
	#worker: Worker | null = null;
	#remote: Remote<W> | null = null;
	/** What ends a wait for the worker, and that wait. */
	#stop: ((answer: Ended) => void) | null = null;
	#stopped: Promise<Ended> | null = null;
	#share: number | null = $state(null);

	constructor(kind: Kind<W>) {
		this.#kind = kind;
	}

	/** How far it is, 0 to 1; null while nothing is under way. */
	get share(): number | null {
		return this.#share;
	}

	/** It as it was started; null before. */
	get remote(): Remote<W> | null {
		return this.#remote;
	}

	/**
	 * Asks it for something.
	 * @param tells whether it is shown how far it is
	 */
	async run<T>(
		work: (remote: Remote<W>, tell: Tell) => Promise<T>,
		tells = true
	): Promise<T | Ended> {
		if (tells) this.#share = 0;
		try {
			const remote = this.#begin();
			let under = true;
			// What it tells comes another way than its answer, and may come after that.
			const tell = proxy((share: number) => {
				if (under) this.#share = share;
			});
			const answer = Promise.race([work(remote, tell), this.#stopped!]);
			return await answer.finally(() => (under = false));
		} finally {
			if (tells) this.#share = null;
		}
	}

	#begin(): Remote<W> {
		if (this.#remote) return this.#remote;
		const { address, begin } = this.#kind;
		const name = `${this.#kind.name}-${crypto.randomUUID()}`;
		const worker = startWorker(address, name);
		const remote = wrap<W>(worker);
		this.#worker = worker;
		this.#remote = remote;
		this.#stopped = new Promise((resolve) => (this.#stop = resolve));
		// What it was doing is undone by the database itself; the next press starts another.
		const gone = () => {
			if (this.#worker !== worker) return;
			this.#stop?.({ ok: false, reason: 'unknown' });
			this.end();
		};
		worker.onerror = gone;
		void workerGone(name, begin(remote)).then(gone);
		return remote;
	}

	/** Ends it, whatever it is doing: that comes back as 'cancelled'. */
	end(): void {
		this.#worker?.terminate();
		this.#stop?.({ ok: false, reason: 'cancelled' });
		this.#worker = null;
		this.#remote = null;
	}
}
