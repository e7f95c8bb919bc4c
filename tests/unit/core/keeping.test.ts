import { describe, expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { backupDue, isNearlyFull } from '../../../src/lib/core/keeping';

describe('a backup', () => {
	const today = day('2026-07-14');
	test.each([
		[null, null, 'no'],
		[null, '2026-07-08', 'no'],
		[null, '2026-07-07', 'due'],
		[null, '2026-06-15', 'due'],
		[null, '2026-06-14', 'long'],
		['2026-07-08', '2025-01-01', 'no'],
		['2026-07-07', '2025-01-01', 'due'],
		['2026-06-14', '2025-01-01', 'long'],
		// A clock that was set back makes nothing due.
		['2027-01-01', '2025-01-01', 'no']
	])('after %s, with entries from %s on: %s', (last, first, due) => {
		expect(
			backupDue(last === null ? null : day(last), first === null ? null : day(first), today)
		).toBe(due);
	});
});

describe('a device', () => {
	const MB = 1_000_000;
	test.each([
		[0, 10_000 * MB, false],
		[9_499 * MB, 10_000 * MB, false],
		[9_501 * MB, 10_000 * MB, true],
		[49 * MB, 100 * MB, false],
		[51 * MB, 100 * MB, true],
		[120 * MB, 100 * MB, true]
	])('that uses %i of %i bytes', (used, quota, full) => {
		expect(isNearlyFull({ used, quota })).toBe(full);
	});
});
