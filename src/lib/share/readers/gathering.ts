import { LONGEST_TEXT } from '../../core/bodies';
import type { Foreign, ForeignEntry, Measure, RefusedEntry, Source } from '../foreign';
import { MOST_RECORDS } from '../limits';
import { Refused } from '../refusal';
import type { Moment } from './day-time';
import { labelOf } from './note-text';
import { Unfit, unfit } from './unfit';

/** The most measures of a file, and the most words of one of them. */
export const MOST_MEASURES = 1000;

/** What an app tells about a measure besides its values. */
export interface Described {
	label: string;
	/** The ends of its scale, where the app fixes them; undone by a value beyond them. */
	ends?: { worst: number; best: number } | undefined;
	/** Whether less is better, where nothing fixes the ends. */
	lessIsBetter?: boolean;
	/** Where its words, in small letters, stand from 0 for the worst to 1, as far as the app tells. */
	places?: ReadonlyMap<string, number>;
}
export type Descriptions = ReadonlyMap<string, Described>;

/**
 * An entry; null where it says nothing.
 * @throws Unfit 'too_long'
 */
export function entryOf(
	{ day, minute }: Moment,
	values: ReadonlyMap<string, number | string>,
	note: string
): ForeignEntry | null {
	if (note.length > LONGEST_TEXT) unfit('too_long');
	return values.size === 0 && note === '' ? null : { day, minute, values, note };
}

/** What occurs under each key, in the order in which the keys come; each value once. */
function occurring(entries: readonly ForeignEntry[]): Map<string, Set<number | string>> {
	const found = new Map<string, Set<number | string>>();
	for (const { values } of entries)
		for (const [key, value] of values) {
			const seen = found.get(key);
			if (seen) seen.add(value);
			else found.set(key, new Set([value]));
		}
	return found;
}

/** Words whose place is told first, best to worst; then the others as they come. */
function wordScale(
	words: readonly string[],
	known: ReadonlyMap<string, number> = new Map()
): Measure['scale'] {
	if (words.length > MOST_MEASURES) throw new Refused('too_many');
	const place = (word: string) => known.get(word.toLowerCase()) ?? null;
	const sorted = [...words].sort((a, b) => (place(b) ?? -1) - (place(a) ?? -1));
	return { type: 'words', words: sorted, places: sorted.map(place) };
}

function numberScale(numbers: Iterable<number>, described: Described): Measure['scale'] {
	let [least, most] = [Infinity, -Infinity];
	for (const number of numbers) {
		least = Math.min(least, number);
		most = Math.max(most, number);
	}
	const { ends, lessIsBetter } = described;
	const within =
		ends && least >= Math.min(ends.worst, ends.best) && most <= Math.max(ends.worst, ends.best);
	if (within) return { type: 'numbers', ...ends, fixed: true };
	const less = ends ? ends.worst > ends.best : lessIsBetter;
	const [worst, best] = less ? [most, least] : [least, most];
	return { type: 'numbers', worst, best, fixed: false };
}

function measureOf(
	key: string,
	values: ReadonlySet<number | string>,
	described: Described
): Measure {
	const words = [...values].filter((value) => typeof value === 'string');
	const scale =
		words.length > 0
			? wordScale(words, described.places)
			: numberScale(values as ReadonlySet<number>, described);
	return { key, label: labelOf(described.label) || key, scale };
}

/** The entries of a file and what of it is refused, one after the other. */
export class Gathering {
	readonly #entries: ForeignEntry[] = [];
	readonly #refused: RefusedEntry[] = [];
	#taken = 0;

	/**
	 * Takes an entry in, or notes why it can't be.
	 * @param at line, or place in the file from 1
	 * @param read gives the entry; null where it says nothing
	 * @throws Refused 'too_many'
	 */
	take(at: number, read: () => ForeignEntry | null): void {
		if ((this.#taken += 1) > MOST_RECORDS) throw new Refused('too_many');
		try {
			const entry = read();
			if (entry) this.#entries.push(entry);
		} catch (thrown) {
			if (!(thrown instanceof Unfit)) throw thrown;
			this.#refused.push({ at, reason: thrown.reason });
		}
	}

	/** Takes in an entry that is put together of several lines, each of which was taken. */
	add(entry: ForeignEntry): void {
		this.#entries.push(entry);
	}

	/**
	 * What the file says. Of a measure that no entry has a value of nothing is said.
	 * @param described what the app tells of its measures; one that it tells nothing of is called by
	 * its key. A key must not have both numbers and words.
	 * @throws Refused 'nothing_in_it', 'too_many'
	 */
	foreign(source: Source, described: Descriptions): Foreign {
		const entries = this.#entries;
		if (entries.length === 0 && this.#refused.length === 0) throw new Refused('nothing_in_it');
		const found = occurring(entries);
		if (found.size > MOST_MEASURES) throw new Refused('too_many');
		const measures = [...found].map(([key, values]) =>
			measureOf(key, values, described.get(key) ?? { label: key })
		);
		return { source, measures, entries, refused: this.#refused };
	}
}
