import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Device, happiness, rawRows, refusingKeep, TODAY } from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

type Transaction = IDBDatabase['transaction'];

/**
 * Makes transactions of a mode fail with this error, once it is armed: as often as that says. To be
 * called before the journal is opened, since Dexie takes hold of the method then.
 */
function breakable(mode: IDBTransactionMode, name: string, message = name) {
	const original = IDBDatabase.prototype.transaction;
	let left = 0;
	const tries = vi.fn();
	const replaced: Transaction = function (this: IDBDatabase, ...args) {
		if (args[1] !== mode) return original.apply(this, args);
		tries();
		left -= 1;
		if (left >= 0) throw new DOMException(message, name);
		return original.apply(this, args);
	};
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(replaced);
	return { tries, arm: (times: number) => void (left = times) };
}

/** A transaction that no event ever comes from, until it is let go. */
function stuck() {
	const held: (() => void)[] = [];
	const original = IDBTransaction.prototype.dispatchEvent;
	vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (
		this: IDBTransaction,
		event
	) {
		if (this.mode !== 'readwrite' || event.type !== 'complete') return original.call(this, event);
		held.push(() => original.call(this, event));
		return true;
	});
	return () => held.forEach((release) => release());
}

describe('a full device', () => {
	test('is told when the browser aborts the transaction', async () => {
		const journal = await device.open();
		const original = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			const request = original.apply(this, args);
			const { transaction } = this;
			Object.defineProperty(transaction, 'error', {
				value: new DOMException('full', 'QuotaExceededError')
			});
			transaction.abort();
			return request;
		});
		expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'quota' });
		expect(journal.status).toBe('open');
		expect(device.keep.count('pending')).toBe(1);
	});

	test('in the keep place does not stop the save', async () => {
		const journal = await device.open('own', { keep: refusingKeep });
		expect(await journal.write([happiness(7)])).toMatchObject({ ok: true });
		expect(await rawRows(device)).toHaveLength(1);
	});
});

describe('a database that does not answer', () => {
	test('is waited for no longer than a save may take, and the copy stays', async () => {
		const journal = await device.open();
		stuck();
		const started = performance.now();
		expect(await journal.write([happiness(7)])).toMatchObject({ ok: false, reason: 'timeout' });
		expect(performance.now() - started).toBeGreaterThan(150);
		expect(device.keep.count('pending')).toBe(1);
	});

	test('may still commit: then the copy goes, and who asked is told', async () => {
		const journal = await device.open();
		const release = stuck();
		const saved = await journal.write([happiness(7)]);
		release();
		expect(saved.ok || (await saved.late)).toBe(true);
		expect(device.keep.count('pending')).toBe(0);
	});

	test('is asked once more over a fresh connection, and then a reload is asked for', async () => {
		const journal = await device.open();
		stuck();
		await journal.write([happiness(7)]);
		const again = await journal.write([happiness(7)]);
		expect(again).toMatchObject({ ok: false, reason: 'connection_lost' });
		expect(device.keep.count('pending')).toBe(1);
	});

	test('may answer the second try, which then knows what was there before', async () => {
		const journal = await device.open();
		await journal.write([happiness(5)]);
		stuck();
		expect(await journal.write([happiness(7)])).toMatchObject({ reason: 'timeout' });
		vi.restoreAllMocks();
		const saved = await journal.write([happiness(7)]);
		expect(saved).toMatchObject({ ok: true, undo: [happiness(5)] });
		expect(device.keep.count('pending')).toBe(0);
	});

	test('may answer the second try over one more connection, where the fresh one breaks', async () => {
		const journal = await device.open();
		stuck();
		expect(await journal.write([happiness(7)])).toMatchObject({ reason: 'timeout' });
		vi.restoreAllMocks();
		const { tries, arm } = breakable('readwrite', 'AbortError');
		arm(1);
		expect(await journal.write([happiness(8)])).toMatchObject({ ok: true });
		expect(tries).toHaveBeenCalledTimes(2);
	});
});

describe('a lost connection', () => {
	// At the first kind Dexie itself may reopen, up to twice, before it gives up.
	const lost: [name: string, mostEach: number, message?: string][] = [
		['InvalidStateError', 3],
		[
			'UnknownError',
			1,
			'Connection to Indexed Database server lost. Refresh the page to try again'
		],
		['AbortError', 1]
	];
	test.each(lost)('(%s) is replaced once, unseen', async (name, _, message) => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const { tries, arm } = breakable('readwrite', name, message);
		const journal = await device.open();
		arm(1);
		expect(await journal.write([happiness(7)])).toMatchObject({ ok: true });
		expect(tries).toHaveBeenCalledTimes(2);
		expect(await rawRows(device)).toHaveLength(1);
		expect(journal.status).toBe('open');
	});

	test.each(lost)('(%s) twice asks for a reload', async (name, mostEach, message) => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const { tries, arm } = breakable('readwrite', name, message);
		const journal = await device.open();
		arm(Infinity);
		expect(await journal.write([happiness(7)])).toEqual({ ok: false, reason: 'connection_lost' });
		expect(tries.mock.calls.length).toBeGreaterThanOrEqual(2);
		expect(tries.mock.calls.length).toBeLessThanOrEqual(2 * mostEach);
		expect(device.keep.count('pending')).toBe(1);
	});

	test.each(lost)('(%s) leaves none open that would block an upgrade', async (name, _, message) => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const { arm } = breakable('readwrite', name, message);
		const journal = await device.open();
		arm(1);
		await journal.write([happiness(7)]);
		const newer = await device.raw(20);
		expect(newer.version).toBe(20);
		newer.close();
		await vi.waitFor(() => expect(journal.status).toBe('outdated'));
	});

	test('after the commit writes nothing twice, and knows what was there before', async () => {
		const journal = await device.open();
		await journal.write([happiness(5)]);
		const original = IDBTransaction.prototype.dispatchEvent;
		let broken = false;
		vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (
			this: IDBTransaction,
			event
		) {
			const breaks = this.mode === 'readwrite' && event.type === 'complete' && !broken;
			if (!breaks) return original.call(this, event);
			broken = true;
			Object.defineProperty(event, 'type', { value: 'abort' });
			return original.call(this, event);
		});
		device.clock.instant += 5;
		const saved = await journal.write([happiness(7)]);
		expect(broken).toBe(true);
		expect(saved).toMatchObject({ ok: true, undo: [happiness(5)] });
	});

	test('does not stop reading', async () => {
		const { arm } = breakable('readonly', 'UnknownError', 'connection lost');
		const journal = await device.open();
		await journal.write([happiness(7)]);
		arm(1);
		expect(await journal.day(TODAY)).toHaveLength(1);
	});
});
