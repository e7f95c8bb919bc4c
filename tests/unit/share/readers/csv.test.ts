import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	csvIn,
	DELIMITERS,
	isBlankRow,
	MOST_CELLS,
	MOST_COLUMNS
} from '../../../../src/lib/share/readers/csv';
import { reading } from '../../../../src/lib/share/refusal';
import { quoted } from './bytes';
import { worked } from '../../often';

const rows = (text: string) => csvIn(text).rows;

describe('the rows of a table', () => {
	it.each([
		[
			'a,b\n1,2\n',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'a,b\r\n1,2',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'a,b\r1,2\r\n3,4\n5,6',
			[
				['a', 'b'],
				['1', '2'],
				['3', '4'],
				['5', '6']
			]
		],
		['a,b\n\n1,2\n\n', [['a', 'b'], [''], ['1', '2'], ['']]],
		[
			'a,\n,b\n',
			[
				['a', ''],
				['', 'b']
			]
		],
		['a,', [['a', '']]],
		['', []],
		['"a,b",c', [['a,b', 'c']]],
		['"a\nb",c', [['a\nb', 'c']]],
		['"a\r\nb",c', [['a\nb', 'c']]],
		['"a ""b"" c",d', [['a "b" c', 'd']]],
		['"","""",""""""', [['', '"', '""']]],
		[
			'"a" ,"b"  \nc,d',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		['a "b" c,d', [['a "b" c', 'd']]],
		['"a "b" c",d', [['a "b" c', 'd']]],
		['=1+1,+2,-3,@4,\t5', [['=1+1', '+2', '-3', '@4', '\t5']]]
	])('%j', (text, expected) => {
		expect(rows(text)).toEqual(expected);
	});

	it('come back as they were written, whatever the cells and the delimiter', () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '\n', 'é')
		});
		const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(table, fc.constantFrom(...DELIMITERS), (cells, delimiter) => {
				const all = [['x', 'y', 'z'], ...cells];
				const text = all.map((row) => row.map(quoted).join(delimiter)).join('\n');
				expect(csvIn(text)).toEqual({ delimiter, rows: all, torn: false });
			}),
			{ seed: 4, numRuns: 300 }
		);
	});
});

describe('the delimiter', () => {
	it.each([
		['a,b\n1,2', ','],
		['a;b\n1,5;2,5', ';'],
		['a\tb\n1\t2', '\t'],
		['a|b\n1|2', '|'],
		['a,b;c\n1,2', ','],
		['Datum;Cijfer (1,5)\n1-2-2026;7,5\n2-2-2026;8', ';'],
		['alleen\nwoorden', ','],
		['"a;b",c\n"d;e",f', ',']
	])('of %j is %j', (text, delimiter) => {
		expect(csvIn(text).delimiter).toBe(delimiter);
	});

	it('is found in a sample, in a table of any size', () => {
		const { delimiter, rows: all } = csvIn('a;b\n' + '1,5;"x, y"\n'.repeat(20_000));
		expect([delimiter, all.length]).toEqual([';', 20_001]);
	});
});

describe('a table that is torn', () => {
	it.each(['a,b\n1,"2', 'a,b\n1,"2""', 'a,b\n1,"', '"', 'a,b\n1,"2" x'])('%j', (text) => {
		expect(csvIn(text).torn).toBe(true);
	});

	it.each(['a,b\n1,"2"', 'a,b\n1,""', 'a,b\n1,2"'])('is not %j', (text) => {
		expect(csvIn(text).torn).toBe(false);
	});
});

describe('a table that is too large', () => {
	const reason = (text: string) => {
		const read = reading(() => csvIn(text));
		return read.ok ? 'read' : read.reason;
	};

	it('has more rows, cells or columns than any', () => {
		expect(reason('\n'.repeat(500_002))).toBe('too_many');
		expect(reason('\n'.repeat(500_001))).toBe('read');
		expect(reason(`${',a'.repeat(MOST_COLUMNS)}\n`)).toBe('too_many');
		expect(reason(`${',a'.repeat(MOST_COLUMNS - 1)}\n`)).toBe('read');
		expect(reason(`${','.repeat(999)}\n`.repeat(MOST_CELLS / 1000 + 1))).toBe('too_many');
	});
});

it.each([
	[
		'stray quotes before a stretch of blanks',
		'a,b\n"' + '"x'.repeat(500_000) + ' '.repeat(500_000)
	],
	['quotes that nothing ends', '"a\n'.repeat(100_000)],
	['quotes and blanks', '" '.repeat(500_000)],
	['no line end', 'a'.repeat(1_000_000)],
	['one column', 'a\n'.repeat(100_000)]
])('%s take no longer than their length', (_, text) => {
	const started = worked();
	expect(csvIn(text).rows.length).toBeGreaterThan(0);
	expect(worked() - started).toBeLessThan(2000);
});

it('a row of blanks is blank', () => {
	expect(isBlankRow(['', ' \t', '\u00A0'])).toBe(true);
	expect(isBlankRow([])).toBe(true);
	expect(isBlankRow(['', '0'])).toBe(false);
});
