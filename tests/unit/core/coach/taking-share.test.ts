import { describe, expect, test } from 'vitest';
import {
	meets,
	sharesOf,
	takingShare,
	type ReadShare
} from '../../../../src/lib/core/coach/taking-share';
import type { StoredShare } from '../../../../src/lib/core/coach/workspace-bodies';
import { addDays, day, dayRange, type Instant } from '../../../../src/lib/core/days';
import type { SharedRecord } from '../../../../src/lib/core/share/shared-records';
import { at, happiness, momentId, photo } from '../builders';

const FIRST = day('2026-06-01');
const span = (from: number, to: number) => ({ from: addDays(FIRST, from), to: addDays(FIRST, to) });
const read = (id: string | null, number: number, from: number, to: number): ReadShare => ({
	id,
	number,
	span: span(from, to),
	rows: dayRange(addDays(FIRST, from), addDays(FIRST, to)).map(
		(each) => happiness(each, number) as SharedRecord
	)
});
/** Which rows are left of a share: the days of the month. */
const left = ({ id, rows }: ReadShare) => [id, ...rows.map((row) => Number(row.day.slice(8)))];

describe('taking a share in', () => {
	test('trims those that it shares anew in part', () => {
		const taking = takingShare([read('a', 1, 0, 3)], read(null, 2, 2, 5));
		expect(taking.trimmed.map(left)).toEqual([['a', 1, 2]]);
		expect(left(taking.taken!)).toEqual([null, 3, 4, 5, 6]);
		expect(taking.gone).toEqual([]);
	});

	test('has those go that it shares anew whole, and leaves the others', () => {
		const taking = takingShare([read('a', 1, 1, 2), read('b', 2, 6, 7)], read(null, 3, 0, 3));
		expect([taking.gone, taking.trimmed]).toEqual([['a'], []]);
	});

	test('that is older takes what newer ones leave, or nothing', () => {
		const older = takingShare([read('a', 2, 1, 2)], read(null, 1, 0, 3));
		expect(left(older.taken!)).toEqual([null, 1, 4]);
		expect([older.gone, older.trimmed]).toEqual([[], []]);
		expect(takingShare([read('a', 2, 0, 3)], read(null, 1, 1, 2))).toEqual({
			taken: null,
			trimmed: [],
			gone: []
		});
	});

	test('with the number of another is the newer of the two', () => {
		const taking = takingShare([read('a', 2, 0, 3)], read(null, 2, 0, 3));
		expect([taking.gone, taking.taken!.rows.length]).toEqual([['a'], 4]);
	});
});

test.each([
	[span(0, 2), span(2, 4), true],
	[span(0, 2), span(3, 4), false],
	[span(3, 3), span(0, 9), true],
	[span(5, 9), span(0, 4), false]
])('whether %j and %j have a day in common', (one, other, expected) => {
	expect([meets(one, other), meets(other, one)]).toEqual([expected, expected]);
});

test('the shares of a client stand by number, and those of others do not', () => {
	const said = (number: number): StoredShare => ({
		number,
		...span(0, 2),
		chosen: { notes: false, attachments: false, rewards: true, products: 'all', times: 'hour' },
		exportedAt: '2026-06-04T08:00:00.000Z',
		message: ''
	});
	const [noor, sam] = [momentId(1), momentId(2)];
	const later = { ...at(FIRST), instant: (at(FIRST).instant + 1) as Instant };
	const rows = [
		photo(noor, 3, { type: 'share', share: said(4) }),
		photo(noor, 4, { type: 'share', share: said(2), at: later }),
		photo(noor, 5, { type: 'share', share: said(2), at: at(FIRST) }),
		photo(sam, 6, { type: 'share', share: said(1) }),
		photo(noor, 7),
		{ ...photo(noor, 8, { type: 'share', share: said(1) }), body: null }
	];
	const found = sharesOf(noor, rows);
	expect(found.map(({ id }) => id)).toEqual([momentId(5), momentId(4), momentId(3)]);
	expect(found[0]).toMatchObject({ day: '2026-06-02', body: { about: noor, share: said(2) } });
});
