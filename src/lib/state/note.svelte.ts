import { textChange } from '../core/changes';
import type { TextBody, TextType } from '../core/bodies';
import type { Day } from '../core/days';
import { isLive, textId, type Row } from '../core/records';
import { revTime, type DeviceId } from '../core/revisions';
import { fieldText } from '../core/field-text';
import { standingTexts } from '../core/texts';
import { KeptDraft } from './kept-draft';
import { thisJournal } from './this-journal.svelte';
import { update } from './update.svelte';

const REST_MS = 400;

/**
 * What this device's seller writes about a day or a moment, while it is typed. Every key press is
 * kept in a draft at once, and written to the journal as soon as the write before it is committed,
 * so that a killed window costs at most the last letters. What is shown of it waits until the
 * typing rests.
 */
export class Note {
	#body = $state.raw() as TextBody;
	#dirty = $state(false);
	#touched = false;
	/** What was committed of what was typed here; null before that. */
	#committed: TextBody | null = null;
	/** The newest row that is known, read or written. */
	#row: Row | null = null;
	/** Texts of other devices that are in what stands here, by id with their revisions. */
	#takesIn: Readonly<Record<string, string>> = $state.raw({});
	/** Whether what stands in the journal was read. */
	#read = false;
	/** Whether what stands here was typed before that. */
	#unseen = false;
	/** When what stands here was typed, where an earlier window left it so; else null. */
	#leftAt: number | null = null;
	/** The write that is under way. */
	#saving: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #about: string;
	readonly #day: Day;
	readonly #type: TextType;
	/** A note's draft is its text, under what it is about; another's is its body, beside that. */
	readonly #draft: KeptDraft;

	/**
	 * @param about the day, or the id of the moment
	 * @param day the day that the record belongs to
	 */
	constructor(about: string, day: Day, type: TextType = 'note') {
		this.#about = about;
		this.#day = day;
		this.#type = type;
		this.#draft = new KeptDraft(type === 'note' ? about : `${about}/${type}`);
		this.#body = this.#empty;
		const draft = this.#draft.read();
		if (draft !== null) {
			this.#body = this.#fromDraft(draft.text);
			this.#leftAt = draft.at;
			this.#unseen = draft.unseen;
			this.#touched = true;
			this.#dirty = true;
			void this.save();
		}
	}

	get text(): string {
		return this.#body.text;
	}

	/** All that it says, the prompt that it answers among it. */
	get body(): TextBody {
		return this.#body;
	}

	/** Whether everything typed is committed, and the typing rests. */
	get saved(): boolean {
		return !this.#dirty;
	}

	get #empty(): TextBody {
		return { type: this.#type, text: '', prompt: null };
	}

	#fromDraft(draft: string): TextBody {
		if (this.#type === 'note') return { ...this.#empty, text: draft };
		try {
			return { ...this.#empty, ...(JSON.parse(draft) as TextBody) };
		} catch {
			return { ...this.#empty, text: draft };
		}
	}

	/** Takes over what the journal holds, unless something is being typed here. */
	follow(rows: readonly Row[]): void {
		const device = thisJournal.current?.device;
		if (!device) return;
		this.#read = true;
		const row = rows.find((each) => each.id === textId(this.#about, device, this.#type));
		// What was read before the last write of this window is older.
		if (row && (!this.#row || row.rev >= this.#row.rev)) this.#row = row;
		if (this.#dirty) return;
		if (this.#row || !this.#touched) this.#show(rows);
	}

	/** Shows what this device wrote, and what others did. */
	#show(rows: readonly Row[]): void {
		const about = rows.filter(({ id }) => id.split('/')[1] === this.#about);
		const others = standingTexts(about).filter(
			({ id, body }) => body.type === this.#type && id !== this.#row?.id
		);
		const own = this.#row && isLive(this.#row, 'text') ? this.#row.body : null;
		const { body, takesIn } = fieldText(own, others, this.#empty);
		this.#body = body;
		this.#takesIn = takesIn;
	}

	/** Whether the text with this id is in what stands here. */
	has(id: string): boolean {
		return id in this.#takesIn;
	}

	/** What was typed. */
	type(text: string): void {
		this.change({ text });
	}

	/** What was typed, or chosen about it. */
	change(part: Partial<TextBody>): void {
		const others = Object.keys(this.#takesIn).length > 0 && { takesIn: this.#takesIn };
		const body: TextBody = { ...this.#body, ...part, ...others };
		if (!this.#touched && !this.#read) this.#unseen = true;
		this.#body = body;
		this.#touched = true;
		this.#dirty = true;
		this.#leftAt = null;
		update.hold(this.#draft.key, true);
		this.#keepDraft();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), REST_MS);
		this.#saving ??= this.#write();
	}

	#keepDraft(): void {
		const body = this.#body;
		const draft = this.#type === 'note' ? body.text : JSON.stringify(body);
		// Never before what it is typed over, even where the clock was set back.
		const notBefore = this.#row ? revTime(this.#row.rev) : undefined;
		this.#draft.save(draft, notBefore, this.#unseen);
	}

	/** Writes what is not committed yet. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.#dirty) return;
		await (this.#saving ??= this.#write());
		if (this.#body !== this.#committed) return;
		this.#dirty = false;
		update.hold(this.#draft.key, false);
	}

	/** Writes until what stands here is committed, or a write fails. */
	async #write(): Promise<void> {
		const device = await thisJournal.device();
		// Not open: the draft stays, and the next start finds it.
		while (device && this.#body !== this.#committed) {
			if (this.#unseen && !(await this.#readBefore(device))) break;
			const body = this.#body;
			const changes = [textChange(this.#about, this.#day, device, body)];
			const saved = await (this.#leftAt === null
				? thisJournal.save(changes)
				: thisJournal.saveLate(changes, this.#leftAt));
			if (!saved.ok) break;
			this.#committed = body;
			this.#row = saved.left[0]!;
			if (this.#body === body) this.#draft.drop();
		}
		this.#saving = null;
	}

	/** Puts what was typed unseen after what stands there; false where that can't be read. */
	async #readBefore(device: DeviceId): Promise<boolean> {
		const reading = thisJournal.row(textId(this.#about, device, this.#type));
		const row = await reading.catch(() => null);
		if (row === null) return false;
		this.#unseen = false;
		// What was said since an earlier window left this stands, as in any late write.
		const since = row && this.#leftAt !== null && revTime(row.rev) > this.#leftAt;
		if (!row || since || !isLive(row, 'text')) return true;
		this.#row = row;
		const [before, typed] = [row.body.text, this.#body.text];
		if (before.trim() === '' || typed.includes(before)) return true;
		this.#body = { ...row.body, text: typed.trim() === '' ? before : `${before}\n\n${typed}` };
		this.#keepDraft();
		return true;
	}
}
