import { v7 } from 'uuid';
import { attachmentChange, LONGEST_SIDE } from '../core/attachments';
import { MOST_BYTES, type AttachmentBody } from '../core/bodies';
import type { Captured, Day } from '../core/days';
import { isLive, type Change, type Row } from '../core/records';
import type { AttachmentFault } from '../i18n/attachment-words';
import { sha256 } from '../platform/digest';
import { readPicture } from '../platform/picture';
import { readSound } from '../platform/sound';
import type { SaveFailure } from '../storage/journal';
import { Recording } from './recording.svelte';
import { clock } from './clock';
import { thisJournal } from './this-journal.svelte';
import { update } from './update.svelte';

/** What could not be saved; it is kept, in this window, to be tried again. */
export interface Unkept {
	change: Change<'attachment'> & { body: AttachmentBody };
	bytes: ArrayBuffer;
	reason: SaveFailure;
}

/** What was read of a file. */
type Found = Omit<AttachmentBody, 'about' | 'at' | 'size' | 'sha256'> & { bytes: ArrayBuffer };

async function pictureIn(file: Blob): Promise<Found | null> {
	const picture = await readPicture(file, LONGEST_SIDE);
	return picture && { ...picture, type: 'photo', seconds: null };
}

async function soundIn(file: Blob): Promise<Found | null> {
	const sound = await readSound(file);
	if (!sound) return null;
	const bytes = await file.arrayBuffer();
	return { ...sound, bytes, type: 'sound', mime: file.type, width: null, height: null };
}

/** What a file holds, by what it says to be; one that says nothing may be either. */
async function foundIn(file: Blob): Promise<Found | AttachmentFault> {
	// Before it is read: a phone has no room for it twice.
	if (file.size > MOST_BYTES) return 'too_large';
	if (file.type.startsWith('image/')) return (await pictureIn(file)) ?? 'no_picture';
	if (/^(audio|video)\//.test(file.type)) return (await soundIn(file)) ?? 'no_sound';
	return (await pictureIn(file)) ?? (await soundIn(file)) ?? 'neither';
}

/** What is being attached to a day or a moment. */
export class Attaching {
	readonly #about: string;
	readonly #day: Day;
	#faults: readonly AttachmentFault[] = $state.raw([]);
	#unkept: readonly Unkept[] = $state.raw([]);
	/** How many files are being read and written. */
	#busy = $state(0);
	/** The id of the recording, and when it began. */
	#sound: { id: string; at: Captured } | null = $state.raw(null);
	readonly recording: Recording;

	constructor(about: string, day: Day) {
		this.#about = about;
		this.#day = day;
		this.recording = new Recording((sound, seconds, whole) =>
			this.#writeSound(sound, seconds, whole)
		);
	}

	/** What went wrong with what was last asked for. */
	get faults(): readonly AttachmentFault[] {
		return this.#faults;
	}

	/** What could not be saved. */
	get unkept(): readonly Unkept[] {
		return this.#unkept;
	}

	/** Whether something is being read or written. */
	get busy(): boolean {
		return this.#busy > 0 || this.recording.phase === 'ending';
	}

	/** Whether a record is not to be shown as a whole one yet. */
	isUnfinished(id: string): boolean {
		return id === this.#sound?.id || this.#unkept.some(({ change }) => change.id === id);
	}

	/** Says that no photo came of the camera. */
	noPhotoCame(): void {
		this.#faults = ['no_photo_came'];
	}

	/** Adds files, one after the other. */
	async add(files: Iterable<File>): Promise<void> {
		this.#faults = [];
		for (const file of [...files]) {
			this.#busy += 1;
			this.#hold();
			const found = await foundIn(file).catch((): AttachmentFault => 'neither');
			if (typeof found === 'string') this.#faults = [...this.#faults, found];
			else await this.#keep(v7(), clock.now(), found);
			this.#busy -= 1;
			this.#hold();
		}
	}

	/** Begins to record. */
	async record(): Promise<void> {
		this.#faults = [];
		this.#sound = { id: v7(), at: clock.now() };
		this.#hold();
		const fault = await this.recording.start();
		if (!fault) return;
		this.#faults = [fault];
		this.#sound = null;
		this.#hold();
	}

	/** Tries again what could not be saved. */
	async retry(): Promise<void> {
		const waiting = this.#unkept;
		this.#busy += 1;
		for (const { change, bytes } of waiting) await this.#write(change, bytes);
		this.#busy -= 1;
		this.#hold();
	}

	/** Lets go of what could not be saved. */
	letGo(id: string): void {
		this.#unkept = this.#unkept.filter(({ change }) => change.id !== id);
		this.#hold();
	}

	/** Takes over what the journal holds: a write that nobody saw the end of may be there. */
	follow(rows: readonly Row[]): void {
		for (const { change } of this.#unkept) {
			const row = rows.find(({ id }) => id === change.id);
			if (row && isLive(row, 'attachment') && row.body.sha256 === change.body.sha256)
				this.letGo(change.id);
		}
	}

	async #writeSound(sound: Blob, seconds: number, whole: boolean): Promise<void> {
		const { id, at } = this.#sound!;
		if (sound.size > 0) {
			const bytes = await sound.arrayBuffer();
			const found = { type: 'sound', mime: sound.type, width: null, height: null } as const;
			await this.#keep(id, at, { ...found, bytes, seconds }, whole);
		} else this.#faults = ['nothing_heard'];
		if (!whole) return;
		this.#sound = null;
		this.#hold();
	}

	async #keep(id: string, at: Captured, { bytes, ...found }: Found, whole = true) {
		const said = { ...found, about: this.#about, size: bytes.byteLength };
		const change = attachmentChange(id, this.#day, at, { ...said, sha256: await sha256(bytes) });
		// Of a part it does not matter: more of it comes.
		if (whole) await this.#write(change as Unkept['change'], bytes);
		else await thisJournal.attach(change, bytes);
	}

	async #write(change: Unkept['change'], bytes: ArrayBuffer) {
		const saved = await thisJournal.attach(change, bytes);
		const others = this.#unkept.filter((each) => each.change.id !== change.id);
		this.#unkept = saved.ok ? others : [...others, { change, bytes, reason: saved.reason }];
		this.#hold();
	}

	/** While anything of it is in this window alone, no update reloads it. */
	#hold() {
		const held = this.#busy > 0 || this.#unkept.length > 0 || this.#sound !== null;
		update.hold(`attach-${this.#about}`, held);
	}
}

/** For as long as the window lives: what could not be saved is not lost by going elsewhere. */
const all: Record<string, Attaching> = {};

/** What is being attached to a day or a moment; the same whenever it is asked for. */
export function attachingTo(about: string, day: Day): Attaching {
	return (all[about] ??= new Attaching(about, day));
}
