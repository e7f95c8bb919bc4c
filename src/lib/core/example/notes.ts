import { daysBetween, type Day } from '../days';
import type { Situation } from '../bodies';
import type { Pull, Response } from '../tension';
import type { Chance } from '../chance';
import b2b from './notes.b2b.json';
import market from './notes.market.json';
import shop from './notes.shop.json';
import type { Character } from './sellers';

/** What can be said of a day that a note may be about. */
export type Fact =
	| 'rain'
	| 'storm'
	/** No customers. */
	| 'none'
	| 'bad'
	| 'good'
	/** No moments. */
	| 'calm'
	/** Many moments. */
	| 'busy'
	/** Asked on more often than not. */
	| 'asked'
	| 'late'
	/** The last working day before the holiday, and the first one after. */
	| 'leaving'
	| 'back'
	/** A new place to sell, and a new product. */
	| 'place'
	| 'product'
	| 'cold'
	| 'hot'
	| 'december'
	| 'ordinary';

/** What a note is about: a fact of the day, or a moment of a kind that ended in a way. */
export type About = Fact | `${Pull}/${Response}`;

/** What someone wrote, in both languages. */
export interface Note {
	nl: string;
	en: string;
	/** Where in the talk it was, for a note about a moment. */
	situation?: Situation;
	/** The deck question that it says was asked. */
	question?: string;
}

/** The languages in which every note is written. */
export type NoteLanguage = 'nl' | 'en';

/** The notes of each seller; some facts come up with some sellers alone. */
export const NOTES = { market, shop, b2b } as Record<Character, Partial<Record<About, Note[]>>>;

const SAME_AGAIN_DAYS = 500;

/** Hands out notes: each of those that fit equally often, and none twice within 500 days. */
export class NoteBook {
	readonly #notes: Partial<Record<About, readonly Note[]>>;
	readonly #chance: Chance;
	readonly #used = new Map<Note, Day[]>();

	constructor(character: Character, chance: Chance) {
		this.#notes = NOTES[character];
		this.#chance = chance;
	}

	/**
	 * A note for that day; undefined where none fits.
	 * @param fits what else must hold
	 */
	take(about: About, on: Day, fits: (note: Note) => boolean = () => true): Note | undefined {
		const uses = (note: Note) => this.#used.get(note) ?? [];
		const left = (this.#notes[about] ?? []).filter((note) => {
			const last = uses(note).at(-1);
			return fits(note) && (!last || daysBetween(last, on) >= SAME_AGAIN_DAYS);
		});
		if (left.length === 0) return undefined;
		const fewest = Math.min(...left.map((note) => uses(note).length));
		const note = this.#chance.pick(left.filter((each) => uses(each).length === fewest));
		this.#used.set(note, [...uses(note), on]);
		return note;
	}
}
