import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day, type Day } from '../../../../src/lib/core/days';
import type { Foreign } from '../../../../src/lib/share/foreign';
import { readForeign } from '../../../../src/lib/share/readers/recognise';
import { foreignTable } from '../../../../src/lib/share/readers/table';

const FOLDER = 'tests/fixtures/peers';

/** What a person who reads the file expects of it: see `make.mjs` in the folder. */
interface Expected {
	source: string;
	happiness: string;
	zone?: string;
	columns?: { date: string; happiness: string; note: string };
	entries: {
		day: Day;
		minute: number | null;
		value?: number | string | null;
		values?: Record<string, number | string>;
		note: string;
		noteAsWritten?: string;
		tags: string[];
	}[];
	skipped: number;
}

/** The wall clock of a time zone at an instant. */
function localTime(zone: string) {
	const format = new Intl.DateTimeFormat('sv-SE', {
		timeZone: zone,
		dateStyle: 'short',
		timeStyle: 'short'
	});
	return (ms: number) => {
		const [of, time] = format.format(ms).split(' ') as [string, string];
		const [hour, minute] = time.split(':').map(Number) as [number, number];
		return { day: day(of), minute: hour * 60 + minute };
	};
}

function read(name: string, expected: Expected): Foreign {
	const options = {
		today: day('2026-11-27'),
		localTime: localTime(expected.zone ?? 'Europe/Amsterdam')
	};
	const read = readForeign(new Uint8Array(readFileSync(`${FOLDER}/${name}`)), options);
	if (read.kind === 'foreign') return read.foreign;
	const column = (label: string) => read.table.header.indexOf(label);
	const { date, happiness, note } = expected.columns!;
	const found = read.table.dayColumns.find((each) => each.column === column(date))!;
	const choice = { day: found, time: null, measures: [column(happiness)], notes: [column(note)] };
	return foreignTable(read.table, choice, options);
}

const expectedNames = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'));
const files = readdirSync(FOLDER)
	.filter((name) => !/^\.|\.expected\.json$|\.mjs$/.test(name))
	.map((name): [string, Expected] => {
		const expected = `${FOLDER}/${name.replace(/\.[^.]+$/, '')}.expected.json`;
		return [name, JSON.parse(readFileSync(expected, 'utf8')) as Expected];
	});

test('every file of another app has what is expected of it beside it', () => {
	expect(files).toHaveLength(expectedNames.length);
});

/** Of several moods in one the first counts; the reader keeps the others in the note. */
const firstWord = (value: number | string | null) =>
	typeof value === 'string' ? value.split(';')[0]! : value;
/** Perfice tags days apart from what is answered: the reader makes notes of those. */
const isTagAlone = ({ values, note }: Foreign['entries'][number]) =>
	values.size === 0 && /^#\S.*$/.test(note);

/** The words of a text, without what sets its parts apart. */
const words = (text: string) => text.split(/[\s,;#@+·]+/).filter(Boolean);

describe.each(files)('%s', (name, expected) => {
	const foreign = read(name, expected);
	const entries = foreign.entries.filter((entry) => !isTagAlone(entry));
	const happiness = foreign.measures.find(
		({ label }) => label.toLowerCase() === expected.happiness.toLowerCase()
	);
	const key = (of: { day: Day; minute: number | null }) => `${of.day} ${of.minute}`;
	const sorted = <T extends { day: Day; minute: number | null }>(of: readonly T[]) =>
		[...of].sort((a, b) => (key(a) < key(b) ? -1 : 1));

	test('is recognised, with what says how happy someone was', () => {
		expect(foreign.source).toBe(expected.source);
		expect(happiness).toBeDefined();
	});

	test('has every entry, on its day and at its time', () => {
		expect(sorted(entries).map(key)).toEqual(sorted(expected.entries).map(key));
	});

	test('has the values that stand there', () => {
		const found = sorted(entries).map(({ values }) => values.get(happiness!.key) ?? null);
		const said = sorted(expected.entries).map(({ value, values }) =>
			firstWord(value ?? values?.[expected.happiness] ?? null)
		);
		expect(found).toEqual(said);
	});

	test('loses no word of what was written, nor a tag', () => {
		const found = sorted(entries);
		for (const [index, entry] of sorted(expected.entries).entries()) {
			const said = words(entry.noteAsWritten ?? entry.note);
			expect(words(found[index]!.note)).toEqual(expect.arrayContaining(said));
			expect(words(found[index]!.note)).toEqual(
				expect.arrayContaining(entry.tags.flatMap((tag) => words(tag)))
			);
		}
	});
});
