import { isLive, type Change, type Row } from '../core/records';
import { nextRev, revTime, type DeviceId, type Rev } from '../core/revisions';
import { StorageFault } from './failure';
import { isSame } from '../core/same';
import type { JournalDatabase, Sentinel } from './schema';

/** What attachments hold, by the id of their record. */
export type Bytes = ReadonlyMap<string, ArrayBuffer>;

/** Changes to be written together. */
export interface Order {
	readonly changes: readonly Change[];
	/** What the attachments among them hold, where that is not stored already. */
	readonly bytes?: Bytes | undefined;
	/** When they were captured, milliseconds since 1970. */
	readonly at: number;
	/** Written long after: what was said since is left as it is. May become so while it waits. */
	late: boolean;
}

/** A row that we wrote without having seen the commit: its revision, and what was there before. */
export interface Unsure {
	rev: Rev;
	before: Change;
	/** What an attachment held that was there before. */
	held?: ArrayBuffer | undefined;
}

/** What an order comes to. */
export interface Plan {
	puts: Row[];
	/** What stands there after it; the last of each record. */
	left: Row[];
	/** The changes that put back what was there before; a body of null where there was nothing. */
	undo: Change[];
	/** What the attachments held that are put back so. */
	freed?: Bytes;
}

/**
 * What an order comes to, beside the rows that are there. A row that already says it is left alone,
 * so that writing the same twice is harmless and moves no revision.
 * @param unsure rows that may be there because of an earlier try at the same order
 */
export function planOf(
	order: Order,
	stored: readonly (Row | undefined)[],
	device: DeviceId,
	unsure: ReadonlyMap<string, Unsure> = new Map()
): Plan {
	const rows = new Map(stored.flatMap((row) => (row ? [[row.id, row] as const] : [])));
	const puts = new Map<string, Row>();
	const undo = new Map<string, Change>();
	for (const { id, kind, day, body } of order.changes) {
		const old = rows.get(id);
		const said =
			old !== undefined && old.kind === kind && old.day === day && isSame(old.body, body);
		if (!undo.has(id)) {
			const earlier = unsure.get(id);
			const before = old && { id, kind: old.kind, day: old.day, body: old.body };
			if (said && earlier?.rev === old.rev) undo.set(id, earlier.before);
			else undo.set(id, before ?? { id, kind, day, body: null });
		}
		if (said || (order.late && old && revTime(old.rev) > order.at)) continue;
		const row = { id, kind, day, rev: nextRev(order.at, device, old?.rev), body };
		rows.set(id, row);
		puts.set(id, row);
	}
	const left = [...undo.keys()].map((id) => rows.get(id)!);
	return { puts: [...puts.values()], left, undo: [...undo.values()] };
}

const isAttachment = ({ kind }: Change) => kind === 'attachment';

/**
 * Writes what the attachments among these rows hold, and frees what the deleted ones held.
 * @returns what was freed
 * @throws StorageFault when one would be left without what it holds, or with something else
 */
async function keepBytes(
	db: JournalDatabase,
	rows: readonly Row[],
	given?: Bytes
): Promise<Map<string, ArrayBuffer>> {
	const ids = rows.map(({ id }) => id);
	const stored = await db.bytes.bulkGet(ids);
	const freed = new Map<string, ArrayBuffer>();
	for (const [index, row] of rows.entries()) {
		const held = stored[index]?.bytes;
		const bytes = given?.get(row.id) ?? held;
		if (!isLive(row, 'attachment')) {
			if (held) freed.set(row.id, held);
		} else if (bytes?.byteLength !== row.body.size) throw new StorageFault('refused');
		else if (bytes !== held) await db.bytes.put({ id: row.id, bytes });
	}
	await db.bytes.bulkDelete([...freed.keys()]);
	return freed;
}

/**
 * Writes an order in one transaction and resolves once that is committed. Rejects when it is not,
 * with a `StorageFault` of 'deleted' when this is not the database that was opened.
 */
export async function commit(
	db: JournalDatabase,
	sentinel: Sentinel,
	order: Order,
	unsure: Map<string, Unsure>
): Promise<Plan> {
	let transaction: IDBTransaction | undefined;
	try {
		// A moment waits for no photo that another window writes.
		const tables = [db.rows, db.meta, ...(order.changes.some(isAttachment) ? [db.bytes] : [])];
		const plan = await db.transaction('rw', tables, async ({ idbtrans }) => {
			transaction = idbtrans;
			const found = await db.sentinel();
			if (found?.token !== sentinel.token) throw new StorageFault('deleted');
			const stored = await db.rows.bulkGet([...new Set(order.changes.map(({ id }) => id))]);
			const planned: Plan = planOf(order, stored, sentinel.device, unsure);
			const before = new Map(planned.undo.map((change) => [change.id, change]));
			const attachments = planned.puts.filter(isAttachment);
			const freed =
				attachments.length > 0
					? await keepBytes(db, attachments, order.bytes)
					: new Map<string, ArrayBuffer>();
			for (const { id } of planned.undo) {
				const held = unsure.get(id)?.held;
				if (held) freed.set(id, held);
			}
			for (const { id, rev } of planned.puts) {
				unsure.set(id, { rev, before: before.get(id)!, held: freed.get(id) });
			}
			await db.rows.bulkPut(planned.puts);
			if (freed.size > 0) planned.freed = freed;
			return planned;
		});
		for (const { id } of order.changes) unsure.delete(id);
		return plan;
	} catch (error) {
		// When the whole is aborted, its requests only say that; the transaction says why.
		throw transaction?.error ? new AggregateError([error, transaction.error]) : error;
	}
}
