import { describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { momentsCsv } from '../../../src/lib/share/csv-out';
import { at, moment, momentId, note, TABLET } from '../core/builders';
import { card, momentLines, ONE, product, question, TWO, words } from './csv-rows';

describe('the table of moments', () => {
	test('has all of a moment on one line', () => {
		const rows = [
			product(1, 'Thee'),
			card(2, 'Voor wie is het?'),
			moment(ONE, 3, {
				kind: 'fear',
				intensity: 2,
				response: 'asked',
				situation: 'price',
				product: momentId(1),
				at: { ...at(ONE, '09:05'), offset: -210 },
				questionShown: 'need-01',
				questionAsked: momentId(2)
			}),
			note(momentId(3), ONE, 'Te snel', TABLET),
			note(momentId(3), ONE, 'Wat een dag')
		];
		expect(momentLines(rows)).toEqual([
			{
				'Dag (jjjj-mm-dd)': ONE,
				'Tijd (uu:mm)': '03:35',
				'Verschil met UTC (minuten)': '-210',
				Tikje: 'Angst',
				'Sterkte (1–5)': '2',
				Afloop: 'Doorgevraagd',
				'Waar ging het over?': 'Prijs',
				Product: 'Thee',
				'Getoonde vraag': 'Wat bracht u vandaag hierheen?',
				'Gestelde vraag': 'Voor wie is het?',
				Notities: 'Wat een dag\n\nTe snel'
			}
		]);
	});

	test('leaves empty what nobody said', () => {
		const [line] = momentLines([moment(ONE, 1, { intensity: null, response: null })]);
		const empty = Object.entries(line!).flatMap(([header, cell]) => (cell === '' ? [header] : []));
		expect(empty).toEqual([
			'Sterkte (1–5)',
			'Afloop',
			'Waar ging het over?',
			'Product',
			'Getoonde vraag',
			'Gestelde vraag',
			'Notities'
		]);
	});

	test('has the oldest first, the night with the day before', () => {
		const rows = [
			moment(TWO, 1, { at: at(TWO, '09:00') }),
			moment(ONE, 2, { at: at(ONE, '01:30') }),
			moment(ONE, 3, { at: at(ONE, '22:00') })
		];
		expect(momentLines(rows).map((line) => Object.values(line).slice(0, 2))).toEqual([
			[ONE, '22:00'],
			[ONE, '01:30'],
			[TWO, '09:00']
		]);
	});

	test('says of what is gone or not known here that it is so', () => {
		const named = (body: object) => {
			const [line] = momentLines([moment(ONE, 1, body)]);
			return [line!.Product, line!['Getoonde vraag'], line!['Gestelde vraag']];
		};
		const asked = { questionShown: momentId(8), questionAsked: 'newer-99', product: momentId(7) };
		expect(named(asked)).toEqual(['Gewist product', 'Gewiste vraag', 'newer-99']);
	});

	test('of an empty journal is its header alone', () => {
		expect(momentsCsv({ rows: [], words, question }).split('\r\n')).toHaveLength(2);
		expect(momentLines([])).toEqual([]);
	});

	test('has the days of the span alone', () => {
		const rows = [moment(ONE, 1), moment(TWO, 2), moment('2026-06-03', 3)];
		const span = { from: day(TWO), to: day(TWO) };
		expect(momentLines(rows, { span }).map((line) => line['Dag (jjjj-mm-dd)'])).toEqual([TWO]);
	});
});
