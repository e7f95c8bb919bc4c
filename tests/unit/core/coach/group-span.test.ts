import { describe, expect, test } from 'vitest';
import {
	chosenWeeks,
	weeksIn,
	wholePart,
	type GroupWeeks
} from '../../../../src/lib/core/coach/group-span';
import { addDays, day } from '../../../../src/lib/core/days';

const MONDAY = day('2026-05-04');
const span = (from: number, to: number) => ({
	from: addDays(MONDAY, from),
	to: addDays(MONDAY, to)
});

test.each([
	[0, 6, [0, 6]],
	[0, 13, [0, 13]],
	[1, 13, [7, 13]],
	[-6, 7, [0, 6]],
	[0, 5, null],
	[1, 12, null],
	[3, 3, null]
])('of days %d to %d the whole weeks are %j', (from, to, whole) => {
	expect(wholePart(span(from, to))).toEqual(whole && span(whole[0]!, whole[1]!));
});

describe('the weeks that are chosen', () => {
	// From the Wednesday of one week to the Thursday twenty weeks on.
	const shared = [span(40, 143), span(2, 60)];
	test.each<[GroupWeeks, [number, number] | null, [number, number] | null]>([
		['4w', null, [112, 139]],
		['12w', null, [56, 139]],
		['all', null, [7, 139]],
		['other', [20, 60], [21, 55]],
		['other', [-30, 20], [7, 20]],
		['other', [-30, 3], null],
		['other', [130, 700], [133, 139]],
		['other', null, null]
	])('%s of %j', (weeks, typed, is) => {
		const found = chosenWeeks(weeks, shared, typed && span(...typed));
		expect(found).toEqual(is && span(...is));
	});

	test('are none where no whole week is shared', () => {
		expect(chosenWeeks('12w', [], null)).toBeNull();
		expect(chosenWeeks('all', [span(1, 12)], null)).toBeNull();
	});

	test('are so many', () => {
		expect(weeksIn(span(0, 6))).toBe(1);
		expect(weeksIn(chosenWeeks('12w', shared, null)!)).toBe(12);
		// However long was shared, what was shown has to fit where it is kept.
		expect(weeksIn(chosenWeeks('all', [span(0, 7 * 600)], null)!)).toBe(520);
	});
});
