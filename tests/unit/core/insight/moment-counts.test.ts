import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SITUATIONS, type MomentBody } from '../../../../src/lib/core/bodies';
import { addDays, day } from '../../../../src/lib/core/days';
import {
	momentCounts,
	type MomentCount,
	type MomentFilter
} from '../../../../src/lib/core/insight/moment-counts';
import { journalDays } from '../../../../src/lib/core/journal-day';
import type { Row } from '../../../../src/lib/core/records';
import { at, belief, moment, momentId } from '../builders';

const DAY = '2026-06-02';
const NEXT = '2026-06-03';
const [TEA, SOAP, HONEY] = [momentId(901), momentId(902), momentId(903)];
const NONE = { asked: 0, let_pass: 0, gave_in: 0, unknown: 0 };

const counts = (rows: readonly Row[], filter: Partial<MomentFilter> = {}, dayStart = 4) =>
	momentCounts(journalDays(rows, dayStart), { kind: null, product: null, ...filter }, dayStart);

/** Moments of one day, one for each. */
const moments = (...bodies: Partial<MomentBody>[]) =>
	bodies.map((body, index) => moment(DAY, index, body));
/** Moments of one day at these times. */
const times = (...of: string[]) => moments(...of.map((time) => ({ at: at(DAY, time) })));

const total = (of: readonly MomentCount[]) =>
	of.reduce((sum, { greed, fear }) => sum + greed + fear, 0);

const SOME = [
	...moments(
		{ response: 'asked', product: TEA, situation: 'price' },
		{ response: 'gave_in', product: SOAP, at: at(DAY, '14:00') },
		{ response: 'asked', kind: 'fear', product: SOAP, situation: 'closing', at: at(DAY, '15:00') },
		{ response: null, kind: 'fear', at: at(DAY, '17:00') },
		{ response: 'let_pass', kind: 'fear', product: SOAP, at: at(DAY, '18:00') }
	),
	moment(NEXT, 9, { response: 'asked', product: TEA, at: at(NEXT, '14:59') })
];

test('of no days nothing is counted', () => {
	const nothing = {
		outcomes: { greed: NONE, fear: NONE },
		situations: [],
		hours: [],
		products: []
	};
	expect(counts([])).toEqual(nothing);
	expect(momentCounts([], { kind: 'fear', product: TEA }, 0)).toEqual(nothing);
});

describe('how moments ended', () => {
	test('is told by kind, also where nobody said it', () => {
		expect(counts(SOME).outcomes).toEqual({
			greed: { asked: 2, let_pass: 0, gave_in: 1, unknown: 0 },
			fear: { asked: 1, let_pass: 1, gave_in: 0, unknown: 1 }
		});
	});

	test('is told of one kind', () => {
		expect(counts(SOME, { kind: 'greed' }).outcomes).toEqual({
			greed: { asked: 2, let_pass: 0, gave_in: 1, unknown: 0 },
			fear: NONE
		});
	});

	test('is told of one product', () => {
		expect(counts(SOME, { product: SOAP }).outcomes).toEqual({
			greed: { ...NONE, gave_in: 1 },
			fear: { ...NONE, asked: 1, let_pass: 1 }
		});
	});

	test('is told of one kind of one product', () => {
		const { outcomes } = counts(SOME, { kind: 'fear', product: SOAP });
		expect(outcomes).toEqual({ greed: NONE, fear: { ...NONE, asked: 1, let_pass: 1 } });
		expect(counts(SOME, { kind: 'fear', product: TEA }).outcomes.fear).toEqual(NONE);
	});
});

describe('situations', () => {
	test('come in the order of a talk, those that nobody said last', () => {
		const all = [null, 'after', 'closing', 'objection', 'price', 'need', 'opening'] as const;
		const rows = moments(...all.map((situation) => ({ situation })));
		expect(counts(rows).situations.map(({ situation }) => situation)).toEqual([
			...SITUATIONS,
			null
		]);
	});

	test('are there where they have any, with how many were asked on', () => {
		expect(counts(SOME).situations).toEqual([
			{ situation: 'price', greed: 1, fear: 0, asked: 1, answered: 1 },
			{ situation: 'closing', greed: 0, fear: 1, asked: 1, answered: 1 },
			{ situation: null, greed: 2, fear: 2, asked: 1, answered: 3 }
		]);
	});

	test('are those of the kind and the product', () => {
		const names = (filter: Partial<MomentFilter>) =>
			counts(SOME, filter).situations.map(({ situation }) => situation);
		expect(names({ kind: 'greed' })).toEqual(['price', null]);
		expect(names({ product: SOAP })).toEqual(['closing', null]);
		expect(names({ product: HONEY })).toEqual([]);
	});
});

