import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/lib/core/records';
import { daysCsv, momentsCsv } from '../../../src/lib/share/csv-out';
import { csvText, type Separator } from '../../../src/lib/share/csv-text';
import { at, belief, happiness, moment, momentId, note } from '../core/builders';
import {
	card,
	daily,
	dayLines,
	event,
	headersOf,
	momentLines,
	ONE,
	own,
	product,
	question,
	reflection,
	sold,
	words
} from './csv-rows';

describe('the file', () => {
	const rows = [
		product(1, 'Thee, "extra"'),
		belief(ONE, 7, momentId(1)),
		note(ONE, ONE, 'Zij zei: "nee", en\r\nging\nweg 🍵 ‏שלום‏ \uFEFF é')
	];
	const csv = daysCsv({ rows, words });

	test('begins with one byte-order mark, in bytes too', () => {
		expect([...new TextEncoder().encode(csv).slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x44]);
	});

	test('is RFC 4180: commas, CRLF after each line, quotes doubled within quotes', () => {
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(csv).toContain('"Geloof in Thee, ""extra"" (0–10)"');
		const [header, line, ...rest] = csv.slice(1).match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g)!;
		expect(rest).toEqual([]);
		expect(csv).toBe('\uFEFF' + header + line);
	});

	test('gives back quotes, line breaks, emoji, right-to-left text and marks as they were', () => {
		expect(dayLines(rows)[0]!.Notities).toBe('Zij zei: "nee", en\r\nging\nweg 🍵 ‏שלום‏ \uFEFF é');
	});

	test('is the same with semicolons, for a spreadsheet that splits on them', () => {
		expect(dayLines(rows, { separator: ';' })).toEqual(dayLines(rows));
		expect(daysCsv({ rows, words, separator: ';' })).toContain('Dag (jjjj-mm-dd);Weekdag;');
	});

	test('has whole numbers bare, and a mean with the sign of the language', () => {
		const mean = [belief(ONE, 7, 'a'), belief(ONE, 8, 'b'), belief(ONE, 10, 'c')];
		const cell = (decimal: '.' | ',', separator: Separator) =>
			daysCsv({ rows: mean, words: { ...words, decimal }, separator })
				.split(/\r\n/)[1]!
				.slice(0, 28);
		expect(cell(',', ',')).toBe('2026-06-01,maandag,,"8,33",7');
		expect(cell('.', ',')).toBe('2026-06-01,maandag,,8.33,7,8');
		expect(cell(',', ';')).toBe('2026-06-01;maandag;;"8,33";7');
	});
});

/** A whole cell that a spreadsheet would run, or turn into another. */
const FORMULAS = [
	'=1+1',
	'=cmd|’/C calc’!A0',
	'+31 6 12345678',
	'-2+3',
	'- thee',
	'-5,5+1',
	'-',
	'-12',
	'@SUM(1)',
	'\t=1',
	'\rweg',
	'\n=1',
	'\u0000=1',
	' =1',
	'\u00A0=1',
	'\u200B=1',
	'\uFEFF=1',
	'＝1',
	'＋1',
	'－1',
	'＠x',
	'=1+1\nmore',
	'=HYPERLINK("http://x","y")'
] as const;
const HARMLESS = ['-', '-12'];

/** Whether a spreadsheet would take a cell for more than text. */
const runs = (cell: string) =>
	/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-\d*$/.test(cell);

describe('a text that could run as a formula', () => {
	const everywhere = (said: string): Row[] => [
		product(1, said),
		daily(2, said, 'ten'),
		card(3, said),
		happiness(ONE, 5),
		belief(ONE, 5, momentId(1)),
		sold(ONE, momentId(1)),
		own(ONE, momentId(2), 5),
		moment(ONE, 4, {
			product: momentId(1),
			questionShown: momentId(3),
			questionAsked: momentId(3)
		}),
		note(ONE, ONE, said),
		note(momentId(4), ONE, said),
		reflection(ONE, said, { ownPrompt: said }),
		event(5, ONE, { label: said })
	];

	test.each(FORMULAS)('%j stays text in every column and header', (said) => {
		const input = { rows: everywhere(said), words, question };
		const cells = [daysCsv(input), momentsCsv(input)].flatMap((csv) =>
			Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data.flat()
		);
		const shown = HARMLESS.includes(said) ? said : `'${said}`;
		expect(cells.filter(runs)).toEqual([]);
		// The notes, the prompt, the reflection, the event; the note, the product and both questions.
		const whole = cells.filter((cell) => cell.replace(/([;\t\r\n])'/g, '$1') === shown);
		expect(whole).toHaveLength(8);
	});

	test('in the seller’s words for a header is escaped too', () => {
		expect(headersOf([daily(2, '=1+1', 'ten'), own(ONE, momentId(2), 5)])).toContain(
			"'=1+1 (0–10)"
		);
	});

	test('is not a number of ours: the hours west of Greenwich stay a number', () => {
		const csv = momentsCsv({
			rows: [moment(ONE, 1, { at: { ...at(ONE), offset: -300 } })],
			words,
			question
		});
		expect(csv).toContain(',-300,');
	});

	test.each([
		[',', ';', 'fijn;=1+1'],
		[',', ';', 'fijn;  "=1+1;'],
		[',', '\t', 'fijn\t@x'],
		[',', ';', 'lijst:\n- thee\r\n+ koffie\r=1'],
		[';', ',', 'fijn,=1+1'],
		[';', ',', 'fijn,"=1+1,']
	] as const)(
		'written with %j, does not run in a reader that splits on %j: %j',
		(ours, theirs, said) => {
			const csv = csvText([['a', said, 'b']], ours);
			const cells = csv
				.slice(1)
				.split(/[\r\n]/)
				.flatMap((line) => line.split(theirs))
				.map((cell) => cell.replace(/^["\s]+/, ''));
			expect(cells.filter(runs)).toEqual([]);
		}
	);

	test('leaves other text as it was, lists in commas and dashes in sentences', () => {
		const said = "'t Was druk, -5 graden; e-mail a@b.nl 1+1=2";
		expect(csvText([[said]])).toBe(`\uFEFF"${said}"\r\n`);
	});
});

describe('whatever was written', () => {
	/** Apostrophes that may have come before a formula, taken away. */
	const bare = (text: string) => text.replace(/(^|[,;\t\r\n])'+/g, '$1');
	const anyText = fc
		.array(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.constantFrom('=', '-', '@', ';', ',', '"', "'", '\r', '\n', '\t', '+')
			)
		)
		// Blank text is none.
		.map((parts) => parts.join('') + 'x');

	test.each([',', ';'] as const)('comes back, but for the apostrophe, with %j', (separator) => {
		fc.assert(
			fc.property(anyText, anyText, anyText, (name, said, about) => {
				const rows = [
					product(1, name),
					note(ONE, ONE, said),
					moment(ONE, 2, { product: momentId(1) }),
					note(momentId(2), ONE, about)
				];
				const [of] = dayLines(rows, { separator });
				const [tap] = momentLines(rows, { separator });
				expect([of!.Notities, tap!.Product, tap!.Notities].map((each) => bare(each!))).toEqual(
					[said, name, about].map(bare)
				);
				expect([of!, tap!].flatMap((line) => Object.values(line)).filter(runs)).toEqual([]);
			})
		);
	});
});
