import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import type { Clock } from '../../../src/lib/core/clock';
import { day, type Captured, type Instant } from '../../../src/lib/core/days';
import { answerId, settingId, textId, type Change } from '../../../src/lib/core/records';
import type { KeepPlace } from '../../../src/lib/storage/keep-place';
import { openJournal, type Journal, type JournalOptions } from '../../../src/lib/storage/journal';

export const NOON = Date.UTC(2026, 6, 14, 12);
export const TODAY = day('2026-07-14');
export const TOKEN = '0123456789abcdef0123456789abcdef';

/** A clock that is set by hand. */
export class HandClock implements Clock {
	instant = NOON;
	now(): Captured {
		return { instant: this.instant as Instant, offset: 120 };
	}
}

/** A keep place in memory, with its texts in the open. */
export class MemoryKeep implements KeepPlace {
	readonly texts = new Map<string, string>();
	get length() {
		return this.texts.size;
	}
	key(index: number) {
		return [...this.texts.keys()][index] ?? null;
	}
	getItem(key: string) {
		return this.texts.get(key) ?? null;
	}
	setItem(key: string, text: string) {
		this.texts.set(key, text);
	}
	removeItem(key: string) {
		this.texts.delete(key);
	}
	/** How many keys of a kind there are. */
	count(kind: 'pending' | 'aside' | 'draft') {
		return [...this.texts.keys()].filter((key) => key.startsWith(`ambitiespanning:${kind}:`))
			.length;
	}
}

/** A keep place that refuses everything. */
export const refusingKeep: KeepPlace = {
	get length(): number {
		throw new DOMException('no', 'SecurityError');
	},
	key: () => {
		throw new DOMException('no', 'SecurityError');
	},
	getItem: () => {
		throw new DOMException('no', 'SecurityError');
	},
	setItem: () => {
		throw new DOMException('full', 'QuotaExceededError');
	},
	removeItem: () => {
		throw new DOMException('no', 'SecurityError');
	}
};

/** A device with a browser of its own: its databases, its keep place and its clock. */
export class Device {
	readonly indexedDB = new IDBFactory();
	readonly keep = new MemoryKeep();
	readonly clock = new HandClock();
	readonly #open: Journal[] = [];

	options(more: Partial<JournalOptions> = {}): JournalOptions {
		const { indexedDB, keep, clock } = this;
		return { indexedDB, keep, clock, saveTimeoutMs: 200, openTimeoutMs: 300, ...more };
	}

	/** A window with the journal open. */
	async open(name = 'own', more: Partial<JournalOptions> = {}): Promise<Journal> {
		const result = await openJournal(name, this.options(more));
		if (!result.ok) throw new Error(`did not open: ${result.reason}`);
		this.#open.push(result.journal);
		return result.journal;
	}

	close(): void {
		for (const journal of this.#open) journal.close();
	}

	/** The database as it is, past our code. */
	raw(version?: number, name = 'ambitiespanning:own'): Promise<IDBDatabase> {
		return answer(this.indexedDB.open(name, version));
	}
}

/** Closes a connection as a browser does that clears the data. Its own type asks for the class. */
export const forceClose = forceCloseDatabase as unknown as (db: IDBDatabase) => void;

/** What a request answers. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('no error'));
	});
}

/** All values of a table, past our code. */
export async function rawRows(device: Device, table = 'rows'): Promise<unknown[]> {
	const db = await device.raw();
	const rows = await answer(db.transaction(table).objectStore(table).getAll());
	db.close();
	return rows;
}

/** Writes one value past our code. */
export async function rawPut(device: Device, table: string, value: unknown): Promise<void> {
	const db = await device.raw();
	const transaction = db.transaction(table, 'readwrite');
	transaction.objectStore(table).put(value);
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	db.close();
}

/** Waits, real milliseconds. */
export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const at: Captured = { instant: NOON as Instant, offset: 120 };

export function happiness(value: number, on = TODAY): Change<'answer'> {
	const body = { value, at, model: 'AS-1.0' };
	return { id: answerId.happiness(on), kind: 'answer', day: on, body };
}

export function note(text: string, on = TODAY): Change<'text'> {
	const id = textId(on, 'aaaaaaaaaaaa');
	return { id, kind: 'text', day: on, body: { type: 'note', text, prompt: null } };
}

export function moment(number: number, on = TODAY): Change<'moment'> {
	const tail = number.toString(16).padStart(12, '0');
	return {
		id: `019f6e00-0000-7000-8000-${tail}`,
		kind: 'moment',
		day: on,
		body: {
			kind: number % 2 ? 'greed' : 'fear',
			intensity: 3,
			response: null,
			situation: null,
			product: null,
			at,
			questionShown: null,
			questionAsked: null
		}
	};
}

/** The record of a photo that has so many bytes. */
export function photo(number: number, size: number, on = TODAY): Change<'attachment'> {
	const { id } = moment(number, on);
	const sha256 = '0'.repeat(64);
	const body = { type: 'photo' as const, about: on, mime: 'image/jpeg', size, sha256, at };
	return {
		id,
		kind: 'attachment',
		day: on,
		body: { ...body, width: 4, height: 3, seconds: null }
	};
}

export function setting(name: string, value: unknown): Change<'setting'> {
	return { id: settingId(name), kind: 'setting', day: '', body: { value } };
}

/** A change that the gate refuses. */
export const bad = { ...happiness(5), body: { value: 11, at, model: 'AS-1.0' } } as Change;
