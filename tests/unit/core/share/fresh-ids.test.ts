import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/lib/core/days';
import { admitChange } from '../../../../src/lib/core/records';
import { FreshIds } from '../../../../src/lib/core/share/fresh-ids';
import { momentId, PHONE } from '../builders';
import { lived, SECRET, shared } from './journals';

const ids = new FreshIds(SECRET);
const other = new FreshIds(new Uint8Array(32).fill(7));
const DAY = day('2026-06-02');

describe('a fresh id', () => {
	test('is the HMAC of the id in the form of a UUIDv7, its time the midnight of the day', () => {
		const hex = createHmac('sha256', SECRET).update(momentId(1)).digest('hex');
		// 2026-06-02T00:00Z is 1780358400000 ms, 0x19e85be1400 in hex.
		const uuid = ids.uuid(momentId(1), DAY);
		expect(1_780_358_400_000).toBe(Date.UTC(2026, 5, 2));
		expect(uuid.replaceAll('-', '').slice(0, 12)).toBe(
			(1_780_358_400_000).toString(16).padStart(12, '0')
		);
		expect(uuid.slice(14, 18)).toBe(`7${hex.slice(0, 3)}`);
		expect('89ab').toContain(uuid[19]);
		expect(uuid.slice(20)).toBe(`${hex.slice(4, 7)}-${hex.slice(7, 19)}`);
	});

	test('of what belongs to no day, or of a day before 1970, tells no time', () => {
		expect(ids.uuid(momentId(1), '').slice(0, 13)).toBe('00000000-0000');
		expect(ids.uuid(momentId(1), day('1950-01-01')).slice(0, 13)).toBe('00000000-0000');
	});

	test('of any key is one that the gate takes, the same each time, and another for each coach', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 40 }), (key) => {
				const id = ids.uuid(key, DAY);
				const gate = admitChange({ id, kind: 'moment', day: DAY, body: null });
				expect(gate.ok).toBe(true);
				expect(new FreshIds(SECRET).uuid(key, DAY)).toBe(id);
				// All but the day is another.
				expect(other.uuid(key, DAY).slice(14)).not.toBe(id.slice(14));
			}),
			{ seed: 20261127, numRuns: 200 }
		);
	});

	test('of general belief stays, and days and settings do', () => {
		expect(ids.dayless('general')).toBe('general');
		expect(ids.about(DAY, DAY)).toBe(DAY);
		const setting = { id: 'setting/place', kind: 'setting', day: '', body: null } as const;
		expect(ids.record(setting, DAY)).toBe('setting/place');
	});

	test('of a text names day, device and type anew', () => {
		const id = `text/${DAY}/${PHONE}/reflection`;
		const device = createHmac('sha256', SECRET).update(PHONE).digest('hex').slice(0, 12);
		const text = { id, kind: 'text', day: DAY, body: null } as const;
		expect(ids.record(text, DAY)).toBe(`text/${DAY}/${device}/reflection`);
	});

	test.each([0, 31, 33])('needs a secret of 32 bytes, not %i', (length) => {
		expect(() => new FreshIds(new Uint8Array(length))).toThrow(RangeError);
	});
});

test('ids of two shares with one secret are the same, with two they have nothing in common', () => {
	const rows = lived(2);
	const uuids = (of: string[]) =>
		of.filter((id) => /^[0-9a-f]{8}-/.test(id)).map((id) => id.slice(14));
	const one = shared(rows).map(({ id }) => id);
	expect(shared([...rows].reverse()).map(({ id }) => id)).toEqual(one);
	const own = new Set(uuids(rows.map(({ id }) => id)));
	expect(uuids(one).length).toBeGreaterThan(50);
	expect(uuids(one).filter((id) => own.has(id))).toEqual([]);
	expect([...one].sort()).toEqual(one);
});
