import { clientsFrom, removalOf, type Client } from '../core/coach/client';
import { heldKeys, keysChange, type HeldKeys } from '../core/coach/coach-keys';
import { leftOutFrom } from '../core/coach/left-out';
import { ALL_DAYS } from '../core/events';
import type { Change, Row } from '../core/records';
import { localKeep } from '../platform/keep';
import { dropDraft } from '../storage/drafts';
import {
	openJournal,
	type Journal,
	type JournalStatus,
	type OpenFailure,
	type Saved
} from '../storage/journal';
import { WORKSPACE } from '../storage/names';
import { BackupRecord } from './backup-record.svelte';
import { calmly } from './bursts';
import { clock } from './clock';
import { Waiting, type Problem } from './waiting.svelte';

/** The keys under which a change to a client, and what is written of a talk, are kept while typed. */
export const clientDraft = (client: string) => `client-${client}`;
export const talkDraft = (client: string) => `talk-${client}`;

/** The key under which a message to a client is kept while it is being typed. */
export const messageDraft = (client: string) => `message-${client}`;

/**
 * The workspace of a coach: a journal of its own kind, beside those of sellers, opened where a coach
 * is at work alone. What fails stays in `problem` until it is saved.
 */
class Workspace {
	#journal = $state.raw<Journal | null>(null);
	#undated = $state.raw<readonly Row[]>([]);
	#shares = $state.raw<readonly Row[]>([]);
	#sent = $state.raw<readonly Row[]>([]);
	#talks = $state.raw<readonly Row[] | null>(null);
	#loaded = $state(false);
	readonly #waiting = new Waiting();
	/** The words and the age of its backups. */
	readonly backups = new BackupRecord(WORKSPACE);
	#leaving = false;
	/** How it stands; 'opening' until it is open. */
	status = $state<'opening' | 'failed' | JournalStatus>('opening');
	/** Why it did not open. */
	failure = $state<OpenFailure | null>(null);
	readonly #keys = $derived(heldKeys(this.#undated));
	readonly #clients = $derived(clientsFrom(this.#undated));
	readonly #leftOut = $derived(leftOutFrom(this.#undated, 'beside'));
	readonly #outOfGroup = $derived(leftOutFrom(this.#undated, 'group'));

	constructor() {
		void this.#open();
	}

	/** The open journal; null before that. */
	get current(): Journal | null {
		return this.#journal;
	}

	/** Whether its keys and clients were read. */
	get loaded(): boolean {
		return this.#loaded;
	}

	/** The coach's keys; null before the first run is through. */
	get keys(): HeldKeys | null {
		return this.#keys;
	}

	/** Everyone whose shares are kept. */
	get clients(): readonly Client[] {
		return this.#clients;
	}

	/** The ids of those who were chosen not to stand beside the others. */
	get leftOut(): ReadonlySet<string> {
		return this.#leftOut;
	}

	/** The ids of those who were chosen not to be in the group. */
	get outOfGroup(): ReadonlySet<string> {
		return this.#outOfGroup;
	}

	/** The records of all shares, without what they hold. */
	get shares(): readonly Row[] {
		return this.#shares;
	}

	/** The records of all messages to clients. */
	get sent(): readonly Row[] {
		return this.#sent;
	}

	/** The records of all conversations; null before they are read. */
	get talks(): readonly Row[] | null {
		return this.#talks;
	}

	/** What could not be saved, until it is. */
	get problem(): Problem | null {
		return this.#waiting.problem;
	}

	async #open(): Promise<void> {
		const result = await openJournal(WORKSPACE, { clock, keep: localKeep() });
		if (!result.ok) {
			this.status = 'failed';
			this.failure = result.reason;
			return;
		}
		const { journal } = result;
		this.#journal = journal;
		this.status = journal.status;
		journal.onStatus((status) => {
			if (!this.#leaving) this.status = status;
		});
		journal.live(
			() => journal.undated(),
			// At once: a choice is saved together with those that were made just before.
			(rows) => {
				this.#undated = rows;
				this.#loaded = true;
			},
			() => undefined
		);
		journal.live(
			() => journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to),
			calmly((rows) => (this.#shares = rows)),
			() => undefined
		);
		journal.live(
			() => journal.ofKind('sent', ALL_DAYS.from, ALL_DAYS.to),
			(rows) => (this.#sent = rows),
			() => undefined
		);
		journal.live(
			() => journal.ofKind('talk', ALL_DAYS.from, ALL_DAYS.to),
			(rows) => (this.#talks = rows),
			() => undefined
		);
	}

	/**
	 * Writes the changes in one transaction; resolves after the commit, or with what went wrong.
	 * @param at when they were typed, milliseconds since 1970, where an earlier window left them: what
	 * was written since stands
	 */
	async save(changes: readonly Change[], at?: number): Promise<Saved> {
		const saved: Saved = this.#journal
			? await this.#journal.write(changes, undefined, at)
			: { ok: false, reason: 'closed' };
		if (saved.ok) {
			this.#waiting.settle(changes);
			return saved;
		}
		this.#waiting.add(changes, saved.reason);
		void saved.late?.then((committed) => committed && this.#waiting.settleLate(changes));
		return saved;
	}

	/** Tries again what could not be saved. */
	async retry(): Promise<void> {
		if (this.problem) await this.save(this.problem.changes);
	}

	/** Removes everything that is kept of a client, in one transaction. */
	async remove(client: string): Promise<Saved> {
		const journal = this.#journal;
		if (!journal) return { ok: false, reason: 'closed' };
		const { from, to } = ALL_DAYS;
		const read = [
			journal.undated(),
			journal.ofKind('attachment', from, to),
			journal.ofKind('talk', from, to),
			journal.ofKind('sent', from, to)
		];
		const rows = await Promise.all(read);
		const saved = await this.save(removalOf(client, rows.flat()));
		if (saved.ok) {
			for (const draft of [clientDraft(client), talkDraft(client), messageDraft(client)]) {
				dropDraft(localKeep(), WORKSPACE, draft);
			}
		}
		return saved;
	}

	/** Closes it for good in this window, and says nothing of that: it is about to be deleted. */
	leave(): void {
		this.#leaving = true;
		this.#journal?.close();
	}

	/** Keeps the keys; true after the commit. */
	async setKeys(keys: HeldKeys): Promise<boolean> {
		return (await this.save([keysChange(keys)])).ok;
	}
}

export const workspace = new Workspace();
