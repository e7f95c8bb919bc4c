import { describe, expect, it } from 'vitest';
import {
	foreignTable,
	readTable,
	suggestedChoice,
	type TableChoice
} from '../../../../src/lib/share/readers/table';
import { reading } from '../../../../src/lib/share/refusal';
import { csvBytes } from './bytes';
import { OPTIONS, plain } from './samples';

const table = (...rows: string[]) => readTable(csvBytes(...rows));
const reason = (...rows: string[]) => {
	const read = reading(() => table(...rows));
	return read.ok ? 'read' : read.reason;
};
const days = (...cells: string[]) => table('Dag,x', ...cells.map((cell) => `${cell},1`)).dayColumns;
const contents = (...cells: string[]) =>
	table('Dag,x', ...cells.map((cell) => `2026-06-01,${cell}`)).contents[1];

describe('a column of days', () => {
	it.each([
		[['2026-06-01', '2026-06-02'], 'ymd', true],
		[['1-6-2026', '13-6-2026'], 'dmy', true],
		[['1/6/2026', '6/13/2026'], 'mdy', true],
		[['1/6/2026', '2/6/2026'], 'dmy', false],
		[['6/6/2026'], 'dmy', false],
		[['1/6/2026 20:05', '13/6/2026 20:05'], 'dmy', true],
		[['13/6/2026', '14/6/2026', '6/15/2026'], 'dmy', true]
	])('%j is read as %s', (cells, order, sure) => {
		expect(days(...cells)).toEqual([{ column: 0, order, sure }]);
	});

	it('tells its order by one day among many', () => {
		const cells = new Array<string>(3000).fill('1/2/2026');
		cells[1234] = '1/13/2026';
		expect(days(...cells)).toEqual([{ column: 0, order: 'mdy', sure: true }]);
	});

	it('is one where most rows have a day, the fullest first', () => {
		const rows = ['2026-06-01,,1-6-2026,x', ',2026-06-02,2-6-2026,y', '2026-06-03,,13-6-2026,z'];
		expect(table('a,b,c,d', ...rows).dayColumns).toEqual([
			{ column: 2, order: 'dmy', sure: true },
			{ column: 0, order: 'ymd', sure: true }
		]);
	});

	it('has to be there', () => {
		expect(reason('a,b', 'x,1', 'y,2')).toBe('unknown_format');
		expect(reason('a,b', '2026-02-31,1')).toBe('unknown_format');
		expect(reason('a', '2026-06-01')).toBe('unknown_format');
		expect(reason('a,b', '2026-06-01,1', ',2', ',3')).toBe('unknown_format');
		expect(reason('a,b')).toBe('nothing_in_it');
	});
});

describe('a column', () => {
	it.each([
		[
			['7', '6,5', '8.25', '-1', '+2'].map((cell) => `"${cell}"`),
			{ type: 'numbers', least: -1, greatest: 8.25 }
		],
		[['7', '', '9', 'ziek'], { type: 'numbers', least: 7, greatest: 9 }],
		[['', ' '], { type: 'blank' }],
		[['20:05', '8:05 pm', ''], { type: 'times' }],
		[['goed', 'slecht', 'goed'], { type: 'words', words: ['goed', 'slecht'] }],
		[['a', 'b', 'c', 'd', 'e', 'f'], { type: 'text' }],
		[
			['a', 'b', 'c', 'd', 'e', 'f', 'a', 'b', 'c', 'd', 'e', 'f'],
			{ type: 'words', words: ['a', 'b', 'c', 'd', 'e', 'f'] }
		],
		[['een dag waarover veel te zeggen is', 'b'], { type: 'text' }]
	])('%j holds %j', (cells, expected) => {
		expect(contents(...cells)).toEqual(expected);
	});
});

