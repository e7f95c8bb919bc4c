import { newCard, type OwnCard } from '$lib/core/cards';
import type { Pull } from '$lib/core/tension';
import { KeptDraft } from '$lib/state/kept-draft';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { v7 } from 'uuid';

/** A question of the seller's own while it is typed. */
export type Typed = Pick<OwnCard, 'id' | 'text' | 'kinds'>;

const NEW = 'new';
const draftOf = (id: string) => new KeptDraft(`card-${id}`);

const isPull = (value: unknown): value is Pull => value === 'greed' || value === 'fear';

/** What was kept, as far as it can be right; null without any. */
function readTyped(draft: KeptDraft): Partial<Typed> | null {
	try {
		const kept = JSON.parse(draft.read()?.text ?? 'null') as unknown;
		if (typeof kept !== 'object' || kept === null) return null;
		const { id, text, kinds } = kept as Record<string, unknown>;
		return {
			...(typeof id === 'string' ? { id } : {}),
			...(typeof text === 'string' ? { text } : {}),
			...(Array.isArray(kinds) ? { kinds: kinds.filter(isPull) } : {})
		};
	} catch {
		return null;
	}
}

/**
 * A question of the seller's own while it is typed. Every key press is kept at once, so that it
 * outlives a killed window; what is kept is forgotten after the commit, or when it is put aside.
 */
export class CardDraft {
	readonly #draft: KeptDraft;
	/** What stood there before anything was typed. */
	#before: Typed;
	#typed: Typed = $state.raw({ id: '', text: '', kinds: [] });

	/** @param card the question that is edited; null for a new one */
	constructor(card: OwnCard | null) {
		this.#draft = draftOf(card?.id ?? NEW);
		this.#before = card
			? { id: card.id, text: card.text, kinds: card.kinds }
			: { id: v7(), text: '', kinds: ['greed', 'fear'] };
		const kept = readTyped(this.#draft);
		// One that was written from another try is typed to its end.
		const written = card === null && thisJournal.undated.some(({ id }) => id === kept?.id);
		this.#typed = written ? this.#before : { ...this.#before, ...kept };
	}

	/** Whether a question is half-typed: the one with this id, or a new one. */
	static isKept(id: string = NEW): boolean {
		const kept = readTyped(draftOf(id));
		return kept !== null && !(id === NEW && thisJournal.undated.some((row) => row.id === kept.id));
	}

	get typed(): Typed {
		return this.#typed;
	}

	/** Whether it says something else than before. */
	get changed(): boolean {
		const { text, kinds } = this.#typed;
		return text !== this.#before.text || kinds.join() !== this.#before.kinds.join();
	}

	/** Whether it can be written: it says something, and is drawn for something. */
	get whole(): boolean {
		return this.#typed.text.trim() !== '' && this.#typed.kinds.length > 0;
	}

	/** The change that writes it as a new question. */
	get change() {
		return newCard(this.#typed);
	}

	/** What was typed. */
	type(part: Partial<Typed>): void {
		this.#typed = { ...this.#typed, ...part };
		this.#draft.save(JSON.stringify(this.#typed));
	}

	/** Begins a further question: what was typed since the last one was written is that. */
	another(): void {
		this.type({ id: v7() });
	}

	/** Forgets what was kept. */
	drop(): void {
		this.#draft.drop();
	}
}
