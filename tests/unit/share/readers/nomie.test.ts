import { describe, expect, it } from 'vitest';
import { readNomie } from '../../../../src/lib/share/readers/nomie';
import { jsonBytes } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const TRACKERS = {
	mood: { tag: 'mood', label: 'Stemming', type: 'range', math: 'mean', min: '1', max: '10' },
	belletjes: { tag: 'belletjes', label: 'Belletjes', type: 'value', math: 'sum' },
	koffie: { tag: 'koffie', type: 'tick' },
	slaap: { tag: 'slaap', label: 'Geslapen', type: 'timer' }
};
const END = '2026-06-01T18:05:00.000Z';
const file = (entries: unknown[], trackers: object | null = TRACKERS, more: object = {}) =>
	jsonBytes({
		version: '6.4.12',
		created: END,
		files: {
			...(trackers && { 'trackers.json': trackers }),
			'data/books/2026-06-0': entries,
			...more
		}
	});
const read = (entries: unknown[], trackers?: object | null, more?: object) =>
	foreignOf(readNomie, file(entries, trackers, more));
const values = (note: string, trackers?: object | null) =>
	plain(read([{ note, end: END }], trackers).entries[0]!).values;

describe('an entry', () => {
	it('is where its end lies on the wall clock, as text or as a number', () => {
		for (const end of [END, Date.parse(END), Date.parse(END) / 1000, '2026-06-01T20:05:00'])
			expect(plain(read([{ note: 'Fijn', end, start: 0 }]).entries[0]!)).toEqual({
				day: '2026-06-01',
				minute: 1205,
				values: {},
				note: 'Fijn'
			});
	});

	it('keeps its note as it was written, its trackers too', () => {
		const note = '#mood(7) Uitgewaaid met @anouk +strand\n#koffie';
		expect(read([{ note, end: END }]).entries[0]!.note).toBe(note);
	});

	it('that stands in two books counts once, one that was changed twice', () => {
		const entry = { _id: 'a', note: 'Fijn', end: END };
		const more = { 'data/books/2026-06-1': [entry, { ...entry, note: 'Anders' }] };
		expect(read([entry], TRACKERS, more).entries.map(({ note }) => note)).toEqual([
			'Fijn',
			'Anders'
		]);
	});

	it('in a copy of a book, or in no book, is none', () => {
		const entries = [{ note: 'Fijn', end: END }];
		const more = { 'data/books/2026-06-0_last': entries, 'other.json': entries };
		expect(read(entries, TRACKERS, more).entries).toHaveLength(1);
	});

	it('that holds a place and no words says nothing', () => {
		expect(readBy(readNomie, file([{ note: '', end: END, lat: 52, score: 0 }]))).toBe(
			'nothing_in_it'
		);
	});

	it.each([
		[{ note: 'Fijn' }, 'no_day'],
		[{ note: 'Fijn', end: 'gisteren' }, 'no_day'],
		[{ note: 'Fijn', end: '2026-02-31T18:05:00.000Z' }, 'no_day'],
		[{ note: 'Fijn', end: '2026-07-01T18:05:00.000Z' }, 'day_out_of_range'],
		[{ note: 'Fijn', end: -1e14 }, 'day_out_of_range'],
		[{ note: 'Fijn', end: true }, 'bad_value'],
		[{ note: 'Fijn', end: END, score: '1' }, 'bad_value'],
		[{ note: '#mood(NaN)', end: END }, 'bad_value'],
		[{ note: '#mood(1e999)', end: END }, 'bad_value'],
		[{ note: '#mood(goed)', end: END }, 'bad_value'],
		[{ note: 7, end: END }, 'bad_entry'],
		[{ note: 'x'.repeat(20_001), end: END }, 'too_long'],
		[null, 'bad_entry']
	])('%# is refused, with its place', (entry, reason) => {
		expect(read([{ note: 'Fijn', end: END }, entry]).refused).toEqual([{ at: 2, reason }]);
	});
});

