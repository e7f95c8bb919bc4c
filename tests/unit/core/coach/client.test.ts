import { describe, expect, test } from 'vitest';
import { clientAfter, clientName, removalOf } from '../../../../src/lib/core/coach/client';
import type { ClientBody } from '../../../../src/lib/core/coach/workspace-bodies';
import { day } from '../../../../src/lib/core/days';
import { at, momentId, photo, row } from '../builders';

const SAID = { seller: { id: 'an-id', name: 'Noor', reply: null }, group: false };
const JUNE = day('2026-06-10');
const JULY = day('2026-07-10');
const first = clientAfter(null, SAID, { today: JUNE, before: null, newest: true });

describe('a client', () => {
	test('who is new is kept for half a year', () => {
		expect(first).toEqual({
			seller: 'an-id',
			name: 'Noor',
			label: '',
			group: false,
			keepUntil: '2026-12-10',
			keepSaid: null,
			reply: null
		});
	});

	test('who shares again is kept for half a year from then', () => {
		const said = { ...first, keepSaid: day('2026-07-01') };
		const after = clientAfter(said, SAID, { today: JULY, before: JUNE, newest: true });
		expect(after).toMatchObject({ keepUntil: '2027-01-10', keepSaid: null });
	});

	test.each([
		['2026-08-01', '2026-08-01'],
		['2027-06-01', '2027-06-01'],
		// Before the share: it counts no more.
		['2026-07-01', '2027-01-10']
	])('for whom the coach chose %s is kept until %s', (chosen, until) => {
		const stored: ClientBody = { ...first, keepUntil: day(chosen) };
		const after = clientAfter(stored, SAID, { today: JULY, before: JUNE, newest: true });
		expect(after.keepUntil).toBe(until);
	});

	test('is called as the newest share says, and as the coach does', () => {
		const other = { seller: { id: 'an-id', name: 'Noor K.', reply: 'age1' }, group: true };
		const stored = { ...first, label: 'Noor van de kaas' };
		const newer = clientAfter(stored, other, { today: JULY, before: JUNE, newest: true });
		expect(newer).toMatchObject({
			name: 'Noor K.',
			reply: 'age1',
			group: true,
			label: stored.label
		});
		const older = clientAfter(stored, other, { today: JULY, before: JUNE, newest: false });
		expect(older).toMatchObject({ name: 'Noor', reply: null, group: false });
		expect([clientName(first), clientName(stored)]).toEqual(['Noor', 'Noor van de kaas']);
	});
});

describe('removing a client', () => {
	const talk = (id: number, client: string) =>
		row('talk', momentId(id), '2026-06-11', {
			client,
			text: 'Over dinsdag.',
			asked: [],
			appointment: null,
			at: at('2026-06-11')
		});
	const sent = (id: number, client: string) =>
		row('sent', momentId(id), '2026-06-12', {
			client,
			message: '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
			text: 'Mooie week.',
			question: null,
			cards: [],
			answers: [],
			at: at('2026-06-12')
		});
	const [noor, sam] = [momentId(1), momentId(2)];
	/** Of them both among others: forgotten, it would let the next look tell of one. */
	const look = row('look', momentId(20), '2026-06-13', {
		figure: 'tension',
		weeks: [day('2026-06-01')],
		sellers: [1, 2, 3, 4, 5].map(momentId),
		spreads: { tension: { low: 1, median: 2, high: 3 } },
		at: at('2026-06-13')
	});
	const rows = [
		row('client', noor, '', first),
		row('client', sam, '', first),
		photo(noor, 3, { type: 'share' }),
		photo(sam, 4, { type: 'share' }),
		talk(5, noor),
		talk(6, sam),
		{ ...talk(7, noor), body: null },
		sent(8, noor),
		sent(9, sam),
		look
	];

	test('takes their shares and what was written of them, and nobody else’s', () => {
		expect(removalOf(noor, rows)).toEqual([
			{ id: noor, kind: 'client', day: '', body: null },
			{ id: momentId(3), kind: 'attachment', day: '2026-06-02', body: null },
			{ id: momentId(5), kind: 'talk', day: '2026-06-11', body: null },
			{ id: momentId(8), kind: 'sent', day: '2026-06-12', body: null }
		]);
	});

	test('who is not here takes nothing', () => {
		expect(removalOf(momentId(99), rows)).toEqual([]);
	});
});
