import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Captured, type Instant } from '../../../../src/lib/core/days';
import { journalDays, type JournalDay } from '../../../../src/lib/core/journal-day';
import type { Row } from '../../../../src/lib/core/records';
import {
	cutAnswerTime,
	cutCloseTime,
	cutMomentTime,
	cutTime,
	TIMES,
	type Times
} from '../../../../src/lib/core/share/share-times';
import { settingsFrom } from '../../../../src/lib/core/settings';
import { at, close, happiness, moment } from '../builders';
import { anyJournal, asRows, lived, shared, SPAN } from './journals';

const DAY = '2026-06-02';
const captured = (iso: string, offset: number): Captured => ({
	instant: Date.parse(iso) as Instant,
	offset
});
/** An instant as UTC says it, and the offset. */
const said = ({ instant, offset }: Captured) => [new Date(instant).toISOString(), offset];

describe('a time', () => {
	test.each<[Times, string, number, string, number]>([
		['exact', '2026-06-02T12:34:56.789Z', 120, '2026-06-02T12:34:56.789Z', 120],
		['hour', '2026-06-02T12:34:56.789Z', 120, '2026-06-02T12:00:00.000Z', 120],
		// 18:04 in India, so 18:00 there.
		['hour', '2026-06-02T12:34:56.789Z', 330, '2026-06-02T12:30:00.000Z', 330],
		// 01:10 on the next date.
		['hour', '2026-06-02T23:10:00.000Z', 120, '2026-06-02T23:00:00.000Z', 120],
		['hour', '2026-06-02T12:00:00.000Z', 120, '2026-06-02T12:00:00.000Z', 120],
		['day', '2026-06-02T12:34:56.789Z', 120, '2026-06-02T12:00:00.000Z', 0],
		['day', '2026-06-02T23:10:00.000Z', 120, '2026-06-03T12:00:00.000Z', 0],
		['day', '2026-06-02T03:00:00.000Z', -300, '2026-06-01T12:00:00.000Z', 0],
		['hour', '1969-12-31T23:10:00.000Z', 0, '1969-12-31T23:00:00.000Z', 0]
	])('told %s: %s, %i minutes east', (times, instant, offset, cut, its) => {
		expect(said(cutTime(captured(instant, offset), times))).toEqual([cut, its]);
	});

	test('of a moment at night is noon of the day that it belongs to', () => {
		const night = captured('2026-06-02T23:10:00.000Z', 120);
		expect(said(cutMomentTime(night, day(DAY), 'day'))).toEqual(['2026-06-02T12:00:00.000Z', 0]);
		expect(said(cutMomentTime(night, day(DAY), 'hour'))[0]).toBe('2026-06-02T23:00:00.000Z');
	});
});

describe('an answer about 2 June, on a day from four', () => {
	// Late after 4:00 on the 4th, at 2:00 UTC.
	test.each<[Times, string, string]>([
		['hour', '2026-06-04T02:00:00.000Z', '2026-06-04T02:00:00.000Z'],
		['hour', '2026-06-04T02:00:00.001Z', '2026-06-04T03:00:00.000Z'],
		['hour', '2026-06-04T02:59:00.000Z', '2026-06-04T03:00:00.000Z'],
		['hour', '2026-06-04T03:59:00.000Z', '2026-06-04T03:00:00.000Z'],
		['day', '2026-06-03T20:00:00.000Z', '2026-06-03T12:00:00.000Z'],
		['day', '2026-06-04T01:59:00.000Z', '2026-06-03T12:00:00.000Z'],
		['day', '2026-06-04T02:01:00.000Z', '2026-06-04T12:00:00.000Z'],
		['day', '2026-06-07T02:01:00.000Z', '2026-06-07T12:00:00.000Z']
	])('told to the %s: %s', (times, given, cut) => {
		expect(said(cutAnswerTime(captured(given, 120), day(DAY), times, 4))[0]).toBe(cut);
	});

	test('from eight in the evening, the day after is late only from then on', () => {
		const before = captured('2026-06-04T17:59:00.000Z', 120);
		const late = captured('2026-06-04T18:01:00.000Z', 120);
		expect(said(cutAnswerTime(before, day(DAY), 'day', 20))[0]).toBe('2026-06-04T12:00:00.000Z');
		expect(said(cutAnswerTime(late, day(DAY), 'day', 20))[0]).toBe('2026-06-05T12:00:00.000Z');
	});

	test('that closes it is never before its last moment', () => {
		const cut = captured('2026-06-02T12:00:00.000Z', 120);
		const later = (cut.instant + 1) as Instant;
		expect(cutCloseTime(cut, undefined)).toBe(cut);
		expect(cutCloseTime(cut, cut.instant)).toBe(cut);
		expect(cutCloseTime(cut, later)).toEqual({ instant: later, offset: 120 });
	});
});

