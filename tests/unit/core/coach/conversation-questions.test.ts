import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SITUATIONS } from '../../../../src/lib/core/bodies';
import { questionWithId, talkedAbout } from '../../../../src/lib/core/coach/conversation-questions';
import { GENERAL_KEYS, QUESTION_WORDS } from '../../../../src/lib/core/coach/conversation-words';
import { happiness } from '../builders';
import { marked, more, tap } from '../insight/overview-builders';
import { on, tense } from './coach-builders';
import { ask, keys, taps, times } from './question-builders';

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

	test('are told from their ids', () => {
		for (const { id, key, slots } of ask(rows)) expect(questionWithId(id)).toEqual({ key, slots });
		expect(questionWithId('gap 2026-06-01 2026-06-09')?.slots).toEqual({
			day: '2026-06-01',
			until: '2026-06-09'
		});
		for (const other of ['toString', 'gap 2026-06-01', 'energy 2026-06-01', '']) {
			expect(questionWithId(other)).toBeNull();
		}
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
