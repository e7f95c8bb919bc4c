import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	atTime,
	clockHour,
	clockTime,
	day,
	dayNumber,
	dayOf,
	dayOfNumber,
	dayRange,
	daysBetween,
	isDay,
	isLate,
	monthStart,
	weekday,
	weekStart,
	type Captured,
	type Instant
} from '../../../src/lib/core/days';

/** `text` is the wall clock with its offset, as in 2026-03-29T03:30+02:00. */
function captured(text: string): Captured {
	const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text)!;
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
	return { instant: Date.parse(text) as Instant, offset };
}

describe('isDay', () => {
	it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '1969-12-31'])(
		'takes %s',
		(text) => {
			expect(isDay(text)).toBe(true);
			expect(day(text)).toBe(text);
		}
	);

	it.each([
		'2026-02-31',
		'2026-02-29',
		'1900-02-29',
		'2100-02-29',
		'2026-04-31',
		'2026-13-01',
		'2026-00-10',
		'2026-01-00',
		'2026-01-32',
		'1899-12-31',
		'2200-01-01',
		'2026-1-1',
		'26-01-01',
		'2026-01-01T00:00:00Z',
		' 2026-01-01',
		'2026-01-01\n',
		'+275760-09-13',
		'',
		20260101,
		null,
		undefined,
		{},
		['2026-01-01']
	])('refuses %j', (text) => {
		expect(isDay(text)).toBe(false);
		expect(() => day(text as string)).toThrow(RangeError);
	});
});

describe('the arithmetic of days', () => {
	it.each([
		['2026-02-28', 1, '2026-03-01'],
		['2024-02-28', 1, '2024-02-29'],
		['2024-02-29', 1, '2024-03-01'],
		['2024-02-29', 366, '2025-03-01'],
		['2026-01-01', -1, '2025-12-31'],
		['2026-03-29', 1, '2026-03-30'],
		['2026-10-25', 1, '2026-10-26'],
		['1970-01-01', -1, '1969-12-31'],
		['2026-06-01', 0, '2026-06-01']
	])('%s and %d days is %s', (from, count, to) => {
		expect(addDays(day(from), count)).toBe(to);
		expect(daysBetween(day(from), day(to))).toBe(count);
	});

	it('counts from 1970', () => {
		expect(dayNumber(day('1970-01-01'))).toBe(0);
		expect(dayNumber(day('1969-12-31'))).toBe(-1);
		expect(dayOfNumber(20605)).toBe('2026-06-01');
	});

	it.each([
		['2026-06-01', 0, '2026-06-01'],
		['2026-06-07', 6, '2026-06-01'],
		['2026-06-08', 0, '2026-06-08'],
		['1970-01-01', 3, '1969-12-29'],
		['1969-12-28', 6, '1969-12-22'],
		['1900-01-01', 0, '1900-01-01']
	])('%s is weekday %d of the week from %s', (of, number, monday) => {
		expect(weekday(day(of))).toBe(number);
		expect(weekStart(day(of))).toBe(monday);
	});

	it('finds the first of the month', () => {
		expect(monthStart(day('2024-02-29'))).toBe('2024-02-01');
	});

	it('lists both ends, one day, and nothing the wrong way round', () => {
		expect(dayRange(day('2024-02-28'), day('2024-03-01'))).toEqual([
			'2024-02-28',
			'2024-02-29',
			'2024-03-01'
		]);
		expect(dayRange(day('2026-06-01'), day('2026-06-01'))).toEqual(['2026-06-01']);
		expect(dayRange(day('2026-06-02'), day('2026-06-01'))).toEqual([]);
	});

	it('goes there and back on every day there is', () => {
		const number = fc.integer({
			min: dayNumber(day('1900-01-01')),
			max: dayNumber(day('2199-12-31'))
		});
		fc.assert(
			fc.property(number, (each) => {
				const of = dayOfNumber(each);
				expect(isDay(of)).toBe(true);
				expect(dayNumber(of)).toBe(each);
				expect(new Date(of + 'T00:00Z').getUTCDay()).toBe((weekday(of) + 1) % 7);
			}),
			{ seed: 1, numRuns: 500 }
		);
	});
});

