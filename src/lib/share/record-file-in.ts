import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AttachmentBody } from '../core/bodies';
import { isLive, type Change } from '../core/records';
import { fromBase64 } from './base64';
import { jsonIn } from './json-in';
import { DEEPEST, LONGEST_LINE, MOST_RECORDS } from './limits';
import { linesOf } from './lines';
import {
	JOURNAL_FORMAT,
	MESSAGE_FORMAT,
	SHARE_FORMAT,
	type Header,
	type Trailer
} from './record-file';
import { Refused, type FileRefusal } from './refusal';

/** A line that can't be taken, where the file itself is whole. */
export interface RefusedRecord<Why> {
	/** Its number in the file, the header being 1. */
	line: number;
	reason:
		| Why
		/** An earlier line has the same id. */
		| 'twice'
		/** What the attachment holds is missing, or is not what its record says. */
		| 'bytes_missing';
}

/** Takes what is in a file, in its order. */
export interface RecordTaker<H extends Header, R extends Change, Why> {
	header?: (header: H) => void;
	row: (row: R) => void;
	/** What an attachment holds, after its record and once it is whole. */
	bytes?: (id: string, bytes: ArrayBuffer) => Promise<void> | void;
	refused: (line: RefusedRecord<Why>) => void;
}

/** What sets one format of records apart from another. */
export interface RecordForm<H extends Header, R extends Change, Why> {
	/** What the header must say that it is. */
	format: string;
	/** The greatest first number of a version that can be read. */
	major: number;
	/** Bytes of all lines. */
	most: number;
	/**
	 * The header, of which the fields of `Header` are good.
	 * @throws Refused where others are not
	 */
	header: (fields: Header) => H;
	/** The one gate of its records. */
	admit: (input: unknown, header: H) => { ok: true; value: R } | { ok: false; reason: Why };
}

type Fields = Record<string, unknown>;

function fieldsOf(json: unknown): Fields {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		throw new Refused('unknown_format');
	}
	return json as Fields;
}

/** Why a file of one format can't be taken where another is asked for. */
export function otherFormat(format: unknown): FileRefusal {
	if (format === JOURNAL_FORMAT) return 'is_backup';
	if (format === MESSAGE_FORMAT) return 'is_message';
	return format === SHARE_FORMAT ? 'is_share' : 'unknown_format';
}

/** @throws Refused as `otherFormat` says, 'newer', 'count_mismatch', 'too_many' */
function headerOf(text: string, form: { format: string; major: number }): Header {
	let fields: Fields;
	try {
		fields = fieldsOf(jsonIn(text, DEEPEST));
	} catch {
		throw new Refused('unknown_format');
	}
	const { format, version, count } = fields;
	if (format !== form.format) throw new Refused(otherFormat(format));
	if (typeof version !== 'string') throw new Refused('unknown_format');
	const [, major] = /^(\d{1,4})\.\d{1,4}$/.exec(version) ?? [];
	if (major === undefined) throw new Refused('unknown_format');
	if (Number(major) > form.major) throw new Refused('newer');
	if (!Number.isSafeInteger(count) || Number(count) < 0) throw new Refused('count_mismatch');
	if (Number(count) > MOST_RECORDS) throw new Refused('too_many');
	return fields as unknown as Header;
}

const isTrailer = (fields: Fields) => 'sha256' in fields && !('id' in fields);

/** The attachment whose bytes are being read. */
class Gathering<R extends Change> {
	readonly row: R & { body: AttachmentBody };
	readonly line: number;
	readonly #parts: Uint8Array<ArrayBuffer>[] = [];
	#size = 0;
	#spoilt = false;

	constructor(row: R & { body: AttachmentBody }, line: number) {
		this.row = row;
		this.line = line;
	}

	take(at: unknown, data: unknown): void {
		const bytes = typeof data === 'string' ? fromBase64(data) : null;
		const fits = bytes && at === this.#size && this.#size + bytes.length <= this.row.body.size;
		if (!fits) {
			this.#spoilt = true;
			return;
		}
		this.#parts.push(bytes);
		this.#size += bytes.length;
	}

