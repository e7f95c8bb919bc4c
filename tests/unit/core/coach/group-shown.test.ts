import { describe, expect, test } from 'vitest';
import {
	isSamePart,
	shownChange,
	shownFrom,
	type ShownPart
} from '../../../../src/lib/core/coach/group-shown';
import { WORKSPACE_KINDS } from '../../../../src/lib/core/coach/workspace-kinds';
import { day } from '../../../../src/lib/core/days';
import { admitChange } from '../../../../src/lib/core/records';
import { at, momentId, row } from '../builders';

const DAY = day('2026-06-02');
const MONDAY = day('2026-05-04');
const IDS = [1, 2, 3, 4, 5].map(momentId);
const PART: ShownPart = {
	figure: 'outcomes',
	weeks: [MONDAY, day('2026-05-11')],
	sellers: IDS,
	spreads: {
		gave_in: { n: 5, median: 20, middle: [10, 30] },
		let_pass: { n: 5, median: 0, middle: [0, 25] },
		asked: { n: 5, median: 75, middle: [75, 100] }
	}
};

test('what was shown is kept as a record of the workspace, and found as it was', () => {
	const change = shownChange(momentId(9), PART, { today: DAY, at: at(DAY) });
	expect(admitChange(change, WORKSPACE_KINDS)).toEqual({ ok: true, value: change });
	const kept = row('look', change.id, DAY, change.body!);
	expect(shownFrom([kept])).toEqual([PART]);
	expect(shownFrom([{ ...kept, body: null }])).toEqual([]);
});

describe('two parts are the same', () => {
	const tension = { ...PART, figure: 'tension' as const };
	test.each<[string, ShownPart, boolean]>([
		['with other figures in them', { ...PART, spreads: {} }, true],
		['not of another figure', tension, false],
		['not of one week of them', { ...PART, weeks: [MONDAY] }, false],
		['not of other weeks', { ...PART, weeks: [MONDAY, day('2026-05-18')] }, false],
		['not of one seller less', { ...PART, sellers: IDS.slice(1) }, false],
		['not of one seller more', { ...PART, sellers: [...IDS, momentId(6)] }, false]
	])('%s', (_, other, is) => expect(isSamePart(PART, other)).toBe(is));
});
