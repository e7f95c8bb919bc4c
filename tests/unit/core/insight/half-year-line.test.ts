import { describe, expect, test } from 'vitest';
import { Chance } from '../../../../src/lib/core/chance';
import { addDays, day } from '../../../../src/lib/core/days';
import {
	halfYearLine,
	LEAST_DAYS,
	loggingAlong,
	plainLimit,
	tells,
	thirdsOf
} from '../../../../src/lib/core/insight/half-year-line';
import { normalDeviate } from '../../../../src/lib/core/insight/week-line';
import reference from '../../../fixtures/change-reference.json';

const MONDAY = day('2026-01-05');
const at = (t: number, value: number) => ({ day: addDays(MONDAY, t), value });
const afterWeeks = (weeks: number) => addDays(MONDAY, 7 * weeks);

/** Verdicts as the reference names them. */
const VERDICTS: Record<string, string> = {
	fell: 'fell',
	rose: 'rose',
	'no clear difference': 'unclear'
};

describe.each(reference.series)('$name', ({ days, weeks, looks }) => {
	const found = halfYearLine(
		days.map(({ t, v }) => at(t, v)),
		afterWeeks(weeks)
	)!;

	test('is looked at when the reference is', () => {
		expect(found.looks.map(({ w }) => w)).toEqual(looks.map(({ w }) => w));
		expect(found.monday).toBe(MONDAY);
	});

	test.each(looks)('week $w: every number', (wanted) => {
		const look = found.looks.find(({ w }) => w === wanted.w)!;
		expect(look.verdict).toBe(VERDICTS[wanted.verdict]);
		const { lo, len, start, early, late } = look;
		expect({ lo, len, start, early, late }).toEqual({
			lo: wanted.lo,
			len: wanted.len,
			start: wanted.start,
			early: wanted.early,
			late: wanted.late
		});
		expect(look.weeks.map(({ x, n }) => [x, n])).toEqual(wanted.weeks.map(({ x, n }) => [x, n]));
		look.weeks.forEach(({ m }, index) => expect(m).toBeCloseTo(wanted.weeks[index]!.m, 9));
		for (const name of ['limit', 'first', 'last', 'change'] as const) {
			expect(look[name], name).toBeCloseTo(wanted[name], 9);
		}
		const line = look.line!;
		for (const name of Object.keys(line) as (keyof typeof line)[]) {
			expect(line[name], name).toBeCloseTo(wanted[name], 9);
		}
	});
});

