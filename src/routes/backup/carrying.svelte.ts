import type { Day } from '$lib/core/days';
import type { DaySpan } from '$lib/core/period';
import type { ForeignChoice } from '$lib/share/foreign-changes';
import type { TableChoice } from '$lib/share/readers/table';
import { clock } from '$lib/state/clock';
import { journals } from '$lib/state/journals.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { startWorker } from '$lib/platform/worker';
import { workerGone } from '$lib/state/worker-watch';
import { proxy, wrap, type Remote } from 'comlink';
import address from './backup.worker?worker&url';
import type { BackupWorker } from './backup.worker';
import type { Seen, Weighed } from '../restore/foreign-file';
import type { Carried, Look } from './carrier';
import type { How } from '$lib/storage/transfer';
import type { WantedTable } from './tables';

/**
 * A backup being made, looked into or taken in by a worker beside the page. Whoever makes one ends
 * it; what it read is gone with that.
 */
export class Carrying {
	#worker: Worker | null = null;
	#remote: Remote<BackupWorker> | null = null;
	/** What ends a wait for the worker, and that wait. */
	#stop: ((answer: Carried<never>) => void) | null = null;
	#stopped: Promise<Carried<never>> | null = null;
	#share: number | null = $state(null);

	/** How far it is, 0 to 1; null while nothing is under way. */
	get share(): number | null {
		return this.#share;
	}

	/** The whole journal as a file; locked where words are given. */
	make(words: string | null, armour: boolean): Promise<Carried<Blob>> {
		const wanted = { words, armour, app: APP_VERSION, at: clock.now().instant };
		return this.#run((remote, tell) => remote.make(wanted, tell));
	}

	/** The journal as a table. */
	table(wanted: WantedTable): Promise<Carried<Blob>> {
		return this.#run((remote) => remote.table(wanted));
	}

	/** What is in a file. */
	look(file: Blob, words: string | null): Promise<Carried<Look>> {
		return this.#run((remote, tell) => remote.look(file, words, tell));
	}

	/** What is in a file of another app. */
	lookForeign(file: Blob, today: Day): Promise<Carried<Seen>> {
		return this.#run((remote) => remote.lookForeign(file, today));
	}

	/** Says what the columns of a table mean. */
	settle(choice: TableChoice): Promise<Carried<Seen>> {
		return this.#run((remote) => remote.settle(choice));
	}

	/** What a choice comes to. */
	weigh(choice: ForeignChoice): Promise<Carried<Weighed>> {
		return this.#run((remote) => remote.weigh(choice), false);
	}

	/** Takes in a file of another app. */
	takeForeign(choice: ForeignChoice): Promise<Carried<number>> {
		return this.#run((remote) => remote.takeForeign(choice, clock.now().instant));
	}

	/** Takes in what was looked at. */
	takeIn(how: How): Promise<Carried<number>> {
		return this.#run((remote, tell) => remote.takeIn(how, clock.now().instant, tell));
	}

	/** Deletes everything of these days; the ids of what was deleted. */
	erase(span: DaySpan): Promise<Carried<string[]>> {
		return this.#run((remote) => remote.erase(span, clock.now().instant));
	}

	/** Takes back what was taken in or deleted last. */
	takeBack(): Promise<Carried<number>> {
		return this.#run((remote) => remote.takeBack(clock.now().instant));
	}

	/** Stops what is under way; what it was part of comes back as 'cancelled'. */
	cancel(): void {
		void this.#remote?.cancel();
	}

	async #run<T>(
		work: (remote: Remote<BackupWorker>, tell: (share: number) => void) => Promise<Carried<T>>,
		/** Whether it is shown how far it is. */
		tells = true
	): Promise<Carried<T>> {
		const journal = thisJournal.current;
		if (!journal) return { ok: false, reason: 'closed' };
		if (tells) this.#share = 0;
		try {
			const remote = this.#begin(journal.token);
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

	#begin(token: string): Remote<BackupWorker> {
		if (this.#remote) return this.#remote;
		const name = `backup-${crypto.randomUUID()}`;
		const worker = startWorker(address, name);
		const remote = wrap<BackupWorker>(worker);
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
		void workerGone(name, remote.open(journals.shown, token)).then(gone);
		return remote;
	}

	/** Ends the worker, whatever it is doing: that comes back as 'cancelled'. */
	end(): void {
		this.#worker?.terminate();
		this.#stop?.({ ok: false, reason: 'cancelled' });
		this.#worker = null;
		this.#remote = null;
	}
}
