import { DEFAULT_SETTINGS, settingsFrom, settingChange, type Settings } from '../core/settings';
import type { Change, Row } from '../core/records';
import { dayOf } from '../core/days';
import type { DeviceId } from '../core/revisions';
import { localKeep } from '../platform/keep';
import {
	openJournal,
	type Bytes,
	type Journal,
	type JournalStatus,
	type OpenFailure,
	type Saved,
	type Step
} from '../storage/journal';
import { PendingCopies } from '../storage/pending';
import { isSame } from '../core/same';
import { clock } from './clock';
import { deferred } from './deferred';
import { device } from './device.svelte';
import { journals } from './journals.svelte';
import { Readings } from './readings.svelte';
import { Waiting, type Problem } from './waiting.svelte';

/**
 * The journal that this window shows: opened once, its settings followed, every save answered for.
 * What fails stays in `problem` until it is saved.
 */
class ThisJournal {
	#journal = $state.raw<Journal | null>(null);
	#settings = $state.raw<Settings>(DEFAULT_SETTINGS);
	#settingsLoaded = $state(false);
	#undated = $state.raw<readonly Row[]>([]);
	/** How the journal stands; 'opening' until it is open. */
	status = $state<'opening' | 'failed' | JournalStatus>('opening');
	/** Why it did not open. */
	failure = $state<OpenFailure | null>(null);
	/** Whether another window keeps an older version open. */
	blocked = $state(false);
	/** How many saves of a window that was killed were found and written. */
	recovered = $state(0);
	readonly #waiting = new Waiting();
	readonly #readings = new Readings();
	/** How many saves that set something are under way. */
	#setting = 0;
	/** Copies of what is written here while the journal does not open. */
	readonly #pending = new PendingCopies(localKeep(), journals.shown);
	#mends: Promise<unknown> = Promise.resolve();
	/** Whether the example is being left here. */
	#leaving = false;
	readonly #opened = deferred<Journal | null>();
	readonly #ready = deferred<void>();

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

	/** The rows that belong to no day: settings, products, questions of the seller's own. */
	get undated(): readonly Row[] {
		return this.#undated;
	}

	/** Whether `settings` were read from the journal. */
	get settingsLoaded(): boolean {
		return this.#settingsLoaded;
	}

	/** What could not be saved, until it is. */
	get problem(): Problem | null {
		return this.#waiting.problem;
	}

	/** Whether someone began here. Until the journal is open, what this device remembers has to do. */
	get begun(): boolean {
		return this.#settingsLoaded ? this.#settings.place !== null : device.begunIn(journals.shown);
	}

	/** The settings as they are, as soon as they were read; the defaults where the journal fails. */
	async readSettings(): Promise<Settings> {
		await this.#ready.promise;
		return this.#settings;
	}

