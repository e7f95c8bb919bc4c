import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { addDays, dayRange } from '../../../src/lib/core/days';
import type { Change } from '../../../src/lib/core/records';
import type { Journal } from '../../../src/lib/storage/journal';
import { Device, happiness, moment, setting, TODAY } from './rig';

const YEARS_AGO = addDays(TODAY, -3652);
const device = new Device();
let journal: Journal;

beforeAll(async () => {
	// Spied on before it is opened, since Dexie takes hold of some methods then.
	const changes: Change[] = dayRange(YEARS_AGO, TODAY).flatMap((on, index) => [
		happiness(index % 11, on),
		moment(index * 2, on),
		moment(index * 2 + 1, on)
	]);
	journal = await device.open('own', { saveTimeoutMs: 60_000 });
	await journal.write([...changes, setting('place', 'shop')]);
}, 60_000);

afterEach(() => void vi.restoreAllMocks());

/** What a read asked of the browser: how often, of tables as a whole, and how many rows came. */
function watchReads() {
	const ofTables: unknown[] = [];
	let asked = 0;
	for (const name of ['getAll', 'openCursor', 'openKeyCursor', 'getAllKeys'] as const) {
		const ofTable = IDBObjectStore.prototype[name];
		vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
			this: IDBObjectStore,
			...args: Parameters<typeof ofTable>
		) {
			ofTables.push([name, ...args]);
			return Reflect.apply(ofTable, this, args) as never;
		});
		const ofIndex = IDBIndex.prototype[name];
		vi.spyOn(IDBIndex.prototype, name).mockImplementation(function (
			this: IDBIndex,
			...args: Parameters<typeof ofIndex>
		) {
			asked += 1;
			return Reflect.apply(ofIndex, this, args) as never;
		});
	}
	const steps = vi.spyOn(IDBCursor.prototype, 'continue');
	return { ofTables, asked: () => asked, steps };
}

const week = addDays(TODAY, -6);

test.each<[string, () => Promise<unknown>, number]>([
	['a day', () => journal.day(TODAY), 3],
	['a week', () => journal.days(week, TODAY), 21],
	['the moments of a week', () => journal.ofKind('moment', week, TODAY), 14],
	['the settings', () => journal.undated(), 1]
])('of ten years, %s is read by its index', async (_, read, rows) => {
	const { ofTables, asked, steps } = watchReads();
	expect(await read()).toHaveLength(rows);
	expect(ofTables).toEqual([]);
	expect(asked()).toBe(1);
	expect(steps).not.toHaveBeenCalled();
});

test('of ten years, the first day is found in one step', async () => {
	const { ofTables, asked, steps } = watchReads();
	expect(await journal.firstDay()).toBe(YEARS_AGO);
	expect(ofTables).toEqual([]);
	expect(asked()).toBe(1);
	expect(steps.mock.calls.length).toBeLessThanOrEqual(1);
});
