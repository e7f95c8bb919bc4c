import { describe, expect, it } from 'vitest';
import { day, type Captured, type Instant } from '../../../src/lib/core/days';
import {
	countOf,
	hasAnswers,
	hourInDay,
	journalDay,
	newestOpenMoment
} from '../../../src/lib/core/journal-day';
import type { Row } from '../../../src/lib/core/records';
import {
	at,
	belief,
	checkIn,
	close,
	dayFrom,
	happiness,
	moment,
	momentId,
	note,
	PHONE,
	row,
	TABLET
} from './builders';

const DAY = '2026-06-02';
const TOMORROW = '2026-06-03';

/** `ms` later than a captured time, on the same wall clock. */
function later(than: Captured, ms: number): Captured {
	return { ...than, instant: (than.instant + ms) as Instant };
}

/** The same instant on a wall clock `offset` minutes ahead of UTC. */
const elsewhere = (time: Captured, offset: number): Captured => ({ ...time, offset });

/** The deletion of what a row says. */
const deleted = (of: Row): Row => ({ ...of, body: null });

describe('a day', () => {
	it('of which nothing is known has nothing, and can still be anything', () => {
		expect(dayFrom(DAY, [])).toMatchObject({
			day: DAY,
			happiness: null,
			belief: null,
			closed: null,
			moments: [],
			texts: [],
			momentTexts: new Map(),
			late: false,
			tension: { status: 'partial', value: null, lo: 0, hi: 100 }
		});
	});

	it('has what was answered, and a figure once it is closed', () => {
		const open = [happiness(DAY, 7), belief(DAY, 8), moment(DAY, 1)];
		expect(dayFrom(DAY, open)).toMatchObject({
			happiness: 7,
			belief: 8,
			closed: null,
			tension: { status: 'partial', value: null, lo: 25, hi: 70 }
		});
		expect(dayFrom(DAY, [...open, close(DAY)])).toMatchObject({
			closed: 'all',
			tension: { status: 'complete', value: 25 }
		});
	});

	it('takes an answer of 0 for an answer', () => {
		const of = dayFrom(DAY, checkIn(DAY, 0, 0));
		expect([of.happiness, of.belief, of.tension.value]).toEqual([0, 0, 40]);
	});

	it('passes over the rows of other days', () => {
		const others = [...checkIn(TOMORROW, 1, 1), moment(TOMORROW, 1), note(TOMORROW, TOMORROW, '')];
		expect(journalDay(day(DAY), others)).toEqual(dayFrom(DAY, []));
	});

	it.each([
		['happiness', happiness(DAY, 7)],
		['belief', belief(DAY, 8)],
		['closing', close(DAY)],
		['moment', moment(DAY, 1)],
		['note', note(DAY, DAY, 'Regen')],
		['note about a moment', note(momentId(1), DAY, 'Regen')]
	])('does not know a deleted %s', (_, of) => {
		expect(dayFrom(DAY, [of])).not.toEqual(dayFrom(DAY, []));
		expect(dayFrom(DAY, [deleted(of)])).toEqual(dayFrom(DAY, []));
	});
});

describe('belief', () => {
	it.each([
		['one product', [8], 8],
		['two', [8, 9], 8.5],
		['three, unrounded', [7, 8, 8], 23 / 3],
		['none believed in', [0, 0], 0]
	])('is the mean over the products: %s', (_, values, expected) => {
		const rows = values.map((value, index) => belief(DAY, value, momentId(index)));
		expect(dayFrom(DAY, rows).belief).toBe(expected);
	});

	it('in general counts beside products, and a deleted one no more', () => {
		const rows = [belief(DAY, 4), belief(DAY, 8, momentId(1)), belief(DAY, 9, momentId(2))];
		expect(dayFrom(DAY, rows).belief).toBe(7);
		expect(dayFrom(DAY, [...rows.slice(1), deleted(rows[0]!)]).belief).toBe(8.5);
	});

	it('in a product called close or happiness is neither', () => {
		const of = dayFrom(DAY, [belief(DAY, 4, 'close'), belief(DAY, 6, 'happiness')]);
		expect(of).toMatchObject({ happiness: null, belief: 5, closed: null });
	});

	it('is not moved by attention, nor is anything else', () => {
		const attention = row('answer', `answer/${DAY}/attention`, DAY, {
			value: 1,
			at: at(DAY),
			model: 'AS-1.0'
		});
		expect(dayFrom(DAY, [...checkIn(DAY, 7, 8), attention])).toEqual(
			dayFrom(DAY, checkIn(DAY, 7, 8))
		);
	});
});