describe('the day of a captured moment', () => {
	it.each([
		['the last second of the night', '2026-06-02T03:59:59+02:00', 4, '2026-06-01'],
		['the start of the day', '2026-06-02T04:00:00+02:00', 4, '2026-06-02'],
		['midnight', '2026-06-02T00:00:00+02:00', 4, '2026-06-01'],
		['midnight where days start at midnight', '2026-06-02T00:00:00+02:00', 0, '2026-06-02'],
		['just before', '2026-06-01T23:59:59+02:00', 0, '2026-06-01'],
		['late in the day where days start at 23', '2026-06-01T22:59:00+02:00', 23, '2026-05-31'],
		['the night of the new year', '2026-01-01T02:00:00+01:00', 4, '2025-12-31'],
		['the night of a leap day', '2024-03-01T03:00:00+01:00', 4, '2024-02-29'],
		// Amsterdam: the clock goes from 2:00 to 3:00, and from 3:00 back to 2:00.
		['before summer time', '2026-03-29T01:59:00+01:00', 4, '2026-03-28'],
		['after the lost hour', '2026-03-29T03:00:00+02:00', 4, '2026-03-28'],
		['the first morning of summer time', '2026-03-29T04:00:00+02:00', 4, '2026-03-29'],
		['the first 2:30 of two', '2026-10-25T02:30:00+02:00', 4, '2026-10-24'],
		['the second 2:30', '2026-10-25T02:30:00+01:00', 4, '2026-10-24'],
		['the first morning of winter time', '2026-10-25T04:00:00+01:00', 4, '2026-10-25'],
		['Auckland in summer', '2026-01-10T04:00:00+13:00', 4, '2026-01-10'],
		['Auckland in the night', '2026-01-10T03:59:00+13:00', 4, '2026-01-09'],
		['west of the date line', '2026-01-10T04:00:00-11:00', 4, '2026-01-10'],
		['the far west', '2026-01-10T03:59:00-12:00', 4, '2026-01-09'],
		['the far east', '2026-01-10T04:00:00+14:00', 4, '2026-01-10'],
		['Kathmandu', '2026-01-10T03:59:00+05:45', 4, '2026-01-09'],
		['UTC', '2026-01-10T12:00:00+00:00', 4, '2026-01-10'],
		['before 1970', '1969-12-31T12:00:00+00:00', 4, '1969-12-31']
	])('%s: %s', (_, text, start, of) => {
		expect(dayOf(captured(text), start)).toBe(of);
	});

	it('starts at 4 where nothing else is said', () => {
		expect(dayOf(captured('2026-06-02T03:59:00+02:00'))).toBe('2026-06-01');
		expect(dayOf(captured('2026-06-02T04:00:00+02:00'))).toBe('2026-06-02');
	});

	it('reads the wall clock of the place', () => {
		expect(clockTime(captured('2026-06-02T23:05:00+02:00'))).toBe('23:05');
		expect(clockHour(captured('2026-06-02T23:30:00+02:00'))).toBe(23.5);
		expect(clockHour(captured('2026-06-02T00:00:00-11:00'))).toBe(0);
		expect(clockHour(captured('1960-06-02T06:15:00+01:00'))).toBe(6.25);
	});
});

describe('a time on a day', () => {
	it.each([
		['2026-06-01', '14:30', 120, 4, '2026-06-01T14:30+02:00'],
		['2026-06-01', '04:00', 120, 4, '2026-06-01T04:00+02:00'],
		['2026-06-01', '03:59', 120, 4, '2026-06-02T03:59+02:00'],
		['2026-06-01', '00:00', 120, 4, '2026-06-02T00:00+02:00'],
		['2026-06-01', '00:00', 120, 0, '2026-06-01T00:00+02:00'],
		['2025-12-31', '01:00', 60, 4, '2026-01-01T01:00+01:00'],
		['2026-01-10', '12:00', 780, 4, '2026-01-10T12:00+13:00'],
		['2026-01-10', '12:00', -660, 4, '2026-01-10T12:00-11:00']
	])('%s at %s, %d minutes east, start %d', (of, time, offset, start, text) => {
		expect(atTime(day(of), time, offset, start)).toEqual(captured(text));
	});

	it('lies on that day, whatever the time, the place and the start', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1439 }),
				fc.integer({ min: -1439, max: 1439 }),
				fc.integer({ min: 0, max: 23 }),
				(minute, offset, start) => {
					const time = [Math.floor(minute / 60), minute % 60]
						.map((each) => String(each).padStart(2, '0'))
						.join(':');
					const at = atTime(day('2026-06-01'), time, offset, start);
					expect(dayOf(at, start)).toBe('2026-06-01');
					expect(clockTime(at)).toBe(time);
				}
			),
			{ seed: 2, numRuns: 500 }
		);
	});
});

describe('late', () => {
	it.each([
		// Monday 1 June ends on Tuesday at 4:00; 24 hours later it is Wednesday 4:00.
		['2026-06-01T18:00:00+02:00', 4, false],
		['2026-06-03T04:00:00+02:00', 4, false],
		['2026-06-03T04:00:01+02:00', 4, true],
		['2026-06-03T00:00:00+02:00', 0, false],
		['2026-06-03T00:00:01+02:00', 0, true],
		['2026-07-01T12:00:00+02:00', 4, true]
	])('answered at %s with days from %d: %s', (text, start, late) => {
		expect(isLate(day('2026-06-01'), captured(text), start)).toBe(late);
	});

	it('goes by the wall clock, also where the night was an hour longer', () => {
		expect(isLate(day('2026-10-23'), captured('2026-10-25T04:00:00+01:00'))).toBe(false);
		expect(isLate(day('2026-10-23'), captured('2026-10-25T04:00:01+01:00'))).toBe(true);
	});
});
