import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asideTexts, PendingCopies } from '../../../src/lib/storage/pending';
import { bad, Device, happiness, moment, note, NOON, rawRows, refusingKeep, TODAY } from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

/** What a window that was killed leaves behind. */
function leave(changes: unknown, at: number, tail = '1', name = 'own') {
	const text = JSON.stringify({ at, changes });
	device.keep.setItem(`ambitiespanning:pending:${name}:${tail}`, text);
}

test('what a killed window was writing is found at the next start', async () => {
	leave([happiness(7), note('not lost')], NOON - 60_000);
	const journal = await device.open();
	expect(journal.recovered).toBe(1);
	expect((await journal.day(TODAY)).map(({ body }) => body)).toEqual([
		happiness(7).body,
		note('not lost').body
	]);
	expect(device.keep.count('pending')).toBe(0);
	expect((await device.open()).recovered).toBe(0);
});

test('a write that was under way when the window was killed is found', async () => {
	const killed = await device.open();
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
		this.transaction.abort();
		throw new DOMException('killed', 'AbortError');
	});
	await killed.write([happiness(7)]);
	vi.restoreAllMocks();
	killed.close();
	expect(await rawRows(device)).toEqual([]);
	const journal = await device.open();
	expect(journal.recovered).toBe(1);
	expect(await journal.row(happiness(7).id)).toMatchObject({ body: { value: 7 } });
});

test('it does not go over what was said since', async () => {
	const before = await device.open();
	await before.write([happiness(9)]);
	before.close();
	leave([happiness(7), moment(1)], NOON - 1);
	const journal = await device.open();
	expect(await journal.row(happiness(0).id)).toMatchObject({ body: { value: 9 } });
	expect(await journal.row(moment(1).id)).toBeDefined();
	expect(journal.recovered).toBe(1);
});

test('several are written in the order in which they were said', async () => {
	leave([happiness(3)], NOON - 1, 'c');
	leave([happiness(1)], NOON - 3, 'b');
	leave([happiness(2)], NOON - 2, 'a');
	const journal = await device.open();
	expect(journal.recovered).toBe(3);
	expect(await journal.row(happiness(0).id)).toMatchObject({ body: { value: 3 } });
});

test('one that was committed after all changes nothing', async () => {
	const before = await device.open();
	await before.write([happiness(7)]);
	const rows = await rawRows(device);
	leave([happiness(7)], NOON);
	expect((await device.open()).recovered).toBe(0);
	expect(await rawRows(device)).toEqual(rows);
	expect(device.keep.count('pending')).toBe(0);
});

test('another window may write it too, while this one still does', async () => {
	const journal = await device.open();
	const saving = journal.write([happiness(7)]);
	const other = await device.open();
	expect(await saving).toMatchObject({ ok: true });
	expect(await other.day(TODAY)).toHaveLength(1);
	expect((await rawRows(device)).map((row) => (row as { rev: string }).rev)).toEqual([
		expect.stringContaining('-000000-') as string
	]);
	expect(device.keep.count('pending')).toBe(0);
});

test.each(['{"at":1,"chan', 'null', '[]', '{"at":"x","changes":[]}', '{"at":1,"changes":5}', ''])(
	'a damaged one (%s) is set aside, once',
	async (text) => {
		device.keep.setItem('ambitiespanning:pending:own:1', text);
		leave([happiness(7)], NOON, '2');
		const journal = await device.open();
		expect(journal.recovered).toBe(1);
		expect(device.keep.count('pending')).toBe(0);
		expect(asideTexts(device.keep, 'own')).toEqual([text]);
	}
);

test('one that the gate refuses is set aside as a whole', async () => {
	leave([note('with it'), bad], NOON);
	const journal = await device.open();
	expect(journal.recovered).toBe(0);
	expect(await journal.day(TODAY)).toEqual([]);
	expect(asideTexts(device.keep, 'own')[0]).toContain('with it');
});

test('those of other journals are left alone, whatever their names', async () => {
	leave([happiness(1)], NOON, '1', 'own%3Ax');
	leave([happiness(1)], NOON, '1', 'owner');
	expect((await device.open()).recovered).toBe(0);
	expect(device.keep.count('pending')).toBe(2);
	expect((await device.open('own:x')).recovered).toBe(1);
});

test('one that can not be written now stays for the next start', async () => {
	(await device.open()).close();
	leave([happiness(7)], NOON);
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	const full = await device.open();
	expect(full.recovered).toBe(0);
	vi.restoreAllMocks();
	expect(device.keep.count('pending')).toBe(1);
	expect((await device.open()).recovered).toBe(1);
});

test('a try at the same changes takes the place of the first copy', () => {
	const pending = new PendingCopies(device.keep, 'own');
	const key = pending.keep([happiness(7)], NOON);
	expect(pending.keep([happiness(7)], NOON + 1)).toBe(key);
	expect(pending.keep([happiness(8)], NOON + 1)).not.toBe(key);
	pending.drop(key);
	expect(pending.leftovers().map(({ changes }) => changes)).toEqual([[happiness(8)]]);
});

test('a keep place that refuses throws nothing', () => {
	const pending = new PendingCopies(refusingKeep, 'own');
	expect(pending.keep([happiness(7)], NOON)).toBeNull();
	expect(pending.leftovers()).toEqual([]);
	expect(() => pending.drop('any')).not.toThrow();
	expect(() => pending.setAside('any')).not.toThrow();
	expect(asideTexts(refusingKeep, 'own')).toEqual([]);
});
