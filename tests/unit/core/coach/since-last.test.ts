import { describe, expect, test } from 'vitest';
import { tillChange } from '../../../../src/lib/core/came-back';
import { sinceLast, type SinceLastOf } from '../../../../src/lib/core/coach/since-last';
import type { Row } from '../../../../src/lib/core/records';
import { at, belief, happiness, note } from '../builders';
import { filled, marked, more, tap, written } from '../insight/overview-builders';
import { FALLING, held, on, tense, threeAWeek } from './coach-builders';

const ALL = { notes: true, rewards: true };
const since = (
	rows: readonly Row[],
	{ last, earlier = null, until = 28 }: { last: number; earlier?: number | null; until?: number },
	shared: SinceLastOf['shared'] = ALL
) =>
	sinceLast(
		{ ...held(rows, on(until)), shared, until: on(until) },
		on(last),
		earlier === null ? null : on(earlier)
	);

/** A month of days, each of ten points. */
const MONTH = Array.from({ length: 29 }, (_, index) => tense(on(index), 10)).flat();

describe('the days', () => {
	const spans = (rows: readonly Row[], of: Parameters<typeof since>[1]) => {
		const found = since(rows, of);
		return [found.since, found.before].map((each) => each && [each.from, each.to, each.length]);
	};

	test('since then begin on the day after, and as many stand before it', () => {
		expect(spans(MONTH, { last: 18 })).toEqual([
			[on(19), on(28), 10],
			[on(9), on(18), 10]
		]);
	});

	test('before it go back to the conversation before', () => {
		expect(spans(MONTH, { last: 18, earlier: 4 })).toEqual([
			[on(19), on(28), 10],
			[on(5), on(18), 14]
		]);
		expect(spans(MONTH, { last: 18, earlier: 17 })[1]).toEqual([on(18), on(18), 1]);
	});

	test('before it begin with what is shared', () => {
		expect(spans(MONTH, { last: 8 })).toEqual([
			[on(9), on(28), 20],
			[on(0), on(8), 9]
		]);
		expect(spans(MONTH, { last: 0 })[1]).toEqual([on(0), on(0), 1]);
		expect(spans(MONTH, { last: -1 })[1]).toBeNull();
	});

	test('before it never stand beside those after a new start', () => {
		expect(spans([...MONTH, marked(on(12), 'start')], { last: 18 })[1]).toEqual([
			on(12),
			on(18),
			7
		]);
		expect(spans([...MONTH, marked(on(20), 'start')], { last: 18 })).toEqual([
			[on(19), on(28), 10],
			null
		]);
	});

	test('are none where nothing newer is shared', () => {
		const nothing = { since: null, before: null, changes: [], events: [] };
		expect(since(MONTH, { last: 28 })).toEqual(nothing);
		expect(since(MONTH, { last: 40 })).toEqual(nothing);
		expect(spans(MONTH, { last: 27 })[0]).toEqual([on(28), on(28), 1]);
		expect(since([], { last: 18 })).toMatchObject({ since: { known: 0 }, before: null });
	});
});

test('counts and means stand with how many days they are of', () => {
	const rows = [
		...filled(on(1), 4, true),
		...filled(on(10), 8),
		...filled(on(11), 6, true),
		tap(on(11), { kind: 'fear', response: 'asked' }, 1),
		happiness(on(12), 1),
		belief(on(13), 3),
		tap(on(13), { response: null }),
		more(on(12), 1),
		more(on(13), 2, 'recommendation'),
		more(on(13), 3),
		written(tillChange(on(12), 'good', at(on(12)))),
		note(on(12), on(12), 'a thought'),
		note(on(13), on(13), '  '),
		note(tap(on(11)).id, on(11), 'of a moment')
	];
	const found = since(rows, { last: 9 });
	expect(found.since).toMatchObject({
		length: 19,
		known: 4,
		// 4 of the first; 8 + 15 and 30·(1 − 2^−1/4) of the second.
		tension: { n: 2, mean: (4 + 23 + 30 * (1 - 2 ** -0.25)) / 2 },
		happiness: { n: 3, mean: 5 },
		belief: { n: 3, mean: 23 / 3 },
		moments: { greed: 2, fear: 1 },
		asked: { asked: 1, answered: 2, between: null, missing: 6 },
		cameBack: { recommendation: 1, review: 2, till: { good: 1 }, days: 2 },
		notes: 2
	});
	expect(found.before).toMatchObject({
		length: 9,
		known: 1,
		tension: { n: 1, mean: 27 },
		moments: { greed: 1, fear: 0 },
		cameBack: { recommendation: 0, review: 0, days: 0 },
		notes: 0
	});
});

test('what is not shared is not counted as none', () => {
	const rows = [...MONTH, more(on(20), 1)];
	const of = (shared: SinceLastOf['shared']) => since(rows, { last: 18 }, shared).since;
	expect(of({ notes: false, rewards: true })).toMatchObject({
		notes: null,
		cameBack: { review: 1 }
	});
	expect(of({ notes: true, rewards: false })).toMatchObject({ notes: 0, cameBack: null });
});

test('events are those of the days since', () => {
	const rows = [...MONTH, marked(on(18), 'holiday'), marked(on(19), 'new_stall')];
	expect(since(rows, { last: 18 }).events.map(({ event }) => event)).toEqual(['new_stall']);
});

describe('a change', () => {
	const falling = threeAWeek(FALLING);

	test('is told where the half-year line could first tell it since', () => {
		const { changes } = since(falling, { last: 97, until: 98 });
		expect(changes.map(({ look: { verdict } }) => verdict)).toEqual(['fell']);
	});

	test('is not told again', () => {
		expect(since(falling, { last: 98, until: 110 }).changes).toEqual([]);
	});

	test('is none where two periods merely differ', () => {
		const rows = Array.from({ length: 28 }, (_, index) =>
			tense(on(index), index < 14 ? 40 : 0)
		).flat();
		const found = since(rows, { last: 13, until: 27 });
		expect([found.before?.tension.mean, found.since?.tension.mean]).toEqual([40, 0]);
		expect(found.changes).toEqual([]);
	});
});
