import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MomentBody } from '../../../../src/lib/core/bodies';
import { tillChange } from '../../../../src/lib/core/came-back';
import { day, type Day } from '../../../../src/lib/core/days';
import { BAND_FROM } from '../../../../src/lib/core/insight/usual-band';
import { LINE_FROM } from '../../../../src/lib/core/line';
import type { DaySpan } from '../../../../src/lib/core/period';
import { answerId, type Row } from '../../../../src/lib/core/records';
import { at, checkIn, happiness, moment, momentId, row } from '../builders';
import { ago, filled, more, seen, tap, TODAY, written, type Asked } from './overview-builders';

describe('an empty journal', () => {
	const none = seen([]);

	test('is two weeks of nothing', () => {
		const twoWeeks = { from: ago(13), to: TODAY };
		expect(none).toMatchObject({
			first: null,
			period: twoWeeks,
			span: twoWeeks,
			by: 'day',
			segments: [],
			whole: { n: 0, mean: null },
			back: { recommendation: 0, review: 0, days: 0 },
			extras: { attention: null, own: new Map() },
			moments: { situations: [], hours: [], products: [] }
		});
		expect(none.buckets).toHaveLength(14);
		expect(none.buckets.every(({ value, parts, forces }) => !value && !parts && !forces)).toBe(
			true
		);
	});

	test('has all weekdays and all steps of happiness, without a mean', () => {
		const nothing = { n: 0, mean: null, middle: null };
		expect(none.weekdays).toEqual(Array.from({ length: 7 }, () => nothing));
		expect(none.tomorrow.map(({ from, to }) => [from, to])).toEqual([
			[0, 4],
			[5, 6],
			[7, 7],
			[8, 8],
			[9, 10]
		]);
		expect(none.tomorrow[0]).toEqual({ from: 0, to: 4, ...nothing });
	});

	test('promises nothing, by week', () => {
		const nothing = { asked: 0, answered: 0, rewards: { recommendation: 0, review: 0 } };
		expect(none.promise).toEqual([
			{ from: '2026-05-21', to: '2026-05-24', ...nothing },
			{ from: '2026-05-25', to: '2026-05-31', ...nothing },
			{ from: '2026-06-01', to: '2026-06-03', ...nothing }
		]);
	});
});

describe('a part that is looked at closer', () => {
	const period = { from: ago(27), to: TODAY };
	const old = filled(ago(300));
	const spanOf = (from: Day, to: Day) => {
		const { span, buckets, ...rest } = seen(old, { period: '4w', within: { from, to } });
		expect(rest.period).toEqual(period);
		expect([buckets[0]?.from, buckets.at(-1)?.to]).toEqual([span.from, span.to]);
		return span;
	};

	test.each<[string, number, number, number, number]>([
		['inside', 20, 10, 20, 10],
		['one day', 5, 5, 5, 5],
		['the first day', 27, 27, 27, 27],
		['all of it', 27, 0, 27, 0],
		['begun before it', 40, 27, 27, 27],
		['ended after it', 0, -5, 0, 0],
		['wider', 400, -5, 27, 0],
		['before it: passed over', 40, 28, 27, 0],
		['after it: passed over', -1, -5, 27, 0],
		['the wrong way round: passed over', 10, 11, 27, 0]
	])('%s', (_, from, to, first, last) => {
		expect(spanOf(ago(from), ago(to))).toEqual({ from: ago(first), to: ago(last) });
	});

	test('has a grain of its own', () => {
		const by = (length: number) => seen(old, { within: { from: ago(length), to: ago(1) } }).by;
		expect([seen(old).by, by(85), by(84)]).toEqual(['week', 'week', 'day']);
	});

	test('is all that is described', () => {
		const rows = [2, 3, 4].flatMap((count) => [
			...filled(ago(count), 8, true),
			more(ago(count), 1),
			written(tillChange(ago(count), 'good', at(ago(count)))),
			row('answer', answerId.attention(ago(count)), ago(count), {
				value: count,
				at: at(ago(count)),
				model: 'AS-1.0'
			})
		]);
		const found = seen(rows, { within: { from: ago(3), to: ago(3) } });
		expect(found).toMatchObject({
			whole: { n: 1, kinds: { greed: 1 } },
			back: { review: 1, till: { good: 1 }, days: 1 },
			extras: { attention: { n: 1, mean: 3 } },
			promise: [{ from: ago(3), to: ago(3), asked: 0, answered: 1, rewards: { review: 1 } }]
		});
		expect(found.weekdays.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 1]);
		expect(found.moments.outcomes.greed.gave_in).toBe(1);
		expect(seen(rows)).toMatchObject({ whole: { n: 3 }, back: { review: 3 } });
	});
});

describe('complete days until there is a line', () => {
	const rows = [...filled(ago(200)), ...filled(ago(100)), happiness(ago(1), 7), ...filled(TODAY)];

	test('are told by the whole journal, shown or not', () => {
		expect(seen(rows).toLine).toBe(LINE_FROM - 3);
		const closer = { from: ago(1), to: ago(1) };
		expect(seen(rows, { period: '4w', within: closer }).toLine).toBe(LINE_FROM - 3);
	});

	test('are not told while not all was read', () => {
		expect(seen(rows, { all: false }).toLine).toBe(0);
		expect(seen([], { all: false }).toLine).toBe(0);
	});
});

test('there is something usual once there are complete days enough, read so far or in all', () => {
	const days = (n: number) => Array.from({ length: n }, (_, back) => filled(ago(back))).flat();
	expect(seen(days(BAND_FROM - 1)).usual).toBe(false);
	expect(seen(days(BAND_FROM)).usual).toBe(true);
	expect(seen(days(BAND_FROM), { all: false }).usual).toBe(true);
});