describe('hours', () => {
	const hours = (rows: readonly Row[], dayStart?: number) =>
		counts(rows, {}, dayStart).hours.map(({ hour, greed }) => [hour, greed]);

	test('begin where the day does: the night comes last', () => {
		expect(hours(times('23:10', '01:30', '22:00', '22:59'))).toEqual([
			[22, 2],
			[23, 1],
			[0, 0],
			[1, 1]
		]);
	});

	test('of another day begin elsewhere', () => {
		expect(hours(times('01:30', '03:00'), 0)).toEqual([
			[1, 1],
			[2, 0],
			[3, 1]
		]);
		expect(hours(times('01:30', '03:00'), 2).map(([hour]) => hour)).toEqual([
			3,
			...Array.from({ length: 22 }, (_, index) => (index + 4) % 24)
		]);
	});

	test('run from the start to the last minute before it', () => {
		const found = hours(times('04:00', '03:59'));
		expect(found).toHaveLength(24);
		expect([found[0], found[23]]).toEqual([
			[4, 1],
			[3, 1]
		]);
	});

	test('are one where all came in one', () => {
		expect(hours(times('12:00', '12:59'))).toEqual([[12, 2]]);
		expect(hours(times('03:00'))).toEqual([[3, 1]]);
	});

	test('are those of the wall clock where it was', () => {
		const far = { instant: at(DAY, '12:00').instant, offset: -300 };
		expect(hours(moments({ at: far }))).toEqual([[5, 1]]);
	});

	test('hold both kinds of all days, and of the kind and the product alone if asked', () => {
		expect(counts(SOME).hours).toEqual([
			{ hour: 12, greed: 1, fear: 0, asked: 1, answered: 1 },
			{ hour: 13, greed: 0, fear: 0, asked: 0, answered: 0 },
			{ hour: 14, greed: 2, fear: 0, asked: 1, answered: 2 },
			{ hour: 15, greed: 0, fear: 1, asked: 1, answered: 1 },
			{ hour: 16, greed: 0, fear: 0, asked: 0, answered: 0 },
			{ hour: 17, greed: 0, fear: 1, asked: 0, answered: 0 },
			{ hour: 18, greed: 0, fear: 1, asked: 0, answered: 1 }
		]);
		expect(counts(SOME, { kind: 'fear', product: SOAP }).hours.map(({ hour }) => hour)).toEqual([
			15, 16, 17, 18
		]);
	});
});

describe('products', () => {
	test('come with most moments first, those that name none too', () => {
		const rows = [...SOME, belief(DAY, 7, TEA), belief(DAY, 4, SOAP), belief(NEXT, 8, TEA)];
		expect(counts(rows).products).toEqual([
			{ product: SOAP, greed: 1, fear: 2, asked: 1, answered: 3, belief: 4, beliefs: 1 },
			{ product: TEA, greed: 2, fear: 0, asked: 2, answered: 2, belief: 7.5, beliefs: 2 },
			{ product: null, greed: 0, fear: 1, asked: 0, answered: 0, belief: null, beliefs: 0 }
		]);
	});

	test('that were believed in have no moments needed', () => {
		const rows = [...moments({ product: SOAP }), belief(DAY, 0, HONEY)];
		expect(counts(rows).products).toEqual([
			{ product: SOAP, greed: 1, fear: 0, asked: 0, answered: 1, belief: null, beliefs: 0 },
			{ product: HONEY, greed: 0, fear: 0, asked: 0, answered: 0, belief: 0, beliefs: 1 }
		]);
	});

	test('there are none of: the belief and the moments are of what is sold', () => {
		const rows = [...moments({}, { kind: 'fear' }), belief(DAY, 6), belief(NEXT, 9)];
		expect(counts(rows).products).toEqual([
			{ product: null, greed: 1, fear: 1, asked: 0, answered: 2, belief: 7.5, beliefs: 2 }
		]);
	});

	test('are all there whichever is asked for, with the moments of the kind', () => {
		expect(counts(SOME, { product: HONEY }).products).toEqual(counts(SOME).products);
		const rows = [...SOME, belief(DAY, 7, TEA)];
		expect(
			counts(rows, { kind: 'fear', product: TEA }).products.map((each) => [
				each.product,
				each.greed + each.fear,
				each.belief
			])
		).toEqual([
			[SOAP, 2, null],
			[null, 1, null],
			[TEA, 0, 7]
		]);
	});
});

test('whatever the moments, each side counts all of them', () => {
	const kind = fc.constantFrom('greed' as const, 'fear' as const);
	const product = fc.constantFrom(null, TEA, SOAP);
	const tap = fc.record({
		kind,
		product,
		response: fc.constantFrom('gave_in', 'let_pass', 'asked', null),
		situation: fc.constantFrom(null, ...SITUATIONS),
		minute: fc.nat(24 * 60 - 1),
		day: fc.nat(3)
	});
	const filter = fc.record({ kind: fc.option(kind), product });
	fc.assert(
		fc.property(fc.array(tap, { maxLength: 20 }), filter, fc.nat(23), (taps, asked, start) => {
			const rows = taps.map(({ minute, day: number, ...body }, index) => {
				const of = addDays(day(DAY), number);
				const { instant, offset } = at(of, '12:00');
				const when = { instant: (instant + minute * 60_000) as typeof instant, offset };
				return moment(of, index, { ...body, at: when });
			});
			const own = taps.filter((each) => asked.kind === null || each.kind === asked.kind);
			const sold = own.filter((each) => asked.product === null || each.product === asked.product);
			const { outcomes, situations, hours, products } = counts(rows, asked, start);
			const ends = [outcomes.greed, outcomes.fear].flatMap((each) => Object.values(each));
			expect(ends.reduce((sum, each) => sum + each, 0)).toBe(sold.length);
			expect([total(situations), total(hours)]).toEqual([sold.length, sold.length]);
			expect(total(products)).toBe(own.length);
			expect(situations.every((each) => total([each]) > 0)).toBe(true);
			for (const end of [hours[0], hours.at(-1)]) expect(end && total([end])).not.toBe(0);
			for (const [index, { hour }] of hours.slice(1).entries()) {
				expect(hour).toBe((hours[index]!.hour + 1) % 24);
				expect(hour).not.toBe(start);
			}
		}),
		{ seed: 20260606, numRuns: 150 }
	);
});
