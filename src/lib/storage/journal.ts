import { Dexie } from 'dexie';
import type { Clock } from '../core/clock';
import type { Day } from '../core/days';
import type { Change, Kind, Row } from '../core/records';
import type { DeviceId } from '../core/revisions';
import { admitAll } from './admit';
import { commit, type Bytes, type Order, type Plan, type Unsure } from './commit';
import { connect, type Connection, type Ending } from './connection';
import { saveFailureOf, StorageFault, type OpenFailure, type SaveFailure } from './failure';
import type { KeepPlace } from './keep-place';
import { LiveQueries } from './live';
import { PendingCopies } from './pending';
import type { Saved, Step, Unsaved } from './saved';
import type { Factory, JournalDatabase } from './schema';
import { Seen } from './seen';
import { answerWithin, SILENCE } from './watchdog';

export type { Bytes, KeepPlace, OpenFailure, Saved, SaveFailure, Step };

/** How a journal stands. Only an open one can be read and written; it does not open again. */
export type JournalStatus = 'open' | 'outdated' | 'deleted' | 'closed';

/** What a journal needs from outside. */
export interface JournalOptions {
	clock: Clock;
	/** Where copies of writes under way are kept. */
	keep: KeepPlace;
	/** How long a save may stay without an answer, milliseconds of a window that is awake. */
	saveTimeoutMs?: number;
	/** How long opening may take, or wait for other windows, in the same milliseconds. */
	openTimeoutMs?: number;
	/** Called when another window holds up the opening, which waits on. */
	onBlocked?: () => void;
	/** Another IndexedDB than the browser's. */
	indexedDB?: Factory;
	/** The sentinel's token of the very database that is meant: then no other is opened, or made. */
	token?: string;
}

const SAVE_TIMEOUT_MS = 5000;
const OPEN_TIMEOUT_MS = 10_000;

/** An open journal. Make one with `openJournal`. */
export class Journal {
	readonly name: string;
	/** How many writes of a window that was killed were found at the start, and written. */
	recovered = 0;
	readonly #options: JournalOptions;
	readonly #pending: PendingCopies;
	readonly #lives = new LiveQueries();
	readonly #listeners = new Set<(status: JournalStatus) => void>();
	readonly #unsure = new Map<string, Unsure>();
	readonly #seen = new Seen();
	readonly #see = (rows: Row[]) => this.#seen.rows(rows, this.#options.clock.now().instant);
	#status: JournalStatus = 'open';
	#connection: Connection;
	#reconnecting: Promise<Connection> | null = null;
	/** Whether the last write got no answer, so that the next had better use a fresh connection. */
	#silent = false;

