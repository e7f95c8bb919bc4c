import { clientAfter, clientName } from '$lib/core/coach/client';
import {
	meets,
	sharesOf,
	takingShare,
	type HeldShare,
	type ReadShare,
	type ShareTaken
} from '$lib/core/coach/taking-share';
import type { ClientBody, StoredShare } from '$lib/core/coach/workspace-bodies';
import type { Captured, Day } from '$lib/core/days';
import { ALL_DAYS } from '$lib/core/events';
import { isLive, type Change, type Row } from '$lib/core/records';
import { isSame } from '$lib/core/same';
import { sha256 } from '$lib/platform/digest';
import { keptShare, keptShareRead, type ShareRead } from '$lib/share/kept-share';
import { Refused } from '$lib/share/refusal';
import type { ShareHeader } from '$lib/share/share-header';
import { StorageFault } from '$lib/storage/failure';
import type { Journal } from '$lib/storage/journal';
import { v7 } from 'uuid';

/** When a share is taken in. */
export interface When {
	today: Day;
	at: Captured;
}

/** What taking a share in came to. */
export interface Taken {
	/** Id of the client's record. */
	client: string;
	/** What the client is called. */
	name: string;
	share: StoredShare;
	/** `known`: it is here already; `older`: all its days were shared anew since. */
	fate: 'new' | 'known' | 'older';
	/** Whether nothing of this client was here before. */
	first: boolean;
	/** Lines that could not be taken. */
	refused: number;
}

/** A share that stands, as it was read. */
interface Standing {
	held: HeldShare;
	read: ShareRead;
}

const storedOf = ({ number, span, chosen, exportedAt, message }: ShareHeader): StoredShare => ({
	number,
	from: span.from,
	to: span.to,
	chosen,
	exportedAt,
	message
});

const readOf = ({ held, read }: Standing): ReadShare => ({
	id: held.id,
	span: read.header.span,
	number: read.header.number,
	rows: read.rows
});

/** Whether the very share stands there already, as it would once it was taken in. */
function isKnown(
	standing: readonly Standing[],
	share: StoredShare,
	{ taken }: ShareTaken
): boolean {
	const same = standing.find(({ held }) => isSame(held.body.share, share));
	return same !== undefined && taken !== null && isSame(same.read.rows, taken.rows);
}

/** Takes shares into a workspace, one by one. */
export class ShareTaker {
	readonly #journal: Journal;
	/** The records of clients and shares, kept along with what is written. */
	readonly #rows: Map<string, Row>;

	private constructor(journal: Journal, rows: readonly Row[]) {
		this.#journal = journal;
		this.#rows = new Map(rows.map((row) => [row.id, row]));
	}

	/** @throws what reading the workspace throws */
	static async in(journal: Journal): Promise<ShareTaker> {
		const shares = await journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to);
		return new ShareTaker(journal, [...(await journal.undated()), ...shares]);
	}

	/**
	 * Takes one in, in one transaction: with it go the days of others that it shares anew.
	 * @throws StorageFault, and Refused where what stands can't be read or what is left be kept
	 */
	async take(read: ShareRead, when: When): Promise<Taken> {
		const { header, rows, refused } = read;
		const all = [...this.#rows.values()];
		const clients = all.filter((row) => isLive(row, 'client'));
		const stored = clients.find(({ body }) => body.seller === header.seller.id);
		const client = stored?.id ?? v7();
		const share = storedOf(header);
		const held = sharesOf(client, all);
		const standing = await this.#standing(held, share);
		const incoming = { id: null, span: header.span, number: header.number, rows };
		const taking = takingShare(standing.map(readOf), incoming);
		const name = stored ? clientName(stored.body) : header.seller.name;
		const said = { client, name, share, first: !stored, refused: refused.length };
		if (isKnown(standing, share, taking)) return { ...said, fate: 'known' };
		if (!taking.taken) return { ...said, fate: 'older' };
		const write = new ShareWrite(client, when);
		await write.others(standing, taking);
		await write.put({ ...read, rows: [...taking.taken.rows] });
		write.client(stored?.body ?? null, header, held);
		await this.#commit(write);
		return { ...said, fate: 'new' };
	}

	/** Those that have a day in common with a share, read. */
	async #standing(held: readonly HeldShare[], share: StoredShare): Promise<Standing[]> {
		const standing: Standing[] = [];
		for (const each of held.filter(({ body }) => meets(body.share, share))) {
			const bytes = await this.#journal.bytes(each.id);
			if (!bytes) throw new Refused('damaged');
			standing.push({ held: each, read: await keptShareRead(bytes, true) });
		}
		return standing;
	}

	async #commit({ changes, bytes }: ShareWrite): Promise<void> {
		const saved = await this.#journal.write(changes, bytes);
		if (!saved.ok) throw new StorageFault(saved.reason);
		for (const row of saved.left) this.#rows.set(row.id, row);
	}
}

/** What taking one share in writes. */
class ShareWrite {
	readonly changes: Change[] = [];
	readonly bytes = new Map<string, ArrayBuffer>();
	readonly #client: string;
	readonly #when: When;

	constructor(client: string, when: When) {
		this.#client = client;
		this.#when = when;
	}

	/** Writes what is left of those that stand, and frees what the others held. */
	async others(standing: readonly Standing[], { gone, trimmed }: ShareTaken): Promise<void> {
		for (const { held, read } of standing) {
			const { id, day } = held;
			const left = trimmed.find((each) => each.id === id);
			if (left) await this.put({ ...read, rows: [...left.rows] }, held);
			if (gone.includes(id)) this.changes.push({ id, kind: 'attachment', day, body: null });
		}
	}

	/** Writes a share. @param before its record, of one that stands */
	async put(read: Omit<ShareRead, 'refused'>, before?: HeldShare): Promise<void> {
		const bytes = await keptShare(read);
		const id = before?.id ?? v7();
		this.bytes.set(id, bytes);
		this.changes.push({
			id,
			kind: 'attachment',
			day: before?.day ?? this.#when.today,
			body: {
				about: this.#client,
				type: 'share',
				mime: 'application/gzip',
				size: bytes.byteLength,
				sha256: await sha256(bytes),
				width: null,
				height: null,
				seconds: null,
				at: before?.body.at ?? this.#when.at,
				share: before?.body.share ?? storedOf(read.header)
			}
		});
	}

	/** Writes who shared it. @param held what they shared before, the oldest first */
	client(stored: ClientBody | null, header: ShareHeader, held: readonly HeldShare[]): void {
		const newest = held.at(-1)?.body.share.number ?? 0;
		const days = held.map(({ day }) => day).sort();
		const body = clientAfter(stored, header, {
			today: this.#when.today,
			before: days.at(-1) ?? null,
			newest: newest <= header.number
		});
		this.changes.push({ id: this.#client, kind: 'client', day: '', body });
	}
}
