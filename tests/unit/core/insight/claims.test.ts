import { describe, expect, test } from 'vitest';
import { Chance } from '../../../../src/lib/core/chance';
import { addDays, day } from '../../../../src/lib/core/days';
import {
	askedAndCameBack,
	CAME_BACK_REWARDS,
	CAME_BACK_WEEKS,
	happinessTomorrow,
	TOMORROW_PAIRS
} from '../../../../src/lib/core/insight/associations';
import {
	EVENT_LEAST,
	EVENT_WEEKS,
	eventComparison
} from '../../../../src/lib/core/insight/event-comparison';
import { thisWeek } from '../../../../src/lib/core/insight/this-week';
import {
	PATTERN_OF_EACH,
	PATTERN_WEEKS,
	weekdayPattern
} from '../../../../src/lib/core/insight/weekday-pattern';

const MONDAY = day('2026-01-05');
const at = (t: number) => addDays(MONDAY, t);

describe('weekdays', () => {
	/** So many weeks with these weekdays in them; the first of them pulls harder. */
	const weeks = (count: number, of: readonly number[], more = 8) => {
		const chance = new Chance(3);
		return Array.from({ length: count }, (_, week) =>
			of.map((weekday) => ({
				day: at(7 * week + weekday),
				value: 30 + week + (weekday === of[0] ? more : 0) + chance.around(0, 2)
			}))
		).flat();
	};

	test('that differ are found, whatever the weeks do', () => {
		const found = weekdayPattern(weeks(12, [1, 3, 5]), 1);
		expect(found).toMatchObject({ weeks: 12 });
		if (!('p' in found)) return expect.unreachable();
		expect(found.p).toBeLessThan(0.01);
		expect(found.weekdays.map(({ weekday, n }) => [weekday, n])).toEqual([
			[1, 12],
			[3, 12],
			[5, 12]
		]);
		expect(found.weekdays[0]!.mean - found.weekdays[1]!.mean).toBeGreaterThan(6);
	});

	test('that do not differ are not', () => {
		const found = weekdayPattern(weeks(12, [1, 3, 5], 0), 1);
		if (!('p' in found)) return expect.unreachable();
		expect(found.p).toBeGreaterThan(0.05);
	});

	test(`${PATTERN_WEEKS - 1} weeks: silent; ${PATTERN_WEEKS}: may speak`, () => {
		expect(weekdayPattern(weeks(PATTERN_WEEKS - 1, [0, 2]), 1)).toEqual({ weeks: 1, weekdays: 0 });
		expect(weekdayPattern(weeks(PATTERN_WEEKS, [0, 2]), 1)).toHaveProperty('p');
	});

	test(`${PATTERN_OF_EACH - 1} days of one: it is not compared; ${PATTERN_OF_EACH}: it is`, () => {
		const days = (fridays: number) => [...weeks(10, [0, 2]), ...weeks(fridays, [4])];
		const compared = (fridays: number) => {
			const found = weekdayPattern(
				days(fridays).sort((a, b) => (a.day < b.day ? -1 : 1)),
				1
			);
			return 'p' in found ? found.weekdays.map(({ weekday }) => weekday) : [];
		};
		expect(compared(PATTERN_OF_EACH - 1)).toEqual([0, 2]);
		expect(compared(PATTERN_OF_EACH)).toEqual([0, 2, 4]);
	});

	test('of which there is one are not compared', () => {
		expect(weekdayPattern(weeks(12, [2]), 1)).toEqual({ weeks: PATTERN_WEEKS, weekdays: 2 });
		expect(weekdayPattern([], 1)).toEqual({ weeks: PATTERN_WEEKS, weekdays: 2 });
	});
});

