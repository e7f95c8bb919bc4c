import { describe, expect, it } from 'vitest';
import { day, type Captured, type Instant } from '../../../src/lib/core/days';
import { journalDay, journalDays, standsOpen } from '../../../src/lib/core/journal-day';
import type { Row } from '../../../src/lib/core/records';
import { at, belief, checkIn, close, happiness, moment, note, row } from './builders';

const DAY = '2026-06-01';

/** Monday 1 June ends on Tuesday at 4:00 on the wall clock; 24 hours later it is this. */
const LIMIT = at('2026-06-03', '04:00');

/** `ms` later than a captured time, on the same wall clock. */
function later(than: Captured, ms: number): Captured {
	return { ...than, instant: (than.instant + ms) as Instant };
}

/** The same reading of a wall clock that is `offset` minutes ahead of UTC. */
function onWallClock(time: Captured, offset: number): Captured {
	return { instant: (time.instant + (time.offset - offset) * 60_000) as Instant, offset };
}

const late = (rows: Row[], dayStart?: number) => journalDay(day(DAY), rows, dayStart).late;

describe('a late answer', () => {
	it.each([
		['in the evening', at(DAY, '18:00'), 4, false],
		['24 hours after the day', LIMIT, 4, false],
		['a millisecond more', later(LIMIT, 1), 4, true],
		['a month later', at('2026-07-01'), 4, true],
		['24 hours after a day from midnight', later(LIMIT, -4 * 3_600_000), 0, false],
		['a millisecond more, from midnight', later(LIMIT, -4 * 3_600_000 + 1), 0, true],
		['24 hours after a day from six', later(LIMIT, 2 * 3_600_000), 6, false],
		['a millisecond more, from six', later(LIMIT, 2 * 3_600_000 + 1), 6, true],
		['at four far in the west', onWallClock(LIMIT, -660), 4, false],
		['a millisecond more, far in the west', later(onWallClock(LIMIT, -660), 1), 4, true],
		['at four far in the east', onWallClock(LIMIT, 780), 4, false],
		['a millisecond more, far in the east', later(onWallClock(LIMIT, 780), 1), 4, true]
	])('%s', (_, time, dayStart, is) => {
		expect(late([happiness(DAY, 7, time)], dayStart)).toBe(is);
	});

	it('goes by days from four where nothing else is said', () => {
		expect(late([happiness(DAY, 7, LIMIT)])).toBe(false);
		expect(late([happiness(DAY, 7, later(LIMIT, 1))])).toBe(true);
	});

	it.each([
		['happiness', happiness(DAY, 7, later(LIMIT, 1))],
		['belief', belief(DAY, 7, 'thee', later(LIMIT, 1))],
		['the closing', close(DAY, 'all', later(LIMIT, 1))],
		['no customers', close(DAY, 'no_customers', later(LIMIT, 1))],
		[
			'attention',
			row('answer', `answer/${DAY}/attention`, DAY, {
				value: 7,
				at: later(LIMIT, 1),
				model: 'AS-1.0'
			})
		]
	])('to any question makes the day late: %s', (_, answer) => {
		expect(late([...checkIn(DAY, 7, 8).filter(({ id }) => id !== answer.id), answer])).toBe(true);
		expect(late([{ ...answer, body: null }])).toBe(false);
	});

	it('is not a moment, nor a text, whenever it was logged', () => {
		const rows = [moment(DAY, 1, { at: later(LIMIT, 1) }), note(DAY, DAY, 'Regen')];
		expect(late(rows)).toBe(false);
	});

	it('does not keep the day from being complete', () => {
		const rows = [happiness(DAY, 7, at('2026-07-01')), belief(DAY, 8), close(DAY)];
		expect(journalDay(day(DAY), rows)).toMatchObject({ late: true, tension: { value: 10 } });
	});
});

describe('the days of a journal', () => {
	const names = (rows: Row[]) => journalDays(rows).map((of) => of.day);

	it('stand in order, also over the turn of a year, each with its own rows', () => {
		const rows = [
			...checkIn('2026-01-01', 1, 2),
			happiness('2025-12-31', 7),
			moment('2026-01-01', 1),
			...checkIn('2025-02-28', 3, 4),
			belief('2025-12-31', 8)
		];
		const days = journalDays(rows);
		expect(days.map((of) => of.day)).toEqual(['2025-02-28', '2025-12-31', '2026-01-01']);
		expect(days).toEqual(days.map((of) => journalDay(of.day, rows)));
		expect(days.map((of) => [of.happiness, of.belief])).toEqual([
			[3, 4],
			[7, 8],
			[1, 2]
		]);
	});

	it('are none without rows, nor by what belongs to no day', () => {
		expect(journalDays([])).toEqual([]);
		expect(names([row('setting', 'setting/place', '', { value: 'b2b' })])).toEqual([]);
	});

	it('have none of which all records are deleted', () => {
		const gone = checkIn('2026-06-02', 7, 8).map((of): Row => ({ ...of, body: null }));
		expect(names([happiness(DAY, 7), ...gone])).toEqual([DAY]);
		expect(names([...gone, happiness('2026-06-02', 7)])).toEqual(['2026-06-02']);
	});

	it('have those with a text alone', () => {
		expect(names([note(DAY, DAY, 'Regen')])).toEqual([DAY]);
	});

	it('are late by the day’s start that is given, or by four', () => {
		const rows = [happiness(DAY, 7, later(LIMIT, -1))];
		expect(journalDays(rows, 0).map((of) => of.late)).toEqual([true]);
		expect(journalDays(rows, 4).map((of) => of.late)).toEqual([false]);
		expect(journalDays(rows).map((of) => of.late)).toEqual([false]);
		expect(journalDays([happiness(DAY, 7, later(LIMIT, 1))])[0]?.late).toBe(true);
	});
});

describe('a day stands open', () => {
	const open = { response: null } as const;
	it.each([
		['with nothing in it', [], false],
		['with an answer alone', [happiness(DAY, 5)], true],
		['with a note alone', [note(DAY, DAY, 'N')], true],
		['with a moment', [moment(DAY, 1)], true],
		['closed', [...checkIn(DAY, 5, 5), moment(DAY, 1)], false],
		['closed, with a moment that has no end', [...checkIn(DAY, 5, 5), moment(DAY, 1, open)], true]
	])('%s: %#', (_, rows, expected) => {
		expect(standsOpen(journalDay(day(DAY), rows))).toBe(expected);
	});
});
