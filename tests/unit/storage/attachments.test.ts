import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deletion } from '../../../src/lib/core/changes';
import type { Change } from '../../../src/lib/core/records';
import type { Journal, Saved } from '../../../src/lib/storage/journal';
import { Device, moment, note, photo, rawRows, TODAY } from './rig';

let device: Device;
let journal: Journal;
beforeEach(async () => {
	device = new Device();
	journal = await device.open();
});
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

const SIZE = 1000;
const one = photo(1, SIZE);
const bytesOf = (filling: number, size = SIZE) => new Uint8Array(size).fill(filling).buffer;
const attach = (change: Change, filling: number) =>
	journal.write([change], new Map([[change.id, bytesOf(filling)]]));

function step(saved: Saved) {
	if (!saved.ok) throw new Error(saved.reason);
	return saved;
}

async function held(id: string): Promise<number[] | null> {
	const bytes = await journal.bytes(id);
	return bytes ? [new Uint8Array(bytes)[0]!, bytes.byteLength] : null;
}

const stored = async () =>
	((await rawRows(device, 'bytes')) as { id: string }[]).map(({ id }) => id);

describe('an attachment', () => {
	test('is written with what it holds, which a fresh window reads', async () => {
		expect(await attach(one, 7)).toMatchObject({ ok: true });
		journal.close();
		journal = await device.open();
		expect(await held(one.id)).toEqual([7, SIZE]);
		expect(await rawRows(device, 'bytes')).toEqual([{ id: one.id, bytes: expect.anything() }]);
	});

	test('frees the room when it is deleted, and not before', async () => {
		await attach(one, 7);
		await attach(photo(2, SIZE), 8);
		await journal.write([deletion(one)]);
		expect(await held(one.id)).toBeNull();
		expect(await stored()).toEqual([photo(2, SIZE).id]);
	});

	test('comes back whole when its deletion is taken back, with others in one step', async () => {
		await attach(one, 7);
		await journal.write([note('Rain')]);
		const rows = (await journal.day(TODAY)).filter(({ body }) => body !== null);
		const { undo, freed } = step(await journal.write(rows.map(deletion)));
		expect(await stored()).toEqual([]);
		await journal.write(undo, freed);
		expect(await held(one.id)).toEqual([7, SIZE]);
		expect((await journal.day(TODAY)).every(({ body }) => body !== null)).toBe(true);
	});

	test('that grows holds the last that it was written with', async () => {
		await attach(one, 7);
		const longer = { ...one, body: { ...one.body!, size: 2 * SIZE } };
		await journal.write([longer], new Map([[one.id, bytesOf(9, 2 * SIZE)]]));
		expect(await held(one.id)).toEqual([9, 2 * SIZE]);
	});

	test('keeps what it holds when only what is said of it changes', async () => {
		await attach(one, 7);
		await journal.write([{ ...one, body: { ...one.body!, width: 8 } }]);
		expect(await held(one.id)).toEqual([7, SIZE]);
	});

	test.each([
		['nothing', new Map<string, ArrayBuffer>()],
		['less than it says', new Map([[one.id, bytesOf(7, SIZE - 1)]])]
	])('with %s is refused, and nothing of the write is done', async (_, bytes) => {
		expect(await journal.write([moment(3), one], bytes)).toEqual({ ok: false, reason: 'refused' });
		expect(await journal.day(TODAY)).toEqual([]);
		expect(await stored()).toEqual([]);
	});

	test('tolerates bytes that nothing speaks of, and takes their room over', async () => {
		await attach(one, 7);
		const db = await device.raw();
		db.transaction('rows', 'readwrite').objectStore('rows').clear();
		db.close();
		journal.close();
		journal = await device.open();
		await attach(one, 8);
		expect(await held(one.id)).toEqual([8, SIZE]);
	});
});

describe('on a full disk', () => {
	const refuseBytes = () => {
		const { put } = IDBObjectStore.prototype;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args);
		});
	};

	test('neither the record nor a part of it is there, and all else is saved', async () => {
		refuseBytes();
		expect(await attach(one, 7)).toEqual({ ok: false, reason: 'quota' });
		expect(await journal.write([note('Rain')])).toMatchObject({ ok: true });
		expect((await journal.day(TODAY)).map(({ kind }) => kind)).toEqual(['text']);
		vi.restoreAllMocks();
		expect(await attach(one, 7)).toMatchObject({ ok: true });
		expect(await held(one.id)).toEqual([7, SIZE]);
	});

	test('what is kept beside the database never holds an attachment', async () => {
		refuseBytes();
		const both = [note('Rain'), one];
		await journal.write(both, new Map([[one.id, bytesOf(7)]]));
		await attach(one, 7);
		expect(device.keep.count('pending')).toBe(1);
		expect([...device.keep.texts.values()].join()).not.toContain(one.id);
		vi.restoreAllMocks();
		journal.close();
		journal = await device.open();
		expect(journal.recovered).toBe(1);
		expect((await journal.day(TODAY)).map(({ kind }) => kind)).toEqual(['text']);
	});
});

test('a deletion of a killed window frees the room at the next start', async () => {
	await attach(one, 7);
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	await journal.write([deletion(one)]);
	expect(await held(one.id)).toEqual([7, SIZE]);
	vi.restoreAllMocks();
	journal.close();
	device.clock.instant += 1000;
	journal = await device.open();
	expect(await stored()).toEqual([]);
});

test('a deletion that was tried twice can still be taken back', async () => {
	await attach(one, 7);
	const complete = IDBTransaction.prototype.dispatchEvent;
	let lost = false;
	vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (
		this: IDBTransaction,
		event: Event
	) {
		// The first commit is on the disk, but nobody hears of it.
		if (event.type !== 'complete' || this.mode !== 'readwrite' || lost)
			return complete.call(this, event);
		lost = true;
		return true;
	});
	expect(await journal.write([deletion(one)])).toMatchObject({ ok: false, reason: 'timeout' });
	const { undo, freed } = step(await journal.write([deletion(one)]));
	await journal.write(undo, freed);
	expect(await held(one.id)).toEqual([7, SIZE]);
});

test('a write without attachments leaves their table alone', async () => {
	journal.close();
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	journal = await device.open();
	await journal.write([moment(1)]);
	await attach(photo(2, SIZE), 7);
	const names = transaction.mock.calls
		.filter(([, mode]) => mode === 'readwrite')
		.map(([tables]) => [...tables].sort());
	expect(names).toEqual([
		['meta', 'rows'],
		['bytes', 'meta', 'rows']
	]);
});
