import { Dexie, type Table } from 'dexie';
import type { Row } from '../core/records';
import type { DeviceId } from '../core/revisions';
import { databaseName } from './names';

/** The version of the tables. A new one only adds. */
export const SCHEMA_VERSION = 1;

/**
 * The row that tells this very database from an empty one that took its place after the data of
 * the site were cleared. Written when the database is made; compared in every write.
 */
export interface Sentinel {
	key: 'sentinel';
	/** Random, 32 hex digits. */
	token: string;
	/** This device's name in revisions and in the ids of its texts. */
	device: DeviceId;
	/** The schema version under which the database was made. */
	version: number;
}

/** What a window laid ready in `bytes` and has not taken in: nobody sees it yet. */
export interface Ready {
	key: 'ready';
	/** Of the attachments. */
	ids: readonly string[];
	/** When the last was laid ready, milliseconds since 1970. */
	at: number;
}

/** What an attachment holds, beside its record: in Safari a stored Blob may come back empty. */
export interface StoredBytes {
	/** That of its record. */
	id: string;
	bytes: ArrayBuffer;
}

/** The part of a browser's IndexedDB that can be exchanged in tests. */
export type Factory = Pick<IDBFactory, 'open'>;

function randomHex(bytes: number): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
}

/** The sentinel of a database that is being made. */
export function newSentinel(): Sentinel {
	return {
		key: 'sentinel',
		token: randomHex(16),
		device: randomHex(6) as DeviceId,
		version: SCHEMA_VERSION
	};
}

/** The tables of one journal. */
export class JournalDatabase extends Dexie {
	readonly rows!: Table<Row, string>;
	readonly meta!: Table<Sentinel | Ready, string>;
	readonly bytes!: Table<StoredBytes, string>;

	constructor(journal: string, indexedDB?: Factory) {
		super(databaseName(journal), {
			// Opened by itself it would come back empty after the data of the site were cleared.
			autoOpen: false,
			// "Saved" means that it is on the disk, which browsers no longer promise by default.
			chromeTransactionDurability: 'strict',
			// A live query must not show what is not committed yet.
			cache: 'disabled',
			...(indexedDB && { indexedDB })
		});
		this.version(1).stores({ rows: 'id, day, [kind+day], rev', meta: 'key', bytes: 'id' });
	}

	/** What tells this very database from another of the same name. */
	async sentinel(): Promise<Sentinel | undefined> {
		const found = await this.meta.get('sentinel');
		return found?.key === 'sentinel' ? found : undefined;
	}

	/** What was laid ready. */
	async ready(): Promise<Ready | undefined> {
		const found = await this.meta.get('ready');
		return found?.key === 'ready' ? found : undefined;
	}
}