	/** This device's own name in the journal. */
	async device(): Promise<DeviceId | null> {
		return (await this.#opened.promise)?.device ?? null;
	}

	async #open() {
		const result = await openJournal(journals.shown, {
			clock,
			keep: localKeep(),
			onBlocked: () => (this.blocked = true)
		});
		this.blocked = false;
		if (!result.ok) {
			this.status = 'failed';
			this.failure = result.reason;
			this.#opened.resolve(null);
			// A moment can be logged all the same: it is kept for the next start.
			this.#ready.resolve();
			return;
		}
		const { journal } = result;
		this.#journal = journal;
		this.recovered = journal.recovered;
		this.status = journal.status;
		journal.onStatus((status) => {
			if (this.#leaving) return;
			// Another window removed the example: nothing of the seller's own is gone.
			if (journals.isExample && status === 'deleted') {
				journals.leaveExample(location.pathname);
			} else {
				this.status = status;
			}
		});
		journal.live(
			() => journal.undated(),
			(rows) => {
				this.#undated = rows;
				// What is being set is ahead of what was read.
				if (this.#setting === 0) this.#settings = settingsFrom(rows);
				this.#settingsLoaded = true;
				this.#ready.resolve();
				device.setBegun(journals.shown, this.begun);
				// An example that was removed, or not made whole, is none.
				if (journals.isExample && !this.begun) journals.leaveExample(location.pathname);
			},
			() => undefined
		);
		this.#opened.resolve(journal);
	}

	/**
	 * Writes the changes in one transaction; resolves after the commit, or with what went wrong.
	 * @param bytes what attachments among them hold
	 */
	async save(changes: readonly Change[], bytes?: Bytes): Promise<Saved> {
		const sets = changes.filter((change) => change.kind === 'setting');
		if (sets.length > 0) {
			this.#setting += 1;
			this.#settings = settingsFrom(sets, this.#settings);
		}
		const journal = await this.#opened.promise;
		const saved: Saved = journal
			? await journal.write(changes, bytes)
			: this.#keepForNextStart(changes);
		if (sets.length > 0) this.#setting -= 1;
		if (saved.ok) {
			this.#waiting.settle(changes);
			this.#committed(changes);
			return saved;
		}
		this.#waiting.add(changes, saved.reason, bytes);
		void saved.late?.then((committed) => {
			if (committed && this.#waiting.settleLate(changes)) this.#committed(changes);
		});
		return saved;
	}

	#committed(changes: readonly Change[]) {
		// What one write could do, the others that wait may now too.
		void this.retry();
		if (changes.some((change) => change.kind !== 'setting')) this.#count();
	}

	#count() {
		if (journals.isExample) return;
		void device.countEntry(dayOf(clock.now(), this.#settings.dayStart));
	}

	/**
	 * Writes an attachment. Where that fails, whoever asks keeps it to be tried again: the rest of
	 * the journal does not wait for it.
	 */
	async attach(change: Change<'attachment'>, bytes: ArrayBuffer): Promise<Saved> {
		const journal = await this.#opened.promise;
		if (!journal) return { ok: false, reason: 'closed' };
		const saved = await journal.write([change], new Map([[change.id, bytes]]));
		if (saved.ok) this.#count();
		return saved;
	}

	/**
	 * Writes what an earlier window left half-typed, unless more was said since. Where that fails, the
	 * draft is still there for the next start.
	 * @param at when it was typed, milliseconds since 1970
	 */
	async saveLate(changes: readonly Change[], at: number): Promise<Saved> {
		const journal = await this.#opened.promise;
		return journal ? journal.write(changes, undefined, at) : { ok: false, reason: 'closed' };
	}

	#keepForNextStart(changes: readonly Change[]): Saved {
		this.#pending.keep(changes, clock.now().instant);
		return { ok: false, reason: 'closed' };
	}

	/** Lets go of the journal, because this window is about to delete it. */
	leave(): void {
		this.#leaving = true;
		this.#journal?.close();
	}

	/** Removes the example and shows the journal that it was opened from, at the address given. */
	async leaveExample(address: string): Promise<void> {
		const { deleteExample } = await import('./example');
		// Where the browser does not let it go now, it goes when the next one is made.
		this.leave();
		await deleteExample();
		device.setBegun(journals.shown, false);
		journals.leaveExample(address);
	}

	/** Whether what is to be saved waits for a database that does not answer. */
	get silent(): boolean {
		return this.#readings.silent;
	}

	/** Whether there is something that the seller has to be told. */
	get troubled(): boolean {
		const well = this.status === 'open' || this.status === 'opening';
		const unsaved = this.problem !== null || this.silent;
		return !well || this.blocked || unsaved || this.recovered > 0;
	}

	/** The row with this id, to be written anew. */
	row(id: string): Promise<Row | undefined> {
		return this.#readings.of(Promise.resolve(this.#journal?.row(id)));
	}

	/** Whether a record could not be saved, and waits to be tried again. */
	waits(id: string): boolean {
		return this.#waiting.of(id) !== undefined;
	}

	/**
	 * Mends one record. Mends wait for each other, and each starts from what the one before left,
	 * saved or waiting to be, so that quick presses do not undo each other.
	 * @param blank what stands there where there is no record yet; without it, nothing is mended
	 */
	mend(id: string, mended: (stands: Change) => Change | null, blank?: Change): Promise<Saved> {
		return this.mendAll([id], mended, { blank });
	}

	/** Mends several records, in one write. */
	mendAll(
		ids: readonly string[],
		mended: (stands: Change) => Change | null,
		{ bytes, blank }: { bytes?: Bytes | undefined; blank?: Change | undefined } = {}
	): Promise<Saved> {
		const done = this.#mends.then(async (): Promise<Saved> => {
			const rows = await Promise.all(ids.map((id) => this.row(id)));
			const changes = ids.flatMap((id, index) => {
				const stands = this.#waiting.of(id) ?? rows[index] ?? blank;
				return stands ? (mended(stands) ?? []) : [];
			});
			return changes.length > 0 ? this.save(changes, bytes) : { ok: false, reason: 'refused' };
		});
		this.#mends = done.catch(() => undefined);
		return done;
	}

	/**
	 * Takes back what a step did; what was written over it since, here or elsewhere, stays. True once
	 * nothing of the step is left to take back.
	 */
	async takeBack({ left, undo, freed }: Step): Promise<boolean> {
		const after = new Map(left.map((change) => [change.id, change]));
		const before = new Map(undo.map((change) => [change.id, change]));
		const saved = await this.mendAll(
			[...before.keys()],
			(stands) => (isSame(stands.body, after.get(stands.id)?.body) ? before.get(stands.id)! : null),
			{ bytes: freed }
		);
		return saved.ok || saved.reason === 'refused';
	}

	/** Tries again what could not be saved. */
	async retry(): Promise<void> {
		if (this.problem) await this.save(this.problem.changes, this.problem.bytes);
	}

	/** Sets one setting. */
	set<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<Saved> {
		return this.save([settingChange(name, value)]);
	}
}

export const thisJournal = new ThisJournal();