describe('a closed day', () => {
	const closing = at(DAY, '18:00');
	const opened = (time: Captured) =>
		dayFrom(DAY, [...checkIn(DAY, 7, 8), moment(DAY, 1, { at: time })]).closed === null;

	it.each([
		['hours before', later(closing, -6 * 3_600_000), false],
		['a millisecond before', later(closing, -1), false],
		['at the same instant', closing, false],
		['a millisecond after', later(closing, 1), true],
		['in the night after', at(DAY, '01:00'), true],
		['before by instant, after on another wall clock', elsewhere(later(closing, -1), 180), false],
		['after by instant, before on another wall clock', elsewhere(later(closing, 1), 60), true]
	])('and a moment %s', (_, time, open) => {
		expect(opened(time)).toBe(open);
	});

	it('is opened by one moment after it among others before, whatever the order of rows', () => {
		const rows = [
			moment(DAY, 1),
			moment(DAY, 2, { at: at(DAY, '20:00') }),
			...checkIn(DAY, 7, 8),
			moment(DAY, 3)
		];
		for (const each of [rows, rows.toReversed()]) {
			expect(dayFrom(DAY, each)).toMatchObject({ closed: null, tension: { status: 'partial' } });
		}
	});

	it('is closed once the closing was said again, or the later moment is deleted', () => {
		const after = moment(DAY, 1, { at: at(DAY, '20:00') });
		const again = close(DAY, 'all', at(DAY, '21:00'));
		expect(dayFrom(DAY, [after, again]).closed).toBe('all');
		expect(dayFrom(DAY, [deleted(after), close(DAY)]).closed).toBe('all');
	});
});

describe('a day without customers', () => {
	it('has no index, and keeps happiness and belief', () => {
		expect(dayFrom(DAY, checkIn(DAY, 7, 8, 'no_customers'))).toMatchObject({
			happiness: 7,
			belief: 8,
			closed: 'no_customers',
			tension: { status: 'no_customers', value: null, lo: null, hi: null }
		});
	});

	it.each(['12:00', '18:00', '20:00'])(
		'is none with a moment, closed at 18:00 or not: %s',
		(time) => {
			const of = dayFrom(DAY, [
				...checkIn(DAY, 7, 8, 'no_customers'),
				moment(DAY, 1, { at: at(DAY, time) })
			]);
			// 10 points of footing, 15 of greed; open, so up to 30 of either kind.
			expect(of).toMatchObject({ closed: null, tension: { status: 'partial', lo: 25, hi: 70 } });
		}
	);

	it('is one again when the moment is deleted', () => {
		const rows = [...checkIn(DAY, 7, 8, 'no_customers'), deleted(moment(DAY, 1))];
		expect(dayFrom(DAY, rows).closed).toBe('no_customers');
	});
});

