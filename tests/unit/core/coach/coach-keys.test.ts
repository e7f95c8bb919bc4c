import { describe, expect, test } from 'vitest';
import { heldKeys, keysChange, type HeldKeys } from '../../../../src/lib/core/coach/coach-keys';
import { day } from '../../../../src/lib/core/days';
import { admitChange } from '../../../../src/lib/core/records';
import { row } from '../builders';

const KEYS: HeldKeys = {
	name: 'Iris',
	keys: [{ identity: 'AGE-SECRET-KEY-1X', recipient: 'age1x', created: day('2026-06-01') }],
	saved: false
};
const kept = (value: unknown) => heldKeys([row('setting', 'setting/coach-keys', '', { value })]);

describe('the keys of a coach', () => {
	test('are read as they were kept', () => {
		const change = keysChange(KEYS);
		expect(admitChange(change)).toEqual({ ok: true, value: change });
		expect(kept(change.body!.value)).toEqual(KEYS);
	});

	test('are none in a workspace that is new', () => {
		expect(heldKeys([])).toBeNull();
		expect(heldKeys([{ ...row('setting', 'setting/coach-keys', '', null) }])).toBeNull();
	});

	test.each<[string, unknown]>([
		['nothing', null],
		['no keys', { ...KEYS, keys: [] }],
		['no list', { ...KEYS, keys: 'AGE' }],
		['no name', { ...KEYS, name: undefined }],
		['half a key', { ...KEYS, keys: [{ ...KEYS.keys[0], recipient: 5 }] }],
		['a key of no day', { ...KEYS, keys: [...KEYS.keys, { ...KEYS.keys[0], created: '' }] }],
		['null as a key', { ...KEYS, keys: [null] }]
	])('that are %s are none', (_, value) => {
		expect(kept(value)).toBeNull();
	});

	test('were saved only where that is said', () => {
		expect(kept({ ...KEYS, saved: 'yes' })!.saved).toBe(false);
		expect(kept({ ...KEYS, saved: true })!.saved).toBe(true);
	});
});
