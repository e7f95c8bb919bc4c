import type { Day } from '../core/days';
import type { LateRule } from '../core/late-kinds';
import { standingOf, wins, saysSame, type Standing } from '../core/merge';
import { isLive, type Change, type Row } from '../core/records';
import { nextRev } from '../core/revisions';
import { connect, type Connection } from './connection';
import { StorageFault } from './failure';
import { lateRules } from './late-rules';
import type { Step } from './saved';
import type { Factory, Ready } from './schema';

/** Rows that are read or written at once. */
const AT_ONCE = 2000;
const OPEN_TIMEOUT_MS = 10_000;
/** After this, what a window laid ready and never took in is dropped. */
const STALE_MS = 86_400_000;

/** How records are taken in. */
export type How =
	/** The later revision wins. */
	| 'merge'
	/** What was said or deleted since is put back as it was, as an edit made now. */
	| 'as_it_was';

/** What became of it. */
export type TakenIn = Step & { written: number };

/**
 * Whole journals in and out of the database, beside the page: reading all of it, and taking in many
 * records in one transaction. Opened for that alone, and closed after it.
 */
export class Transfer {
	readonly #name: string;
	readonly #connection: Connection;

	constructor(name: string, connection: Connection) {
		this.#name = name;
		this.#connection = connection;
	}

