import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	difference,
	judgeLook,
	LEAST_SELLERS,
	type GroupFigure,
	type GroupLook,
	type LookPart,
	type LookVerdict
} from '../../../../src/lib/core/coach/group-looks';
import { leavesOneOrTwo } from '../../../../src/lib/core/coach/sets-left';
import { addDays, day } from '../../../../src/lib/core/days';

const MONDAY = day('2026-05-04');
const week = (number: number) => addDays(MONDAY, 7 * number);
const part = (sellers: string, weeks = [0], figure: GroupFigure = 'tension'): LookPart => ({
	figure,
	weeks: weeks.map(week),
	sellers: [...sellers]
});
/** What is decided of one part after these looks. */
const verdict = (earlier: readonly GroupLook[], next: LookPart): LookVerdict =>
	judgeLook(earlier, [next])[0]!.verdict;

const ALLOWED = { allowed: true };
const refused = (reason: string, more?: number) => ({
	allowed: false,
	reason,
	...(more && { more })
});

describe('a first look', () => {
	test.each<[string, object]>([
		['', refused('too_few', 5)],
		['abcd', refused('too_few', 1)],
		['abcde', ALLOWED]
	])('at "%s"', (sellers, is) => expect(verdict([], part(sellers))).toEqual(is));
});

describe('a look after one at a to f', () => {
	const before = [[part('abcdef')]];

	test.each<[string, string, object]>([
		['the same', 'fedcba', ALLOWED],
		['one more', 'abcdefg', refused('too_similar', 2)],
		['two more', 'abcdefgh', refused('too_similar', 1)],
		['three more', 'abcdefghi', ALLOWED],
		['one less', 'abcde', refused('too_similar', 2)],
		['one changed for another', 'abcdeg', refused('too_similar', 1)],
		['one less, two more', 'abcdegh', ALLOWED],
		['others altogether', 'uvwxyz', ALLOWED],
		['four of them', 'abcd', refused('too_few', 1)]
	])('%s', (_, sellers, is) => expect(verdict(before, part(sellers))).toEqual(is));

	test('of another week, or of another figure, does not meet it', () => {
		expect(verdict(before, part('abcdefg', [1]))).toEqual(ALLOWED);
		expect(verdict(before, part('abcdefg', [0], 'outcomes'))).toEqual(ALLOWED);
	});

	test('of several weeks meets it where they share one', () => {
		const whole = [[part('abcdef', [0, 1, 2], 'outcomes')]];
		expect(verdict(whole, part('abcdefg', [2, 3], 'outcomes'))).toEqual(refused('too_similar', 2));
		expect(verdict(whole, part('abcdefg', [3, 4], 'outcomes'))).toEqual(ALLOWED);
	});
});

test('someone without days in a week makes that week too similar, and no other', () => {
	// All six were chosen both times; f has no days in week 1 of the second look.
	const before = [[part('abcdef', [0]), part('abcdef', [1])]];
	const next = [part('abcdef', [0]), part('abcde', [1]), part('abcde', [2])];
	expect(judgeLook(before, next).map((each) => each.verdict)).toEqual([
		ALLOWED,
		refused('too_similar', 2),
		ALLOWED
	]);
});

test('one look can not show by two parts what two looks may not', () => {
	const judged = judgeLook([], [part('abcdef'), part('abcdefg')]);
	expect(judged.map((each) => each.verdict.allowed)).toEqual([true, false]);
});

test('what was refused protects nobody: the next is held against what was shown', () => {
	const judged = judgeLook([[part('abcdef')]], [part('abcdefg'), part('abcdefghi')]);
	expect(judged.map((each) => each.verdict.allowed)).toEqual([false, true]);
});

describe('a chain of looks', () => {
	test('of which no two are too similar can leave one seller', () => {
		// abc + cde − abde, each taken from a look at those and v to z, is twice c.
		const sets = ['vwxyz', 'vwxyzabc', 'vwxyzcde', 'vwxyzabde'];
		for (const [index, one] of sets.entries()) {
			for (const other of sets.slice(index + 1)) {
				expect(difference([...one], [...other])).toBeGreaterThanOrEqual(3);
			}
		}
		const before = sets.slice(0, 3).map((set) => [part(set)]);
		expect(before.every((look, index) => verdict(before.slice(0, index), look[0]!).allowed)).toBe(
			true
		);
		expect(verdict(before, part(sets[3]!))).toEqual(refused('adds_up'));
	});

	test('can leave two', () => {
		const sets = ['vwxyz', 'vwxyzabc', 'vwxyzdef', 'vwxyzabcdefgh'];
		const before = sets.slice(0, 3).map((set) => [part(set)]);
		// Beside v to z, abcdefgh less abc and less def is gh.
		expect(verdict(before, part(sets[3]!))).toEqual(refused('adds_up'));
		expect(verdict(before, part(sets[3]! + 'i'))).toEqual(ALLOWED);
	});

	test('of looks at all, at some and at the rest of them tells of no one', () => {
		const before = [[part('abcdefghij')], [part('abcde')]];
		expect(verdict(before, part('fghij'))).toEqual(ALLOWED);
	});
});

