import { describe, expect, test } from 'vitest';
import type { MomentBody } from '../../../../src/lib/core/bodies';
import { groupFigures, groupMeasures } from '../../../../src/lib/core/coach/group';
import type { ShownPart } from '../../../../src/lib/core/coach/group-shown';
import { addDays, day, type Day } from '../../../../src/lib/core/days';
import { journalDays, type JournalDay } from '../../../../src/lib/core/journal-day';
import type { DaySpan } from '../../../../src/lib/core/period';
import type { Row } from '../../../../src/lib/core/records';
import { filled, tap } from '../insight/overview-builders';

const MONDAY = day('2026-05-04');
const on = (count: number) => addDays(MONDAY, count);
/** Two whole weeks. */
const SPAN = { from: MONDAY, to: on(13) };

/** A complete day with so much tension and no moments: belief is 10. */
const tense = (of: Day, value: number) => filled(of, 10 - value / 2);
interface Seller {
	id: string;
	allowed: boolean;
	days: readonly JournalDay[];
}
const seller = (id: string, rows: readonly Row[], allowed = true): Seller => ({
	id,
	allowed,
	days: journalDays(rows)
});
/** What is shown of their days. */
const figures = (group: readonly Seller[], span: DaySpan, earlier: readonly ShownPart[] = []) =>
	groupFigures(
		group.map(({ days, ...who }) => ({ ...who, own: groupMeasures(days, [SPAN], span) })),
		span,
		earlier
	);
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
		const { weeks, look, leftOut } = figures(group, SPAN);
		expect(weeks).toEqual([{ monday: MONDAY, n: 5, median: 8, middle: [6, 10] }]);
		expect(look).toEqual([
			{
				figure: 'tension',
				weeks: [MONDAY],
				sellers: ['a', 'b', 'c', 'd', 'e'],
				spreads: { tension: { n: 5, median: 8, middle: [6, 10] } }
			}
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
		expect(figures(group, SPAN).weeks).toEqual([
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
		expect(figures(sellers(0, ...five, [20]), SPAN).weeks).toEqual([]);
		expect(figures(sellers(0, ...five, [20, 20]), SPAN).weeks).toHaveLength(1);
	});

	test('leaves out who did not allow it', () => {
		const group = sellers(0, [4, 4], [6, 6], [8, 8], [10, 10]);
		const fifth = tense(on(0), 20).concat(tense(on(1), 20));
		const withFifth = (allowed: boolean) => figures([...group, seller('z', fifth, allowed)], SPAN);
		expect(withFifth(false)).toMatchObject({ weeks: [], look: [] });
		expect(JSON.stringify(withFifth(false))).not.toContain('"z"');
		expect(withFifth(true).weeks).toHaveLength(1);
	});

	test('is of whole weeks alone', () => {
		const group = sellers(0, ...times(5, [4, 4, 4]));
		expect(figures(group, { from: on(1), to: on(13) }).weeks).toEqual([]);
		expect(figures(group, { from: on(0), to: on(5) }).weeks).toEqual([]);
		expect(figures(group, { from: on(0), to: on(6) }).weeks).toHaveLength(1);
	});
});

test('a week that is shared in part counts not, of moments neither', () => {
	const rows = [
		...tense(on(0), 4).concat(tense(on(1), 8)),
		...taps(on(2), ...times(8, { response: 'asked' as const }))
	];
	const own = (...shared: DaySpan[]) => groupMeasures(journalDays(rows), shared, SPAN);
	expect(own({ from: MONDAY, to: on(6) })).toMatchObject({
		tension: [6, null],
		outcomes: { asked: 100 }
	});
	const none = { tension: [null, null], outcomes: null, situations: null };
	expect(own({ from: MONDAY, to: on(5) })).toEqual(none);
	expect(own({ from: on(1), to: on(13) })).toEqual(none);
	// In two pieces, the day between them twice.
	const whole = own({ from: MONDAY, to: on(3) }, { from: on(3), to: on(6) });
	expect(whole.tension).toEqual([6, null]);
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
		expect(figures(group, SPAN).outcomes).toEqual({
			asked: { n: 5, median: 25, middle: [13, 50] },
			let_pass: { n: 5, median: 0, middle: [0, 25] },
			gave_in: { n: 5, median: 50, middle: [0, 88] }
		});
	});

	test('is of sellers with eight moments of which it is known', () => {
		const four = [...'abcd'].map((id) => ended(id, 8, 0, 0));
		expect(figures([...four, ended('e', 7, 0, 0, 5)], SPAN).outcomes).toBeNull();
		expect(figures([...four, ended('e', 8, 0, 0)], SPAN).outcomes?.asked.n).toBe(5);
	});

	test('is of the weeks that are looked at', () => {
		const group = [...'abcde'].map((id) => ended(id, 8, 0, 0));
		expect(figures(group, { from: on(7), to: on(13) }).outcomes).toBeNull();
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
	const { situations } = figures(group, SPAN);
	expect(situations).toMatchObject({
		price: { n: 5, median: 75, middle: [75, 75] },
		need: { median: 25 },
		after: { median: 0 }
	});
});

describe('a second look', () => {
	const six = sellers(0, ...times(6, [4, 4]));
	const { look, again } = figures(six, SPAN);
	const of = (median: number) => [{ monday: MONDAY, n: 6, median, middle: [median, median] }];

	test('at the same sellers shows the same, and has nothing more to be kept', () => {
		expect([again, look.length]).toEqual([false, 1]);
		expect(figures(six, SPAN, look)).toMatchObject({ weeks: of(4), again: true, look: [] });
	});

	test('at one less shows nothing of the weeks that were shown', () => {
		const { weeks, look: next, leftOut } = figures(six.slice(1), SPAN, look);
		expect([weeks, next]).toEqual([[], []]);
		expect(leftOut[0]!.verdict).toEqual({ allowed: false, reason: 'too_similar', more: 2 });
	});

	test('shows what was shown as it was, whoever mended their days since', () => {
		const mended = sellers(0, ...times(6, [10, 10]));
		expect(figures(mended, SPAN, look).weeks).toEqual(of(4));
		// Of the same sellers, but of other weeks too.
		const later = sellers(0, ...times(6, [...times(7, 4), 10, 10]));
		expect(figures(later, SPAN, look)).toMatchObject({
			weeks: [...of(4), { monday: on(7), median: 10 }],
			look: [{ figure: 'tension', weeks: [on(7)] }]
		});
	});

	test('is held against all that was shown, whatever it was of', () => {
		const others = sellers(7, ...times(6, [4, 4]));
		expect(figures(others, SPAN, look).weeks).toMatchObject([{ monday: on(7) }]);
		const shares = [...'abcdef'].map((id) =>
			seller(id, taps(on(1), ...times(8, { response: 'asked' as const })))
		);
		const shown = figures(shares, SPAN).look;
		expect(shown.map(({ figure }) => figure)).toEqual(['outcomes']);
		const first = { from: MONDAY, to: on(6) };
		expect(figures(shares, first, shown).outcomes?.asked.n).toBe(6);
		expect(figures(shares.slice(1), first, shown).outcomes).toBeNull();
	});
});