describe('the header', () => {
	it('gives each column a name of its own', () => {
		expect(table('Dag,,x,x, x ', '2026-06-01,1,2,3,4').header).toEqual([
			'Dag',
			'B',
			'x',
			'x 2',
			'x 3'
		]);
	});

	it('is not there where a day stands in its place', () => {
		const { header, rows, lines } = table('2026-06-01,7', '2026-06-02,8');
		expect(header).toEqual(['A', 'B']);
		expect(rows).toEqual([
			['2026-06-01', '7'],
			['2026-06-02', '8']
		]);
		expect(lines).toEqual([1, 2]);
	});

	it('may come after blank lines', () => {
		const { header, lines } = table('', ',', 'Dag,x', '', '2026-06-01,7');
		expect([header, lines]).toEqual([['Dag', 'x'], [5]]);
	});

	it('has letters beyond Z', () => {
		const { header } = table(`Dag${','.repeat(30)}`, `2026-06-01${',1'.repeat(30)}`);
		expect([header[25], header[26], header[30]]).toEqual(['Z', 'AA', 'AE']);
	});
});

describe('what a table says', () => {
	const ROWS = [
		'Dag;Tijd;Cijfer;Stemming;Notitie',
		'1-6-2026;20:05;7,5;goed;"een\ntwee"',
		'13-5-2026;;;;'
	];
	const choice: TableChoice = {
		day: { column: 0, order: 'dmy' },
		time: 1,
		measures: [2, 3],
		notes: [4]
	};
	const read = (rows: string[], chosen: Partial<TableChoice> = {}) =>
		foreignTable(table(...rows), { ...choice, ...chosen }, OPTIONS);

	it('is what a person says that its columns mean', () => {
		const { source, entries, measures, refused } = read(ROWS);
		expect([source, refused]).toEqual(['table', []]);
		expect(entries.map(plain)).toEqual([
			{
				day: '2026-06-01',
				minute: 1205,
				values: { Cijfer: 7.5, Stemming: 'goed' },
				note: 'een\ntwee'
			}
		]);
		expect(measures).toEqual([
			{
				key: 'Cijfer',
				label: 'Cijfer',
				scale: { type: 'numbers', worst: 7.5, best: 7.5, fixed: false }
			},
			{
				key: 'Stemming',
				label: 'Stemming',
				scale: { type: 'words', words: ['goed'], places: [null] }
			}
		]);
	});

	it('goes by the order that is chosen', () => {
		const { entries, refused } = read(ROWS, { day: { column: 0, order: 'mdy' } });
		expect(entries.map(({ day }) => day)).toEqual(['2026-01-06']);
		expect(refused).toEqual([{ at: 3, reason: 'no_day' }]);
	});

	it('has the time that stands with the day where none stands apart', () => {
		const rows = ['Dag,x', '2026-06-01 20:05,1', '2026-06-02,1'];
		const chosen = { ...choice, time: null, measures: [1], notes: [] };
		const { entries } = foreignTable(
			table(...rows),
			{ ...chosen, day: { column: 0, order: 'ymd' } },
			OPTIONS
		);
		expect(entries.map(({ minute }) => minute)).toEqual([1205, null]);
	});

	it.each([
		['14-5-2026;;ziek;;', 'bad_value'],
		['14-5-2026;;7;;;meer', 'bad_entry'],
		[`14-5-2026;;7;${'x'.repeat(201)};`, 'bad_value'],
		[`14-5-2026;;7;;${'x'.repeat(20_001)}`, 'too_long'],
		['14-7-2026;;7;;', 'day_out_of_range'],
		[';;7;;', 'no_day'],
		['Gemiddeld;;7;;', 'no_day']
	])('leaves out %#, with its line', (row, why) => {
		const rows = [...ROWS.slice(0, 2), '2-6-2026;;7;;', '3-6-2026;;8;;', '', row];
		// As a spreadsheet counts: a cell of two lines is in one.
		expect(read(rows).refused).toEqual([{ at: 6, reason: why }]);
	});

	it('leaves out a row that was cut off, with its line', () => {
		const { entries, refused } = read([...ROWS, '14-5-2026;;7;;"een']);
		expect(entries).toHaveLength(1);
		expect(refused).toEqual([{ at: 4, reason: 'bad_entry' }]);
	});

	it('is suggested by what the columns hold', () => {
		const rows = [
			'Dag,Tijd,Cijfer,Stemming,Notitie',
			'2026-06-01,20:05,7,goed,een dag waarover veel te zeggen is'
		];
		expect(suggestedChoice(table(...rows))).toEqual({
			day: { column: 0, order: 'ymd' },
			time: 1,
			measures: [2, 3],
			notes: [4]
		});
	});
});