/** The rank of 0/1 vectors, by elimination in floating point: small ones only. */
function rank(matrix: readonly (readonly number[])[]): number {
	const rows = matrix.map((row) => [...row]);
	let found = 0;
	for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
		const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
		if (at < 0) continue;
		[rows[found], rows[at]] = [rows[at]!, rows[found]!];
		for (let row = found + 1; row < rows.length; row += 1) {
			const times = rows[row]![column]! / rows[found]![column]!;
			rows[row] = rows[row]!.map((each, index) => each - times * rows[found]![index]!);
		}
		found += 1;
	}
	return found;
}

const MEMBERS = [...'abcdefgh'];
const subset = (least: number, of = MEMBERS) =>
	fc.subarray([...of], { minLength: Math.min(least, of.length) });

test('one or two are left exactly where the sets have less to tell without them', () => {
	let left = 0;
	fc.assert(
		fc.property(fc.array(subset(3), { minLength: 1, maxLength: 6 }), (sets) => {
			const matrix = (without: readonly string[]) =>
				sets.map((set) =>
					MEMBERS.filter((each) => !without.includes(each)).map((each) => +set.includes(each))
				);
			const all = rank(matrix([]));
			const pairs = MEMBERS.flatMap((one) => MEMBERS.map((other) => [one, other]));
			const expected = pairs.some((pair) => rank(matrix(pair)) < all);
			if (expected) left += 1;
			expect(leavesOneOrTwo(sets)).toBe(expected);
		}),
		{ numRuns: 1500, seed: 1 }
	);
	// Both answers come often.
	expect(left).toBeGreaterThan(200);
	expect(left).toBeLessThan(1300);
});

const manyMembers = [...'abcdefghijklmnop'];
const looks = fc.array(
	fc.array(
		fc.record({
			figure: fc.constantFrom<GroupFigure>('tension', 'outcomes'),
			weeks: fc.subarray([week(0), week(1), week(2)], { minLength: 1 }),
			sellers: subset(0, manyMembers)
		}),
		{ maxLength: 3 }
	),
	{ maxLength: 25 }
);
/** What of looks asked for one after another is shown. */
function shownOf(asked: readonly GroupLook[]): LookPart[] {
	return asked
		.reduce<GroupLook[]>((shown, next) => {
			const allowed = judgeLook(shown, next).filter((each) => each.verdict.allowed);
			return [...shown, allowed.map((each) => each.part)];
		}, [])
		.flat();
}

test('no two looks that were shown and share a week differ by one or two sellers', () => {
	let pairs = 0;
	fc.assert(
		fc.property(looks, (asked) => {
			const shown = shownOf(asked);
			for (const [index, one] of shown.entries()) {
				expect(one.sellers.length).toBeGreaterThanOrEqual(LEAST_SELLERS);
				for (const other of shown.slice(index + 1)) {
					const meet =
						one.figure === other.figure && one.weeks.some((each) => other.weeks.includes(each));
					if (!meet) continue;
					pairs += 1;
					expect([1, 2]).not.toContain(difference(one.sellers, other.sellers));
				}
			}
		}),
		{ numRuns: 300 }
	);
	expect(pairs).toBeGreaterThan(1000);
});

test('no combination of what was shown of a week leaves one or two', () => {
	fc.assert(
		fc.property(looks, (asked) => {
			const shown = shownOf(asked);
			for (const figure of ['tension', 'outcomes']) {
				for (const number of [0, 1, 2]) {
					const sets = shown
						.filter((each) => each.figure === figure && each.weeks.includes(week(number)))
						.map(({ sellers }) => sellers);
					expect(sets.length > 0 && leavesOneOrTwo(sets)).toBe(false);
				}
			}
		}),
		{ numRuns: 200 }
	);
});
