import { deletion, mendMoment, newMoment } from '$lib/core/changes';
import type { Captured, Day } from '$lib/core/days';
import type { MomentBody } from '$lib/core/bodies';
import type { Change } from '$lib/core/records';
import { settingChange } from '$lib/core/settings';
import type { Intensity, Pull, Response } from '$lib/core/tension';
import { pulse } from '$lib/platform/browser';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { v7 } from 'uuid';
import { loadDeck, type Deck } from './deck';

/** A moment with its question on the screen, from the press that logs it to how it ended. */
export class LoggedMoment {
	readonly id: string;
	readonly day: Day;
	readonly #deck: Deck;
	#body = $state.raw() as MomentBody;
	/** Whether an answer came to its first save. */
	#answered = $state(false);
	#undo: Change[] | null = null;

	/** @param stored whether the moment came from the journal */
	constructor(deck: Deck, id: string, day: Day, body: MomentBody, stored = false) {
		this.#deck = deck;
		this.id = id;
		this.day = day;
		this.#body = body;
		this.#answered = stored;
	}

	/** Whether it is committed, at once or after being tried again. */
	get saved(): boolean {
		return this.#answered && !thisJournal.waits(this.id);
	}

	get body(): MomentBody {
		return this.#body;
	}

	/** What the seller made of the deck, as it was read at the start and followed since. */
	get #cards() {
		return this.#deck.cardsFrom(thisJournal.undated);
	}

	/** The question to ask; undefined where it was deleted, or this version does not know it. */
	get question() {
		return this.#deck.deckQuestion(this.#body.questionShown, this.#cards.own);
	}

	/** Whether the question was one of the seller's own, and deleted. */
	get questionDeleted(): boolean {
		return this.#deck.isDeleted(this.#body.questionShown, thisJournal.undated);
	}

	/** Whether there is another question to put on the screen. */
	get hasOther(): boolean {
		const { place } = thisJournal.settings;
		return this.#deck.drawable(this.#body.kind, place ?? 'street', this.#cards).length > 1;
	}

	/** Logs a moment: the question is drawn at once, `saved` follows the commit. */
	static async log(kind: Pull, intensity: Intensity, at: Captured): Promise<LoggedMoment> {
		const { deck, place, dayStart } = await thisJournal.readSettings();
		const record = (questionShown: string | null) =>
			newMoment({ id: v7(), kind, intensity, at, dayStart, questionShown });
		const questions = await loadDeck().catch(async (missing: unknown) => {
			// There is nothing to show, but what was pressed is kept.
			await thisJournal.save([record(null)]);
			throw missing;
		});
		const cards = questions.cardsFrom(thisJournal.undated);
		const drawn = questions.drawQuestion(deck, kind, place ?? 'street', Math.random(), cards);
		const change = record(drawn.question.id);
		const logged = new LoggedMoment(
			questions,
			change.id,
			change.day as Day,
			change.body as MomentBody
		);
		void logged.#save([change, settingChange('deck', drawn.state)]);
		return logged;
	}

	async #save(changes: Change[]): Promise<boolean> {
		const result = await thisJournal.save(changes);
		if (result.ok && !this.#answered) pulse();
		this.#answered = true;
		if (!result.ok) return false;
		this.#undo ??= result.undo;
		return true;
	}

	#mended(mend: Partial<MomentBody>): Change<'moment'> {
		return mendMoment(this.id, this.day, this.#body, mend);
	}

	/** Puts another question on the screen. */
	async other(): Promise<void> {
		const { deck, place } = await thisJournal.readSettings();
		const { kind } = this.#body;
		const chance = Math.random();
		const drawn = this.#deck.drawQuestion(deck, kind, place ?? 'street', chance, this.#cards);
		const change = this.#mended({ questionShown: drawn.question.id });
		this.#body = change.body as MomentBody;
		await this.#save([change, settingChange('deck', drawn.state)]);
	}

	/** Says how it ended; true after the commit. */
	async end(response: Response): Promise<boolean> {
		const change = this.#mended({ response });
		this.#body = change.body as MomentBody;
		return this.#save([change]);
	}

	/** Takes the moment back; true after the commit. */
	async undo(): Promise<boolean> {
		const moment = this.#undo?.filter((change) => change.kind === 'moment');
		return (await thisJournal.save(moment ?? [deletion(this.#mended({}))])).ok;
	}
}