/** What of a day must be the same for the coach as for the seller. */
const figures = ({
	day: of,
	happiness: H,
	belief: B,
	sold,
	closed,
	moments,
	late,
	tension
}: JournalDay) => ({
	day: of,
	H,
	B,
	sold: sold.length,
	closed,
	moments: moments
		.map(({ kind, intensity, response }) => `${kind} ${intensity} ${response}`)
		.sort(),
	late,
	tension
});

/** Days that say something besides words, pictures and what came back. */
const bears = (of: JournalDay) =>
	of.moments.length > 0 || of.closed !== null || of.beliefs.size > 0 || of.happiness !== null;

function daysOf(rows: readonly Row[], dayStart: number) {
	return journalDays(rows, dayStart).filter(bears).map(figures);
}

describe.each(TIMES)('days told %s', (times) => {
	test('are the same for the coach as for the seller, whenever they were filled in', () => {
		fc.assert(
			fc.property(anyJournal, ({ rows, dayStart }) => {
				const records = shared(rows, { times });
				expect(daysOf(asRows(records), dayStart)).toEqual(daysOf(rows, dayStart));
				expect(settingsFrom(records).dayStart).toBe(dayStart);
			}),
			{ seed: 20261127, numRuns: 300 }
		);
	});

	test.each([1, 2, 3])('are the same in a life, %i', (seed) => {
		const rows = lived(seed);
		const spanned = rows.filter((row) => row.day >= SPAN.from && row.day <= SPAN.to);
		const days = daysOf(spanned, 4);
		expect(daysOf(asRows(shared(rows, { times })), 4)).toEqual(days);
		expect(days.length).toBeGreaterThan(10);
	});

	test.each([
		// 15:50 in India, of which the full hour lies before the moment's.
		['half an hour off', '2026-06-02T10:20:00.000Z', 330],
		// 23:20 of the day before.
		['far in the west', '2026-06-02T10:20:00.000Z', -660]
	])('which were closed on a clock %s stay closed', (_, closed, east) => {
		const rows = [
			moment(DAY, 1, { at: captured('2026-06-02T10:10:00.000Z', 0) }),
			close(DAY, 'all', captured(closed, east))
		];
		expect(journalDays(rows)[0]!.closed).toBe('all');
		expect(journalDays(asRows(shared(rows, { times })))[0]!.closed).toBe('all');
	});

	test('which a moment opened again are open, whatever the closing said', () => {
		const rows = [
			happiness(DAY, 5),
			close(DAY, 'all', at(DAY, '17:20')),
			moment(DAY, 1, { at: at(DAY, '17:40') })
		];
		const records = shared(rows, { times });
		expect(journalDays(asRows(records))[0]).toMatchObject({ closed: null, happiness: 5 });
		expect(records.map(({ id }) => id)).not.toContain(`answer/${DAY}/close`);
	});
});

test('a share to the day names no instant of the journal, and one to the hour no minute', () => {
	const rows = lived(4);
	const instants = (times: Times) =>
		shared(rows, { times, notes: true }).flatMap(({ body }) => ('at' in body ? [body.at] : []));
	const own = new Set(
		rows.flatMap(({ body }) => (body && 'at' in body ? [body.at.instant as number] : []))
	);
	const byDay = instants('day');
	expect(byDay.length).toBeGreaterThan(50);
	expect(byDay.filter(({ instant }) => own.has(instant))).toEqual([]);
	expect(
		byDay.filter(({ instant, offset }) => instant % 86_400_000 !== 43_200_000 || offset)
	).toEqual([]);
	expect(instants('hour').filter(({ instant }) => instant % 3_600_000)).toEqual([]);
	expect(instants('exact').filter(({ instant }) => !own.has(instant))).toEqual([]);
});
