import type { Page } from '@playwright/test';

/** A row as it stands in the database. */
export interface StoredRow {
	id: string;
	kind: string;
	day: string;
	rev: string;
	body: Record<string, unknown> | null;
}

/** What stands in the journal's database, read past the app. */
export interface Stored {
	/** By id. */
	rows: ReadonlyMap<string, StoredRow>;
	/** How many bytes are held for each attachment, by its id. */
	bytes: ReadonlyMap<string, number>;
	/** Whether anything is written down as laid ready. */
	ready: boolean;
}

/** Runs in the page. It opens what is there, and makes nothing. */
async function readTables(name: string) {
	const known = await indexedDB.databases();
	if (!known.some((each) => each.name === name)) return { rows: [], bytes: [], ready: false };
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open(name);
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const transaction = database.transaction(['rows', 'meta', 'bytes']);
	const all = <T>(table: string) =>
		new Promise<T[]>((resolve) => {
			const asking = transaction.objectStore(table).getAll();
			asking.onsuccess = () => resolve(asking.result as T[]);
		});
	const [rows, meta, held] = [
		await all<StoredRow>('rows'),
		await all<{ key: string }>('meta'),
		await all<{ id: string; bytes: ArrayBuffer }>('bytes')
	];
	database.close();
	const bytes = held.map(({ id, bytes }): [string, number] => [id, bytes.byteLength]);
	return { rows, bytes, ready: meta.some(({ key }) => key === 'ready') };
}

/** What stands in a journal's database; nothing where there is none. */
export async function storedIn(page: Page, journal = 'own'): Promise<Stored> {
	const { rows, bytes, ready } = await page.evaluate(readTables, `ambitiespanning:${journal}`);
	return { rows: new Map(rows.map((row) => [row.id, row])), bytes: new Map(bytes), ready };
}

/** The rows of a kind that are not deleted. */
export function live({ rows }: Stored, kind: string): StoredRow[] {
	return [...rows.values()].filter((row) => row.kind === kind && row.body !== null);
}

/** The attachments of which not all is there, and what is held for none. */
export function brokenAttachments(stored: Stored): { torn: string[]; orphaned: string[] } {
	const attachments = live(stored, 'attachment');
	const torn = attachments.filter(({ id, body }) => stored.bytes.get(id) !== body!.size);
	const known = new Set(attachments.map(({ id }) => id));
	return {
		torn: torn.map(({ id }) => id),
		orphaned: [...stored.bytes.keys()].filter((id) => !known.has(id))
	};
}