describe('what it takes to speak', () => {
	/** A steady fall of a point a week, with something of a zigzag in days and weeks. */
	const falling = (weeks: number, inWeek: (week: number) => number) =>
		Array.from({ length: weeks }, (_, week) =>
			Array.from({ length: inWeek(week) }, (_, of) =>
				at(7 * week + of, 60 - week + (of % 2) + (week % 3) / 4)
			)
		).flat();

	test(`${LEAST_DAYS - 1} days in weeks: silent; ${LEAST_DAYS}: may speak`, () => {
		const inWeek = (week: number) => (week < 4 ? 3 : 2);
		const enough = falling(14, inWeek);
		expect(enough).toHaveLength(LEAST_DAYS);
		expect(halfYearLine(enough, afterWeeks(14))!.looks[0]).toMatchObject({
			verdict: 'fell',
			missing: { days: 0 }
		});
		const short = enough.filter(({ day }) => day !== addDays(MONDAY, 9));
		expect(halfYearLine(short, afterWeeks(14))!.looks[0]).toMatchObject({
			verdict: 'too_little',
			missing: { days: 1, weekMeans: 0, early: 0, late: 0, weeks: 0 }
		});
	});

	test('9 weeks with a mean: silent; 10: may speak', () => {
		const of = (weeks: number) => {
			const kept = new Set([0, 1, 2, 3, 10, 11, 12, 13, ...[5, 7].slice(0, weeks - 8)]);
			return falling(14, (week) => (kept.has(week) ? 5 : 0));
		};
		expect(halfYearLine(of(9), afterWeeks(14))!.looks[0]).toMatchObject({
			verdict: 'too_little',
			missing: { weekMeans: 1, days: 0 }
		});
		expect(halfYearLine(of(10), afterWeeks(14))!.looks[0]!.verdict).toBe('fell');
	});

	test('4 days at an end: silent; 5: may speak', () => {
		const ends = (first: readonly number[], last: readonly number[]) =>
			falling(14, (week) => {
				if (week < 4) return first[week]!;
				return week >= 10 ? last[week - 10]! : 4;
			});
		const verdict = (first: readonly number[], last: readonly number[]) =>
			halfYearLine(ends(first, last), afterWeeks(14))!.looks[0]!;
		expect(verdict([2, 1, 2, 0], [2, 2, 1, 2]).verdict).toBe('fell');
		expect(verdict([2, 0, 2, 0], [2, 2, 1, 2])).toMatchObject({
			verdict: 'too_little',
			missing: { early: 1, late: 0 }
		});
		expect(verdict([2, 1, 2, 2], [2, 0, 0, 2])).toMatchObject({
			verdict: 'too_little',
			missing: { early: 0, late: 1 }
		});
	});

	test('a week that is not finished is not looked at', () => {
		const days = falling(14, () => 5);
		expect(halfYearLine(days, addDays(afterWeeks(14), -1))).toMatchObject({ looks: [], next: 14 });
		expect(halfYearLine(days, afterWeeks(14))!.looks).toHaveLength(1);
		expect(halfYearLine([], afterWeeks(14))).toBeNull();
	});

	test('where days hang together by more than .5, 15 % more is asked', () => {
		const looks = Array.from({ length: 60 }, (_, seed) => {
			const chance = new Chance(seed);
			let drift = 0;
			const days = Array.from({ length: 7 * 14 }, (_, t) => {
				drift = 0.65 * drift + chance.around(0, 4);
				return at(t, 40 - t / 16 + drift);
			});
			return halfYearLine(days, afterWeeks(14))!.looks[0]!;
		});
		const plain = 2.3 * Math.sqrt(26 / 14);
		for (const { line, limit, verdict } of looks) {
			expect(limit).toBeCloseTo(line!.phi > 0.5 ? 1.15 * plain : plain, 9);
			expect(verdict !== 'unclear').toBe(Math.abs(line!.z) >= limit);
		}
		const apart = looks.filter(({ line }) => line!.phi <= 0.5);
		for (const look of looks) expect(plainLimit(look)).toBe(plain);
		const stopped = looks.filter((look) => tells(look, plain) && look.verdict === 'unclear');
		expect([apart.length, stopped.length, looks.length - apart.length]).not.toContain(0);
	});

	test('the plain limit is the same once a window begins at its start, and 2.7 when it rolls', () => {
		expect(plainLimit({ w: 40, start: 14, len: 26 })).toBe(2.3);
		expect(plainLimit({ w: 41, start: 14, len: 26 })).toBe(2.7);
	});

	test('what it takes is |z| of the limit, and not a bit less', () => {
		const [look] = halfYearLine(
			falling(14, () => 5),
			afterWeeks(14)
		)!.looks;
		const z = Math.abs(look!.line!.z);
		expect(tells(look!, z)).toBe(true);
		expect(tells(look!, z + 1e-9)).toBe(false);
		expect(tells({ ...look!, change: -look!.change }, z)).toBe(false);
		expect(tells({ ...look!, line: null }, 0)).toBe(false);
	});

	test('less than 2 points of difference is none, however sure the line', () => {
		const slow = (by: number) =>
			Array.from({ length: 14 * 5 }, (_, index) => {
				const week = Math.floor(index / 5);
				return at(7 * week + (index % 5), 30 - (by * week) / 10 + (index % 2) / 100);
			});
		// The first and the last four weeks lie ten weeks apart.
		const [below, above] = [slow(1.98), slow(2.02)].map(
			(days) => halfYearLine(days, afterWeeks(14))!.looks[0]!
		);
		expect(below).toMatchObject({ verdict: 'unclear' });
		expect(Math.abs(below!.line!.z)).toBeGreaterThan(below!.limit);
		expect(above).toMatchObject({ verdict: 'fell' });
	});

	test('where nothing varies there is no change', () => {
		const days = Array.from({ length: 98 }, (_, t) => at(t, 40));
		expect(halfYearLine(days, afterWeeks(14))!.looks[0]).toMatchObject({
			verdict: 'unclear',
			line: { t: 0, z: 0 },
			change: 0
		});
	});

	test('what was told is not told again: the next look is 14 weeks later', () => {
		const { looks } = halfYearLine(
			falling(40, () => 5),
			afterWeeks(40)
		)!;
		const [told, next] = looks;
		expect(told!.verdict).toBe('fell');
		expect(next).toMatchObject({ start: told!.w, w: told!.w + 14, lo: told!.w });
	});
});

test('the thirds of a look are whole weeks', () => {
	const { looks } = halfYearLine(
		reference.series[0]!.days.map(({ t, v }) => at(t, v)),
		afterWeeks(14)
	)!;
	expect(thirdsOf(looks[0]!, MONDAY)).toEqual({
		first: ['2026-01-05', '2026-02-01'],
		last: ['2026-03-16', '2026-04-12']
	});
});

test('more moments along with it are told of, fewer are not', () => {
	const days = Array.from({ length: 98 }, (_, t) => at(t, 30 + t / 7 + (t % 2)));
	const look = halfYearLine(days, afterWeeks(14))!.looks[0]!;
	expect(look.verdict).toBe('rose');
	const counts = (by: number) =>
		days.map(({ day }, t) => ({ day, value: 5 + (by * t) / 20 + (t % 3) }));
	expect(loggingAlong(look, counts(1), MONDAY)).toBe(1);
	expect(loggingAlong(look, counts(-1), MONDAY)).toBe(0);
	expect(loggingAlong(look, counts(0), MONDAY)).toBe(0);
});

test('a t of many days is a normal deviate', () => {
	expect(normalDeviate(2, 1e6)).toBeCloseTo(2, 5);
	expect(normalDeviate(-2, 1e6)).toBeCloseTo(-2, 5);
	// Two-sided p of t = 2.228 with 10 degrees of freedom is .05.
	expect(normalDeviate(2.228, 10)).toBeCloseTo(1.96, 2);
});