	get #db() {
		return this.#connection.db;
	}

	close(): void {
		this.#connection.close();
	}

	/** What the journal takes beside the kinds that every journal has. */
	lateRules(): Promise<readonly LateRule[]> {
		return lateRules(this.#name);
	}

	/** Every row, deletions among them, by id. */
	async rows(): Promise<Row[]> {
		const rows: Row[] = [];
		for (;;) {
			const after = rows.at(-1)?.id ?? '';
			const more = await this.#db.rows.where('id').above(after).limit(AT_ONCE).toArray();
			rows.push(...more);
			if (more.length < AT_ONCE) return rows;
		}
	}

	/** The rows with these ids, undefined where there is none. */
	async stored(ids: readonly string[]): Promise<(Row | undefined)[]> {
		return this.#db.rows.bulkGet([...ids]);
	}

	/** What the attachment with this id holds. */
	async bytes(id: string): Promise<ArrayBuffer | undefined> {
		return (await this.#db.bytes.get(id))?.bytes;
	}

	/**
	 * Lays what an attachment holds ready, where it is not here yet. Nobody sees it before its record
	 * is taken in.
	 */
	async layReady(id: string, bytes: ArrayBuffer, at: number): Promise<void> {
		await this.#db.transaction('rw', this.#db.bytes, this.#db.meta, async () => {
			await this.#checkSentinel();
			if ((await this.#db.bytes.get(id)) !== undefined) return;
			const ids = (await this.#db.ready())?.ids ?? [];
			await this.#db.meta.put({ key: 'ready', ids: [...ids, id], at });
			await this.#db.bytes.put({ id, bytes });
		});
	}

	/** Drops what was laid ready and not taken in: all of it, or what nobody comes back for. */
	async dropReady(now?: number): Promise<void> {
		// Mostly there is nothing, and then no other window waits for this.
		if (!(await this.#db.ready())) return;
		await this.#db.transaction('rw', this.#db.rows, this.#db.bytes, this.#db.meta, async () => {
			const ready = await this.#db.ready();
			if (!ready || (now !== undefined && now - ready.at < STALE_MS)) return;
			await this.#db.bytes.bulkDelete(await this.#unseen(ready));
			await this.#db.meta.delete('ready');
		});
	}

	/** What of it was not taken in. */
	async #unseen({ ids }: Ready): Promise<string[]> {
		const rows = await this.#db.rows.bulkGet([...ids]);
		return ids.filter((_, index) => rows[index]?.body == null);
	}

	/** Forgets of what was taken in that it was laid ready; the rest may be another import's. */
	async #settleReady(): Promise<void> {
		const ready = await this.#db.ready();
		if (!ready) return;
		const ids = await this.#unseen(ready);
		if (ids.length > 0) await this.#db.meta.put({ ...ready, ids });
		else await this.#db.meta.delete('ready');
	}

	/**
	 * Takes records in, in one transaction: all that win, or nothing.
	 * @param at now, milliseconds since 1970
	 * @throws whatever the database throws; `saveFailureOf` says what it means
	 */
	async takeIn(incoming: readonly Row[], how: How, at: number): Promise<TakenIn> {
		return this.#write(incoming, (row, stored) => {
			const standing = standingOf(stored, row);
			if (wins(standing)) return row;
			if (how === 'merge' || !putsBack(standing, stored!, row)) return null;
			return { ...row, rev: nextRev(at, this.#connection.sentinel.device, stored!.rev) };
		});
	}

	/**
	 * Writes changes as edits made now, in one transaction; what is here already just so is left alone.
	 */
	async write(changes: readonly Change[], at: number): Promise<TakenIn> {
		const { device } = this.#connection.sentinel;
		const rows = changes.map((change) => ({ ...change, rev: nextRev(at, device) }));
		return this.#write(rows, (row, stored) =>
			stored && saysSame(stored, row) ? null : { ...row, rev: nextRev(at, device, stored?.rev) }
		);
	}

	/**
	 * Deletes everything that belongs to the days from one to another, both included, in one
	 * transaction.
	 */
	async erase(from: Day, to: Day, at: number): Promise<TakenIn> {
		const rows = await this.#db.rows.where('day').between(from, to, true, true).toArray();
		const { device } = this.#connection.sentinel;
		return this.#write(rows, (_, stored) =>
			stored && stored.body !== null
				? { ...stored, rev: nextRev(at, device, stored.rev), body: null }
				: null
		);
	}

	/** Takes back what `takeIn` or `erase` did; what was said since stays. */
	async takeBack({ left, undo, freed }: Step, at: number): Promise<TakenIn> {
		const revs = new Map(left.map(({ id, rev }) => [id, rev]));
		return this.#write(
			undo.map((change) => ({ ...change, rev: revs.get(change.id)! })),
			(row, stored) => {
				if (stored?.rev !== row.rev) return null;
				return { ...row, rev: nextRev(at, this.#connection.sentinel.device, stored.rev) };
			},
			freed
		);
	}

	async #write(
		incoming: readonly Row[],
		written: (row: Row, stored: Row | undefined) => Row | null,
		held: ReadonlyMap<string, ArrayBuffer> = new Map()
	): Promise<TakenIn> {
		const { rows, bytes, meta } = this.#db;
		return this.#db.transaction('rw', rows, bytes, meta, async () => {
			await this.#checkSentinel();
			const left: Row[] = [];
			const undo: Change[] = [];
			const freed = new Map<string, ArrayBuffer>();
			for (let from = 0; from < incoming.length; from += AT_ONCE) {
				const some = incoming.slice(from, from + AT_ONCE);
				const stored = await rows.bulkGet(some.map(({ id }) => id));
				const puts: Row[] = [];
				for (const [index, row] of some.entries()) {
					const put = written(row, stored[index]);
					if (!put) continue;
					puts.push(put);
					undo.push(before(put, stored[index]));
				}
				await this.#settleBytes(puts, held, freed);
				await rows.bulkPut(puts);
				left.push(...puts);
			}
			await this.#settleReady();
			return { left, undo, freed, written: left.length };
		});
	}

	/** What attachments hold that come back, and that of those that go. */
	async #settleBytes(
		puts: readonly Row[],
		held: ReadonlyMap<string, ArrayBuffer>,
		freed: Map<string, ArrayBuffer>
	): Promise<void> {
		const { bytes } = this.#db;
		for (const row of puts) {
			if (row.kind !== 'attachment') continue;
			const stored = (await bytes.get(row.id))?.bytes;
			if (isLive(row, 'attachment')) {
				const has = stored ?? held.get(row.id);
				if (has?.byteLength !== row.body.size) throw new StorageFault('refused');
				if (!stored) await bytes.put({ id: row.id, bytes: has });
			} else if (stored) {
				freed.set(row.id, stored);
				await bytes.delete(row.id);
			}
		}
	}

	async #checkSentinel(): Promise<void> {
		const { token } = this.#connection.sentinel;
		if ((await this.#db.sentinel())?.token !== token) throw new StorageFault('deleted');
	}
}

/** The change that puts back what was stored; a deletion where nothing was. */
function before({ id, kind, day }: Row, stored: Row | undefined): Change {
	if (!stored) return { id, kind, day, body: null };
	return { id, kind: stored.kind, day: stored.day, body: stored.body };
}

/** Whether 'as it was' writes a record again that lost, or never differed but in its revision. */
function putsBack(standing: Standing, stored: Row, row: Row): boolean {
	return standing === 'older' && row.body !== null && !saysSame(stored, row);
}

/**
 * Opens a journal to read or write the whole of it; null where that can't be done.
 * @param token of the very database that the page has open
 */
export async function openTransfer(
	name: string,
	token: string,
	indexedDB?: Factory
): Promise<Transfer | null> {
	const opened = await connect(name, { openTimeoutMs: OPEN_TIMEOUT_MS, token, indexedDB });
	return opened.ok ? new Transfer(name, opened.connection) : null;
}
