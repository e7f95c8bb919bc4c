import { afterEach, expect, test } from 'vitest';
import { answer, Device, moment, note } from './rig';

const device = new Device();
afterEach(() => device.close());

/** Every key that a database is looked up by, and every value, table by table. */
async function keysAndValues(db: IDBDatabase) {
	const keys: unknown[] = [];
	const values: Record<string, unknown[]> = {};
	for (const name of db.objectStoreNames) {
		const store = db.transaction(name).objectStore(name);
		values[name] = await answer(store.getAll());
		keys.push(...(await answer(store.getAllKeys())));
		for (const index of store.indexNames) {
			await new Promise<void>((resolve) => {
				const cursor = store.index(index).openKeyCursor();
				cursor.onsuccess = () => {
					if (!cursor.result) return resolve();
					keys.push(cursor.result.key);
					cursor.result.continue();
				};
			});
		}
	}
	return { keys, values };
}

test('what was written stands in the body of its own row, and in no key, index or other table', async () => {
	const journal = await device.open();
	await journal.write([note('Over de bureaulamp.'), moment(1)]);
	const db = await device.raw();
	const { keys, values } = await keysAndValues(db);
	db.close();
	expect(keys.length).toBeGreaterThan(8);
	expect(JSON.stringify(keys)).not.toMatch(/lamp/i);
	const holding = Object.entries(values).flatMap(([table, all]) =>
		all.filter((value) => /lamp/i.test(JSON.stringify(value))).map((value) => ({ table, value }))
	);
	expect(holding).toHaveLength(1);
	const [{ table, value }] = holding as [{ table: string; value: Record<string, unknown> }];
	expect(table).toBe('rows');
	expect(Object.keys(value).sort()).toEqual(['body', 'day', 'id', 'kind', 'rev']);
	expect(JSON.stringify({ ...value, body: null })).not.toMatch(/lamp/i);
});
