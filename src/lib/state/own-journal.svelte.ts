import { DEFAULT_SETTINGS, settingsFrom, settingChange, type Settings } from '../core/settings';
import type { Change, Row } from '../core/records';
import type { Instant } from '../core/days';
import type { DeviceId } from '../core/revisions';
import { now } from '../platform/clock';
import { localKeep } from '../platform/keep';
import {
	openJournal,
	type Journal,
	type JournalStatus,
	type OpenFailure,
	type Saved,
	type SaveFailure
} from '../storage/journal';
import { device } from './device.svelte';

/** The clock of this device, in the core's units. */
export const clock = {
	now: () => {
		const { instant, offset } = now();
		return { instant: instant as Instant, offset };
	}
};

/** Promise.withResolvers, which the oldest browsers that we promise to run on lack. */
function deferred<T>() {
	let resolve!: (value: T) => void;
	const promise = new Promise<T>((settle) => (resolve = settle));
	return { promise, resolve };
}

/** A save that did not succeed; what was to be written is kept to be tried again. */
export interface Problem {
	reason: SaveFailure;
	changes: Change[];
	tries: number;
}

/**
 * The seller's own journal in this window: opened once, its settings followed, every save answered
 * for. What fails stays in `problem` until it is saved or copied.
 */
class OwnJournal {
	#journal = $state.raw<Journal | null>(null);
	#settings = $state.raw<Settings>(DEFAULT_SETTINGS);
	#settingsLoaded = $state(false);
	/** How the journal stands; 'opening' until it is open. */
	status = $state<'opening' | 'failed' | JournalStatus>('opening');
	/** Why it did not open. */
	failure = $state<OpenFailure | null>(null);
	/** Whether another window keeps an older version open. */
	blocked = $state(false);
	problem = $state.raw<Problem | null>(null);
	/** How many saves of a window that was killed were found and written. */
	recovered = $state(0);
	/** How many saves that set something are under way. */
	#setting = 0;
	#mends: Promise<unknown> = Promise.resolve();
	readonly #opened = deferred<Journal | null>();
	readonly #ready = deferred<Settings>();

	constructor() {
		void this.#open();
	}

	/** The open journal; null before that. */
	get current(): Journal | null {
		return this.#journal;
	}

	get settings(): Settings {
		return this.#settings;
	}

	/** Whether `settings` were read from the journal. */
	get settingsLoaded(): boolean {
		return this.#settingsLoaded;
	}

	/** The settings as they are, as soon as they were read. */
	async readSettings(): Promise<Settings> {
		await this.#ready.promise;
		return this.#settings;
	}

	/** This device's own name in the journal. */
	async device(): Promise<DeviceId | null> {
		return (await this.#opened.promise)?.device ?? null;
	}

	async #open() {
		const result = await openJournal('own', {
			clock,
			keep: localKeep(),
			onBlocked: () => (this.blocked = true)
		});
		this.blocked = false;
		if (!result.ok) {
			this.status = 'failed';
			this.failure = result.reason;
			this.#opened.resolve(null);
			return;
		}
		const { journal } = result;
		this.#journal = journal;
		this.recovered = journal.recovered;
		this.status = journal.status;
		journal.onStatus(() => (this.status = journal.status));
		journal.live(
			() => journal.settings(),
			(rows) => {
				// What is being set is ahead of what was read.
				if (this.#setting === 0) this.#settings = settingsFrom(rows);
				this.#settingsLoaded = true;
				this.#ready.resolve(this.#settings);
				if (device.begun !== (this.#settings.place !== null)) {
					device.begun = this.#settings.place !== null;
				}
			},
			() => undefined
		);
		this.#opened.resolve(journal);
	}

	/** Writes the changes in one transaction; resolves after the commit, or with what went wrong. */
	async save(changes: Change[]): Promise<Saved> {
		const sets = changes.filter((change) => change.kind === 'setting');
		if (sets.length > 0) {
			this.#setting += 1;
			this.#settings = settingsFrom(sets, this.#settings);
		}
		const journal = await this.#opened.promise;
		const saved: Saved = journal
			? await journal.write(changes)
			: { ok: false, reason: 'connection_lost' };
		if (sets.length > 0) this.#setting -= 1;
		if (saved.ok) {
			this.problem = null;
			if (changes.some((change) => change.kind !== 'setting')) void device.countEntry();
		} else {
			const tries = this.problem?.changes === changes ? this.problem.tries + 1 : 1;
			this.problem = { reason: saved.reason, changes, tries };
		}
		return saved;
	}

	/**
	 * Mends one record. Mends wait for each other, and each starts from what the one before left, so
	 * that quick presses do not undo each other.
	 */
	mend(id: string, mended: (row: Row) => Change | null): Promise<Saved> {
		const done = this.#mends.then(async (): Promise<Saved> => {
			const row = await this.#journal?.row(id);
			const change = row ? mended(row) : null;
			return change ? this.save([change]) : { ok: false, reason: 'refused' };
		});
		this.#mends = done.catch(() => undefined);
		return done;
	}

	/** Tries again what could not be saved. */
	async retry(): Promise<void> {
		if (this.problem) await this.save(this.problem.changes);
	}

	/** Sets one setting. */
	set<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<Saved> {
		return this.save([settingChange(name, value)]);
	}
}

export const ownJournal = new OwnJournal();
