import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openJournal } from '../../../src/lib/storage/journal';
import type { Factory } from '../../../src/lib/storage/schema';
import { answer, Device, happiness, rawRows, wait } from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

/** An IndexedDB that answers every opening with this error. */
function failing(name: string): Factory {
	return {
		open: () => {
			throw new DOMException(name, name);
		}
	};
}

describe('another window with an older version', () => {
	test('is told of, and waited for', async () => {
		const older = await device.raw(1);
		const onBlocked = vi.fn(() => older.close());
		const journal = await device.open('own', { onBlocked });
		expect(onBlocked).toHaveBeenCalledOnce();
		expect(await journal.write([happiness(7)])).toMatchObject({ ok: true });
	});

	test('is not waited for for ever, and does not leave the database held', async () => {
		const older = await device.raw(1);
		const opened = await openJournal('own', device.options({ openTimeoutMs: 30 }));
		expect(opened).toEqual({ ok: false, reason: 'blocked' });
		older.close();
		await wait(50);
		await answer(device.indexedDB.deleteDatabase('ambitiespanning:own'));
		expect(await device.indexedDB.databases()).toEqual([]);
	});
});

test('a database of a newer version is left alone', async () => {
	(await device.raw(20)).close();
	expect(await openJournal('own', device.options())).toEqual({ ok: false, reason: 'newer' });
	const db = await device.raw();
	expect([db.version, [...db.objectStoreNames]]).toEqual([20, []]);
	db.close();
});

test('a database that does not answer is told', async () => {
	const indexedDB: Factory = { open: () => ({}) as IDBOpenDBRequest };
	const opened = await openJournal('own', device.options({ indexedDB, openTimeoutMs: 30 }));
	expect(opened).toEqual({ ok: false, reason: 'timeout' });
});

test.each([
	['SecurityError', 'unavailable'],
	['InvalidStateError', 'unavailable'],
	['QuotaExceededError', 'quota'],
	['SomethingElse', 'unknown']
] as const)('%s at opening is told as %s', async (name, reason) => {
	const opened = await openJournal('own', device.options({ indexedDB: failing(name) }));
	expect(opened).toEqual({ ok: false, reason });
});

test('an opening that breaks is tried once more', async () => {
	const { open } = failing('SomethingElse');
	const indexedDB = { open: vi.fn(globalThis.indexedDB.open.bind(globalThis.indexedDB)) };
	indexedDB.open.mockImplementationOnce(open);
	expect(await openJournal('own', device.options({ indexedDB }))).toMatchObject({ ok: true });

	indexedDB.open.mockReset().mockImplementation(open);
	const opened = await openJournal('own', device.options({ indexedDB }));
	expect(opened).toEqual({ ok: false, reason: 'unknown' });
	expect(indexedDB.open).toHaveBeenCalledTimes(2);
});

test('a database without a sentinel gets one, the same for every window', async () => {
	const first = await device.open();
	const db = await device.raw();
	await answer(db.transaction('meta', 'readwrite').objectStore('meta').clear());
	db.close();
	first.close();
	const [one, two] = await Promise.all([device.open(), device.open()]);
	expect(one.device).toBe(two.device);
	expect(await rawRows(device, 'meta')).toMatchObject(
		[{ key: 'sentinel', device: one.device, version: 1, token: /^[0-9a-f]{32}$/ }].map((row) => ({
			...row,
			token: expect.stringMatching(row.token) as string
		}))
	);
});

test('two windows that open a new journal at the same time share it', async () => {
	const [one, two] = await Promise.all([device.open(), device.open()]);
	await one.write([happiness(7)]);
	expect(await two.row(happiness(7).id)).toMatchObject({ body: { value: 7 } });
});
