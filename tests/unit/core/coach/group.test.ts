import { describe, expect, test } from 'vitest';
import type { MomentBody } from '../../../../src/lib/core/bodies';
import { groupFigures, type GroupSeller } from '../../../../src/lib/core/coach/group';
import { addDays, day, type Day } from '../../../../src/lib/core/days';
import { journalDays } from '../../../../src/lib/core/journal-day';
import type { Row } from '../../../../src/lib/core/records';
import { filled, tap } from '../insight/overview-builders';

const MONDAY = day('2026-05-04');
const on = (count: number) => addDays(MONDAY, count);
/** Two whole weeks. */
const SPAN = { from: MONDAY, to: on(13) };

/** A complete day with so much tension and no moments: belief is 10. */
const tense = (of: Day, value: number) => filled(of, 10 - value / 2);
const seller = (id: string, rows: readonly Row[], allowed = true): GroupSeller => ({
	id,
	allowed,
	days: journalDays(rows)
});
/** Sellers a, b, c … of whom each has these values on the days from this one on. */
const sellers = (from: number, ...values: readonly number[][]) =>
	values.map((own, index) =>
		seller(
			'abcdefghij'[index]!,
			own.flatMap((value, at) => tense(on(from + at), value))
		)
	);
/** Moments of one day at which so much is said. */
const taps = (of: Day, ...bodies: readonly Partial<MomentBody>[]) =>
	bodies.map((body, index) => tap(of, body, index));
const times = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);

describe('the tension of a week', () => {
	test('is that of the sellers’ own means, each once', () => {
		// Means 4, 6, 8, 10 and 20: three days count as much as two.
		const group = sellers(0, [4, 4], [6, 6], [6, 8, 10], [10, 10], [20, 20]);
		const { weeks, look, leftOut } = groupFigures(group, SPAN, []);
		expect(weeks).toEqual([{ monday: MONDAY, n: 5, median: 8, middle: [6, 10] }]);
		expect(look).toEqual([
			{ figure: 'tension', weeks: [MONDAY], sellers: ['a', 'b', 'c', 'd', 'e'] }
		]);
		expect(
			leftOut.map(({ part: { figure, weeks: of }, verdict }) => [figure, of, verdict])
		).toEqual([
			['tension', [on(7)], { allowed: false, reason: 'too_few', more: 5 }],
			['outcomes', [MONDAY, on(7)], { allowed: false, reason: 'too_few', more: 5 }],
			['situations', [MONDAY, on(7)], { allowed: false, reason: 'too_few', more: 5 }]
		]);
	});

	test('is in whole points', () => {
		const group = sellers(0, [0, 0, 2], [0, 2], [4, 4], [4, 6, 6], [6, 6, 8], [8, 8]);
		// Means .67, 1, 4, 5.33, 6.67 and 8: quartiles 1 + 3/4 and 5.33 + 1.
		expect(groupFigures(group, SPAN, []).weeks).toEqual([
			{ monday: MONDAY, n: 6, median: 5, middle: [2, 6] }
		]);
	});

	test('is left out where four have two complete days in it', () => {
		const five = [
			[4, 4],
			[6, 6],
			[8, 8],
			[10, 10]
		];
		expect(groupFigures(sellers(0, ...five, [20]), SPAN, []).weeks).toEqual([]);
		expect(groupFigures(sellers(0, ...five, [20, 20]), SPAN, []).weeks).toHaveLength(1);
	});

	test('leaves out who did not allow it', () => {
		const group = sellers(0, [4, 4], [6, 6], [8, 8], [10, 10]);
		const fifth = tense(on(0), 20).concat(tense(on(1), 20));
		const withFifth = (allowed: boolean) =>
			groupFigures([...group, seller('z', fifth, allowed)], SPAN, []);
		expect(withFifth(false)).toMatchObject({ weeks: [], look: [] });
		expect(JSON.stringify(withFifth(false))).not.toContain('"z"');
		expect(withFifth(true).weeks).toHaveLength(1);
	});

	test('is of whole weeks alone', () => {
		const group = sellers(0, ...times(5, [4, 4, 4]));
		expect(groupFigures(group, { from: on(1), to: on(13) }, []).weeks).toEqual([]);
		expect(groupFigures(group, { from: on(0), to: on(5) }, []).weeks).toEqual([]);
		expect(groupFigures(group, { from: on(0), to: on(6) }, []).weeks).toHaveLength(1);
	});
});

describe('how moments ended', () => {
	/** A seller of whom so many of eight moments, or of more, ended so. */
	const ended = (id: string, asked: number, letPass: number, gaveIn: number, open = 0) =>
		seller(id, [
			...taps(
				on(1),
				...times(asked, { response: 'asked' as const }),
				...times(letPass, { response: 'let_pass' as const }),
				...times(gaveIn, { response: 'gave_in' as const }),
				...times(open, { response: null })
			)
		]);

	test('is the middle of the sellers’ own shares', () => {
		const group = [
			ended('a', 8, 0, 0),
			ended('b', 4, 4, 0, 9),
			ended('c', 2, 2, 4),
			ended('d', 1, 0, 7),
			ended('e', 0, 0, 80)
		];
		// Asked on 100, 50, 25, 12.5 and 0; let pass 0, 50, 25, 0, 0; gave in 0, 0, 50, 87.5 and 100.
		expect(groupFigures(group, SPAN, []).outcomes).toEqual({
			asked: { n: 5, median: 25, middle: [13, 50] },
			let_pass: { n: 5, median: 0, middle: [0, 25] },
			gave_in: { n: 5, median: 50, middle: [0, 88] }
		});
	});

	test('is of sellers with eight moments of which it is known', () => {
		const four = [...'abcd'].map((id) => ended(id, 8, 0, 0));
		expect(groupFigures([...four, ended('e', 7, 0, 0, 5)], SPAN, []).outcomes).toBeNull();
		expect(groupFigures([...four, ended('e', 8, 0, 0)], SPAN, []).outcomes?.asked.n).toBe(5);
	});

	test('is of the weeks that are looked at', () => {
		const group = [...'abcde'].map((id) => ended(id, 8, 0, 0));
		expect(groupFigures(group, { from: on(7), to: on(13) }, []).outcomes).toBeNull();
	});
});

test('situations are shares of the moments of which one was said', () => {
	const group = [...'abcde'].map((id) =>
		seller(
			id,
			taps(
				on(2),
				...times(6, { situation: 'price' as const }),
				...times(2, { situation: 'need' as const }),
				...times(4, { situation: null })
			)
		)
	);
	const { situations } = groupFigures(group, SPAN, []);
	expect(situations).toMatchObject({
		price: { n: 5, median: 75, middle: [75, 75] },
		need: { median: 25 },
		after: { median: 0 }
	});
});

describe('a second look', () => {
	const six = sellers(0, ...times(6, [4, 4]));
	const { look } = groupFigures(six, SPAN, []);

	test('at the same sellers shows the same', () => {
		expect(groupFigures(six, SPAN, [look]).weeks).toEqual([
			{ monday: MONDAY, n: 6, median: 4, middle: [4, 4] }
		]);
	});

	test('at one less shows nothing of the weeks that were shown', () => {
		const { weeks, look: next, leftOut } = groupFigures(six.slice(1), SPAN, [look]);
		expect([weeks, next]).toEqual([[], []]);
		expect(leftOut[0]!.verdict).toEqual({ allowed: false, reason: 'too_similar', more: 2 });
	});
});
