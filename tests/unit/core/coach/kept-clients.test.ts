import { describe, expect, test } from 'vitest';
import type { Client } from '../../../../src/lib/core/coach/client';
import { keptClients } from '../../../../src/lib/core/coach/kept-clients';
import type { StoredShare } from '../../../../src/lib/core/coach/workspace-bodies';
import { day, type Day } from '../../../../src/lib/core/days';
import { momentId, photo } from '../builders';

const NOOR = momentId(1);
const SHARE: StoredShare = {
	number: 1,
	from: day('2026-05-01'),
	to: day('2026-05-31'),
	chosen: { notes: false, attachments: false, rewards: true, products: 'all', times: 'hour' },
	exportedAt: '2026-06-01T08:00:00.000Z',
	message: ''
};
const OPENED = '2026-06-10';
const share = { ...photo(NOOR, 3, { type: 'share', share: SHARE }), day: day(OPENED) };
const client = (keepSaid: Day | null, keepUntil = day('2026-12-10')): Client => ({
	id: NOOR,
	seller: '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
	name: 'Noor',
	label: '',
	group: false,
	keepUntil,
	keepSaid,
	reply: null
});

/** What becomes of her: whether it is due or goes, and when it counts as said, where that changes. */
function kept(today: string, said: string | null, until?: Day) {
	const { due, goes, changes } = keptClients(
		[client(said === null ? null : day(said), until)],
		[share],
		day(today)
	);
	const state = goes.length > 0 ? 'goes' : due.length > 0 ? 'due' : 'stays';
	return [state, ...changes.map(({ body }) => body!.keepSaid)];
}

describe('a client', () => {
	test.each([
		['2026-11-25', null, ['stays']],
		['2026-11-26', null, ['due', '2026-11-26']],
		['2026-12-01', '2026-11-26', ['due']],
		['2026-12-10', '2026-11-26', ['due']],
		['2026-12-11', '2026-11-26', ['goes']],
		// Nobody looked for months: it is said first, for a week.
		['2027-03-01', null, ['due', '2027-03-01']],
		['2027-03-07', '2027-03-01', ['due']],
		['2027-03-08', '2027-03-01', ['goes']],
		// The clock had jumped ahead, and was set right.
		['2026-07-01', '2026-11-26', ['stays', null]],
		['2026-11-27', '2026-12-05', ['due', '2026-11-27']]
	])('on %s, said on %s: %j', (today, said, expected) => {
		expect(kept(today, said)).toEqual(expected);
	});

	test('with another last day is told of that one', () => {
		expect(kept('2027-06-01', '2026-11-26', day('2027-06-10'))).toEqual(['due', '2027-06-01']);
	});

	test('without shares is left alone', () => {
		expect(keptClients([client(null)], [], day('2030-01-01'))).toEqual({
			due: [],
			goes: [],
			changes: []
		});
	});
});
