import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteJournal } from '../../../src/lib/storage/deletion';
import { saveDraft } from '../../../src/lib/storage/drafts';
import type { Journal, JournalStatus } from '../../../src/lib/storage/journal';
import {
	answer,
	Device,
	forceClose,
	happiness,
	NOON,
	note,
	rawPut,
	rawRows,
	refusingKeep,
	TODAY,
	TOKEN,
	wait
} from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

/** The connections that are used from now on, each once. */
function catchConnections(): IDBDatabase[] {
	const seen: IDBDatabase[] = [];
	const original = IDBDatabase.prototype.transaction;
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
		this: IDBDatabase,
		...args
	) {
		if (!seen.includes(this)) seen.push(this);
		return original.apply(this, args);
	});
	return seen;
}

const statusAfter = (journal: Journal) =>
	new Promise<JournalStatus>((resolve) => journal.onStatus(resolve));

describe('the sentinel', () => {
	test('keeps writes out of another database of the same name', async () => {
		const journal = await device.open();
		await rawPut(device, 'meta', { key: 'sentinel', token: TOKEN, device: 'b', version: 1 });
		const status = statusAfter(journal);
		expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'deleted' });
		expect(await status).toBe('deleted');
		expect(await rawRows(device)).toEqual([]);
		expect(device.keep.count('pending')).toBe(1);
	});

	test('keeps writes out when it is gone', async () => {
		const journal = await device.open();
		const db = await device.raw();
		await answer(db.transaction('meta', 'readwrite').objectStore('meta').delete('sentinel'));
		db.close();
		expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'deleted' });
		expect(await rawRows(device)).toEqual([]);
	});
});

describe('after the data of the site were cleared', () => {
	test('nothing is made anew, and every write says so', async () => {
		const connections = catchConnections();
		const journal = await device.open();
		const status = statusAfter(journal);
		forceClose(connections[0]!);
		await answer(device.indexedDB.deleteDatabase('ambitiespanning:own'));
		expect(await status).toBe('deleted');
		expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'deleted' });
		await expect(journal.day(TODAY)).rejects.toThrow('deleted');
		const left = await device.indexedDB.databases();
		expect(left.filter(({ version }) => version)).toEqual([]);
	});

	test('a database that another window made is not taken for the old one', async () => {
		const connections = catchConnections();
		const journal = await device.open();
		const status = statusAfter(journal);
		forceClose(connections[0]!);
		await answer(device.indexedDB.deleteDatabase('ambitiespanning:own'));
		const other = await device.open();
		expect(await status).toBe('deleted');
		expect(await journal.write([happiness(7)])).toMatchObject({ ok: false });
		expect(await other.day(TODAY)).toEqual([]);
	});
});

test('a connection that the browser closed is replaced when the data are still there', async () => {
	const connections = catchConnections();
	const journal = await device.open();
	await journal.write([happiness(7)]);
	forceClose(connections[0]!);
	await wait(20);
	expect(await journal.day(TODAY)).toHaveLength(1);
	expect(await journal.write([note('on')])).toMatchObject({ ok: true });
	expect(journal.status).toBe('open');
});

describe('deleteJournal', () => {
	test('ends the journal in every window and leaves nothing beside it', async () => {
		const journal = await device.open();
		saveDraft(device.keep, 'own', TODAY, 'half a sen', NOON);
		saveDraft(device.keep, 'own2', TODAY, 'of another journal', NOON);
		const status = statusAfter(journal);
		expect(await deleteJournal('own', device)).toEqual({ ok: true });
		expect(await status).toBe('deleted');
		expect([...device.keep.texts.values()]).toEqual([`${NOON}|of another journal`]);
		expect(await device.indexedDB.databases()).toEqual([]);
	});

	test('says when another window does not let go', async () => {
		const journal = await device.open();
		const holding = await device.raw();
		const deleted = await deleteJournal('own', { ...device, timeoutMs: 30 });
		expect(deleted).toEqual({ ok: false, reason: 'blocked' });
		holding.close();
		expect(journal.status).toBe('deleted');
	});

	test('says when what is beside it can not be removed', async () => {
		const { indexedDB } = device;
		const deleted = await deleteJournal('own', { indexedDB, keep: refusingKeep });
		expect(deleted).toEqual({ ok: false, reason: 'unknown' });
	});
});

test('a newer version in another window ends this one, and what is written here is kept', async () => {
	const journal = await device.open();
	const status = statusAfter(journal);
	const newer = await device.raw(20);
	expect(await status).toBe('outdated');
	expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'outdated' });
	expect(device.keep.count('pending')).toBe(1);
	newer.close();
});

test('a closed journal says so', async () => {
	const journal = await device.open();
	const status = statusAfter(journal);
	journal.close();
	expect(await status).toBe('closed');
	expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'closed' });
	await expect(journal.undated()).rejects.toThrow('closed');
});
