import { describe, expect, it } from 'vitest';
import { readPerfice } from '../../../../src/lib/share/readers/perfice';
import { jsonBytes } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const AT = Date.UTC(2026, 5, 1, 18, 5);
const number = (value: unknown) => ({ type: 'NUMBER', value });
const string = (value: unknown) => ({ type: 'STRING', value });
const shown = (value: unknown) => ({ type: 'DISPLAY', value: { value, display: string('x') } });

const QUESTIONS = [
	{
		id: 'mood',
		name: 'Hoe blij?',
		dataType: 'NUMBER',
		dataSettings: { min: 1, max: 5 },
		displayType: 'RANGE'
	},
	{
		id: 'calls',
		name: 'Gesprekken',
		dataType: 'NUMBER',
		dataSettings: { min: null, max: null },
		displayType: 'INPUT'
	},
	{ id: 'sold', name: 'Verkocht', dataType: 'BOOLEAN', displayType: 'INPUT' },
	{ id: 'weather', name: 'Weer', dataType: 'TEXT', displayType: 'SELECT' },
	{ id: 'note', name: 'Notitie', dataType: 'TEXT', displayType: 'TEXT_AREA' },
	{ id: 'learnt', name: 'Geleerd', dataType: 'TEXT', displayType: 'INPUT' },
	{ id: 'day', name: 'Wanneer', dataType: 'DATE', displayType: 'INPUT' }
];
const SNAPSHOT = { id: 's', formId: 'f', questions: QUESTIONS };
const ENTRY = {
	id: 'e',
	timestamp: AT,
	formId: 'f',
	snapshotId: 's',
	answers: { mood: number(4) }
};

const file = (entries: unknown[], rest: object = {}) =>
	jsonBytes({
		collections: {
			entries,
			forms: [{ id: 'f', name: 'Dag', questions: [] }],
			formSnapshots: [SNAPSHOT],
			...rest
		},
		dataVersion: 3
	});
const read = (entries: unknown[], rest?: object) => foreignOf(readPerfice, file(entries, rest));
const answered = (answers: object) => plain(read([{ ...ENTRY, answers }]).entries[0]!);
const labels = (entries: unknown[], rest?: object) =>
	read(entries, rest).measures.map(({ label }) => label);

describe('an entry', () => {
	it('is where its timestamp lies on the wall clock, in milliseconds or seconds', () => {
		for (const timestamp of [AT, AT / 1000])
			expect(read([{ ...ENTRY, timestamp }]).entries[0]).toMatchObject({
				day: '2026-06-01',
				minute: 1205
			});
	});

	it('shortly after midnight is of the new day', () => {
		const timestamp = Date.UTC(2026, 5, 1, 22, 10);
		expect(read([{ ...ENTRY, timestamp }]).entries[0]).toMatchObject({
			day: '2026-06-02',
			minute: 10
		});
	});

	it('has its answers as values, bare, wrapped or wrapped twice', () => {
		expect(
			answered({ mood: 4, calls: shown(number(12)), sold: { type: 'BOOLEAN', value: false } })
		).toEqual({
			day: '2026-06-01',
			minute: 1205,
			values: { 'f/mood': 4, 'f/calls': 12, 'f/sold': 0 },
			note: ''
		});
	});

	it('has what was picked as a word, and several picks as tags', () => {
		const list = {
			type: 'LIST',
			value: [string('klant'), shown(string('collega')), 'baas', number(3), null]
		};
		expect(answered({ weather: string('Zon'), people: list })).toMatchObject({
			values: { 'f/weather/words': 'Zon' },
			note: '#klant #collega #baas #3'
		});
	});

	it('has what was typed as its note; of several texts each says what it is about', () => {
		expect(answered({ note: string('Fijn\n') }).note).toBe('Fijn');
		expect(answered({ note: string('Fijn'), learnt: string('  ') }).note).toBe('Fijn');
		expect(answered({ note: string('Fijn'), learnt: string('Luisteren') }).note).toBe(
			'Notitie: Fijn\nGeleerd: Luisteren'
		);
	});

	it('keeps what was typed to a question that is not in the file, not what has no name', () => {
		const { entries } = read([
			{ ...ENTRY, snapshotId: 'x', formId: 'x', answers: { a: string('Fijn'), b: number(4) } }
		]);
		expect(entries.map(plain)).toMatchObject([{ values: {}, note: 'Fijn' }]);
		expect(readBy(readPerfice, file([{ ...ENTRY, snapshotId: 'x', formId: 'x' }]))).toBe(
			'nothing_in_it'
		);
	});

	it('leaves dates and what it does not know alone', () => {
		const answers = {
			day: number(AT),
			mood: { type: 'MAP', value: {} },
			calls: { type: 'NULL', value: null }
		};
		expect(readBy(readPerfice, file([{ ...ENTRY, answers }]))).toBe('nothing_in_it');
	});

	it.each([
		[{ ...ENTRY, timestamp: undefined }, 'no_day'],
		[{ ...ENTRY, timestamp: String(AT) }, 'bad_value'],
		[{ ...ENTRY, timestamp: Date.UTC(2026, 5, 12) }, 'day_out_of_range'],
		[{ ...ENTRY, timestamp: Date.UTC(1899, 0, 1) }, 'day_out_of_range'],
		[{ ...ENTRY, timestamp: 9e15 }, 'day_out_of_range'],
		[{ ...ENTRY, answers: { mood: number('4') } }, 'bad_value'],
		[{ ...ENTRY, answers: { mood: string('4') } }, 'bad_value'],
		[{ ...ENTRY, answers: { mood: '4' } }, 'bad_value'],
		[{ ...ENTRY, answers: { mood: shown(number(null)) } }, 'bad_value'],
		[{ ...ENTRY, answers: { mood: { type: 'LIST', value: 4 } } }, 'bad_value'],
		[{ ...ENTRY, answers: { weather: string('x'.repeat(201)) } }, 'bad_value'],
		[{ ...ENTRY, answers: { note: string('x'.repeat(20_001)) } }, 'too_long'],
		['entry', 'bad_entry']
	])('%# is refused, with its place', (entry, reason) => {
		expect(read([ENTRY, entry]).refused).toEqual([{ at: 2, reason }]);
	});
});