describe('happiness and the moments of tomorrow', () => {
	const days = (count: number, follows: number) => {
		const chance = new Chance(5);
		let before = 5;
		return Array.from({ length: count }, (_, t) => {
			const happiness = chance.whole(2, 9);
			const momentPoints = 30 + follows * (before - 5) + chance.around(0, 3);
			before = happiness;
			return { day: at(t), value: 40, happiness, momentPoints, moments: 2 };
		});
	};

	test('that go together are found, with their direction', () => {
		const found = happinessTomorrow(days(120, -4), 1);
		if (!('p' in found)) return expect.unreachable();
		expect(found.statistic).toBeLessThan(-0.5);
		expect(found.p).toBeLessThan(0.01);
		expect(found.n).toBe(119);
	});

	test('that do not go together are not', () => {
		const found = happinessTomorrow(days(120, 0), 1);
		if (!('p' in found)) return expect.unreachable();
		expect(found.p).toBeGreaterThan(0.05);
	});

	/** The same, both moved by something that turns round within weeks. */
	const swaying = (count: number, follows: number, sway: number) =>
		days(count, follows).map((each, t) => ({
			...each,
			happiness: each.happiness + sway * Math.sin((2 * Math.PI * t) / 70),
			momentPoints: each.momentPoints - sway * Math.sin((2 * Math.PI * t) / 70)
		}));

	test('that both sway for weeks do not go together for that, as a cubic curve lets it seem', () => {
		const found = happinessTomorrow(swaying(180, 0, 4), 1);
		if (!('p' in found)) return expect.unreachable();
		expect(found.plain).toBeLessThan(0.01);
		expect(found.p).toBeGreaterThan(0.05);
	});

	test('that go together are found though they sway', () => {
		const found = happinessTomorrow(swaying(180, -4, 4), 1);
		if (!('p' in found)) return expect.unreachable();
		expect(found.p).toBeLessThan(0.01);
	});

	test('the larger p-value of the two counts', () => {
		const all = swaying(500, 0, 1);
		const found = Array.from({ length: 20 }, (_, part) => {
			const tested = happinessTomorrow(all.slice(20 * part, 20 * part + 100), part);
			return 'p' in tested ? tested : expect.unreachable();
		});
		for (const { p, plain } of found) expect(p).toBeGreaterThanOrEqual(plain);
		const larger = found.filter(({ p, plain }) => p > plain).length;
		expect([larger, found.length - larger]).not.toContain(0);
	});

	test(`${TOMORROW_PAIRS - 1} pairs: silent; ${TOMORROW_PAIRS}: may speak`, () => {
		expect(happinessTomorrow(days(TOMORROW_PAIRS, 0), 1)).toEqual({ missing: 1 });
		expect(happinessTomorrow(days(TOMORROW_PAIRS + 1, 0), 1)).toHaveProperty('p');
		// Days that do not follow each other are no pairs.
		const apart = days(200, 0).filter((_, t) => t % 2 === 0);
		expect(happinessTomorrow(apart, 1)).toEqual({ missing: TOMORROW_PAIRS });
		expect(happinessTomorrow([], 1)).toEqual({ missing: TOMORROW_PAIRS });
	});
});

describe('asking on, and what came back the week after', () => {
	const weeks = (count: number, follows: number, each = 2) => {
		const chance = new Chance(7);
		let before = 5;
		return Array.from({ length: count }, (_, week) => {
			const asked = chance.whole(0, 10);
			const rewards = Math.max(0, each + Math.round(follows * (before - 5)));
			before = asked;
			return { week, asked, answered: 10, rewards };
		});
	};

	test('that go together are found', () => {
		const found = askedAndCameBack(weeks(26, 1, 5), 1);
		if (!('p' in found)) return expect.unreachable();
		expect(found.statistic).toBeGreaterThan(0.6);
		expect(found.p).toBeLessThan(0.01);
		expect(found.n).toBe(25);
	});

	test(`${CAME_BACK_WEEKS - 1} pairs of weeks: silent; ${CAME_BACK_WEEKS}: may speak`, () => {
		expect(askedAndCameBack(weeks(CAME_BACK_WEEKS, 0), 1)).toEqual({ weeks: 1, rewards: 0 });
		expect(askedAndCameBack(weeks(CAME_BACK_WEEKS + 1, 0), 1)).toHaveProperty('p');
	});

	test(`${CAME_BACK_REWARDS - 1} rewards: silent; ${CAME_BACK_REWARDS}: may speak`, () => {
		const with10 = weeks(20, 0, 0).map((each) => ({
			...each,
			rewards: each.week > 0 && each.week <= CAME_BACK_REWARDS ? 1 : 0
		}));
		expect(askedAndCameBack(with10, 1)).toHaveProperty('p');
		const with9 = with10.map((each) => (each.week === 5 ? { ...each, rewards: 0 } : each));
		expect(askedAndCameBack(with9, 1)).toEqual({ weeks: 0, rewards: 1 });
	});

	test('weeks of which nothing is known, and what was not answered, make no pairs', () => {
		const unknown = weeks(20, 0).map((each) =>
			each.week % 2 === 0 ? { ...each, answered: 0, asked: 0 } : { ...each, rewards: null }
		);
		expect(askedAndCameBack(unknown, 1)).toEqual({
			weeks: CAME_BACK_WEEKS - 9,
			rewards: 0
		});
	});
});

