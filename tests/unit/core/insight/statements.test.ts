import { describe, expect, test } from 'vitest';
import { Chance } from '../../../../src/lib/core/chance';
import { addDays, atTime, day, type Day } from '../../../../src/lib/core/days';
import { eventsFrom } from '../../../../src/lib/core/events';
import { journalDays } from '../../../../src/lib/core/journal-day';
import type { Row } from '../../../../src/lib/core/records';
import { statements } from '../../../../src/lib/core/insight/statements';
import { toldPlainly, type TogetherLook } from '../../../../src/lib/core/insight/together';
import { at, belief, close, happiness, moment, row } from '../builders';

const MONDAY = day('2025-01-06');
const on = (t: number) => addDays(MONDAY, t);

/** A complete day; `tense` adds a moment given in to. */
function filled(of: Day, happy: number, tense = 0, answered = at(of)): Row[] {
	return [
		happiness(of, happy, answered),
		belief(of, 7, undefined, answered),
		close(of, 'all', answered),
		...Array.from({ length: tense }, (_, index) =>
			moment(of, Number(of.replaceAll('-', '')) * 10 + index)
		)
	];
}

function marked(of: Day, event: 'start' | 'new_stall' | 'holiday'): Row {
	const id = `01900000-0000-7000-8000-${of.replaceAll('-', '').padStart(12, '0')}`;
	return row('event', id, of, { event, label: '', until: null, at: at(of) });
}

const said = (rows: readonly Row[], today: Day) =>
	statements({ days: journalDays(rows), rows, events: eventsFrom(rows), today, looks: 'all' });

/** Working days from one to another, happier from `turn` on. */
function life(from: number, to: number, turn: number, by = 3): Row[] {
	const chance = new Chance(11);
	return Array.from({ length: to - from }, (_, index) => from + index)
		.filter((t) => t % 7 < 5)
		.flatMap((t) => filled(on(t), chance.whole(4, 6) + (t >= turn ? by : 0), t % 2));
}

describe('of an empty journal', () => {
	test('nothing is said', () => {
		expect(said([], MONDAY)).toMatchObject({
			thisWeek: { week: { n: 0, mean: null }, before: { n: 0 } },
			stretches: [],
			changes: [],
			events: []
		});
	});
});

describe('a change', () => {
	const rows = life(0, 7 * 30, 7 * 10);

	test('is told once, as of the week in which it could be', () => {
		const { changes } = said(rows, on(7 * 30));
		expect(changes).toHaveLength(1);
		expect(changes[0]).toMatchObject({ monday: MONDAY, logging: 0, look: { verdict: 'fell' } });
		// A week earlier than that, and it was not told.
		const { w } = changes[0]!.look;
		expect(said(rows, on(7 * w - 1)).changes).toEqual([]);
		expect(said(rows, on(7 * w)).changes).toEqual([changes[0]]);
	});

	test('of days that were filled in late is not told', () => {
		const late = Array.from({ length: 7 * 30 }, (_, t) => t)
			.filter((t) => t % 7 < 5)
			.flatMap((t) => filled(on(t), t < 70 ? 4 : 8, t % 2, atTime(on(t + 3), '09:00', 60)));
		const { changes, stretches } = said(late, on(7 * 30));
		expect(changes).toEqual([]);
		expect(stretches[0]).toMatchObject({ line: null, band: null, toBand: 20 });
	});

	test('across a new start is none', () => {
		const { changes, stretches } = said([...rows, marked(on(70), 'start')], on(7 * 30));
		expect(changes).toEqual([]);
		expect(stretches.map(({ from, until }) => [from, until])).toEqual([
			[MONDAY, on(69)],
			[on(70), null]
		]);
		// Each has a usual of its own.
		expect(stretches[0]!.band!.mean).toBeGreaterThan(stretches[1]!.band!.mean + 4);
	});
});