describe('a tracker in a note', () => {
	it.each([
		['#mood(3)', { '#mood': 3 }],
		['#MOOD(3).', { '#mood': 3 }],
		['#mood(6.5),', { '#mood': 6.5 }],
		['#mood(-2)', { '#mood': -2 }],
		['#mood(-0)', { '#mood': 0 }],
		['#mood', { '#mood': 1 }],
		['#mood()', { '#mood': 1 }],
		['#mood(3', { '#mood': 3 }],
		['een #koffie! en #mood(3)', { '#koffie': 1, '#mood': 3 }],
		['#slaap(07:30:00)', { '#slaap': 27_000 }],
		['#slaap(07:30)', { '#slaap': 27_000 }],
		['#gelopen(1.6km)', { '#gelopen': 1.6 }],
		['#belletjes(3) #belletjes(4)', { '#belletjes': 7 }],
		['#mood(3) #mood(6)', { '#mood': 4.5 }],
		['regel een\n#mood(3)', { '#mood': 3 }],
		['#mood(3)#koffie', { '#mood': 3 }],
		['#mood’s', { '#mood': 1 }],
		['no#mood(3)', {}],
		['# mood', {}],
		['#', {}],
		['#hashtag', {}],
		['#todo(bel Jan)', {}]
	])('%j is %j', (note, expected) => {
		expect(values(note)).toEqual(expected);
	});

	it('is any hashtag where the file names no trackers', () => {
		expect(values('#mood(3) #hashtag', null)).toEqual({ '#mood': 3, '#hashtag': 1 });
		expect(values('#mood(3) #hashtag', {})).toEqual({ '#mood': 3, '#hashtag': 1 });
	});
});

describe('a measure', () => {
	it('is called as its tracker, with its ends as the scale', () => {
		const { measures } = read([{ note: '#mood(7) #belletjes(12) #koffie', end: END, score: 1 }]);
		expect(measures).toEqual([
			{
				key: '#mood',
				label: 'Stemming',
				scale: { type: 'numbers', worst: 1, best: 10, fixed: true }
			},
			{
				key: '#belletjes',
				label: 'Belletjes',
				scale: { type: 'numbers', worst: 12, best: 12, fixed: false }
			},
			{
				key: '#koffie',
				label: 'koffie',
				scale: { type: 'numbers', worst: 1, best: 1, fixed: false }
			},
			{ key: 'score', label: 'Score', scale: { type: 'numbers', worst: 1, best: 1, fixed: false } }
		]);
	});

	it.each([
		{ min: '1', max: '1' },
		{ min: 'x', max: '10' },
		{ min: '10', max: '1' },
		{ min: null, max: 10 },
		{ min: '5', max: '10' }
	])('has no fixed ends with %j', (ends) => {
		const { measures } = read([{ note: '#mood(3)', end: END }], {
			mood: { ...TRACKERS.mood, ...ends }
		});
		expect(measures[0]!.scale).toMatchObject({ fixed: false });
	});
});

it.each([
	['no files', { version: '6' }, 'unknown_format'],
	['files of something else', { files: { 'a.json': [] } }, 'unknown_format'],
	['trackers alone', { files: { 'trackers.json': TRACKERS } }, 'nothing_in_it'],
	['an empty book', { files: { 'data/books/2026-06-0': [] } }, 'nothing_in_it'],
	['a book that is no list', { files: { 'data/books/2026-06-0': {} } }, 'nothing_in_it']
])('a file with %s is refused', (_, json, reason) => {
	expect(readBy(readNomie, jsonBytes(json))).toBe(reason);
});

it('a tracker named as what every object has is one like any other', () => {
	expect(values('#constructor(3) #__proto__(4)')).toEqual(
		Object.fromEntries([
			['#constructor', 3],
			['#__proto__', 4]
		])
	);
});
