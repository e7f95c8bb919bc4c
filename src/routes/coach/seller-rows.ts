import {
	clientJournal,
	clientStatements,
	type ClientJournal
} from '$lib/core/coach/client-journal';
import { conversation, lastOf, type Conversation } from '$lib/core/coach/conversation';
import { sellerRow, type SellerRow } from '$lib/core/coach/seller-row';
import type { TalksBefore } from '$lib/core/coach/talk';
import { sharesByClient, type HeldShare } from '$lib/core/coach/taking-share';
import type { Day } from '$lib/core/days';
import { ALL_DAYS } from '$lib/core/events';
import type { DaySpan } from '$lib/core/period';
import { rowsThatStand, type StandingShare } from '$lib/core/share/newer-share';
import { TIMES, type Times } from '$lib/core/share/share-times';
import { keptShareRead } from '$lib/share/kept-share';
import type { Journal } from '$lib/storage/journal';

/** Which rows are in view. */
export interface RowsAsked {
	/** Ids of clients, in the order in which they are wanted. */
	clients: readonly string[];
	/** The same for all. */
	span: DaySpan;
	today: Day;
}

/** All that is kept of one seller. */
export interface SellerWhole {
	journal: ClientJournal;
	/** The days that are shared, one span or more. */
	spans: DaySpan[];
	/** How exactly all of them say when something was. */
	times: Times;
}

/** What is in a client's row; null where what is kept of them can't be read. */
export type TellRow = (client: string, row: SellerRow | null) => void;

/** Rows that are kept once they were worked out: some screens full, of about 20 kB each. */
const MOST_KEPT = 200;

/**
 * Works out the rows of sellers from what a workspace keeps of them. The journal of one seller at a
 * time is in memory; of the others there is what stands in a row, for as many as were seen last.
 */
export class SellerRows {
	readonly #journal: Journal;
	/** By all that a row depends on, the one that was used last at the end. */
	readonly #kept = new Map<string, SellerRow>();
	#asked: RowsAsked | null = null;
	#working: Promise<void> = Promise.resolve();

	/** @param journal the workspace, to be read */
	constructor(journal: Journal) {
		this.#journal = journal;
	}

	/**
	 * Works out rows one by one; each is told as soon as it is known. Resolves once all are, or once
	 * others were asked for: of these nothing more is told then.
	 */
	rows(asked: RowsAsked, tell: TellRow): Promise<void> {
		this.#asked = asked;
		const done = this.#working.then(() => this.#work(asked, tell));
		this.#working = done.catch(() => undefined);
		return done;
	}

	/** All that is kept of one seller; null where that can't be read, or is nothing. */
	async whole(client: string): Promise<SellerWhole | null> {
		const { value } = await this.wholes([client]).next();
		return value ?? null;
	}

	/** The same of some sellers, one after the other: one at a time is in memory. */
	async *wholes(clients: readonly string[]): AsyncGenerator<SellerWhole | null> {
		const shares = await this.#shares();
		for (const client of clients) {
			const held = shares.get(client) ?? [];
			const journal = await journalOf(this.#journal, held);
			yield journal && { journal, spans: spansOf(held), times: timesOf(held) };
		}
	}

	/** What there is to talk about with one seller; null likewise. */
	async conversation(client: string, before: TalksBefore): Promise<Conversation | null> {
		const whole = await this.whole(client);
		return whole && conversation(whole.journal, { ...before, spans: whole.spans });
	}

	async #work(asked: RowsAsked, tell: TellRow): Promise<void> {
		if (this.#asked !== asked) return;
		const shares = await this.#shares();
		for (const client of asked.clients) {
			if (this.#asked !== asked) return;
			const row = await this.#row(shares.get(client) ?? [], asked);
			if (this.#asked === asked) tell(client, row);
		}
	}

	/** The shares of each client. */
	async #shares(): Promise<Map<string, HeldShare[]>> {
		const { from, to } = ALL_DAYS;
		return sharesByClient(await this.#journal.ofKind('attachment', from, to));
	}

	async #row(held: readonly HeldShare[], { span, today }: RowsAsked): Promise<SellerRow | null> {
		const key = JSON.stringify([span, today, held.map(({ id, body }) => [id, body.sha256])]);
		const kept = this.#kept.get(key);
		if (kept) this.#kept.delete(key);
		const row = kept ?? (await rowOf(this.#journal, held, span, today));
		if (row) this.#keep(key, row);
		return row;
	}

	#keep(key: string, row: SellerRow): void {
		this.#kept.set(key, row);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest!);
	}
}

const spansOf = (held: readonly HeldShare[]): DaySpan[] =>
	held.map(({ body: { share } }) => ({ from: share.from, to: share.to }));

/** The least exact of all: which share a moment came with is not known any more. */
const timesOf = (held: readonly HeldShare[]): Times =>
	TIMES.findLast((times) => held.some(({ body }) => body.share.chosen.times === times))!;

async function rowOf(
	journal: Journal,
	held: readonly HeldShare[],
	span: DaySpan,
	today: Day
): Promise<SellerRow | null> {
	const whole = await journalOf(journal, held);
	if (!whole) return null;
	// As of the last day that is shared: of those after it nothing is known.
	const until = lastOf(spansOf(held));
	const said = clientStatements(whole, until < today ? until : today);
	return sellerRow({ ...whole, said }, span);
}

/** What shares come to; null where one can't be read, since what is left would not be true. */
async function journalOf(
	journal: Journal,
	held: readonly HeldShare[]
): Promise<ClientJournal | null> {
	const newest = held.at(-1);
	if (!newest) return null;
	const standing: StandingShare[] = [];
	try {
		for (const { id } of held) {
			const bytes = await journal.bytes(id);
			if (!bytes) return null;
			const { header, rows } = await keptShareRead(bytes, false);
			standing.push({ span: header.span, number: header.number, rows });
		}
	} catch {
		return null;
	}
	return clientJournal(rowsThatStand(standing), newest.body.share.chosen);
}
