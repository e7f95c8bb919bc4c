import { expect, test } from 'vitest';
import { clientChange, type Client } from '../../../../src/lib/core/coach/client';
import { leftOutChange, leftOutFrom } from '../../../../src/lib/core/coach/left-out';
import { isNew, lookedChange } from '../../../../src/lib/core/coach/looked-at';
import type { HeldShare } from '../../../../src/lib/core/coach/taking-share';
import { WORKSPACE_KINDS } from '../../../../src/lib/core/coach/workspace-kinds';
import { day, type Instant } from '../../../../src/lib/core/days';
import { admitChange } from '../../../../src/lib/core/records';
import { momentId, row } from '../builders';

const CLIENT: Client = {
	id: momentId(1),
	seller: '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
	name: 'Noor',
	label: '',
	group: false,
	keepUntil: day('2026-12-10'),
	keepSaid: null,
	reply: null
};
const opened = (...instants: number[]) =>
	instants.map((instant) => ({ body: { at: { instant, offset: 0 } } }) as unknown as HeldShare);
const looked = (instant: number): Client => ({ ...CLIENT, looked: instant as Instant });

test.each<[string, Client, HeldShare[], boolean]>([
	['nothing is shared', CLIENT, [], false],
	['nobody looked yet', CLIENT, opened(5), true],
	['the newest was looked at', looked(9), opened(5, 9, 7), false],
	['one came since, whatever its number', looked(9), opened(10, 9), true]
])('new where %s', (_, client, shares, is) => {
	expect(isNew(client, shares)).toBe(is);
	expect(lookedChange(client, shares) !== null).toBe(is);
});

test('once looked at nothing is new, and the workspace takes it', () => {
	const change = lookedChange(looked(3), opened(5, 9))!;
	expect(change).toEqual(clientChange(looked(9)));
	expect(admitChange(change, WORKSPACE_KINDS)).toEqual({ ok: true, value: change });
});

test('who is left out stays so', () => {
	const other = momentId(2);
	const change = leftOutChange([other], 'beside');
	const kept = row('setting', change.id, '', change.body!);
	expect(leftOutFrom([kept], 'beside')).toEqual(new Set([other]));
	expect(leftOutFrom([kept], 'group')).toEqual(new Set());
	expect(leftOutFrom([], 'beside')).toEqual(new Set());
	expect(leftOutFrom([{ ...kept, body: { value: 'broken' } }], 'beside')).toEqual(new Set());
});
