import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/lib/core/days';
import { journalDays } from '../../../src/lib/core/journal-day';
import { admitRow } from '../../../src/lib/core/records';
import { CHECK_INS, MOMENTS, tenYears } from '../../fixtures/ten-years';
import { momentsOf, textsOf } from './builders';

const UNTIL = day('2026-06-30');

describe('ten years', () => {
	const rows = tenYears(1);
	const days = journalDays(rows);

	test('are exactly 3,650 complete days and 18,250 moments', () => {
		expect(days).toHaveLength(CHECK_INS);
		expect(days.filter((of) => of.tension.status === 'complete')).toHaveLength(CHECK_INS);
		expect(momentsOf(rows)).toHaveLength(MOMENTS);
		expect(rows.filter(({ kind }) => kind === 'answer')).toHaveLength(3 * CHECK_INS);
		expect([days[0]!.day, days.at(-1)!.day]).toEqual([addDays(UNTIL, 1 - CHECK_INS), UNTIL]);
	});

	test('hold only what the gate admits, with notes on some', () => {
		expect(rows.filter((row) => !admitRow(row).ok)).toEqual([]);
		expect(textsOf(rows).length).toBeGreaterThan(300);
	});

	test('end on the day given, and are the same for the same seed', () => {
		const until = day('2026-11-25');
		const again = tenYears(2, until);
		expect(journalDays(again).at(-1)!.day).toBe(until);
		expect(momentsOf(again)).toHaveLength(MOMENTS);
		expect(JSON.stringify(tenYears(2, until))).toBe(JSON.stringify(again));
	});
});