describe('a measure', () => {
	it('is a question that has a value, with its settings as the scale', () => {
		const answers = { mood: number(4), calls: number(12), sold: true, note: string('Fijn') };
		const { measures } = read([
			{ ...ENTRY, answers },
			{ ...ENTRY, answers: { calls: number(3) } }
		]);
		expect(measures).toEqual([
			{
				key: 'f/mood',
				label: 'Hoe blij?',
				scale: { type: 'numbers', worst: 1, best: 5, fixed: true }
			},
			{
				key: 'f/calls',
				label: 'Gesprekken',
				scale: { type: 'numbers', worst: 3, best: 12, fixed: false }
			},
			{
				key: 'f/sold',
				label: 'Verkocht',
				scale: { type: 'numbers', worst: 0, best: 1, fixed: true }
			}
		]);
	});

	it('has the ends of its options where the settings have none', () => {
		const options = [5, 1, 3].map((value) => ({ text: String(value), value: number(value) }));
		const question = { ...QUESTIONS[1]!, displayType: 'SELECT', displaySettings: { options } };
		const snapshot = { ...SNAPSHOT, questions: [question] };
		const { measures } = read([{ ...ENTRY, answers: { calls: number(3) } }], {
			formSnapshots: [snapshot]
		});
		expect(measures[0]!.scale).toEqual({ type: 'numbers', worst: 1, best: 5, fixed: true });
	});

	it('has no fixed ends where a value lies beyond them: the settings were others then', () => {
		const entries = [ENTRY, { ...ENTRY, answers: { mood: number(8) } }];
		expect(read(entries).measures[0]!.scale).toEqual({
			type: 'numbers',
			worst: 4,
			best: 8,
			fixed: false
		});
	});

	it('is called as its question was when it was answered last', () => {
		const renamed = {
			...SNAPSHOT,
			id: 'later',
			questions: [{ ...QUESTIONS[0]!, name: 'Werkgeluk' }]
		};
		const rest = { formSnapshots: [renamed, SNAPSHOT] };
		const later = { ...ENTRY, snapshotId: 'later', timestamp: AT + 1000 };
		expect(labels([later, ENTRY], rest)).toEqual(['Werkgeluk']);
		expect(labels([ENTRY], rest)).toEqual(['Hoe blij?']);
	});

	it('is called by its form where the snapshot is not in the file', () => {
		const forms = [{ id: 'f', name: 'Dag', questions: QUESTIONS }];
		expect(labels([ENTRY], { forms, formSnapshots: [] })).toEqual(['Hoe blij?']);
	});

	it('says its form where two questions have one name', () => {
		const other = { id: 't', formId: 'g', questions: [QUESTIONS[0]] };
		const forms = [
			{ id: 'f', name: 'Dag' },
			{ id: 'g', name: 'Week' }
		];
		const entries = [ENTRY, { ...ENTRY, formId: 'g', snapshotId: 't' }];
		expect(labels(entries, { forms, formSnapshots: [SNAPSHOT, other] })).toEqual([
			'Dag: Hoe blij?',
			'Week: Hoe blij?'
		]);
	});
});

it('a tag that was tapped by itself is an entry with a note', () => {
	const rest = {
		tags: [{ id: 'a', name: 'Klantbezoek' }],
		tagEntries: [
			{ id: 'x', timestamp: AT, tagId: 'a' },
			{ id: 'y', timestamp: AT, tagId: 'b' },
			{ tagId: 'a' }
		]
	};
	const { entries, refused } = read([], rest);
	expect(entries.map(plain)).toEqual([
		{ day: '2026-06-01', minute: 1205, values: {}, note: '#Klantbezoek' }
	]);
	expect(refused).toEqual([{ at: 3, reason: 'no_day' }]);
});

it.each([
	['no collections', { dataVersion: 3 }, 'unknown_format'],
	['collections without entries', { collections: { forms: [] } }, 'unknown_format'],
	['no entries', { collections: { entries: [] } }, 'nothing_in_it']
])('a file with %s is refused', (_, json, reason) => {
	expect(readBy(readPerfice, jsonBytes(json))).toBe(reason);
});
