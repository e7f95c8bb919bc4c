import type { Page } from '@playwright/test';

const DATABASE = 'ambitiespanning:own';

/** A row as it stands in the database. */
export interface StoredRow {
	id: string;
	kind: string;
	day: string;
	rev: string;
	body: Record<string, unknown> | null;
}

/** The journal as it is stored, read past the app. */
export interface Stored {
	/** By id, deletions too. */
	rows: StoredRow[];
	/** What attachments hold, by id, each as its length and the sum of its bytes. */
	bytes: string[];
	/** What it says of itself, and what stands beside it. */
	meta: unknown[];
}

/** Everything in the database; null where there is none. */
export async function stored(page: Page): Promise<Stored | null> {
	return page.evaluate(async (name) => {
		const found = await indexedDB.databases();
		if (!found.some((each) => each.name === name)) return null;
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open(name);
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const all = <T>(table: string) =>
			new Promise<T[]>((resolve) => {
				const asking = database.transaction(table).objectStore(table).getAll();
				asking.onsuccess = () => resolve(asking.result as T[]);
			});
		const rows = await all<StoredRow>('rows');
		const held = await all<{ id: string; bytes: ArrayBuffer }>('bytes');
		const meta = await all<unknown>('meta');
		database.close();
		const sumOf = (bytes: ArrayBuffer) =>
			new Uint8Array(bytes).reduce((sum, byte) => (sum * 31 + byte) % 2_147_483_647, 0);
		return {
			rows,
			bytes: held.map(({ id, bytes }) => `${id} ${bytes.byteLength} ${sumOf(bytes)}`),
			meta
		};
	}, DATABASE);
}

/** What the journal says now, by id; deletions and revisions apart. */
export async function said(page: Page): Promise<Record<string, unknown>> {
	const rows = (await stored(page))?.rows ?? [];
	return Object.fromEntries(
		rows.flatMap(({ id, body }) => (body === null ? [] : [[id, body] as const]))
	);
}

/** Happiness by day, as it is stored. */
export async function happiness(page: Page): Promise<Record<string, unknown>> {
	const rows = (await stored(page))?.rows ?? [];
	return Object.fromEntries(
		rows.flatMap(({ id, day, body }) =>
			body !== null && id === `answer/${day}/happiness` ? [[day, body.value] as const] : []
		)
	);
}
