import { openFailureOf, StorageFault, type OpenFailure } from './failure';
import {
	JournalDatabase,
	newSentinel,
	SCHEMA_VERSION,
	type Factory,
	type Sentinel
} from './schema';
import { answerWithin, SILENCE } from './watchdog';

/** How a connection ended that we did not close. */
export type Ending =
	/** The browser closed it: the data of the site were cleared, or its storage process died. */
	| 'lost'
	/** Another window wants to upgrade the database. */
	| 'outdated'
	/** Another window wants to delete the database. */
	| 'deleted';

/** How to connect. */
export interface ConnectOptions {
	openTimeoutMs: number;
	onBlocked?: (() => void) | undefined;
	indexedDB?: Factory | undefined;
	/** When reopening: the sentinel's token. No other database will do, least of all a new one. */
	token?: string | undefined;
}

type Connected =
	{ ok: true; connection: Connection } | { ok: false; reason: OpenFailure | 'deleted' };

/** An open database, and whether it still is. */
export class Connection {
	readonly db: JournalDatabase;
	readonly sentinel: Sentinel;
	#ending: Ending | null = null;
	#retired = false;
	#listener: ((ending: Ending) => void) | null = null;

	constructor(db: JournalDatabase, sentinel: Sentinel) {
		this.db = db;
		this.sentinel = sentinel;
		db.on('versionchange', (event) => {
			// Left open, this window would go on to write with old code, and block the other.
			this.#end(event.newVersion === null ? 'deleted' : 'outdated');
			db.close({ disableAutoOpen: true });
			return false;
		});
		// Also when Dexie closes in order to reopen by itself: we compare the sentinel, it does not.
		db.on('close', () => this.#end('lost'));
	}

	/** Whether it can be asked. */
	get usable(): boolean {
		return this.#ending === null && !this.#retired && this.db.isOpen();
	}

	/** Calls back when it ends, or at once if it has. */
	onEnd(listener: (ending: Ending) => void): void {
		this.#listener = listener;
		if (this.#ending) listener(this.#ending);
	}

	/** Closes it, without calling back. What runs on it may still be committed. */
	close(): void {
		this.#retired = true;
		this.db.close({ disableAutoOpen: true });
	}

	#end(ending: Ending): void {
		if (this.#ending || this.#retired) return;
		this.#ending = ending;
		this.#listener?.(ending);
	}
}

async function readSentinel(db: JournalDatabase): Promise<Sentinel> {
	const found = await db.sentinel();
	if (found) return found;
	// A database that was made without one: a second window may be here at the same time.
	return db.transaction('rw', db.meta, async () => {
		const other = await db.sentinel();
		if (other) return other;
		const made = newSentinel();
		await db.meta.put(made);
		return made;
	});
}

async function establish(db: JournalDatabase, token: string | undefined): Promise<Connected> {
	await db.open();
	// Dexie opens a newer database than it knows without a word; its versions are tens.
	if (Math.floor(db.backendDB().version / 10) > SCHEMA_VERSION) {
		db.close({ disableAutoOpen: true });
		return { ok: false, reason: 'newer' };
	}
	if (token === undefined)
		return { ok: true, connection: new Connection(db, await readSentinel(db)) };
	const sentinel = await db.sentinel();
	if (sentinel?.token === token) return { ok: true, connection: new Connection(db, sentinel) };
	db.close({ disableAutoOpen: true });
	return { ok: false, reason: 'deleted' };
}

/**
 * Opens the database of a journal. Unless it is a reopening, it is made where there is none. An
 * opening that breaks, as it does where the browser's storage process dies meanwhile, is tried once
 * more.
 */
export async function connect(journal: string, options: ConnectOptions): Promise<Connected> {
	const first = await connectOnce(journal, options);
	return first.ok || first.reason !== 'unknown' ? first : connectOnce(journal, options);
}

async function connectOnce(journal: string, options: ConnectOptions): Promise<Connected> {
	const db = new JournalDatabase(journal, options.indexedDB);
	let blocked = false;
	let empty = false;
	let mayMake = options.token === undefined;
	db.on('blocked', () => {
		blocked = true;
		options.onBlocked?.();
		return false;
	});
	db.on('populate', (transaction) => {
		if (mayMake) return void transaction.table('meta').add(newSentinel());
		// Thrown here, the database is not made.
		empty = true;
		throw new StorageFault('deleted');
	});
	const opening = establish(db, options.token).finally(() => (mayMake = false));
	try {
		const opened = await answerWithin(opening, options.openTimeoutMs);
		if (opened !== SILENCE) return opened;
		// It can't be called off; once it opens after all it would block other windows.
		const close = () => db.close({ disableAutoOpen: true });
		opening.then(close, close);
		return { ok: false, reason: blocked ? 'blocked' : 'timeout' };
	} catch (error) {
		db.close({ disableAutoOpen: true });
		return { ok: false, reason: empty ? 'deleted' : openFailureOf(error) };
	}
}
