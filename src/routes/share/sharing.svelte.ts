import { chosenIn, handedOver, type Coach, type Shared } from '$lib/core/share/coaches';
import type { ShareChoice } from '$lib/core/share/share-choice';
import type { ShareCounts } from '$lib/core/share/share-counts';
import { canSend, sendFile } from '$lib/platform/share-sheet';
import { saveFile } from '$lib/platform/text-out';
import { armoured } from '$lib/share/armour';
import { fileOf } from '$lib/share/streams';
import { clock } from '$lib/state/clock';
import { present } from '$lib/state/now.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { identityToRecipient } from 'age-encryption';
import { v7 } from 'uuid';
import type { CarryFailure } from '../backup/carrier';
import { Carrying } from '../backup/carrying.svelte';
import { drawSixWords } from '../backup/draw-words';
import { shareFileName, shareSteps } from './file-parts';
import { withReply } from './new-coach';

/** A share as the seller asks for it. */
export interface Asked {
	/** May be new: the first share writes it. */
	coach: Coach;
	choice: ShareChoice;
	/** The name that the coach sees, tidied. */
	as: string;
	message: string;
	group: boolean;
}

/** A share that was made, and waits to be handed over. */
export interface Made {
	asked: Asked;
	counts: ShareCounts;
	/** To save, and the same as text, since share sheets let only that through. */
	file: File;
	text: File;
	/** The six words that open it; null where a key does. */
	words: string | null;
	/** How to open it, for whoever gets it. */
	steps: string;
	/** What is written once it was handed over. */
	shared: Shared;
}

/** Makes shares, hands them over and keeps what was shared with whom. Whoever makes one ends it. */
export class Sharing {
	readonly carrying = new Carrying();
	#made = $state.raw<Made | null>(null);
	#failure = $state<CarryFailure | null>(null);
	#busy = $state(false);
	#handed = $state(false);
	#listed = $state<boolean | null>(null);

	/** What was made; null before that. */
	get made(): Made | null {
		return this.#made;
	}

	/** Whether one is being made. */
	get busy(): boolean {
		return this.#busy;
	}

	/** Why nothing was made. */
	get failure(): CarryFailure | null {
		return this.#failure;
	}

	/** Whether it left the app. */
	get handed(): boolean {
		return this.#handed;
	}

	/** Whether the journal says so by now; null while that is not known. */
	get listed(): boolean | null {
		return this.#listed;
	}

	/** Whether this device has a share sheet that takes it. */
	get sends(): boolean {
		return this.#made !== null && canSend(this.#made.text);
	}

	/** Makes a share. Nothing is written yet: it may never leave the device. */
	async make(asked: Asked): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		await this.#make(asked).finally(() => (this.#busy = false));
	}

	async #make(asked: Asked): Promise<void> {
		[this.#made, this.#failure, this.#handed, this.#listed] = [null, null, false, null];
		const coach = await withReply(asked.coach);
		const words = coach.recipient === null ? await drawSixWords() : null;
		const seen = await this.carrying.seeShare(asked.choice, null);
		const number = coach.shares + 1;
		const made = seen.ok ? await this.#file({ ...asked, coach }, number, words) : seen;
		if (!made.ok || !seen.ok) {
			this.#failure = made.ok ? null : made.reason;
			return;
		}
		this.#made = await this.#ready({ ...asked, coach }, made.value, {
			counts: seen.value.counts,
			number,
			words
		});
	}

	async #file({ coach, choice, as, message, group }: Asked, number: number, words: string | null) {
		const reply = coach.reply === null ? null : await identityToRecipient(coach.reply);
		return this.carrying.makeShare({
			choice,
			message,
			group,
			number,
			seller: { id: coach.seller, name: as, reply },
			secret: coach.secret,
			lock: words === null ? { recipient: coach.recipient! } : { words },
			app: APP_VERSION,
			at: clock.now()
		});
	}

	async #ready(
		asked: Asked,
		blob: Blob,
		{ counts, number, words }: { counts: ShareCounts; number: number; words: string | null }
	): Promise<Made> {
		const { coach, choice, as, group } = asked;
		const name = shareFileName(as, coach, choice.span);
		const text = await fileOf(armoured(blob.stream()), 'text/plain');
		return {
			asked,
			counts,
			words,
			file: new File([blob], `${name}.lijn`),
			text: new File([text], `${name}.lijn.txt`, { type: 'text/plain' }),
			steps: shareSteps({ as, span: choice.span, hasWords: words !== null }),
			shared: {
				...chosenIn(choice),
				id: v7(),
				day: present.day,
				coach: coach.id,
				number,
				as,
				group,
				at: clock.now()
			}
		};
	}

	/** Hands it to what the seller chooses to send it with. */
	async send(): Promise<void> {
		const made = this.#made;
		if (made && (await sendFile(made.text, made.steps))) await this.#note(made);
	}

	/** Hands it over to save. */
	async save(): Promise<void> {
		const made = this.#made;
		if (!made) return;
		saveFile(made.file, made.file.name);
		await this.#note(made);
	}

	/** Says that all of it was shown, to whoever looked. */
	async shown(): Promise<void> {
		if (this.#made) await this.#note(this.#made);
	}

	/** Goes back to choosing; what was not handed over is forgotten. */
	again(): void {
		this.#made = null;
	}

	cancel(): void {
		this.carrying.cancel();
	}

	end(): void {
		this.carrying.end();
	}

	/** Keeps in the journal that it was shared; handed over twice it is one share still. */
	async #note({ asked, shared }: Made): Promise<void> {
		this.#handed = true;
		const saved = await thisJournal.save(handedOver(asked.coach, shared));
		this.#listed = saved.ok;
	}
}
