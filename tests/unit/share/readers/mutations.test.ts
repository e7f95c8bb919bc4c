import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '../../../../src/lib/core/days';
import { LONGEST_TEXT } from '../../../../src/lib/core/bodies';
import type { ForeignEntry, Measure } from '../../../../src/lib/share/foreign';
import { readForeign } from '../../../../src/lib/share/readers/recognise';
import { PATIENCE, RUNS, SEED, writeDown } from '../../often';
import { readMutations, type Tally } from './mutations';
import { OPTIONS, fileOf, readAnyTable, SAMPLES, type Reader } from './samples';

const MOST_MS = 2000;

const PARTS = { note: 'Zei: "nee",\nen ging 🙂', tags: ['bellen', 'klant bezoek'] };

/** What of an entry no journal can hold; '' for nothing. */
function faultOf(
	{ day, minute, values, note }: ForeignEntry,
	measures: readonly Measure[]
): string {
	if (!isDay(day) || day > addDays(OPTIONS.today, 1)) return `day ${day}`;
	if (minute !== null && !(Number.isInteger(minute) && minute >= 0 && minute < 1440))
		return `minute ${minute}`;
	if (note.length > LONGEST_TEXT || note.includes('\0') || note.includes('\r')) return 'note';
	for (const [key, value] of values) {
		const scale = measures.find((measure) => measure.key === key)?.scale;
		const isWord = scale?.type === 'words' && scale.words.includes(value as string);
		const isNumber = scale?.type === 'numbers' && Number.isFinite(value);
		if ((!isWord && !isNumber) || Object.is(value, -0)) return `${key}: ${value}`;
	}
	return '';
}

/** Reads, and looks that what comes out is what a journal can hold. */
const checked =
	(read: Reader): Reader =>
	(bytes, options) => {
		const foreign = read(bytes, options);
		for (const entry of foreign.entries) {
			const fault = faultOf(entry, foreign.measures);
			if (fault !== '') throw new Error(fault);
		}
		return foreign;
	};

/** Whatever the bytes are, tables by what they seem to mean. */
const readAll: Reader = (bytes, options) => {
	const recognised = readForeign(bytes, options);
	return recognised.kind === 'table' ? readAnyTable(bytes, options) : recognised.foreign;
};

const total = (counts: Record<string, number>) =>
	Object.values(counts).reduce((sum, each) => sum + each, 0);

/** The counts of a run, in which every file was read or refused and none took long. */
function tallyOf(
	name: string,
	...[read, good, pack]: [Reader, Uint8Array, (inner: Uint8Array) => Uint8Array]
): Tally {
	const tally = readMutations(checked(read), good, pack, { runs: RUNS, seed: SEED });
	writeDown({ name, tried: RUNS, right: tally.accepted, slowest: tally.slowest });
	expect(tally.slowest).toBeLessThan(MOST_MS);
	expect(tally.accepted + total(tally.refused)).toBe(RUNS);
	return tally;
}

describe.each(SAMPLES)('a file of $name gone bad', ({ name, read, inner, pack }) => {
	it(
		'is refused, or read as what a journal can hold',
		() => {
			const tally = tallyOf(name, read, inner(PARTS), pack);
			expect(tally.accepted).toBeGreaterThan(0);
			expect(total(tally.refused)).toBeGreaterThan(0);
		},
		PATIENCE
	);

	it(
		'is so too where nobody says what it was',
		() => {
			const tally = tallyOf(`${name}, unknown`, readAll, inner(PARTS), pack);
			expect(tally.accepted).toBeGreaterThan(0);
		},
		PATIENCE
	);
});

it.each(SAMPLES.filter(({ kind }) => kind === 'zip'))(
	'a zip of $name gone bad is refused, or nothing of it that counts did',
	({ name, read, inner, pack }) => {
		const tally = tallyOf(`${name}, its zip`, read, pack(inner(PARTS)), (bytes) => bytes);
		expect(tally.refused.damaged).toBeGreaterThan(0);
	},
	PATIENCE
);

it('a good file has no fault', () => {
	const faults = SAMPLES.flatMap((sample) => {
		const { entries, measures } = sample.read(fileOf(sample, PARTS), OPTIONS);
		return entries.map((entry) => faultOf(entry, measures));
	});
	expect(faults.length).toBeGreaterThanOrEqual(SAMPLES.length);
	expect(new Set(faults)).toEqual(new Set(['']));
});
