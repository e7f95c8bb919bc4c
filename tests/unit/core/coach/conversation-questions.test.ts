import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SITUATIONS, type MomentBody, type Situation } from '../../../../src/lib/core/bodies';
import {
	conversationQuestions,
	talkedAbout,
	type QuestionsOf
} from '../../../../src/lib/core/coach/conversation-questions';
import { GENERAL_KEYS, QUESTION_WORDS } from '../../../../src/lib/core/coach/conversation-words';
import type { DaySpan } from '../../../../src/lib/core/period';
import { answerId, type Row } from '../../../../src/lib/core/records';
import { at, belief, happiness, momentId, row } from '../builders';
import { filled, marked, more, tap } from '../insight/overview-builders';
import { held, on, tense } from './coach-builders';

const SPAN: DaySpan = { from: on(28), to: on(55) };
const [TEA, SOAP, SALT] = [momentId(901), momentId(902), momentId(903)];

const ask = (rows: readonly Row[], more: Partial<QuestionsOf> = {}, span = SPAN) =>
	conversationQuestions(
		{
			...held(rows, span.to),
			shared: [{ from: on(-400), to: on(400) }],
			named: new Set([TEA, SOAP]),
			asked: new Set(),
			...more
		},
		span
	);
const keys = (...of: Parameters<typeof ask>) => ask(...of).map(({ key }) => key);
/** The one that a rule found; undefined where it found none. */
const foundBy = (rule: string, ...of: Parameters<typeof ask>) =>
	ask(...of).find(({ reason }) => reason.rule === rule);

const times = <T>(count: number, of: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => of(index));
const taps = (count: number, body: Partial<MomentBody> = {}, from = 30, first = 0) =>
	times(count, (index) => tap(on(from), body, first + index));

describe('of nothing to be seen', () => {
	test('three are asked that fit anyone', () => {
		expect(keys([])).toEqual(['happy_work', 'energy', 'ease']);
		expect(ask([])[0]).toEqual({
			id: 'happy_work',
			key: 'happy_work',
			slots: {},
			reason: { rule: 'general', days: [], counts: {}, records: [] }
		});
	});

	test('those asked last time do not come again', () => {
		expect(keys([], { asked: new Set(['happy_work', 'ease']) })).toEqual([
			'energy',
			'customer_joy',
			'noticed'
		]);
		const allButOne = new Set(GENERAL_KEYS.filter((key) => key !== 'try_next'));
		expect(keys([], { asked: allButOne })).toEqual(['try_next', 'happy_work', 'energy']);
	});
});

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

describe('three questions', () => {
	/** Something for every rule but the band's and the gap's. */
	const rows = [
		more(on(30), 1, 'recommendation'),
		...times(5, (index) => happiness(on(30 + index), 9)),
		marked(on(34), 'new_stall'),
		...taps(8, { situation: 'price', response: 'gave_in' }, 33)
	];

	test('are one of what went well, one of what else is seen, and one that fits anyone', () => {
		expect(keys(rows)).toEqual(['recommended', 'event.new_stall', 'happy_work']);
	});

	test('are others once those were asked', () => {
		const asked = new Set(ask(rows).map(({ id }) => id));
		expect(keys(rows, { asked })).toEqual(['happy_day', 'situation.price', 'energy']);
	});

	test('of what was asked about one thing, another is new', () => {
		const asked = new Set([`event.new_stall ${on(33)}`]);
		expect(keys(rows, { asked })[1]).toBe('event.new_stall');
	});

	test('are about the days since a new start', () => {
		const anew = [...rows, marked(on(34), 'start')];
		expect(keys(anew)).toEqual(['event.start', 'happy_work', 'energy']);
	});
});

const anyRows = fc
	.array(
		fc.oneof(
			fc
				.tuple(fc.integer({ min: 0, max: 60 }), fc.nat(20))
				.map(([of, value]) => tense(on(of), 2 * value)),
			fc
				.tuple(
					fc.integer({ min: 0, max: 60 }),
					fc.nat(9),
					fc.constantFrom('asked', 'gave_in', null),
					fc.constantFrom(...SITUATIONS)
				)
				.map(([of, number, response, situation]) => [tap(on(of), { response, situation }, number)]),
			fc.integer({ min: 0, max: 60 }).map((of) => [more(on(of), 9)]),
			fc
				.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('start', 'other', 'holiday'))
				.map(([of, event]) => [marked(on(of), event)])
		),
		{ maxLength: 80 }
	)
	.map((rows) => [...new Map(rows.flat().map((each) => [each.id, each])).values()]);

test('whatever is to be seen: three, each once, one of them for anyone, and none asked before a new one', () => {
	fc.assert(
		fc.property(anyRows, fc.integer({ min: 1, max: 4 }), (rows, talks) => {
			let asked = new Set<string>();
			for (let talk = 0; talk < talks; talk += 1) {
				const found = ask(rows, { asked });
				const ids = found.map(({ id }) => id);
				expect(new Set(ids).size).toBe(3);
				expect(found.some(({ reason }) => reason.rule === 'general')).toBe(true);
				expect(ids.filter((id) => asked.has(id))).toEqual([]);
				for (const { key, slots, reason } of found) {
					// Every slot of the words has something to stand in it.
					const named = [...QUESTION_WORDS[key].nl.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!);
					expect(Object.keys(slots).sort()).toEqual(named.sort());
					const known = new Set(rows.map(({ id }) => id));
					expect(reason.records.filter((id) => !known.has(id))).toEqual([]);
				}
				asked = new Set(ids);
			}
		}),
		{ numRuns: 150 }
	);
});

describe('what is talked about', () => {
	test.each<[string, number | null, [number, number]]>([
		['four weeks before a first conversation', null, [73, 100]],
		['the days since the last', 90, [91, 100]],
		['one day', 99, [100, 100]],
		['four weeks where nothing came since', 100, [73, 100]],
		['twelve weeks at most', 15, [17, 100]],
		['exactly twelve weeks', 16, [17, 100]]
	])('%s', (_, last, [from, to]) => {
		const span = talkedAbout(last === null ? null : on(last), on(100));
		expect(span).toEqual({ from: on(from), to: on(to) });
	});
});
