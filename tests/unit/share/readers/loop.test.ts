import { describe, expect, it } from 'vitest';
import { readLoop } from '../../../../src/lib/share/readers/loop';
import { bytesOf, csvBytes, zipBytes } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const LIST =
	'Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?';
const HABITS = csvBytes(
	LIST,
	'001,Bellen,YES_NO,,,1,1,#FF8F00,,,,false',
	'002,"Plezier, 0–10",NUMERICAL,,,1,1,#FF8F00,punten,AT_LEAST,7.0,false',
	'003,Koffie,NUMERICAL,,,1,1,#FF8F00,kopjes,AT_MOST,3.0,false'
);
const marks = (...rows: string[]) => csvBytes('Date,Value,Notes', ...rows);
const read = (files: Record<string, Uint8Array>) => foreignOf(readLoop, zipBytes(files));
const ticks = (...rows: string[]) =>
	read({ 'Habits.csv': HABITS, '001 Bellen/Checkmarks.csv': marks(...rows) });
const counts = (...rows: string[]) =>
	read({ 'Habits.csv': HABITS, '002 Plezier 010/Checkmarks.csv': marks(...rows) });
const value = ({ entries }: ReturnType<typeof ticks>) => [...entries[0]!.values.values()][0];

describe('a mark of a habit that is ticked', () => {
	it.each([
		['YES_MANUAL', 1],
		['2', 1],
		['NO', 0],
		['0', 0],
		['YES_AUTO', undefined],
		['1', undefined],
		['SKIP', undefined],
		['3', undefined],
		['-3', undefined],
		['UNKNOWN', undefined],
		['-1', undefined],
		['', undefined]
	])('%s is %s', (mark, expected) => {
		expect(value(ticks(`2026-06-01,${mark},Fijn`))).toBe(expected);
	});

	it.each(['4', '-2', 'MAYBE', '1e999', 'NaN', 'yes_manual', '2.0'])('%s is refused', (mark) => {
		expect(ticks('2026-06-01,2,', `2026-06-02,${mark},`).refused).toEqual([
			{ at: 2, reason: 'bad_value' }
		]);
	});

	it('of a day on which nobody said anything makes no entry', () => {
		expect(ticks('2026-06-02,2,', '2026-06-01,-1,').entries.map(({ day }) => day)).toEqual([
			'2026-06-02'
		]);
	});
});

describe('a mark of a habit that is counted', () => {
	it.each([
		['7500', 7.5],
		['NO', 0],
		['0', 0],
		['-0', 0],
		['YES_MANUAL', 0.002],
		['SKIP', undefined],
		['3', undefined],
		['UNKNOWN', undefined]
	])('%s is %s', (mark, expected) => {
		expect(value(counts(`2026-06-01,${mark},Fijn`))).toBe(expected);
	});

	it.each(['-5000', '7.5', '1e3', '9007199254740993'])('%s is refused', (mark) => {
		expect(counts(`2026-06-01,${mark},`).refused).toEqual([{ at: 1, reason: 'bad_value' }]);
	});

	it.each([
		['2026-02-31,2,', 'no_day'],
		[',2,', 'no_day'],
		['2026-06-12,2,', 'day_out_of_range'],
		['2026-06-01', 'bad_entry'],
		['2026-06-01,2,a,b', 'bad_entry'],
		[`2026-06-01,2,${'x'.repeat(20_001)}`, 'too_long']
	])('%# is refused, with its place among all marks', (row, reason) => {
		const foreign = read({
			'Habits.csv': HABITS,
			'002 Plezier 010/Checkmarks.csv': marks('2026-06-01,5000,', row),
			'001 Bellen/Checkmarks.csv': marks('2026-06-01,2,', '2026-05-31,2,')
		});
		expect(foreign.refused).toEqual([{ at: 4, reason }]);
	});
});

describe('a day', () => {
	it('has what all habits say of it, the last day first', () => {
		const foreign = read({
			'Habits.csv': HABITS,
			'001 Bellen/Checkmarks.csv': marks('2026-06-01,2,Ging goed'),
			'002 Plezier 010/Checkmarks.csv': marks('2026-06-02,8000,', '2026-06-01,7500,"een\ntwee"')
		});
		expect(foreign.entries.map(plain)).toEqual([
			{ day: '2026-06-02', minute: null, values: { 'Plezier, 0–10': 8 }, note: '' },
			{
				day: '2026-06-01',
				minute: null,
				values: { Bellen: 1, 'Plezier, 0–10': 7.5 },
				note: 'Bellen: Ging goed\nPlezier, 0–10: een\ntwee'
			}
		]);
	});

	it('with one note has it as it was written', () => {
		expect(ticks('2026-06-01,3,Ziek').entries.map(plain)).toEqual([
			{ day: '2026-06-01', minute: null, values: {}, note: 'Ziek' }
		]);
	});

	it('whose notes are too long together keeps the first', () => {
		const note = 'x'.repeat(15_000);
		const foreign = read({
			'Habits.csv': HABITS,
			'001 Bellen/Checkmarks.csv': marks(`2026-06-01,2,${note}`),
			'002 Plezier 010/Checkmarks.csv': marks(`2026-06-01,7500,${note}`)
		});
		expect(foreign.entries.map(plain)).toMatchObject([{ values: { Bellen: 1 }, note }]);
		expect(foreign.refused).toEqual([{ at: 2, reason: 'too_long' }]);
	});
});

