import { describe, expect, test } from 'vitest';
import { SITUATIONS, type Situation } from '../../../../src/lib/core/bodies';
import { answerId, type Row } from '../../../../src/lib/core/records';
import { at, belief, happiness, momentId, row } from '../builders';
import { filled, marked, more } from '../insight/overview-builders';
import { on, tense } from './coach-builders';
import { ask, foundBy, keys, SALT, SOAP, taps, TEA, times } from './question-builders';

describe('a reward', () => {
	test('is asked about from one on', () => {
		expect(foundBy('recommended', [more(on(27), 1, 'recommendation')])).toBeUndefined();
		const rows = [more(on(40), 2, 'recommendation'), more(on(28), 1, 'recommendation')];
		expect(ask(rows)[0]).toEqual({
			id: 'recommended',
			key: 'recommended',
			slots: {},
			reason: {
				rule: 'recommended',
				days: [on(28), on(40)],
				counts: { n: 2 },
				records: rows.map(({ id }) => id)
			}
		});
	});

	test('a recommendation comes before a review', () => {
		const both = [more(on(30), 1), more(on(31), 2, 'recommendation')];
		expect(keys(both)[0]).toBe('recommended');
		expect(keys(both, { asked: new Set(['recommended']) })[0]).toBe('reviewed');
	});
});

describe('a happy day', () => {
	const answers = (...values: readonly number[]) =>
		values.map((value, index) => happiness(on(30 + index), value));

	test('is the last of the happiest, at eight or more, of five days', () => {
		expect(foundBy('happy_day', answers(5, 8, 8, 7, 0))).toEqual({
			id: `happy_day ${on(32)}`,
			key: 'happy_day',
			slots: { day: on(32) },
			reason: {
				rule: 'happy_day',
				days: [on(32)],
				counts: { happiness: 8, days: 5 },
				records: [answerId.happiness(on(32))]
			}
		});
	});

	test.each([
		['of four days', [5, 8, 8, 7]],
		['at seven', [5, 7, 7, 7, 0]]
	])('%s is none', (_, values) => {
		expect(foundBy('happy_day', answers(...values))).toBeUndefined();
	});
});

describe.each([
	['asked_on', 'asked'],
	['gave_in', 'gave_in']
] as const)('%s', (rule, response) => {
	const rows = (often: number, other: number, open = 0) => [
		...taps(often, { response }),
		...taps(other, { response: 'let_pass' }, 31),
		...taps(open, { response: null }, 32)
	];

	test('is often in half of eight moments', () => {
		expect(foundBy(rule, rows(4, 4, 9))?.reason).toEqual({
			rule,
			days: [on(30)],
			counts: { n: 4, of: 8 },
			records: taps(4).map(({ id }) => id)
		});
	});

	test.each([
		['less than half', 4, 5, 0],
		['of seven', 4, 3, 5]
	])('is not in %s', (_, often, other, open) => {
		expect(foundBy(rule, rows(often, other, open))).toBeUndefined();
	});
});

describe('a marked event', () => {
	test.each(['new_stall', 'new_product', 'holiday', 'other', 'start'] as const)(
		'%s is asked about in words of its own',
		(event) => {
			const found = foundBy('event', [marked(on(30), event)]);
			expect(found).toMatchObject({ key: `event.${event}`, slots: { day: on(30) } });
			expect(found?.reason).toMatchObject({ days: [on(30)], records: [marked(on(30), event).id] });
		}
	);

	test('is the last one of these days', () => {
		const rows = [marked(on(28), 'new_stall'), marked(on(55), 'other'), marked(on(56), 'holiday')];
		expect(foundBy('event', rows)?.key).toBe('event.other');
		expect(foundBy('event', [marked(on(27), 'other'), marked(on(56), 'other')])).toBeUndefined();
	});
});

describe('an unusual day', () => {
	/** Days of 20 and 22 points, and one of 40. */
	const days = (count: number, odd: number) =>
		times(count, (index) => tense(on(index), index === odd ? 40 : 20 + 2 * (index % 2))).flat();

	test('is asked about once there is a band: twenty days after the first week', () => {
		const span = { from: on(20), to: on(30) };
		// The first week, and from then on 19 days and 20.
		expect(foundBy('unusual_day', days(26, 25), {}, span)).toBeUndefined();
		expect(foundBy('unusual_day', days(27, 25), {}, span)).toMatchObject({
			slots: { day: on(25) },
			reason: {
				counts: { value: 40, bandDays: 20 },
				records: [answerId.happiness(on(25)), answerId.belief(on(25)), answerId.close(on(25))]
			}
		});
	});

	test('of other days is not', () => {
		expect(foundBy('unusual_day', days(40, 25))).toBeUndefined();
		expect(foundBy('unusual_day', days(40, 28))).toBeDefined();
	});
});

describe('a day with many moments', () => {
	/** Complete days with one moment each, the last ones of the span with more. */
	const days = (complete: number, most: number, usual = 1) => [
		...times(complete, (index) => [
			...filled(on(28 + index)),
			...taps(usual, {}, 28 + index)
		]).flat(),
		...taps(most, {}, 50)
	];

	test('has four, and twice the median of fourteen complete days', () => {
		expect(foundBy('many_moments', days(14, 4))).toEqual({
			id: `many_moments ${on(50)}`,
			key: 'many_moments',
			slots: { day: on(50) },
			reason: {
				rule: 'many_moments',
				days: [on(50)],
				counts: { n: 4, median: 1, days: 14 },
				records: taps(4, {}, 50).map(({ id }) => id)
			}
		});
	});

	test.each<[string, number, number, number]>([
		['three', 14, 3, 1],
		['thirteen days', 13, 4, 1],
		['less than twice the median', 14, 5, 3]
	])('is none with %s', (_, complete, most, usual) => {
		expect(foundBy('many_moments', days(complete, most, usual))).toBeUndefined();
	});

	test('is one with exactly twice the median', () => {
		expect(foundBy('many_moments', days(14, 6, 3))?.reason.counts).toEqual({
			n: 6,
			median: 3,
			days: 14
		});
	});
});