	constructor(name: string, options: JournalOptions, connection: Connection) {
		this.name = name;
		this.#options = options;
		this.#pending = new PendingCopies(options.keep, name);
		this.#connection = connection;
		connection.onEnd((ending) => this.#ended(connection, ending));
	}

	/** This device's name in revisions and in the ids of its texts. */
	get device(): DeviceId {
		return this.#connection.sentinel.device;
	}

	/** What tells this very database from another of the same name. */
	get token(): string {
		return this.#connection.sentinel.token;
	}

	get status(): JournalStatus {
		return this.#status;
	}

	/** Calls back when the status changes; returns how to stop that. */
	onStatus(listener: (status: JournalStatus) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/**
	 * Writes all changes in one transaction, or none of them. Resolves after the commit, or with why
	 * there was none; a copy of what was not written is then kept, and found at the next start. Of
	 * attachments that are not deletions there is none.
	 * @param bytes what attachments hold that are not stored yet, by the id of their record
	 * @param captured when that was long ago, milliseconds since 1970: what was said since stays
	 */
	async write(changes: readonly Change[], bytes?: Bytes, captured?: number): Promise<Saved> {
		const gate = admitAll(changes, this.name);
		const admitted = gate instanceof Promise ? await gate : gate;
		if (admitted === 'unknown') this.#pending.keep(changes, this.#options.clock.now().instant);
		if (!Array.isArray(admitted)) return { ok: false, reason: admitted };
		if (admitted.length === 0) return { ok: true, left: [], undo: [] };
		const late = captured !== undefined;
		const at = captured ?? this.#seen.captured(admitted, this.#options.clock.now().instant);
		const copy = this.#pending.keep(admitted, at);
		const saved = await this.#save({ changes: admitted, bytes, at, late }, copy);
		if (!saved.ok) return saved;
		const { left, undo, freed } = saved.plan;
		return { ok: true, left, undo, freed };
	}

	/** The rows of a day, deletions among them. */
	day(day: Day): Promise<Row[]> {
		return this.#read((db) => db.rows.where('day').equals(day).toArray(this.#see));
	}

	/** The rows from one day to another, both included. */
	days(from: Day, to: Day): Promise<Row[]> {
		return this.#read((db) =>
			db.rows.where('day').between(from, to, true, true).toArray(this.#see)
		);
	}

	/** The rows of one kind from one day to another, both included. */
	ofKind<K extends Kind>(kind: K, from: Day, to: Day): Promise<Row<K>[]> {
		return this.#read((db) => {
			const range = db.rows.where('[kind+day]').between([kind, from], [kind, to], true, true);
			return range.toArray((rows) => this.#see(rows) as Row<K>[]);
		});
	}

	/** The rows that belong to no day: settings, products, questions of the seller's own. */
	undated(): Promise<Row[]> {
		return this.#read((db) => db.rows.where('day').equals('').toArray(this.#see));
	}

	/** The row with this id. */
	row(id: string): Promise<Row | undefined> {
		return this.#read((db) => db.rows.get(id, (row) => row && this.#see([row])[0]));
	}

	/** What the attachment with this id holds; undefined where it is deleted. */
	bytes(id: string): Promise<ArrayBuffer | undefined> {
		return this.#read((db) => db.bytes.get(id).then((stored) => stored?.bytes));
	}

	/** The first day that has a record that is not deleted. */
	firstDay(): Promise<Day | null> {
		return this.#read((db) => {
			const dated = db.rows.where('day').above('');
			return dated.and(({ body }) => body !== null).first((row) => row?.day || null);
		});
	}

	/**
	 * Follows a query that reads this journal: `next` gets its answer, and each later one after a
	 * commit in this window or another. Returns how to stop.
	 */
	live<T>(
		query: () => Promise<T>,
		next: (value: T) => void,
		error: (error: unknown) => void
	): () => void {
		return this.#lives.follow(query, next, error);
	}

	/** Closes the journal in this window. */
	close(): void {
		this.#finish('closed');
	}

	/** Writes what a killed window left behind; only for `openJournal`. */
	async recover(): Promise<void> {
		for (const { key, changes, at } of this.#pending.leftovers()) {
			const admitted = await admitAll(changes, this.name);
			if (admitted === 'refused') this.#pending.setAside(key);
			// What could not be looked at now, the next start finds again.
			if (!Array.isArray(admitted)) continue;
			const saved = await this.#save({ changes: admitted, at, late: true }, key);
			if (saved.ok && saved.plan.puts.length > 0) this.recovered += 1;
			// The others would wait as long each; the next start finds them.
			if (!saved.ok && saved.reason === 'timeout') return;
		}
	}

	/** Commits within the time a save may take; the copy goes as soon as it is committed. */
	async #save(order: Order, copy: string | null): Promise<{ ok: true; plan: Plan } | Unsaved> {
		if (this.#status !== 'open') return { ok: false, reason: this.#status };
		const silentBefore = this.#silent;
		const committing = this.#commit(order).then((plan) => {
			this.#pending.drop(copy);
			return plan;
		});
		try {
			const plan = await answerWithin(committing, this.#options.saveTimeoutMs ?? SAVE_TIMEOUT_MS);
			if (plan !== SILENCE) return { ok: true, plan };
		} catch (error) {
			const reason = saveFailureOf(error);
			if (reason === 'deleted') this.#finish('deleted');
			return { ok: false, reason: this.#status === 'open' ? reason : this.#status };
		}
		order.late = true;
		this.#silent = true;
		const late = committing.then(
			() => true,
			() => false
		);
		return { ok: false, reason: silentBefore ? 'connection_lost' : 'timeout', late };
	}

	/** Commits, over a fresh connection if the one that there is breaks; once, not for ever. */
	async #commit(order: Order): Promise<Plan> {
		const before = this.#connection;
		const renew = this.#silent || !before.usable;
		this.#silent = false;
		const connection = renew ? await this.#reconnect(before) : before;
		try {
			return await commit(connection.db, connection.sentinel, order, this.#unsure);
		} catch (error) {
			if (saveFailureOf(error) !== 'connection_lost' || this.#status !== 'open') throw error;
		}
		const { db, sentinel } = await this.#reconnect(connection);
		return commit(db, sentinel, order, this.#unsure);
	}

	/** Reads, over a fresh connection if the one that there is breaks. */
	#read<T>(query: (db: JournalDatabase) => PromiseLike<T>): Promise<T> {
		if (this.#status !== 'open') return Promise.reject(new StorageFault(this.#status));
		// Dexie's own promises, which remember the live query that asks.
		const connection = this.#connection;
		const ask = ({ db }: Connection) => Dexie.Promise.resolve(query(db));
		const askAnew = () => Dexie.Promise.resolve(this.#reconnect(connection)).then(ask);
		if (!connection.usable) return askAnew();
		return ask(connection).catch((error: unknown) => {
			if (saveFailureOf(error) !== 'connection_lost' || this.#status !== 'open') throw error;
			return askAnew();
		});
	}

	/** A connection in place of a broken one, to the same database; several callers share it. */
	#reconnect(broken: Connection): Promise<Connection> {
		if (this.#connection !== broken) return Promise.resolve(this.#connection);
		this.#reconnecting ??= new Promise<Connection>((resolve, reject) => {
			// In a task of its own, or Dexie would take it for a part of the query that asks.
			setTimeout(() => this.#connectAnew(broken).then(resolve, reject));
		}).finally(() => (this.#reconnecting = null));
		return this.#reconnecting;
	}

	async #connectAnew(broken: Connection): Promise<Connection> {
		broken.close();
		const { indexedDB, openTimeoutMs = OPEN_TIMEOUT_MS } = this.#options;
		const { token } = broken.sentinel;
		const result = await connect(this.name, { openTimeoutMs, indexedDB, token });
		if (!result.ok) {
			if (result.reason === 'deleted') this.#finish('deleted');
			if (result.reason === 'newer') this.#finish('outdated');
			throw new StorageFault(this.#status === 'open' ? 'connection_lost' : this.#status);
		}
		const { connection } = result;
		if (this.#status !== 'open') {
			connection.close();
			throw new StorageFault(this.#status);
		}
		this.#connection = connection;
		connection.onEnd((ending) => this.#ended(connection, ending));
		this.#lives.restart();
		return connection;
	}

	#ended(connection: Connection, ending: Ending): void {
		if (ending !== 'lost') return this.#finish(ending);
		// Cleared data, a restarted storage process, or a page that was put to rest: reopening tells.
		this.#reconnect(connection).catch(() => this.#finish('closed'));
	}

	#finish(status: JournalStatus): void {
		if (this.#status !== 'open') return;
		this.#status = status;
		this.#connection.close();
		for (const listener of this.#listeners) listener(status);
	}
}

/** Opens a journal by its name, and makes it if there is none. */
export async function openJournal(
	name: string,
	options: JournalOptions
): Promise<{ ok: true; journal: Journal } | { ok: false; reason: OpenFailure }> {
	const { openTimeoutMs = OPEN_TIMEOUT_MS, onBlocked, indexedDB, token } = options;
	const result = await connect(name, { openTimeoutMs, onBlocked, indexedDB, token });
	if (!result.ok) {
		return { ok: false, reason: result.reason === 'deleted' ? 'unknown' : result.reason };
	}
	const journal = new Journal(name, options, result.connection);
	await journal.recover();
	return { ok: true, journal };
}
