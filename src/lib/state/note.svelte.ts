import { noteChange } from '../core/changes';
import type { Day } from '../core/days';
import { isLive, textId, type Row } from '../core/records';
import { localKeep } from '../platform/keep';
import { dropDraft, readDraft, saveDraft } from '../storage/drafts';
import { journals } from './journals.svelte';
import { thisJournal } from './this-journal.svelte';
import { update } from './update.svelte';

const REST_MS = 400;

/**
 * This device's note about a day or a moment, while it is typed. Every key press is kept in a draft
 * at once, and written to the journal as soon as the write before it is committed, so that a killed
 * window costs at most the last letters. What is shown of it waits until the typing rests.
 */
export class Note {
	#text = $state('');
	#dirty = $state(false);
	#touched = false;
	/** What was committed of what was typed here; null before that. */
	#committed: string | null = null;
	/** The write that is under way. */
	#saving: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #about: string;
	readonly #day: Day;

	/**
	 * @param about the day, or the id of the moment
	 * @param day the day that the record belongs to
	 */
	constructor(about: string, day: Day) {
		this.#about = about;
		this.#day = day;
		const draft = readDraft(localKeep(), journals.shown, about);
		if (draft !== null) {
			this.#text = draft;
			this.#touched = true;
			this.#dirty = true;
			void this.save();
		}
	}

	get text(): string {
		return this.#text;
	}

	/** Whether everything typed is committed, and the typing rests. */
	get saved(): boolean {
		return !this.#dirty;
	}

	/** Takes over what the journal holds, unless something is being typed here. */
	follow(rows: readonly Row[]): void {
		const device = thisJournal.current?.device;
		if (!device || this.#dirty) return;
		const row = rows.find((each) => each.id === textId(this.#about, device));
		if (row || !this.#touched) this.#text = row && isLive(row, 'text') ? row.body.text : '';
	}

	/** What was typed. */
	type(text: string): void {
		this.#text = text;
		this.#touched = true;
		this.#dirty = true;
		update.hold(this.#about, true);
		saveDraft(localKeep(), journals.shown, this.#about, text);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), REST_MS);
		this.#saving ??= this.#write();
	}

	/** Writes what is not committed yet. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.#dirty) return;
		await (this.#saving ??= this.#write());
		if (this.#text !== this.#committed) return;
		this.#dirty = false;
		update.hold(this.#about, false);
	}

	/** Writes until what stands here is committed, or a write fails. */
	async #write(): Promise<void> {
		const device = await thisJournal.device();
		// Not open: the draft stays, and the next start finds it.
		while (device && this.#text !== this.#committed) {
			const text = this.#text;
			const saved = await thisJournal.save([noteChange(this.#about, this.#day, device, text)]);
			if (!saved.ok) break;
			this.#committed = text;
			if (this.#text === text) dropDraft(localKeep(), journals.shown, this.#about);
		}
		this.#saving = null;
	}
}
