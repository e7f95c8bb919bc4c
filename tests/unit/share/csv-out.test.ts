import { describe, expect, test } from 'vitest';
import type { Close } from '../../../src/lib/core/bodies';
import { deletion } from '../../../src/lib/core/changes';
import { answerId, tillId, type Row } from '../../../src/lib/core/records';
import { day, type Captured, type Instant } from '../../../src/lib/core/days';
import { daysCsv } from '../../../src/lib/share/csv-out';
import {
	at,
	belief,
	checkIn,
	close,
	happiness,
	moment,
	momentId,
	note,
	TABLET
} from '../core/builders';
import {
	answer,
	daily,
	dayLines,
	event,
	headersOf,
	ONE,
	own,
	product,
	reflection,
	reward,
	sold,
	TWO,
	words
} from './csv-rows';

describe('the table of days', () => {
	test('has all of a full day on one line, with the unit in each header', () => {
		const rows = [
			product(1, 'Thee'),
			product(2, 'Vijgen'),
			daily(3, 'Hoe was de slaap?', 'ten'),
			daily(4, 'Pauze gehad?', 'yes_no'),
			happiness(ONE, 7),
			belief(ONE, 8, momentId(1)),
			belief(ONE, 9, momentId(2)),
			sold(ONE, momentId(2)),
			answer(answerId.attention(day(ONE)), ONE, 6),
			own(ONE, momentId(3), 0),
			own(ONE, momentId(4), 'no'),
			close(ONE),
			moment(ONE, 10, { intensity: 5, response: 'gave_in' }),
			moment(ONE, 11, { kind: 'fear', intensity: 5, response: 'asked' }),
			moment(ONE, 12, { kind: 'fear', intensity: 2, response: 'let_pass' }),
			reward(momentId(20), ONE, { reward: 'review' }),
			reward(momentId(21), ONE, { reward: 'review' }),
			reward(tillId(day(ONE)), ONE, { reward: 'till', felt: 'lean' }),
			note(ONE, ONE, 'Druk'),
			reflection(ONE, 'De bloemist', { prompt: 'prompt-02' }),
			event(30, ONE, { event: 'holiday', label: 'Texel' })
		];
		expect(dayLines(rows)).toEqual([
			{
				'Dag (jjjj-mm-dd)': ONE,
				Weekdag: 'maandag',
				'Blij (0–10)': '7',
				'Geloof (gemiddeld, 0–10)': '8,5',
				'Geloof in Thee (0–10)': '8',
				'Geloof in Vijgen (0–10)': '9',
				'Verkocht: Vijgen (ja)': 'ja',
				'Tijd en aandacht (0–10)': '6',
				'Hoe was de slaap? (0–10)': '0',
				'Pauze gehad? (ja of nee)': 'nee',
				'Dag dicht': 'alle tikjes',
				'Spanning (0–100, AS-1.0)': '32',
				'Spanning, minstens (0–100)': '',
				'Spanning, hoogstens (0–100)': '',
				'Minder blij (0–20 punten)': '6',
				'Minder geloof (0–20 punten)': '3',
				'Hebberigheid (0–30 punten)': '15',
				'Angst (0–30 punten)': '8',
				'Hebberigheid (aantal tikjes)': '1',
				'Angst (aantal tikjes)': '2',
				'Doorgevraagd (aantal tikjes)': '1',
				'Laten gaan (aantal tikjes)': '1',
				'Toegegeven (aantal tikjes)': '1',
				'Nog open (aantal tikjes)': '0',
				'Iemand raadde me aan (aantal keer)': '0',
				'Goede review (aantal keer)': '2',
				'Hoe voelt je kassa?': 'mager',
				Notities: 'Druk',
				'Vraag bij je terugblik': 'Welk gesprek gaf me vandaag energie?',
				Terugblik: 'De bloemist',
				'Later ingevuld (ja of nee)': 'nee',
				'Wat er gebeurde': 'Vakantie: Texel'
			}
		]);
	});

	test('has the oldest day first, and one that only something small is said of', () => {
		const rows = [
			note('2026-06-05', '2026-06-05', 'N'),
			event(1, '2026-06-04', {}),
			reward(momentId(2), '2026-06-03', { reward: 'recommendation' }),
			answer(answerId.attention(day(TWO)), TWO, 3),
			happiness(ONE, 4),
			happiness('2025-12-31', 4)
		];
		expect(dayLines(rows).map((line) => line['Dag (jjjj-mm-dd)'])).toEqual([
			'2025-12-31',
			ONE,
			TWO,
			'2026-06-03',
			'2026-06-04',
			'2026-06-05'
		]);
	});

	const figures = (rows: readonly Row[]) => {
		const [line] = dayLines(rows);
		return ['Spanning (0–100, AS-1.0)', 'Spanning, minstens (0–100)', 'Spanning, hoogstens (0–100)']
			.map((header) => line![header])
			.join(' ');
	};
	test.each([
		['complete', checkIn(ONE, 7, 8), '10  '],
		['open, with answers', [happiness(ONE, 7), belief(ONE, 8)], ' 10 70'],
		['no belief', [happiness(ONE, 7), close(ONE)], ' 6 26'],
		[
			'a moment of unknown end',
			[...checkIn(ONE, 10, 10), moment(ONE, 1, { response: null })],
			' 4 15'
		],
		['no customers', checkIn(ONE, 7, 8, 'no_customers'), '  '],
		['only a note', [note(ONE, ONE, 'N')], '  ']
	])('gives a figure, or the range it lies in, or neither: %s', (_, rows, expected) => {
		expect(figures(rows)).toBe(expected);
	});

	test('says how the day was closed, and leaves out what was not said', () => {
		const closing = (value: Close) => dayLines([close(ONE, value)])[0]!;
		expect(closing('no_customers')['Dag dicht']).toBe('geen klanten');
		const [line] = dayLines([note(ONE, ONE, 'N')]);
		const said = Object.entries(line!).filter(([, cell]) => cell !== '' && cell !== '0');
		expect(said).toEqual([
			['Dag (jjjj-mm-dd)', ONE],
			['Weekdag', 'maandag'],
			['Notities', 'N'],
			['Later ingevuld (ja of nee)', 'nee']
		]);
	});

	test('says whether an answer was late, by the seller’s own start of day', () => {
		const third = { ...at('2026-06-03', '04:00') };
		const late: Captured = { ...third, instant: (third.instant + 1) as Instant };
		const of = (dayStart?: number) =>
			dayLines([happiness(ONE, 7, late)], { dayStart })[0]!['Later ingevuld (ja of nee)'];
		expect([of(), of(4), of(6)]).toEqual(['ja', 'ja', 'nee']);
	});

	test('has products in the seller’s order, of one that is gone at the end, each with a header of its own', () => {
		const rows = [
			product(1, 'Thee', 2),
			product(2, 'Thee', 1),
			product(5, 'Nooit verkocht'),
			deletion(product(3, 'Geheim')) as Row,
			belief(ONE, 1, momentId(1)),
			belief(ONE, 2, momentId(2)),
			belief(ONE, 3, momentId(3)),
			belief(ONE, 4, momentId(4)),
			belief(TWO, 5)
		];
		expect(dayLines(rows).map((line) => Object.values(line).slice(3, 9))).toEqual([
			['2,5', '', '2', '1', '3', '4'],
			['5', '5', '', '', '', '']
		]);
		expect(headersOf(rows).slice(4, 9)).toEqual([
			'Geloof in het algemeen (0–10)',
			'Geloof in Thee (0–10)',
			'Geloof in Thee (0–10) (2)',
			'Geloof in Gewist product (0–10)',
			'Geloof in Gewist product (0–10) (2)'
		]);
	});

	test('has no second column of belief where there are no products', () => {
		const beliefs = headersOf([belief(ONE, 5), belief(TWO, 6)]).filter((of) => /Geloof /.test(of));
		expect(beliefs).toEqual(['Geloof (gemiddeld, 0–10)']);
	});

	test('keeps a belief in general of a day on which a product was sold', () => {
		const [line] = dayLines([product(1, 'Thee'), belief(ONE, 5), sold(ONE, momentId(1))]);
		expect(line).toMatchObject({
			'Geloof (gemiddeld, 0–10)': '',
			'Geloof in het algemeen (0–10)': '5'
		});
	});

	test('keeps what was answered to a question that is gone', () => {
		const rows = [own(ONE, momentId(1), 'yes'), own(TWO, momentId(2), 9)];
		expect(
			dayLines(rows).map((line) => [line['Gewiste vraag'], line['Gewiste vraag (2)']])
		).toEqual([
			['ja', ''],
			['', '9']
		]);
	});

	test('has the texts of every device, with what they answer, and a note whose moment is gone', () => {
		const rows = [
			note(ONE, ONE, 'tablet', TABLET),
			note(ONE, ONE, 'phone'),
			note(momentId(9), ONE, 'left behind'),
			reflection(ONE, 'b', { ownPrompt: 'Wie bleef?' }, TABLET),
			reflection(ONE, 'a', { prompt: 'prompt-999' })
		];
		expect(dayLines(rows)[0]).toMatchObject({
			Notities: 'left behind\n\nphone\n\ntablet',
			Terugblik: 'a\n\nb',
			'Vraag bij je terugblik': 'prompt-999\n\nWie bleef?'
		});
	});

	test('names on each day of a holiday that it was one, also where it began before the span', () => {
		const rows = [
			event(1, ONE, { event: 'holiday', until: day('2026-06-03') }),
			event(2, TWO, { label: 'Regen' }),
			happiness(TWO, 5),
			happiness('2026-06-04', 5)
		];
		const named = dayLines(rows, { span: { from: day(TWO), to: day('2026-06-04') } });
		expect(named.map((line) => [line['Dag (jjjj-mm-dd)'], line['Wat er gebeurde']])).toEqual([
			[TWO, 'Vakantie\nRegen'],
			['2026-06-04', '']
		]);
	});

	test('of an empty journal is its header alone', () => {
		expect(daysCsv({ rows: [], words }).split('\r\n')).toHaveLength(2);
		expect(dayLines([])).toEqual([]);
	});
});