describe('before and after an event', () => {
	const EVENT = at(70);
	/** Three days a week; `from` weeks before the event, `to` after it, and less tension after it. */
	const days = (from: number, to: number, fall = 8) =>
		Array.from({ length: from + to }, (_, index) => index - from).flatMap((week) =>
			[0, 2, 4].map((of) => ({
				day: addDays(EVENT, 7 * week + of),
				value: 40 - (week >= 0 ? fall : 0) + (((week + 100) * 3 + of) % 5) - 2
			}))
		);

	test('is compared once, with the weeks counted from its day', () => {
		const found = eventComparison(days(12, 12), EVENT, addDays(EVENT, 7 * 30));
		if (!('p' in found)) return expect.unreachable();
		expect(found).toMatchObject({ daysBefore: 24, daysAfter: 24, told: true });
		expect(found.difference).toBeCloseTo(-8, 0);
		expect(found.before).toHaveLength(EVENT_WEEKS);
	});

	test(`is waited for ${EVENT_WEEKS} weeks`, () => {
		const before = eventComparison(days(8, 8), EVENT, addDays(EVENT, 7 * EVENT_WEEKS - 1));
		expect(before).toEqual({ wait: 1, before: 0, after: 0 });
		const then = eventComparison(days(8, 8), EVENT, addDays(EVENT, 7 * EVENT_WEEKS));
		expect(then).toHaveProperty('told', true);
	});

	test(`${EVENT_LEAST - 1} weeks on one side: silent; ${EVENT_LEAST}: may speak`, () => {
		const later = addDays(EVENT, 100);
		expect(eventComparison(days(3, 8), EVENT, later)).toEqual({ wait: 0, before: 1, after: 0 });
		expect(eventComparison(days(8, 3), EVENT, later)).toEqual({ wait: 0, before: 0, after: 1 });
		expect(eventComparison(days(4, 4), EVENT, later)).toHaveProperty('told', true);
	});

	test('a difference of less than 2 points is not told', () => {
		// However sure it is: nothing else moves here but a tenth of a point.
		const steady = (fall: number) =>
			days(8, 8, fall).map(({ day }, index) => ({
				day,
				value: 40 - (day >= EVENT ? fall : 0) + (Math.floor(index / 3) % 2) / 10
			}));
		const told = (fall: number) => eventComparison(steady(fall), EVENT, addDays(EVENT, 60));
		expect(told(1.99)).toMatchObject({ told: false });
		expect((told(1.99) as { p: number }).p).toBeLessThan(0.001);
		expect(told(2.01)).toMatchObject({ told: true });
	});
});

test('this week stands beside the eight before it, each with its n', () => {
	const days = Array.from({ length: 90 }, (_, t) => ({ day: at(t), value: t }));
	// A Wednesday, the 80th day.
	const found = thisWeek(days, at(79));
	expect(found.monday).toBe(at(77));
	expect(found.week).toEqual({ n: 3, mean: 78 });
	expect(found.before).toEqual({ n: 56, mean: (21 + 76) / 2 });
	expect(found.weeks).toBe(8);
	expect(thisWeek([], at(79))).toMatchObject({ week: { n: 0, mean: null }, weeks: 0 });
});
