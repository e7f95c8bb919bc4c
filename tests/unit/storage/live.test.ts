import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addDays } from '../../../src/lib/core/days';
import type { Row } from '../../../src/lib/core/records';
import type { Journal } from '../../../src/lib/storage/journal';
import { Device, forceClose, happiness, note, setting, TODAY, wait } from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

/** What a window sees of a day, answer by answer. */
function watch(journal: Journal) {
	const seen: unknown[][] = [];
	const error = vi.fn();
	const next = (rows: Row[]) => seen.push(rows.map(({ body }) => body));
	const stop = journal.live(() => journal.day(TODAY), next, error);
	return { seen, error, stop };
}

test('a window sees what it writes and what another writes, after the commit', async () => {
	const [one, two] = [await device.open(), await device.open()];
	const { seen, stop } = watch(one);
	await vi.waitUntil(() => seen.length === 1);
	await two.write([happiness(7)]);
	await vi.waitUntil(() => seen.length === 2);
	await one.write([note('mine')]);
	await vi.waitUntil(() => seen.length === 3);
	expect(seen).toEqual([[], [happiness(7).body], [happiness(7).body, note('mine').body]]);
	stop();
	await one.write([happiness(8)]);
	await wait(30);
	expect(seen).toHaveLength(3);
});

test('what does not touch the answer does not ask again', async () => {
	const journal = await device.open();
	const { seen } = watch(journal);
	await vi.waitUntil(() => seen.length === 1);
	await journal.write([setting('place', 'shop'), happiness(7, addDays(TODAY, 1))]);
	await wait(30);
	expect(seen).toHaveLength(1);
});

test('a query of several reads follows each of them', async () => {
	const journal = await device.open();
	const seen: number[][] = [];
	const query = async () => {
		const settings = await journal.undated();
		const days = await journal.ofKind('answer', TODAY, TODAY);
		return [settings.length, days.length];
	};
	journal.live(query, (value) => seen.push(value), vi.fn());
	await vi.waitUntil(() => seen.length === 1);
	await journal.write([happiness(7)]);
	await vi.waitUntil(() => seen.length === 2);
	await journal.write([setting('place', 'shop')]);
	await vi.waitUntil(() => seen.length === 3);
	expect(seen).toEqual([
		[0, 0],
		[0, 1],
		[1, 1]
	]);
});

test('it goes on over a fresh connection', async () => {
	const original = IDBDatabase.prototype.transaction;
	const connections: IDBDatabase[] = [];
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
		this: IDBDatabase,
		...args
	) {
		connections.push(this);
		return original.apply(this, args);
	});
	const journal = await device.open();
	const { seen, error } = watch(journal);
	await vi.waitUntil(() => seen.length === 1);
	forceClose(connections.at(-1)!);
	await vi.waitUntil(() => seen.length === 2);
	await journal.write([happiness(7)]);
	await vi.waitUntil(() => seen.length === 3);
	expect(seen.at(-1)).toEqual([happiness(7).body]);
	expect(error).not.toHaveBeenCalled();
});

test('what a query throws is handed on', async () => {
	const journal = await device.open();
	const error = vi.fn();
	journal.live(() => Promise.reject(new Error('broken')), vi.fn(), error);
	await vi.waitUntil(() => error.mock.calls.length > 0);
	expect(error).toHaveBeenCalledWith(expect.objectContaining({ message: 'broken' }));
});