describe('a measure', () => {
	it('is a habit by its name in the list, with the scale of its kind', () => {
		const foreign = read({
			'Habits.csv': HABITS,
			'001 Bellen/Checkmarks.csv': marks('2026-06-01,2,'),
			'002 Plezier 010/Checkmarks.csv': marks('2026-06-01,7500,', '2026-05-31,2000,'),
			'003 Koffie/Checkmarks.csv': marks('2026-06-01,1000,', '2026-05-31,4000,')
		});
		expect(foreign.measures).toEqual([
			{
				key: 'Bellen',
				label: 'Bellen',
				scale: { type: 'numbers', worst: 0, best: 1, fixed: true }
			},
			{
				key: 'Plezier, 0–10',
				label: 'Plezier, 0–10',
				scale: { type: 'numbers', worst: 2, best: 7.5, fixed: false }
			},
			{
				key: 'Koffie',
				label: 'Koffie',
				scale: { type: 'numbers', worst: 4, best: 1, fixed: false }
			}
		]);
	});

	it('is counted where an older list does not say so and a mark is greater than a tick', () => {
		const list = csvBytes('Position,Name,Question', '001,Bellen,', '002,Lezen,');
		const foreign = read({
			'Habits.csv': list,
			'001 Bellen/Checkmarks.csv': marks('2026-06-01,2,'),
			'002 Lezen/Checkmarks.csv': marks('2026-06-01,30000,', '2026-05-31,0,')
		});
		expect(foreign.entries[0]!.values).toEqual(
			new Map([
				['Bellen', 1],
				['Lezen', 30]
			])
		);
	});

	it('has a key of its own where two habits have one name', () => {
		const list = csvBytes(LIST, '001,Bellen,YES_NO', '002,Bellen,YES_NO');
		const foreign = read({
			'Habits.csv': list,
			'001 Bellen/Checkmarks.csv': marks('2026-06-01,2,'),
			'002 Bellen/Checkmarks.csv': marks('2026-06-01,0,')
		});
		expect(foreign.measures.map(({ key, label }) => [key, label])).toEqual([
			['Bellen', 'Bellen'],
			['Bellen 2', 'Bellen']
		]);
		expect(foreign.entries[0]!.values).toEqual(
			new Map([
				['Bellen', 1],
				['Bellen 2', 0]
			])
		);
	});

	it('is called by its folder where the list does not have it', () => {
		const foreign = read({ '001 Bellen/Checkmarks.csv': marks('2026-06-01,2,') });
		expect(foreign.measures[0]!.label).toBe('001 Bellen');
	});
});

describe('the zip', () => {
	it('may have been packed again in a folder', () => {
		const foreign = read({
			'Loop Habits/Habits.csv': HABITS,
			'Loop Habits/001 Bellen/Checkmarks.csv': marks('2026-06-01,2,'),
			'__MACOSX/Loop Habits/001 Bellen/._Checkmarks.csv': bytesOf('\u0000\u0005')
		});
		expect(foreign.entries).toHaveLength(1);
	});

	it.each([
		['a list alone', { 'Habits.csv': HABITS }, 'nothing_in_it'],
		[
			'the tables of all habits alone',
			{ 'Checkmarks.csv': marks('2026-06-01,2,') },
			'unknown_format'
		],
		['a list of something else', { 'Habits.csv': csvBytes('a,b', '1,2') }, 'unknown_format'],
		[
			'marks of something else',
			{ '001 A/Checkmarks.csv': csvBytes('a,b', '1,2') },
			'unknown_format'
		],
		['marks in Latin-1', { '001 A/Checkmarks.csv': new Uint8Array([0xe9]) }, 'not_utf8'],
		['an empty table', { '001 A/Checkmarks.csv': new Uint8Array() }, 'empty']
	])('with %s is refused', (_, files, reason) => {
		expect(readBy(readLoop, zipBytes(files))).toBe(reason);
	});

	it('with more habits than anyone has is refused', () => {
		const files = Array.from({ length: 1001 }, (_, at) => [
			`${at} A/Checkmarks.csv`,
			marks('2026-06-01,2,')
		]);
		expect(readBy(readLoop, zipBytes(Object.fromEntries(files)))).toBe('too_many');
	});
});
