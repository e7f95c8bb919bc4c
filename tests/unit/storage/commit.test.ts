import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeviceId } from '../../../src/lib/core/revisions';
import { planOf } from '../../../src/lib/storage/commit';
import { Device, happiness, note, NOON, rawRows, wait } from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

test('every write asks for a commit that is on the disk', async () => {
	// Before it is opened, since Dexie takes hold of the method then.
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	const journal = await device.open();
	await journal.write([happiness(7)]);
	await journal.write([note('more'), happiness(8)]);
	const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
	expect(writes.map(([, , options]) => options)).toEqual([
		{ durability: 'strict' },
		{ durability: 'strict' }
	]);
});

test('a write is not done before the transaction is complete', async () => {
	const journal = await device.open('own', { saveTimeoutMs: 5000 });
	const events: string[] = [];
	let letComplete: () => void = () => undefined;
	const original = IDBTransaction.prototype.dispatchEvent;
	vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (
		this: IDBTransaction,
		event: Event
	) {
		if (event.type !== 'complete' || this.mode !== 'readwrite') return original.call(this, event);
		letComplete = () => {
			events.push('complete');
			original.call(this, event);
		};
		return true;
	});
	const saved = journal.write([happiness(7)]).then(() => events.push('saved'));
	await wait(100);
	expect(events).toEqual([]);
	expect(device.keep.count('pending')).toBe(1);
	letComplete();
	await saved;
	expect(events).toEqual(['complete', 'saved']);
	expect(device.keep.count('pending')).toBe(0);
});

test('a copy is kept before the database is asked', async () => {
	const kept: number[] = [];
	const original = IDBDatabase.prototype.transaction;
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
		this: IDBDatabase,
		...args
	) {
		if (args[1] === 'readwrite') kept.push(device.keep.count('pending'));
		return original.apply(this, args);
	});
	const journal = await device.open();
	const saved = journal.write([happiness(7)]);
	expect(device.keep.count('pending')).toBe(1);
	await saved;
	expect(kept).toEqual([1]);
});

test('an error at the commit leaves nothing of the write', async () => {
	const journal = await device.open();
	await journal.write([note('before')]);
	const before = await rawRows(device);
	const original = IDBObjectStore.prototype.put;
	let puts = 0;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args
	) {
		puts += 1;
		if (puts === 2) throw new DOMException('broken', 'DataError');
		return original.apply(this, args);
	});
	expect(await journal.write([happiness(7), note('after')])).toMatchObject({ ok: false });
	vi.restoreAllMocks();
	expect(puts).toBeGreaterThan(1);
	expect(await rawRows(device)).toEqual(before);
});

test('a late order leaves what was said since, and says what it did not', () => {
	const own = 'aaaaaaaaaaaa' as DeviceId;
	const order = (changes: ReturnType<typeof happiness>[], at: number, late: boolean) => ({
		changes,
		at,
		late
	});
	const [early] = planOf(order([happiness(1)], NOON, false), [], own).puts;
	const [newer] = planOf(order([happiness(2)], NOON + 2, false), [early], own).puts;
	expect(planOf(order([happiness(3)], NOON + 1, true), [newer], own).puts).toEqual([]);
	expect(planOf(order([happiness(3)], NOON + 1, true), [early], own).puts).toHaveLength(1);
	expect(planOf(order([happiness(3)], NOON + 1, false), [newer], own).puts).toHaveLength(1);
});

test('an order tried twice still knows what was there before', () => {
	const own = 'aaaaaaaaaaaa' as DeviceId;
	const order = { changes: [happiness(3)], at: NOON, late: false };
	const first = planOf(order, [], own);
	const [row] = first.puts;
	const unsure = new Map([[row!.id, { rev: row!.rev, before: first.undo[0]! }]]);
	expect(planOf(order, [row], own, unsure)).toEqual({ puts: [], left: [row], undo: first.undo });
});