	/** What the attachment holds; null where it is not what the record says. */
	whole(): ArrayBuffer | null {
		const { size, sha256: said } = this.row.body;
		if (this.#spoilt || this.#size !== size) return null;
		const whole = new Uint8Array(size);
		let at = 0;
		for (const part of this.#parts) {
			whole.set(part, at);
			at += part.length;
		}
		return bytesToHex(sha256(whole)) === said ? whole.buffer : null;
	}
}

/** Reads the lines of one file. */
class RecordFileReader<H extends Header, R extends Change, Why> {
	readonly #form: RecordForm<H, R, Why>;
	readonly #taker: RecordTaker<H, R, Why>;
	readonly #hash = sha256.create();
	readonly #decoder = new TextDecoder('utf-8', { fatal: true });
	readonly #ids = new Set<string>();
	#header: H | null = null;
	#trailer: Trailer | null = null;
	#line = 0;
	#records = 0;
	#gathering: Gathering<R> | null = null;

	constructor(form: RecordForm<H, R, Why>, taker: RecordTaker<H, R, Why>) {
		this.#form = form;
		this.#taker = taker;
	}

	async take(bytes: Uint8Array): Promise<void> {
		if (this.#trailer) throw new Refused('damaged');
		this.#line += 1;
		const text = this.#textOf(bytes);
		if (!this.#header) {
			this.#header = this.#form.header(headerOf(text, this.#form));
			this.#count(bytes);
			this.#taker.header?.(this.#header);
			return;
		}
		await this.#record(fieldsOf(jsonIn(text, DEEPEST)), bytes);
	}

	async #record(fields: Fields, bytes: Uint8Array): Promise<void> {
		if (isTrailer(fields)) {
			this.#trailer = fields as unknown as Trailer;
			return this.#gathered();
		}
		this.#count(bytes);
		if ('chunk' in fields) return this.#chunk(fields);
		await this.#gathered();
		this.#records += 1;
		if (this.#records > MOST_RECORDS) throw new Refused('too_many');
		this.#row(fields);
	}

	/** @throws Refused where the file is not what its last line says */
	end(): void {
		if (!this.#header) throw new Refused('empty');
		if (!this.#trailer) throw new Refused('damaged');
		const { sha256: said, count } = this.#trailer;
		if (count !== this.#records || this.#header.count !== this.#records) {
			throw new Refused('count_mismatch');
		}
		if (bytesToHex(this.#hash.digest()) !== said) throw new Refused('hash_mismatch');
	}

	#textOf(bytes: Uint8Array): string {
		try {
			// A byte-order mark before the first line goes, as the decoder does.
			return this.#decoder.decode(bytes);
		} catch {
			throw new Refused('not_utf8');
		}
	}

	#count(bytes: Uint8Array): void {
		this.#hash.update(bytes).update(NEW_LINE);
	}

	#row(fields: Fields): void {
		const gate = this.#form.admit(fields, this.#header!);
		if (!gate.ok) return this.#refuse(gate.reason);
		const row = gate.value;
		if (this.#ids.has(row.id)) return this.#refuse('twice');
		this.#ids.add(row.id);
		// One without what it holds would be none: it is taken once that is here.
		if (isLive(row, 'attachment')) this.#gathering = new Gathering(row, this.#line);
		else this.#taker.row(row);
	}

	#chunk({ chunk, at, data }: Fields): void {
		if (this.#gathering && chunk === this.#gathering.row.id) this.#gathering.take(at, data);
		// What follows a record that was refused goes with it; anything else is not of our making.
		else if (this.#gathering || typeof chunk !== 'string') throw new Refused('damaged');
	}

	async #gathered(): Promise<void> {
		const gathering = this.#gathering;
		if (!gathering) return;
		this.#gathering = null;
		const whole = gathering.whole();
		if (!whole) {
			this.#taker.refused({ line: gathering.line, reason: 'bytes_missing' });
			return;
		}
		this.#taker.row(gathering.row);
		await this.#taker.bytes?.(gathering.row.id, whole);
	}

	#refuse(reason: RefusedRecord<Why>['reason']): void {
		this.#taker.refused({ line: this.#line, reason });
	}
}

const NEW_LINE = new Uint8Array([0x0a]);

/**
 * Reads a file of records. Nothing may be done with what was taken before this resolves: only the
 * last line tells whether the file is whole.
 * @param stream its lines, neither locked nor packed
 * @throws Refused where the file as a whole can't be taken, and what the taker throws
 */
export async function readRecordFile<H extends Header, R extends Change, Why>(
	form: RecordForm<H, R, Why>,
	stream: ReadableStream<Uint8Array>,
	taker: RecordTaker<H, R, Why>
): Promise<void> {
	const reader = new RecordFileReader(form, taker);
	const limits = { longest: LONGEST_LINE, most: form.most };
	for await (const line of linesOf(stream, limits)) await reader.take(line);
	reader.end();
}
