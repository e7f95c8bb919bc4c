import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isLive, type Change } from '../core/records';
import { toBase64 } from './base64';

/** What the first line of a journal's file says it is, and that of a share. */
export const JOURNAL_FORMAT = 'ambitiespanning/journal';
export const SHARE_FORMAT = 'ambitiespanning/share';
/** What the line of a message says it is. */
export const MESSAGE_FORMAT = 'ambitiespanning/message';

/** The first line of a file of records. */
export interface Header {
	/** What it is, `JOURNAL_FORMAT` or `SHARE_FORMAT`. */
	format: string;
	/** Two numbers, `1.0`. A greater first one can't be read by an older app. */
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

/** What a file of records is made of. */
export interface RecordSource {
	records: readonly Change[];
	/** What an attachment holds; undefined where it was deleted meanwhile. */
	bytes(id: string): Promise<ArrayBuffer | undefined>;
	progress?: ((of: Progress) => void) | undefined;
}

/** What a record counts for in the progress, bytes. */
const RECORD_BYTES = 300;
/** Records that are written at once. */
const AT_ONCE = 500;

const sizeOf = (record: Change) =>
	RECORD_BYTES + (isLive(record, 'attachment') ? record.body.size : 0);
const weightOf = (records: readonly Change[]) =>
	records.reduce((sum, record) => sum + sizeOf(record), 0);

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
		const trailer: Trailer = { sha256: bytesToHex(this.#hash.digest()), count };
		return this.#encoder.encode(`${JSON.stringify(trailer)}\n`);
	}
}

function* chunksOf(id: string, bytes: Uint8Array): Generator<Chunk> {
	for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
		yield { chunk: id, at, data: toBase64(bytes.subarray(at, at + CHUNK_BYTES)) };
	}
}

/** An attachment with what it holds, or its deletion where that is gone by now. */
async function* attachmentLines(record: Change, source: RecordSource, writer: LineWriter) {
	const bytes = await source.bytes(record.id);
	yield writer.lines([bytes ? record : { ...record, body: null }]);
	if (!bytes) return;
	for (const chunk of chunksOf(record.id, new Uint8Array(bytes))) yield writer.lines([chunk]);
}

/**
 * The lines of a file of records, in bytes: a header, the records, then those that belong to an
 * attachment, each followed by what it holds, and a trailer. `FORMAT.md` beside this file describes
 * it.
 */
export async function* recordFile(
	header: Omit<Header, 'count'>,
	source: RecordSource
): AsyncGenerator<Uint8Array> {
	const { records, progress } = source;
	const writer = new LineWriter();
	const total = weightOf(records);
	let done = 0;
	yield writer.lines([{ ...header, count: records.length }]);
	const plain = records.filter((record) => !isLive(record, 'attachment'));
	const attachments = records.filter((record) => isLive(record, 'attachment'));
	for (let from = 0; from < plain.length; from += AT_ONCE) {
		const some = plain.slice(from, from + AT_ONCE);
		yield writer.lines(some);
		progress?.({ done: (done += weightOf(some)), total });
	}
	for (const record of attachments) {
		yield* attachmentLines(record, source, writer);
		progress?.({ done: (done += sizeOf(record)), total });
	}
	yield writer.trailer(records.length);
}
