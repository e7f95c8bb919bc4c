import { sha256 } from '@noble/hashes/sha2.js';
import { isLive, type Row } from '../core/records';
import { toBase64 } from './base64';

/** What the first line of a journal's file says it is. */
export const JOURNAL_FORMAT = 'ambitiespanning/journal';
/** Of the files that are written here. A greater first number can't be read by an older app. */
export const JOURNAL_VERSION = '1.0';

/** The first line of a journal's file. */
export interface Header {
	format: string;
	/** Two numbers, `1.0`. */
	version: string;
	/** The version of the app that wrote it. */
	app: string;
	/** When, in UTC: `2026-11-27T10:15:00.000Z`. */
	exportedAt: string;
	/** How many records follow. */
	count: number;
}

/** The last line. */
export interface Trailer {
	/** Of all lines before this one, each with a new line at its end; 64 hex digits. */
	sha256: string;
	/** How many records came before. */
	count: number;
}

/** A part of what an attachment holds; its parts follow its record in order. */
export interface Chunk {
	/** Id of the attachment's record. */
	chunk: string;
	/** How many bytes of it came before. */
	at: number;
	/** In base64. */
	data: string;
}

/** Bytes in a chunk: in base64 they stay within the longest line. */
export const CHUNK_BYTES = 45_000;

/** How far the making of a file, or its reading, is. */
export interface Progress {
	/** Bytes, about. */
	done: number;
	total: number;
}

/** What a journal's file is made of. */
export interface FileSource {
	rows: readonly Row[];
	/** What an attachment holds; undefined where it was deleted meanwhile. */
	bytes(id: string): Promise<ArrayBuffer | undefined>;
	/** The version of the app. */
	app: string;
	/** When it is made, milliseconds since 1970. */
	at: number;
	progress?: ((of: Progress) => void) | undefined;
}

/** What a record counts for in the progress, bytes. */
const ROW_BYTES = 300;
/** Records that are written at once. */
const AT_ONCE = 500;

const sizeOf = (row: Row) => ROW_BYTES + (isLive(row, 'attachment') ? row.body.size : 0);
const weightOf = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + sizeOf(row), 0);

/** Puts lines into bytes, and counts what the trailer says of them. */
class LineWriter {
	readonly #hash = sha256.create();
	readonly #encoder = new TextEncoder();

	lines(values: readonly unknown[]): Uint8Array {
		const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
		const bytes = this.#encoder.encode(text);
		this.#hash.update(bytes);
		return bytes;
	}

	/** The last line; nothing may follow it. */
	trailer(count: number): Uint8Array {
		const hex = Array.from(this.#hash.digest(), (byte) => byte.toString(16).padStart(2, '0'));
		const trailer: Trailer = { sha256: hex.join(''), count };
		return this.#encoder.encode(`${JSON.stringify(trailer)}\n`);
	}
}

function* chunksOf(id: string, bytes: Uint8Array): Generator<Chunk> {
	for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
		yield { chunk: id, at, data: toBase64(bytes.subarray(at, at + CHUNK_BYTES)) };
	}
}

/** An attachment with what it holds, or its deletion where that is gone by now. */
async function* attachmentLines(row: Row, source: FileSource, writer: LineWriter) {
	const bytes = await source.bytes(row.id);
	yield writer.lines([bytes ? row : { ...row, body: null }]);
	if (!bytes) return;
	for (const chunk of chunksOf(row.id, new Uint8Array(bytes))) yield writer.lines([chunk]);
}

/**
 * The lines of a journal's file, in bytes: a header, its records, those that belong to an attachment
 * followed by what it holds, and a trailer. `FORMAT.md` beside this file describes it.
 */
export async function* journalFile(source: FileSource): AsyncGenerator<Uint8Array> {
	const { rows, app, at, progress } = source;
	const writer = new LineWriter();
	const total = weightOf(rows);
	let done = 0;
	const header: Header = {
		format: JOURNAL_FORMAT,
		version: JOURNAL_VERSION,
		app,
		exportedAt: new Date(at).toISOString(),
		count: rows.length
	};
	yield writer.lines([header]);
	const plain = rows.filter((row) => !isLive(row, 'attachment'));
	const attachments = rows.filter((row) => isLive(row, 'attachment'));
	for (let from = 0; from < plain.length; from += AT_ONCE) {
		const some = plain.slice(from, from + AT_ONCE);
		yield writer.lines(some);
		progress?.({ done: (done += weightOf(some)), total });
	}
	for (const row of attachments) {
		yield* attachmentLines(row, source, writer);
		progress?.({ done: (done += sizeOf(row)), total });
	}
	yield writer.trailer(rows.length);
}
