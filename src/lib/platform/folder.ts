/** A folder of the device that the seller picked, as far as the app uses it. */
export interface Folder {
	readonly name: string;
	queryPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
	getFileHandle(name: string, options: { create: true }): Promise<FileSystemFileHandle>;
	removeEntry(name: string): Promise<void>;
	keys(): AsyncIterableIterator<string>;
}

interface Picker {
	showDirectoryPicker?: (of: { id: string; mode: 'readwrite' }) => Promise<Folder>;
}

/** Whether this browser lets anyone pick a folder. */
export const canPickFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Asks the seller for a folder; null where that was called off. */
export async function pickFolder(): Promise<Folder | null> {
	const { showDirectoryPicker } = globalThis as Picker;
	try {
		return (await showDirectoryPicker?.({ id: 'backup', mode: 'readwrite' })) ?? null;
	} catch {
		return null;
	}
}

/** Writes a file in place of one of the same name; whole or not at all. */
export async function writeIn(folder: Folder, name: string, file: Blob): Promise<void> {
	const handle = await folder.getFileHandle(name, { create: true });
	// What is written stands in another file until it is closed.
	const writing = await handle.createWritable();
	try {
		await writing.write(file);
		await writing.close();
	} catch (thrown) {
		await writing.abort().catch(() => undefined);
		throw thrown;
	}
}

const DATABASE = 'ambitiespanning-folders';

/** The place where the browser keeps which folder was picked: nothing else can hold a handle. */
function place(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(DATABASE, 1);
		opening.onupgradeneeded = () => void opening.result.createObjectStore('folders');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error ?? new Error('not opened'));
	});
}

async function within<T>(
	mode: IDBTransactionMode,
	ask: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const database = await place();
	try {
		return await new Promise<T>((resolve, reject) => {
			const transaction = database.transaction('folders', mode);
			const asking = ask(transaction.objectStore('folders'));
			transaction.oncomplete = () => resolve(asking.result);
			transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
		});
	} finally {
		database.close();
	}
}

/** The folder that was picked for a journal; null where there is none, or none can be kept. */
export async function keptFolder(journal: string): Promise<Folder | null> {
	if (!canPickFolder()) return null;
	try {
		const found = await within('readonly', (store) => store.get(journal) as IDBRequest<unknown>);
		return (found as Folder | undefined) ?? null;
	} catch {
		return null;
	}
}

/** Keeps, or forgets, which folder was picked for a journal. */
export async function keepFolder(journal: string, folder: Folder | null): Promise<void> {
	await within('readwrite', (store): IDBRequest<unknown> => {
		const asking: IDBRequest = folder === null ? store.delete(journal) : store.put(folder, journal);
		return asking;
	});
}
