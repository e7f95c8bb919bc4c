import type { Day } from '$lib/core/days';
import type { DaySpan } from '$lib/core/period';
import type { ShareChoice } from '$lib/core/share/share-choice';
import type { ForeignChoice } from '$lib/share/foreign-changes';
import type { TableChoice } from '$lib/share/readers/table';
import { BesideWorker } from '$lib/state/beside-worker.svelte';
import { clock } from '$lib/state/clock';
import { thisJournal } from '$lib/state/this-journal.svelte';
import type { Remote } from 'comlink';
import address from './backup.worker?worker&url';
import type { BackupWorker } from './backup.worker';
import type { Seen, Weighed } from '../restore/foreign-file';
import type { ShareSeen, WantedShare } from '../share/share-maker';
import type { Carried, Look } from './carrier';
import type { Journal } from '$lib/storage/journal';
import type { How } from '$lib/storage/transfer';
import type { WantedTable } from './tables';

/**
 * A backup or a share being made, a backup looked into or taken in by a worker beside the page.
 * Whoever makes one ends it; what it read is gone with that.
 */
export class Carrying {
	readonly #journal: () => Journal | null;
	readonly #beside = new BesideWorker<BackupWorker>({
		name: 'backup',
		address,
		begin: (remote) => {
			const { name, token } = this.#journal()!;
			return remote.open(name, token);
		}
	});

	/** @param journal another than the one that is shown; null while that is not open */
	constructor(journal: () => Journal | null = () => thisJournal.current) {
		this.#journal = journal;
	}

	/** How far it is, 0 to 1; null while nothing is under way. */
	get share(): number | null {
		return this.#beside.share;
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

	/** What a seller hands to a coach, as a file. */
	makeShare(wanted: WantedShare): Promise<Carried<Blob>> {
		return this.#run((remote, tell) => remote.share(wanted, tell));
	}

	/**
	 * What a share comes to, before it is made.
	 * @param secret the coach's, to get the records too; null for the counts alone
	 */
	seeShare(choice: ShareChoice, secret: string | null): Promise<Carried<ShareSeen>> {
		return this.#run((remote) => remote.seeShare(choice, secret), false);
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
		void this.#beside.remote?.cancel();
	}

	async #run<T>(
		work: (remote: Remote<BackupWorker>, tell: (share: number) => void) => Promise<Carried<T>>,
		/** Whether it is shown how far it is. */
		tells = true
	): Promise<Carried<T>> {
		if (!this.#journal()) return { ok: false, reason: 'closed' };
		return this.#beside.run(work, tells);
	}

	/** Ends the worker, whatever it is doing: that comes back as 'cancelled'. */
	end(): void {
		this.#beside.end();
	}
}
