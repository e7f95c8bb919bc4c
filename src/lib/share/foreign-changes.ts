import { LONGEST_TEXT } from '../core/bodies';
import type { Captured, Day } from '../core/days';
import { answerId, textId, type Change } from '../core/records';
import type { Foreign, ForeignEntry, Measure, Source } from './foreign';

/** How the values of a measure become happiness, 0–10. */
export type Mapping =
	/** The value that is 0, and the one that is 10; what lies between in proportion. */
	| { type: 'numbers'; worst: number; best: number }
	/** Happiness by word; null, or no word, for what says nothing of it. */
	| { type: 'words'; values: Readonly<Record<string, number | null>> };

/** What a person says of a file of another app. */
export interface ForeignChoice {
	/** The measure that says how happy they were; null where none does. */
	measure: string | null;
	mapping: Mapping;
	/** Whether what was written comes along. */
	notes: boolean;
	/** Whether a day that has happiness here already takes that of the file. */
	overwrite: boolean;
}

/** What taking a file in comes to. */
export interface ForeignChanges {
	changes: Change[];
	/** Days that get happiness, and those of them that have it already. */
	days: Day[];
	taken: Day[];
	/** Days that get a note. */
	notes: number;
	/** Values of the measure that the mapping has no place for. */
	unmapped: number;
	/** Notes that stay behind: with the others of their day they are longer than one can be. */
	leftOut: number;
}

/** When an entry was made: the instant of a day and a minute on the wall clock. */
export type At = (day: Day, minute: number) => Captured;

/** Most of the afternoon is over: an entry that names no time was likely made about then. */
const NO_MINUTE = 18 * 60;

/**
 * The name that notes from another app bear where else a device's stands, 12 hex digits: a file that
 * is taken in twice writes the same notes.
 */
const WRITER: Record<Source, string> = {
	daylio: 'f00000000001',
	pixels: 'f00000000002',
	perfice: 'f00000000003',
	nomie: 'f00000000004',
	loop: 'f00000000005',
	how_we_feel: 'f00000000006',
	table: 'f00000000007'
};

/** Scales that people use, the narrowest first. */
const USUAL = [
	{ worst: 1, best: 5 },
	{ worst: 0, best: 5 },
	{ worst: 1, best: 10 },
	{ worst: 0, best: 10 },
	{ worst: 0, best: 100 }
];

/** The ends of a scale; of one that no app fixes the narrowest usual one that holds all that occurs. */
function endsOf({ worst, best, fixed }: { worst: number; best: number; fixed: boolean }) {
	const usual = USUAL.find((each) => each.worst <= worst && best <= each.best);
	return fixed || !usual ? { worst, best } : usual;
}

/**
 * A first guess at how the values of a measure become happiness, for a person to change. What a word
 * says whose place nobody told is not guessed at.
 */
export function suggestedMapping({ scale }: Measure): Mapping {
	if (scale.type === 'numbers') return { type: 'numbers', ...endsOf(scale) };
	const values = scale.words.map((word, index): [string, number | null] => {
		const place = scale.places[index] ?? null;
		return [word, place === null ? null : Math.round(10 * place)];
	});
	return { type: 'words', values: Object.fromEntries(values) };
}

/** Happiness, 0–10, not rounded; null where the mapping has no place for the value. */
export function happinessOf(value: number | string, mapping: Mapping): number | null {
	if (mapping.type === 'words') {
		if (!Object.hasOwn(mapping.values, value)) return null;
		return mapping.values[value] ?? null;
	}
	const { worst, best } = mapping;
	if (typeof value !== 'number' || worst === best) return null;
	const happiness = (10 * (value - worst)) / (best - worst);
	return happiness < 0 || happiness > 10 ? null : happiness;
}

function byDay(entries: readonly ForeignEntry[]): Map<Day, ForeignEntry[]> {
	const days = new Map<Day, ForeignEntry[]>();
	for (const entry of entries) {
		const own = days.get(entry.day);
		if (own) own.push(entry);
		else days.set(entry.day, [entry]);
	}
	for (const own of days.values()) own.sort((a, b) => (a.minute ?? 0) - (b.minute ?? 0));
	return days;
}

/** The notes of a day in one text, each with its time where there are several, and how many don't fit. */
function noteOf(entries: readonly ForeignEntry[]): { text: string; leftOut: number } {
	const noted = entries.filter(({ note }) => note !== '');
	const parts = noted.map(({ note, minute }) =>
		noted.length === 1 || minute === null ? note : `${clock(minute)} ${note}`
	);
	let [text, leftOut] = ['', 0];
	for (const part of parts) {
		const longer = text === '' ? part : `${text}\n\n${part}`;
		if (longer.length <= LONGEST_TEXT) text = longer;
		else leftOut += 1;
	}
	return { text, leftOut };
}

function clock(minute: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The mean of what a day says, as a whole number; null where it says nothing. */
function dayHappiness(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/**
 * What a file of another app writes into a journal, by what a person says of it. Several values of
 * one day become their mean.
 * @param has whether a record with this id is here and not deleted
 */
export function foreignChanges(
	{ source, entries }: Foreign,
	{ measure, mapping, notes, overwrite }: ForeignChoice,
	at: At,
	has: (id: string) => boolean
): ForeignChanges {
	const made: ForeignChanges = {
		changes: [],
		days: [],
		taken: [],
		notes: 0,
		unmapped: 0,
		leftOut: 0
	};
	for (const [day, own] of byDay(entries)) {
		const minute = own.at(-1)?.minute ?? NO_MINUTE;
		const raw = own.flatMap(({ values }) =>
			measure !== null && values.has(measure) ? [values.get(measure)!] : []
		);
		const mapped = raw.flatMap((value) => happinessOf(value, mapping) ?? []);
		made.unmapped += raw.length - mapped.length;
		const value = dayHappiness(mapped);
		const id = answerId.happiness(day);
		if (value !== null) {
			made.days.push(day);
			if (has(id)) made.taken.push(day);
			if (!has(id) || overwrite) {
				const body = { value, at: at(day, minute), model: source };
				made.changes.push({ id, kind: 'answer', day, body });
			}
		}
		const { text, leftOut } = noteOf(notes ? own : []);
		made.leftOut += leftOut;
		if (text === '') continue;
		made.notes += 1;
		const note = { type: 'note' as const, text, prompt: null };
		made.changes.push({ id: textId(day, WRITER[source]), kind: 'text', day, body: note });
	}
	return made;
}