describe('a gap', () => {
	const around = (before: number, until: number) => [
		happiness(on(before), 5),
		happiness(on(until), 5)
	];

	test('is seven days without anything, between two with something', () => {
		expect(foundBy('gap', around(30, 38))).toEqual({
			id: `gap ${on(30)} ${on(38)}`,
			key: 'gap',
			slots: { day: on(30), until: on(38) },
			reason: { rule: 'gap', days: [on(30), on(38)], counts: { n: 7 }, records: [] }
		});
		expect(foundBy('gap', around(30, 37))).toBeUndefined();
		expect(foundBy('gap', [happiness(on(30), 5)])).toBeUndefined();
	});

	test('can begin before these days, not end before them', () => {
		expect(foundBy('gap', around(10, 28))?.reason.counts).toEqual({ n: 17 });
		expect(foundBy('gap', [...around(10, 27), happiness(on(30), 5)])).toBeUndefined();
	});

	test('is none in days that are not shared', () => {
		const shared = [
			{ from: on(0), to: on(30) },
			{ from: on(38), to: on(55) }
		];
		expect(foundBy('gap', around(30, 38), { shared })).toBeUndefined();
		expect(
			foundBy('gap', around(30, 38), { shared: [{ from: on(30), to: on(38) }] })
		).toBeDefined();
	});

	test('does not count a holiday', () => {
		const holiday = (until: number) =>
			row('event', momentId(7), on(33), {
				event: 'holiday',
				label: '',
				until: on(until),
				at: at(on(33))
			});
		// Of the days 34 to 42 two are off, and then three; on day 33 the holiday was marked.
		expect(
			foundBy('gap', [...around(30, 43), holiday(35)], { asked: eventOn(33) })?.reason.counts
		).toEqual({
			n: 7
		});
		expect(
			foundBy('gap', [...around(30, 43), holiday(36)], { asked: eventOn(33) })
		).toBeUndefined();
	});
});

/** What was asked about a holiday, so that the next rule is heard. */
const eventOn = (count: number) => new Set([`event.holiday ${on(count)}`]);

describe('a situation', () => {
	const rows = (own: number, other: number, unsaid = 0, situation: Situation = 'price') => [
		...taps(own, { situation, response: 'let_pass' }),
		...taps(other, { situation: 'need', response: 'let_pass' }, 31),
		...taps(unsaid, { response: 'let_pass' }, 32)
	];

	test.each(SITUATIONS)('%s has a question of its own', (situation) => {
		expect(foundBy('situation', rows(8, 0, 0, situation))?.key).toBe(`situation.${situation}`);
	});

	test('is asked about with half of eight moments', () => {
		expect(foundBy('situation', rows(5, 4, 9))).toMatchObject({
			key: 'situation.price',
			reason: { days: [on(30)], counts: { n: 5, of: 9 } }
		});
		expect(foundBy('situation', rows(4, 3, 9))).toBeUndefined();
		const three = [...rows(4, 2), ...taps(3, { situation: 'after', response: 'let_pass' }, 33)];
		expect(foundBy('situation', three)).toBeUndefined();
	});
});

describe('belief', () => {
	const beliefs = (product: string, value: number, count: number, from = 30) =>
		times(count, (index) => belief(on(from + index), value, product));

	test('of a product that is two lower than the others, of five answers each', () => {
		const rows = [...beliefs(TEA, 5, 5), ...beliefs(SOAP, 7, 5)];
		expect(foundBy('belief', rows)).toEqual({
			id: `belief ${TEA}`,
			key: 'belief',
			slots: { product: TEA },
			reason: {
				rule: 'belief',
				days: times(5, (index) => on(30 + index)),
				counts: { mean: 5, n: 5, others: 7, othersN: 5 },
				records: times(5, (index) => answerId.belief(on(30 + index), TEA))
			}
		});
	});

	test.each<[string, Row[]]>([
		['one lower', [...beliefs(TEA, 6, 5), ...beliefs(SOAP, 7, 5)]],
		['of four answers', [...beliefs(TEA, 5, 4), ...beliefs(SOAP, 7, 5)]],
		['beside four answers', [...beliefs(TEA, 5, 5), ...beliefs(SOAP, 7, 4)]],
		['without another', beliefs(TEA, 0, 9)],
		['without a name', [...beliefs(SALT, 1, 5), ...beliefs(SOAP, 7, 5)]],
		['in general', [...beliefs('general', 1, 5), ...beliefs(SOAP, 7, 5)]]
	])('%s is not asked about', (_, rows) => expect(foundBy('belief', rows)).toBeUndefined());

	test('is of the lowest where there are two', () => {
		const rows = [...beliefs(TEA, 3, 5), ...beliefs(SOAP, 2, 5), ...beliefs(SALT, 10, 9)];
		expect(foundBy('belief', rows)?.slots).toEqual({ product: SOAP });
	});
});
