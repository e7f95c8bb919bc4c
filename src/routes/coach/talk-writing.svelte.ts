import {
	newTalk,
	nextTalk,
	talkChange,
	talkRemoval,
	talksOf,
	type Talk
} from '$lib/core/coach/talk';
import { isSame } from '$lib/core/same';
import { clock } from '$lib/state/clock';
import { KeptDraft } from '$lib/state/kept-draft';
import { present } from '$lib/state/now.svelte';
import { update } from '$lib/state/update.svelte';
import { talkDraft, workspace } from '$lib/state/workspace.svelte';
import { WORKSPACE } from '$lib/storage/names';
import { v7 } from 'uuid';

const REST_MS = 400;

/**
 * What the coach writes of a conversation with one seller, while it is typed. Every key press is kept
 * in a draft at once, and committed once the typing rests; the draft goes after the commit alone.
 */
export class TalkWriting {
	readonly #client: string;
	readonly #draft: KeptDraft;
	#talk = $state.raw() as Talk;
	/** What was committed last of what stands here; null where nothing was. */
	#stored: Talk | null = $state.raw(null);
	#dirty = $state(false);
	#failed = $state(false);
	/** Whether an earlier one was opened by hand. */
	#opened = $state(false);
	/** What was committed here, until it is seen among what the workspace holds. */
	#awaited: Talk | null = null;
	/** When what stands here was typed, where an earlier window left it so; else none. */
	#leftAt: number | undefined;
	#saving: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(client: string) {
		this.#client = client;
		this.#draft = new KeptDraft(talkDraft(client), WORKSPACE);
		const left = this.#left();
		this.#talk = left ?? this.#fresh();
		if (!left) return;
		this.#dirty = true;
		void this.save();
	}

	/** As it stands here. */
	get talk(): Talk {
		return this.#talk;
	}

	/** Whether something of it is in the workspace. */
	get stored(): boolean {
		return this.#stored !== null;
	}

	/** Whether everything typed is committed. */
	get saved(): boolean {
		return !this.#dirty;
	}

	/** Whether the last try to commit it failed. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Whether it is an earlier one that was opened. */
	get opened(): boolean {
		return this.#opened;
	}

	/** Takes over what the workspace holds, unless something is being typed here. */
	follow(talks: readonly Talk[]): void {
		const own = talks.find(({ id }) => id === this.#talk.id);
		// What was read before the last write of this window is older.
		if (this.#awaited && own && isSame(own, this.#awaited)) this.#awaited = null;
		// Another try, by hand, committed it.
		if (this.#failed && own && isSame(own, this.#talk)) {
			this.#settled();
			this.#stored = own;
		}
		if (this.#dirty || this.#awaited) return;
		if (!own && this.#stored) this.#begin();
		const next = own ?? nextTalk(talks, present.day);
		if (next) [this.#talk, this.#stored] = [next, next];
	}

	change(part: Partial<Pick<Talk, 'text' | 'asked' | 'appointment' | 'day'>>): void {
		this.#talk = { ...this.#talk, ...part };
		this.#dirty = true;
		this.#leftAt = undefined;
		this.#draft.save(JSON.stringify(this.#talk));
		update.hold(this.#draft.key, true);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), REST_MS);
	}

	/** Commits what is not committed yet. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#dirty) await (this.#saving ??= this.#write());
	}

	/** Opens an earlier one, or none; what stands here is committed first, and else stays. */
	async open(talk: Talk | null): Promise<void> {
		await this.save();
		if (this.#dirty) return;
		if (!talk) this.#begin();
		else [this.#talk, this.#stored, this.#opened] = [talk, talk, true];
	}

	/** Removes what stands here. */
	async remove(): Promise<void> {
		await this.save();
		if (this.#dirty || !(await workspace.save([talkRemoval(this.#talk)])).ok) return;
		this.#begin();
	}

	#begin(): void {
		[this.#talk, this.#stored, this.#opened] = [this.#fresh(), null, false];
		this.#awaited = null;
	}

	#fresh(): Talk {
		return newTalk(this.#client, v7(), present.day, clock.now());
	}

	/** What an earlier window left uncommitted. */
	#left(): Talk | null {
		try {
			const draft = this.#draft.read();
			if (!draft) return null;
			const left = { ...this.#fresh(), ...(JSON.parse(draft.text) as Partial<Talk>) };
			this.#leftAt = draft.at ?? 0;
			return left;
		} catch {
			return null;
		}
	}

	async #write(): Promise<void> {
		let talk: Talk;
		do {
			talk = this.#talk;
			const saved = await workspace.save([talkChange(talk)], this.#leftAt);
			this.#failed = !saved.ok;
			if (saved.ok) {
				// What an earlier window left may be older than what stands there, or was removed since.
				const [stands] = talksOf(this.#client, saved.left);
				if (this.#leftAt !== undefined) {
					if (stands) this.#talk = stands;
					else this.#begin();
					talk = this.#talk;
					this.#leftAt = undefined;
				}
				this.#stored = this.#awaited = stands ?? null;
			}
		} while (!this.#failed && !isSame(talk, this.#talk));
		this.#saving = null;
		if (this.#failed) return;
		this.#settled();
	}

	/** Everything typed is committed. */
	#settled(): void {
		[this.#dirty, this.#failed] = [false, false];
		this.#draft.drop();
		update.hold(this.#draft.key, false);
	}
}
