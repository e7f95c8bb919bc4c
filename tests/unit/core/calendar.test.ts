import { describe, expect, test } from 'vitest';
import {
	addMonths,
	monthSpan,
	monthWeeks,
	weeksBack,
	yearMonths
} from '../../../src/lib/core/calendar';
import { day, daysBetween, weekday } from '../../../src/lib/core/days';

describe('a month further', () => {
	test.each([
		['2026-05-31', 1, '2026-06-01'],
		['2026-12-15', 1, '2027-01-01'],
		['2026-01-01', -1, '2025-12-01'],
		['2026-03-31', -13, '2025-02-01'],
		['2026-03-31', 0, '2026-03-01'],
		['2026-12-01', 24, '2028-12-01']
	])('%s by %i: %s', (from, count, to) => {
		expect(addMonths(day(from), count)).toBe(to);
	});
});

describe('the days of a month', () => {
	test.each([
		['2026-02-11', '2026-02-01', '2026-02-28', 5],
		['2027-02-11', '2027-02-01', '2027-02-28', 4],
		['2028-02-29', '2028-02-01', '2028-02-29', 5],
		['2026-05-23', '2026-05-01', '2026-05-31', 5],
		['2026-08-01', '2026-08-01', '2026-08-31', 6]
	])('%s: from %s to %s, in %i weeks', (of, from, to, weeks) => {
		expect(monthSpan(day(of))).toEqual({ from, to });
		const drawn = monthWeeks(day(of));
		expect(drawn).toHaveLength(weeks);
		const days = drawn.flat().filter((each) => each !== null);
		expect(days).toHaveLength(daysBetween(day(from), day(to)) + 1);
		expect([days[0], days.at(-1)]).toEqual([from, to]);
		for (const week of drawn) {
			expect(week).toHaveLength(7);
			week.forEach((each, index) => each && expect(weekday(each)).toBe(index));
		}
	});
});

test('weeks go back from the last to the one that holds the first day', () => {
	expect(weeksBack({ from: day('2026-05-17'), to: day('2026-06-02') })).toEqual([
		'2026-06-01',
		'2026-05-25',
		'2026-05-18',
		'2026-05-11'
	]);
	expect(weeksBack({ from: day('2026-06-01'), to: day('2026-06-07') })).toEqual(['2026-06-01']);
});

test('a year is the twelve months that end with the one shown', () => {
	const months = yearMonths(day('2026-06-02'));
	expect(months).toHaveLength(12);
	expect([months[0], months[6], months[11]]).toEqual(['2025-07-01', '2026-01-01', '2026-06-01']);
});
