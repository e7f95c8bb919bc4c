import { describe, expect, it } from 'vitest';
import {
	momentOf,
	msOf,
	placed,
	stampIn,
	type DayOrder
} from '../../../../src/lib/share/readers/day-time';
import { Unfit } from '../../../../src/lib/share/readers/unfit';
import { OPTIONS } from './samples';

/** `day minute` of a text, or why it is refused. */
function placeOf(text: string, order: DayOrder = 'ymd'): string {
	try {
		const { day, minute } = placed(stampIn(text, order), OPTIONS);
		return `${day} ${minute}`;
	} catch (thrown) {
		if (thrown instanceof Unfit) return thrown.reason;
		throw thrown;
	}
}

describe('a day in a text', () => {
	it.each<[string, DayOrder, string]>([
		['2026-06-01', 'ymd', '2026-06-01 null'],
		[' 2026-6-1 ', 'ymd', '2026-06-01 null'],
		['2026/6/1', 'dmy', '2026-06-01 null'],
		['2026.06.01', 'mdy', '2026-06-01 null'],
		['1-6-2026', 'dmy', '2026-06-01 null'],
		['1/6/2026', 'dmy', '2026-06-01 null'],
		['01.06.2026', 'dmy', '2026-06-01 null'],
		['6/1/2026', 'mdy', '2026-06-01 null'],
		['13/5/2026', 'dmy', '2026-05-13 null'],
		['13/5/2026', 'mdy', 'no_day'],
		['5/13/2026', 'dmy', 'no_day'],
		['1-6-2026', 'ymd', 'no_day'],
		['1-6-26', 'dmy', 'no_day'],
		['20260601', 'ymd', 'no_day'],
		['2026-06', 'ymd', 'no_day'],
		['1 juni 2026', 'dmy', 'no_day'],
		['2026-06-01 is een dag', 'ymd', 'no_day'],
		['2026-06-011', 'ymd', 'no_day'],
		['', 'ymd', 'no_day'],
		['2026-02-29', 'ymd', 'no_day'],
		['2024-02-29', 'ymd', '2024-02-29 null'],
		['1900-02-29', 'ymd', 'no_day'],
		['2000-02-29', 'ymd', '2000-02-29 null'],
		['2026-00-01', 'ymd', 'no_day'],
		['2026-13-01', 'ymd', 'no_day'],
		['2026-01-00', 'ymd', 'no_day'],
		['1900-01-01', 'ymd', '1900-01-01 null'],
		['1899-12-31', 'ymd', 'day_out_of_range'],
		['0001-01-01', 'ymd', 'day_out_of_range'],
		['2026-06-11', 'ymd', '2026-06-11 null'],
		['2026-06-12', 'ymd', 'day_out_of_range'],
		['2200-01-01', 'ymd', 'day_out_of_range'],
		['+275760-09-13', 'ymd', 'day_out_of_range'],
		['275760-13-13', 'ymd', 'no_day']
	])('%j, %s: %s', (text, order, expected) => {
		expect(placeOf(text, order)).toBe(expected);
	});

	it.each([
		['2026-06-01 20:05', '2026-06-01 1205'],
		['2026-06-01T20:05:59.123', '2026-06-01 1205'],
		['2026-06-01, 8:05 pm', '2026-06-01 1205'],
		['2026-06-01  00:00', '2026-06-01 0'],
		['2026-06-01T18:05Z', '2026-06-01 1205'],
		['2026-06-01T18:05:00.000Z', '2026-06-01 1205'],
		['2026-06-01T20:05:00+02:00', '2026-06-01 1205'],
		['2026-06-01T14:05:00-0400', '2026-06-01 1205'],
		['2026-06-01 23:30 +00:00', '2026-06-02 90'],
		['2026-06-01T22:00Z', '2026-06-02 0'],
		['2026-06-11T22:00Z', 'day_out_of_range'],
		['2026-02-31T22:00Z', 'no_day'],
		['1899-12-31T12:00Z', 'day_out_of_range'],
		['0099-12-31T12:00Z', 'day_out_of_range'],
		['275760-09-13T12:00Z', 'day_out_of_range'],
		['2026-06-01T24:00', 'no_day'],
		['2026-06-01T20', 'no_day']
	])('with a time, %j: %s', (text, expected) => {
		expect(placeOf(text)).toBe(expected);
	});
});

describe('an instant', () => {
	it('of seconds is made of milliseconds', () => {
		expect(msOf(1_780_000_000)).toBe(1_780_000_000_000);
		expect(msOf(1_780_000_000_123)).toBe(1_780_000_000_123);
		expect(msOf(0)).toBe(0);
		expect(msOf(-86_400)).toBe(-86_400_000);
	});

	it('out of range is not asked for on the wall clock', () => {
		const options = {
			...OPTIONS,
			localTime: () => {
				throw new Error('asked');
			}
		};
		for (const ms of [
			NaN,
			Infinity,
			-Infinity,
			8.64e15,
			Date.UTC(2200, 0, 1),
			Date.UTC(1899, 11, 31)
		])
			expect(() => momentOf(ms, options)).toThrow(Unfit);
		expect(() => momentOf(0, options)).toThrow('asked');
	});
});
