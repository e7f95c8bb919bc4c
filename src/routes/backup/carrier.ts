import { filePreview, type FilePreview } from '$lib/core/file-preview';
import { standingOf, wins } from '$lib/core/merge';
import type { DaySpan } from '$lib/core/period';
import { isLive, type Row } from '$lib/core/records';
import type { Day } from '$lib/core/days';
import { armoured } from '$lib/share/armour';
import { backupOf, readBackup } from '$lib/share/backup';
import type { ForeignChoice } from '$lib/share/foreign-changes';
import type { FileSource } from '$lib/share/journal-file';
import type { RefusedLine } from '$lib/share/journal-file-in';
import { MOST_FILE_BYTES } from '$lib/share/limits';
import type { TableChoice } from '$lib/share/readers/table';
import { Refused } from '$lib/share/refusal';
import { fileOf, partsOf, streamOf } from '$lib/share/streams';
import type { Step } from '$lib/storage/journal';
import type { How, Transfer } from '$lib/storage/transfer';
import { ForeignFile, type Seen, type Weighed } from '../restore/foreign-file';
import { Cancelled, reasonOf, type Carried, type Tell } from './carry-failure';

export type { Carried, CarryFailure, Tell } from './carry-failure';

/** Refused lines that are named one by one. */
const NAMED_LINES = 20;

/** What is made of a journal. */
export interface Wanted {
	/** The six words that lock it; null for a file that anyone can read. */
	words: string | null;
	/** Whether it is text, for what carries nothing else. */
	armour: boolean;
	/** The version of the app. */
	app: string;
	/** Now, milliseconds since 1970. */
	at: number;
}

/** What a journal holds, for a file that is made of it. */
export type Held = Required<Pick<FileSource, 'rows' | 'bytes' | 'progress'>>;

/** What a file holds, and what can't be taken of it. */
export interface Look extends FilePreview {
	/** The first of the lines that can't be taken. */
	refused: RefusedLine[];
	/** How many there are. */
	refusedCount: number;
}

/** Makes files of a journal and takes them in, for the worker beside the page. */
export class Carrier {
	readonly #open: () => Promise<Transfer | null>;
	#cancelled = false;
	/** What was read of a file that may be taken in. */
	#read: { file: Blob; words: string | null; rows: Row[] } | null = null;
	/** A file of another app that may be taken in. */
	#foreign: ForeignFile | null = null;
	/** What was done last, to be taken back. */
	#step: Step | null = null;

	/** @param open opens the journal; null where that can't be done */
	constructor(open: () => Promise<Transfer | null>) {
		this.#open = open;
	}

	/** Stops what is under way. */
	cancel(): void {
		this.#cancelled = true;
	}

	/** The whole journal as one file. */
	make(wanted: Wanted, tell: Tell): Promise<Carried<Blob>> {
		const { words, armour, app, at } = wanted;
		const type = armour ? 'text/plain' : 'application/octet-stream';
		return this.file(type, tell, async (held) => {
			const made = await backupOf({ ...held, app, at }, words);
			return armour && words !== null ? armoured(made) : made;
		});
	}

	/** A file of some type, of what the journal holds. */
	file(
		type: string,
		tell: Tell,
		made: (held: Held) => Promise<ReadableStream<Uint8Array>>
	): Promise<Carried<Blob>> {
		return this.#with(async (transfer) => {
			const stream = await made({
				rows: await transfer.rows(),
				bytes: (id) => transfer.bytes(id),
				progress: ({ done, total }) => tell(done / total)
			});
			return fileOf(streamOf(this.#unlessCancelled(stream)), type);
		});
	}

	/** The whole journal as something else: `made` gets every row. */
	convert<T>(made: (rows: readonly Row[]) => T): Promise<Carried<T>> {
		return this.#with(async (transfer) => made(await transfer.rows()));
	}

