import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	keepList,
	keepState,
	keepUntil,
	latestKeep,
	monthsLater,
	type Kept
} from '../../../../src/lib/core/coach/keep-until';
import { addDays, day, dayOfNumber, type Day } from '../../../../src/lib/core/days';

const OPENED = day('2026-01-15');
/** Six months later. */
const UNTIL = day('2026-07-15');
const kept = (more: Partial<Kept> = {}): Kept => ({
	seller: 'a',
	opened: OPENED,
	chosen: null,
	said: null,
	...more
});

describe('months later', () => {
	test.each([
		['2026-01-15', 6, '2026-07-15'],
		['2026-08-31', 6, '2027-02-28'],
		['2027-08-31', 6, '2028-02-29'],
		['2026-03-31', 1, '2026-04-30'],
		['2026-12-01', 1, '2027-01-01'],
		['2024-02-29', 24, '2026-02-28'],
		['2026-05-31', 0, '2026-05-31']
	])('%s and %i more is %s', (from, months, to) => {
		expect(monthsLater(day(from), months)).toBe(to);
	});
});

describe('the last day', () => {
	test('is six months after the last share', () => expect(keepUntil(kept())).toBe(UNTIL));

	test.each<[string, string, string]>([
		['earlier', '2026-02-01', '2026-02-01'],
		['the day of the share itself', '2026-01-15', '2026-01-15'],
		['before the share: the usual one', '2026-01-14', UNTIL],
		['two years later', '2028-01-15', '2028-01-15'],
		['later than that: two years later', '2028-01-16', '2028-01-15']
	])('chosen %s', (_, chosen, until) => {
		expect(keepUntil(kept({ chosen: day(chosen) }))).toBe(until);
	});
});

describe('a file', () => {
	test.each<[string, string, string | null, ReturnType<typeof keepState>]>([
		['fifteen days before', '2026-06-30', null, 'stays'],
		['fourteen days before', '2026-07-01', null, 'due'],
		['on the last day, said for two weeks', '2026-07-15', '2026-07-01', 'due'],
		['the day after, said for two weeks', '2026-07-16', '2026-07-01', 'goes'],
		['the day after, said for seven days', '2026-07-16', '2026-07-09', 'goes'],
		['the day after, said for six', '2026-07-16', '2026-07-10', 'due'],
		['years after, never said', '2031-01-01', null, 'due'],
		['the day after, said by a clock that was ahead', '2026-07-16', '2031-01-01', 'due'],
		['the day after, said before a newer share', '2026-07-16', '2026-06-30', 'due']
	])('%s', (_, today, said, state) => {
		expect(keepState(kept({ said: said === null ? null : day(said) }), day(today))).toBe(state);
	});

	test('is begun anew by a share', () => {
		const old = kept({ said: day('2026-07-01') });
		expect(keepState({ ...old, opened: day('2026-07-16') }, day('2026-07-16'))).toBe('stays');
	});
});

test('what is due and what goes is listed by its last day', () => {
	const said = day('2026-07-01');
	const [late, early, gone, fresh] = [
		kept({ seller: 'b' }),
		kept({ seller: 'c', chosen: day('2026-07-10') }),
		kept({ seller: 'd', said }),
		kept({ seller: 'e', opened: day('2026-07-01') })
	];
	const twin = kept({ seller: 'a' });
	expect(keepList([fresh, late, gone, early, twin], day('2026-07-16'))).toEqual({
		due: [early, twin, late],
		goes: [gone]
	});
});

const anyDay = fc.integer({ min: 20_000, max: 30_000 }).map(dayOfNumber);
const anyKept = fc.record({
	seller: fc.string(),
	opened: anyDay,
	chosen: fc.option(anyDay),
	said: fc.option(anyDay)
});

test('nothing goes before its last day, nor without having been said a week before', () => {
	fc.assert(
		fc.property(anyKept, anyDay, (each, today: Day) => {
			if (keepState(each, today) !== 'goes') return;
			expect(today > keepUntil(each)).toBe(true);
			expect(each.said! <= addDays(today, -7)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('nothing is kept longer than two years, and nothing shorter than it was shared', () => {
	fc.assert(
		fc.property(anyKept, (each) => {
			const until = keepUntil(each);
			expect(until >= each.opened && until <= latestKeep(each)).toBe(true);
		})
	);
});
