import { m } from '$lib/i18n/messages';
import { fileIn } from '$lib/share/message-link';
import { tidyPassphrase } from '$lib/share/passphrase';
import { Refused } from '$lib/share/refusal';
import { BesideWorker } from '$lib/state/beside-worker.svelte';
import { clock } from '$lib/state/clock';
import { present } from '$lib/state/now.svelte';
import { workspace } from '$lib/state/workspace.svelte';
import address from './coach.worker?worker&url';
import type { CoachWorker } from './coach.worker';
import type { Opened } from './share-opener';

/** Shares being opened by a worker beside the page. To be made while a component is set up. */
export class OpeningShares {
	readonly #beside = new BesideWorker<CoachWorker>({
		name: 'coach',
		address,
		begin: (remote) => remote.begin(workspace.current!.token)
	});
	#opened: readonly Opened[] = $state.raw([]);
	/** Files that words would open. */
	#locked: readonly File[] = $state.raw([]);
	#wrong = $state(false);
	#stopped = $state(false);
	#broken = $state(false);
	#scanned = $state(false);

	constructor() {
		$effect(() => () => this.#beside.end());
	}

	/** How far it is, 0 to 1; null while nothing is being opened. */
	get share(): number | null {
		return this.#beside.share;
	}

	/** What became of each file but those that words would open. */
	get opened(): readonly Opened[] {
		return this.#opened;
	}

	/** How many files are locked with words that are not known. */
	get locked(): number {
		return this.#locked.length;
	}

	/** Whether the words that were typed open none of those. */
	get wrong(): boolean {
		return this.#wrong;
	}

	/** Whether it was stopped before all were opened. */
	get stopped(): boolean {
		return this.#stopped;
	}

	/** Whether it ended of itself before all were opened. */
	get broken(): boolean {
		return this.#broken;
	}

	/** Whether what is opened came by the camera, whole. */
	get scanned(): boolean {
		return this.#scanned;
	}

	/** Opens files that were picked. */
	async open(files: readonly File[]): Promise<void> {
		await this.#open(files, false);
	}

	/** Opens what a series of codes held. */
	async openScanned(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		await this.#open([new File([bytes], m.coach_scanned())], true);
	}

	async #open(files: readonly File[], scanned: boolean): Promise<void> {
		[this.#opened, this.#scanned] = [[], scanned];
		await this.#run(files, null);
	}

	/** Opens what is in a text that was pasted or scanned. */
	async openText(text: string): Promise<void> {
		try {
			await this.open([new File([fileIn(text)], '')]);
		} catch (thrown) {
			if (!(thrown instanceof Refused)) throw thrown;
			this.#scanned = false;
			this.#opened = [{ ok: false, file: '', reason: thrown.reason }];
		}
	}

	/** Opens those that words lock with words that were typed. */
	async openWith(typed: string): Promise<void> {
		const before = this.#locked.length;
		await this.#run(this.#locked, tidyPassphrase(typed));
		this.#wrong = this.#locked.length === before;
	}

	/** Stops; what went in stays. */
	cancel(): void {
		void this.#beside.remote?.cancel();
	}

	async #run(files: readonly File[], words: string | null): Promise<void> {
		[this.#wrong, this.#stopped, this.#broken] = [false, false, false];
		const identities = workspace.keys?.keys.map(({ identity }) => identity) ?? [];
		const opening = { identities, words, today: present.day, at: clock.now() };
		const all = await this.#beside.run((remote, tell) => remote.open(files, opening, tell));
		if (!('opened' in all)) {
			this.#broken = true;
			return;
		}
		const isLocked = (each: Opened) => !each.ok && each.reason === 'wrong_words';
		const { opened } = all;
		// Those that were not come to can be opened with the same words later.
		this.#locked = files.filter((_, index) => {
			const each = opened[index];
			return each ? isLocked(each) : words !== null;
		});
		this.#opened = [...this.#opened, ...opened.filter((each) => !isLocked(each))];
		this.#stopped = all.stopped;
	}
}
