import { describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { earlierDay, sameDates } from '../../../src/lib/core/earlier-years';
import { happiness, moment, momentId, note, PHONE, row } from './builders';

describe('the same date in the years before', () => {
	test.each([
		['2026-06-02', '2023-06-02', ['2025-06-02', '2024-06-02', '2023-06-02']],
		['2026-06-02', '2023-06-03', ['2025-06-02', '2024-06-02']],
		['2026-06-02', '2026-01-01', []],
		['2026-06-02', '2030-01-01', []],
		// A day that is in leap years alone has none in others, and none stands in for it.
		['2028-02-29', '2020-01-01', ['2024-02-29', '2020-02-29']],
		['2028-02-28', '2026-01-01', ['2027-02-28', '2026-02-28']],
		['2028-03-01', '2027-03-01', ['2027-03-01']],
		['2026-01-01', '2025-12-31', []],
		['2026-12-31', '2025-12-31', ['2025-12-31']]
	])('of %s, from %s on', (of, first, dates) => {
		expect(sameDates(day(of), day(first))).toEqual(dates);
	});
});

describe('what is told of it', () => {
	const of = '2025-06-02';
	const told = (...rows: Parameters<typeof earlierDay>[1]) => earlierDay(day(of), rows);

	test('the first line that says something of the note about the day', () => {
		const rows = [
			moment(of, 1),
			note(momentId(1), of, 'Over de prijs.'),
			note(of, of, ' \n\n Regen. \nDe hele dag.')
		];
		expect(told(...rows)).toMatchObject({ day: of, line: 'Regen.' });
	});

	test('else of the reflection, else of the first moment that has one', () => {
		const reflection = row('text', `text/${of}/${PHONE}/reflection`, of, {
			type: 'reflection',
			text: 'Een goed gesprek.',
			prompt: null
		});
		expect(told(reflection, moment(of, 1))?.line).toBe('Een goed gesprek.');
		const later = [moment(of, 2), moment(of, 1), note(momentId(2), of, 'Haar zus.')];
		expect(told(...later)).toMatchObject({
			line: 'Haar zus.',
			moments: [{ id: momentId(1) }, { id: momentId(2) }]
		});
	});

	test('no line where nothing was written, and nothing where nothing is left', () => {
		expect(told(happiness(of, 7))).toEqual({ day: of, line: null, moments: [] });
		expect(told()).toBeNull();
		expect(told({ ...happiness(of, 7), body: null }, happiness('2025-06-03', 7))).toBeNull();
	});
});