describe('a marked event', () => {
	const rows = life(0, 7 * 30, 7 * 10);

	test('is compared with what came before it, holidays and starts are not', () => {
		const { events } = said(
			[...rows, marked(on(70), 'new_stall'), marked(on(100), 'holiday')],
			on(7 * 30)
		);
		expect(events).toHaveLength(1);
		expect(events[0]).toMatchObject({ event: { day: on(70) }, found: { told: true } });
	});

	test('on the day of a new start has nothing before it', () => {
		const { events } = said(
			[...rows, marked(on(70), 'start'), marked(on(71), 'new_stall')],
			on(7 * 30)
		);
		expect(events[0]!.found).toEqual({ wait: 0, before: 4, after: 0 });
	});
});

describe('what went together', () => {
	const rows = life(0, 7 * 60, 7 * 100);

	test('is looked at after 26 weeks, and every 26 after', () => {
		const looks = (weeks: number) => {
			const { together } = said(rows, on(7 * weeks)).stretches[0]!;
			return { looked: together.looks.map(({ w }) => w), next: together.next };
		};
		expect(looks(25)).toEqual({ looked: [], next: on(7 * 26) });
		expect(looks(26)).toEqual({ looked: [26], next: on(7 * 52) });
		expect(looks(53)).toEqual({ looked: [26, 52], next: on(7 * 78) });
	});

	test('is worked out as far as it is asked for', () => {
		const days = journalDays(rows);
		const looked = (looks: 'last' | 'all' | 'none') => {
			const { stretches } = statements({ days, rows, events: [], today: on(7 * 53), looks });
			const { together } = stretches[0]!;
			return { looked: together.looks.map(({ w }) => w), next: together.next };
		};
		const next = on(7 * 78);
		expect(looked('all')).toEqual({ looked: [26, 52], next });
		expect(looked('last')).toEqual({ looked: [52], next });
		expect(looked('none')).toEqual({ looked: [], next });
	});

	test('says what is missing where it can not be looked at', () => {
		const [look] = said(rows, on(7 * 26)).stretches[0]!.together.looks;
		expect(look).toMatchObject({
			from: MONDAY,
			to: on(7 * 26 - 1),
			cameBack: { found: { weeks: 0, rewards: 10 }, told: false }
		});
		expect(look!.weekdays.found).toHaveProperty('p');
		expect(look!.happiness.found).toHaveProperty('p');
	});

	test('of a mood that sways for weeks is not told, as the plain rule would', () => {
		const chance = new Chance(4);
		const swaying = Array.from({ length: 7 * 26 }, (_, t) => t)
			.filter((t) => t % 7 < 6)
			.flatMap((t) => {
				const sway = Math.sin((2 * Math.PI * t) / 70);
				const tense = Math.max(0, chance.whole(1, 3) - Math.round(1.5 * sway));
				return filled(on(t), chance.whole(5, 7) + Math.round(2 * sway), tense);
			});
		const [look] = said(swaying, on(7 * 26)).stretches[0]!.together.looks;
		expect(look!.happiness.told).toBe(false);
		expect(toldPlainly(look!)).toMatchObject({ happiness: true });
	});

	test('by the plain rule is told to a third of .05, and not a bit above it', () => {
		const found = { statistic: 0.2, p: 1, n: 99 };
		const withPlain = (plain: number) =>
			({
				weekdays: { found: { weeks: 1, weekdays: 0 }, told: false },
				happiness: { found: { ...found, plain }, told: false },
				cameBack: { found, told: false }
			}) as unknown as TogetherLook;
		const none = { weekdays: false, happiness: false, cameBack: false };
		expect(toldPlainly(withPlain(0.05 / 3))).toEqual({ ...none, happiness: true });
		expect(toldPlainly(withPlain(0.05 / 3 + 1e-9))).toEqual(none);
	});

	test('is the same each time', () => {
		const [a, b] = [said(rows, on(7 * 53)), said(rows, on(7 * 53))];
		expect(a).toEqual(b);
	});
});

test('this week is of the stretch that today lies in', () => {
	const rows = [...life(0, 70, 999), marked(on(63), 'start')];
	const { thisWeek } = said(rows, on(67));
	expect(thisWeek).toMatchObject({ monday: on(63), week: { n: 5 }, before: { n: 0 }, weeks: 0 });
});