describe('what was asked on, and what came back', () => {
	const ends = (of: Day, ...responses: MomentBody['response'][]) =>
		responses.map((response, index) => tap(of, { response, kind: 'fear' }, index));
	const told = (rows: readonly Row[], given: Asked = {}) =>
		seen(rows, given).promise.map((step) => [
			`${step.from.slice(2)} ${step.to.slice(2)}`,
			step.asked,
			step.answered,
			step.rewards.recommendation,
			step.rewards.review
		]);
	const rows = [
		...ends(day('2026-05-24'), 'asked', 'gave_in', null),
		...ends(day('2026-05-25'), 'asked', 'let_pass', 'asked'),
		more(day('2026-05-24'), 7),
		more(day('2026-05-25'), 7, 'recommendation'),
		more(day('2026-05-31'), 8),
		more(day('2026-05-31'), 9),
		written(tillChange(day('2026-05-31'), 'good', at('2026-05-31'))),
		row('reward', momentId(5), '2026-05-31', null)
	];

	test('is told by week where days are shown, cut off at the ends', () => {
		const weeks = [
			['26-05-21 26-05-24', 1, 2, 0, 1],
			['26-05-25 26-05-31', 2, 3, 1, 2],
			['26-06-01 26-06-03', 0, 0, 0, 0]
		];
		expect(told(rows)).toEqual(weeks);
		expect(told(rows, { kind: 'greed', product: momentId(1) })).toEqual(weeks);
		expect(told(rows, { within: { from: day('2026-05-31'), to: TODAY } })).toEqual([
			['26-05-31 26-05-31', 0, 0, 0, 2],
			weeks[2]
		]);
	});

	test('is told by week where weeks are shown', () => {
		const found = told(rows, { first: ago(90) });
		expect(found).toHaveLength(14);
		expect(found.slice(-3)).toEqual([
			['26-05-18 26-05-24', 1, 2, 0, 1],
			['26-05-25 26-05-31', 2, 3, 1, 2],
			['26-06-01 26-06-03', 0, 0, 0, 0]
		]);
	});

	test('is told by month where months are', () => {
		const found = told(rows, { first: day('2024-02-10') });
		expect(found).toHaveLength(29);
		expect(found[0]).toEqual(['24-02-10 24-02-29', 0, 0, 0, 0]);
		expect(found.slice(-2)).toEqual([
			['26-05-01 26-05-31', 3, 5, 1, 3],
			['26-06-01 26-06-03', 0, 0, 0, 0]
		]);
	});
});

test('the moments are those asked for, by the hours of the seller’s day', () => {
	const rows = [
		tap(ago(1), { at: at(ago(1), '01:30') }),
		tap(ago(1), { kind: 'fear', at: at(ago(1), '23:00') }, 1),
		tap(ago(1), { product: momentId(1), at: at(ago(1), '22:00') }, 2)
	];
	const hours = (given: Asked) => seen(rows, given).moments.hours.map(({ hour }) => hour);
	expect(hours({})).toEqual([22, 23, 0, 1]);
	expect(hours({ kind: 'greed' })).toEqual([22, 23, 0, 1]);
	expect(hours({ kind: 'fear' })).toEqual([23]);
	expect(hours({ product: momentId(1) })).toEqual([22]);
	expect(hours({ dayStart: 0 })).toHaveLength(23);
	// All else is of all moments.
	expect(seen(rows, { kind: 'fear' })).toMatchObject({ whole: { kinds: { greed: 2, fear: 1 } } });
});

test('whatever the days, the outcomes of both kinds are all moments of the days shown', () => {
	const body = fc.record({
		kind: fc.constantFrom('greed' as const, 'fear' as const),
		response: fc.constantFrom('gave_in', 'let_pass', 'asked', null),
		number: fc.integer({ min: -5, max: 120 }),
		closed: fc.boolean()
	});
	const asked = fc.record({
		period: fc.constantFrom('4w' as const, '12w' as const, 'all' as const),
		within: fc.option(
			fc.record<DaySpan>({
				from: fc.integer({ min: -5, max: 120 }).map(ago),
				to: fc.integer({ min: -5, max: 120 }).map(ago)
			})
		)
	});
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	fc.assert(
		fc.property(fc.array(body, { maxLength: 60, size: 'max' }), asked, (bodies, given) => {
			const rows = bodies.flatMap(({ kind, response, number, closed }, index) => [
				moment(ago(number), index, { kind, response }),
				...(closed ? checkIn(ago(number), 7, 7) : [])
			]);
			const { span, moments, whole, buckets, promise } = seen(rows, given);
			const own = bodies.filter(({ number }) => ago(number) >= span.from && ago(number) <= span.to);
			const { greed, fear } = moments.outcomes;
			expect(sum([...Object.values(greed), ...Object.values(fear)])).toBe(own.length);
			for (const end of ['asked', 'let_pass', 'gave_in', 'unknown'] as const) {
				expect(greed[end] + fear[end]).toBe(whole.outcomes[end]);
			}
			expect(sum(buckets.map((each) => each.greed))).toBe(sum(Object.values(greed)));
			expect(sum(promise.map(({ asked: on }) => on))).toBe(whole.outcomes.asked);
			expect(sum(promise.map(({ answered }) => answered))).toBe(
				own.length - whole.outcomes.unknown
			);
		}),
		{ seed: 20260607, numRuns: 80 }
	);
});