	/** Looks into a file, without changing anything. */
	look(file: Blob, words: string | null, tell: Tell): Promise<Carried<Look>> {
		return this.#with(async (transfer) => {
			this.#read = null;
			const rows: Row[] = [];
			const refused: RefusedLine[] = [];
			await readBackup(
				file,
				words,
				{ row: (row) => void rows.push(row), refused: (line) => void refused.push(line) },
				{
					late: await transfer.lateRules(),
					progress: (done) => this.#tell(done / file.size, tell)
				}
			);
			const preview = filePreview(rows, await storedIn(transfer));
			this.#read = { file, words, rows };
			const refusedCount = refused.length + preview.conflicts.length;
			return { ...preview, refused: refused.slice(0, NAMED_LINES), refusedCount };
		});
	}

	/** Looks into a file of another app. */
	async lookForeign(file: Blob, today: Day): Promise<Carried<Seen>> {
		return this.#with(async () => {
			this.#foreign = null;
			if (file.size > MOST_FILE_BYTES) throw new Refused('too_large');
			this.#foreign = new ForeignFile(new Uint8Array(await file.arrayBuffer()), today);
			return this.#foreign.seen;
		});
	}

	/** Says what the columns of a table mean. */
	async settle(choice: TableChoice): Promise<Carried<Seen>> {
		return this.#with(async () => this.#foreign!.settle(choice));
	}

	/** What a choice comes to, before anything is written. */
	weigh(choice: ForeignChoice): Promise<Carried<Weighed>> {
		return this.#with(async (transfer) => this.#foreign!.weigh(choice, await storedIn(transfer)));
	}

	/** Takes in a file of another app; how many records were written. */
	takeForeign(choice: ForeignChoice, at: number): Promise<Carried<number>> {
		return this.#with(async (transfer) => {
			const { changes } = this.#foreign!.changes(choice, await storedIn(transfer));
			const taken = await transfer.write(changes, at);
			this.#step = taken;
			return taken.written;
		});
	}

	/** Takes in what was looked at, all of it or nothing; how many records were written. */
	takeIn(how: How, at: number, tell: Tell): Promise<Carried<number>> {
		return this.#with(async (transfer) => {
			if (!this.#read) throw new Refused('nothing_in_it');
			const { rows } = this.#read;
			try {
				await this.#layReady(transfer, how, at, tell);
				this.#check();
				const taken = await transfer.takeIn(rows, how, at);
				this.#step = taken;
				return taken.written;
			} catch (thrown) {
				await transfer.dropReady().catch(() => undefined);
				throw thrown;
			}
		});
	}

	/** Deletes everything of these days; the ids of what was deleted. */
	erase({ from, to }: DaySpan, at: number): Promise<Carried<string[]>> {
		return this.#with(async (transfer) => {
			const erased = await transfer.erase(from, to, at);
			this.#step = erased;
			return erased.left.map(({ id }) => id);
		});
	}

	/** Takes back what was taken in or deleted last; how many records were written for it. */
	takeBack(at: number): Promise<Carried<number>> {
		return this.#with(async (transfer) => {
			const { written } = await transfer.takeBack(this.#step ?? { left: [], undo: [] }, at);
			this.#step = null;
			return written;
		});
	}

	/** Lays ready what the attachments hold that will be taken in: the file is read once more. */
	async #layReady(transfer: Transfer, how: How, at: number, tell: Tell): Promise<void> {
		const { file, words, rows } = this.#read!;
		const attachments = rows.filter((row) => isLive(row, 'attachment'));
		if (attachments.length === 0) return;
		await transfer.dropReady(at);
		const stored = await transfer.stored(attachments.map(({ id }) => id));
		const wanted = new Set(
			attachments
				.filter((row, index) => {
					const standing = standingOf(stored[index], row);
					return wins(standing) || (how === 'as_it_was' && standing === 'older');
				})
				.map(({ id }) => id)
		);
		const taker = {
			row: () => this.#check(),
			bytes: async (id: string, bytes: ArrayBuffer) => {
				if (wanted.has(id)) await transfer.layReady(id, bytes, at);
			},
			refused: () => undefined
		};
		const late = await transfer.lateRules();
		const progress = (done: number) => tell(done / file.size);
		if (wanted.size > 0) await readBackup(file, words, taker, { late, progress });
	}

	#tell(share: number, tell: Tell): void {
		this.#check();
		tell(share);
	}

	#check(): void {
		if (this.#cancelled) throw new Cancelled();
	}

	async *#unlessCancelled(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
		for await (const part of partsOf(stream)) {
			this.#check();
			yield part;
		}
	}

	async #with<T>(work: (transfer: Transfer) => Promise<T>): Promise<Carried<T>> {
		this.#cancelled = false;
		const transfer = await this.#open();
		if (!transfer) return { ok: false, reason: 'closed' };
		try {
			return { ok: true, value: await work(transfer) };
		} catch (thrown) {
			return { ok: false, reason: reasonOf(thrown) };
		} finally {
			transfer.close();
		}
	}
}

const storedIn = async (transfer: Transfer) =>
	new Map((await transfer.rows()).map((row) => [row.id, row]));