describe('the moments of a day', () => {
	const ids = (rows: Row[]) => dayFrom(DAY, rows).moments.map(({ id }) => id);

	it('stand in the order in which they came', () => {
		const night = moment(DAY, 1, { at: at(DAY, '01:00') });
		const noon = moment(DAY, 2, { at: at(DAY, '12:00') });
		const morning = moment(DAY, 3, { at: at(DAY, '09:00') });
		const sorted = [momentId(3), momentId(2), momentId(1)];
		expect(ids([night, noon, morning])).toEqual(sorted);
		expect(ids([morning, night, noon])).toEqual(sorted);
	});

	it('go by the instant, not by the wall clock', () => {
		const first = moment(DAY, 1, { at: elsewhere(at(DAY, '12:00'), 180) });
		const second = moment(DAY, 2, { at: elsewhere(at(DAY, '12:30'), 60) });
		expect(ids([second, first])).toEqual([momentId(1), momentId(2)]);
	});

	it('of one instant go by their ids', () => {
		const rows = [2, 3, 1].map((number) => moment(DAY, number));
		expect(ids(rows)).toEqual([1, 2, 3].map(momentId));
		expect(ids(rows.toReversed())).toEqual([1, 2, 3].map(momentId));
	});

	it('keep everything that was said', () => {
		const fields = { intensity: 2, response: null, situation: 'price', product: 'x' } as const;
		expect(dayFrom(DAY, [moment(DAY, 1, fields)]).moments).toEqual([
			{
				...fields,
				id: momentId(1),
				kind: 'greed',
				at: at(DAY, '12:00'),
				questionShown: null,
				questionAsked: null
			}
		]);
	});

	it('are counted by kind', () => {
		const of = dayFrom(DAY, [moment(DAY, 1), moment(DAY, 2, { kind: 'fear' }), moment(DAY, 3)]);
		expect([countOf(of, 'greed'), countOf(of, 'fear')]).toEqual([2, 1]);
	});

	it('have a newest one of which nobody said the end', () => {
		const open = (number: number, time: string) =>
			moment(DAY, number, { at: at(DAY, time), response: null });
		const rows = [open(1, '11:00'), open(2, '10:00'), moment(DAY, 3, { at: at(DAY, '12:00') })];
		expect(newestOpenMoment(dayFrom(DAY, rows))?.id).toBe(momentId(1));
		expect(newestOpenMoment(dayFrom(DAY, rows.slice(2)))).toBeUndefined();
		expect(newestOpenMoment(dayFrom(DAY, []))).toBeUndefined();
	});
});

describe('the texts of a day', () => {
	it('are one for each device, about the day and about each moment apart', () => {
		const of = dayFrom(DAY, [
			note(DAY, DAY, 'phone'),
			note(DAY, DAY, 'tablet', TABLET),
			note(momentId(1), DAY, 'one', PHONE),
			note(momentId(1), DAY, 'one too', TABLET),
			note(momentId(2), DAY, 'two')
		]);
		expect(of.texts.map(({ id, text }) => [id, text])).toEqual([
			[`text/${DAY}/${PHONE}`, 'phone'],
			[`text/${DAY}/${TABLET}`, 'tablet']
		]);
		const about = [...of.momentTexts].map(([id, texts]) => [id, texts.map(({ text }) => text)]);
		expect(about).toEqual([
			[momentId(1), ['one', 'one too']],
			[momentId(2), ['two']]
		]);
	});

	it('lose the deleted one of a device and keep the other’s', () => {
		const rows = [deleted(note(DAY, DAY, 'phone')), note(DAY, DAY, 'tablet', TABLET)];
		expect(dayFrom(DAY, rows).texts.map(({ text }) => text)).toEqual(['tablet']);
	});
});

describe('whether a day was answered', () => {
	it.each([
		['happiness', [happiness(DAY, 0)], true],
		['belief', [belief(DAY, 0)], true],
		['the closing', [close(DAY)], true],
		['no customers', [close(DAY, 'no_customers')], true],
		['a moment', [moment(DAY, 1)], false],
		['a text', [note(DAY, DAY, 'Regen')], false],
		['a closing that no longer holds', [close(DAY, 'no_customers'), moment(DAY, 1)], false],
		['nothing', [], false]
	])('by %s', (_, rows, answered) => {
		expect(hasAnswers(dayFrom(DAY, rows))).toBe(answered);
	});
});

describe('a time on the day line', () => {
	it.each([
		['the start of the day', at(DAY, '04:00'), 4],
		['noon', at(DAY, '12:00'), 12],
		['a quarter to midnight', at(DAY, '23:45'), 23.75],
		['midnight', at(DAY, '00:00'), 24],
		['half past one in the night', at(DAY, '01:30'), 25.5],
		['the last minute', at(DAY, '03:59'), 27 + 59 / 60],
		['noon in the west', elsewhere(at(DAY, '12:00'), -300), 5],
		['noon in the east', elsewhere(at(DAY, '12:00'), 780), 23]
	])('has its hour: %s', (_, time, hour) => {
		expect(hourInDay(time, day(DAY))).toBeCloseTo(hour, 12);
	});
});
