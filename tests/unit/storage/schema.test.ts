import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import dump from '../../fixtures/journal-v1.json';
import first from '../../fixtures/schema-v1.json';
import { day } from '../../../src/lib/core/days';
import { admitRow } from '../../../src/lib/core/records';
import { SCHEMA_VERSION } from '../../../src/lib/storage/schema';
import { answer, Device, happiness, moment } from './rig';

/** The tables of a database, as the browser has them. */
type Shape = typeof first;

/** The shape of every version that was ever in use, in order. A version is added, none changed. */
const shapes: Shape[] = [first];

function shapeOf(db: IDBDatabase): Shape {
	const names = [...db.objectStoreNames].sort();
	const tables = names.map((name) => {
		const store = db.transaction(name).objectStore(name);
		const indexes = [...store.indexNames].sort().map((index) => {
			const { keyPath, unique, multiEntry } = store.index(index);
			return [index, { keyPath: keyPath as string | string[], unique, multiEntry }] as const;
		});
		const { keyPath, autoIncrement } = store;
		return [name, { keyPath, autoIncrement, indexes: Object.fromEntries(indexes) }] as const;
	});
	return { version: db.version, tables: Object.fromEntries(tables) } as Shape;
}

/** Everything in a database, past our code. */
async function contents(db: IDBDatabase): Promise<Record<string, unknown[]>> {
	const all: Record<string, unknown[]> = {};
	for (const name of db.objectStoreNames) {
		all[name] = await answer(db.transaction(name).objectStore(name).getAll());
	}
	return all;
}

/** Makes the database that a dump was taken of. */
async function restore(device: Device, shape: Shape, rows: Record<string, unknown[]>) {
	const request = device.indexedDB.open('ambitiespanning:own', shape.version);
	request.onupgradeneeded = () => {
		for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(shape.tables)) {
			const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
			for (const [index, { keyPath: of, ...options }] of Object.entries(indexes)) {
				store.createIndex(index, of, options);
			}
			for (const row of rows[name] ?? []) store.add(row);
		}
	};
	(await answer(request)).close();
}

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => device.close());

describe('the tables', () => {
	test('are those of the newest shape', async () => {
		await device.open();
		const db = await device.raw();
		expect(shapeOf(db)).toEqual(shapes.at(-1));
		expect(shapes).toHaveLength(SCHEMA_VERSION);
		db.close();
	});

	test.each(shapes)('have all that version $version had', async ({ tables }) => {
		await device.open();
		const db = await device.raw();
		expect(shapeOf(db).tables).toMatchObject(tables);
		db.close();
	});
});

describe('a database of version 1', () => {
	test('opens, and everything in it is as it was', async () => {
		await restore(device, first, dump);
		const journal = await device.open();
		const db = await device.raw();
		expect(await contents(db)).toEqual(dump);
		db.close();
		expect(journal.device).toBe(dump.meta[0]!.device);
		expect(await journal.firstDay()).toBe('2026-07-13');
		const rows = await journal.days(day('2026-07-13'), day('2026-07-14'));
		// By day, and within a day by id, as the dump is.
		const dayOf = (on: string) => dump.rows.filter((row) => row.day === on);
		expect(rows).toEqual([...dayOf('2026-07-13'), ...dayOf('2026-07-14')]);
		expect(await journal.undated()).toEqual(dump.rows.filter((row) => row.kind === 'setting'));
	});

	test('can be written', async () => {
		await restore(device, first, dump);
		const journal = await device.open();
		const old = (await journal.row(happiness(0).id))!;
		await journal.write([happiness(1), moment(9)]);
		const written = (await journal.row(happiness(0).id))!;
		expect(written.body).toEqual(happiness(1).body);
		expect(written.rev > old.rev).toBe(true);
	});

	test('holds nothing that the gate would refuse today', () => {
		expect(dump.rows.map((row) => admitRow(row).ok)).toEqual(dump.rows.map(() => true));
	});
});
