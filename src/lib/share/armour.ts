import { fromBase64, toBase64 } from './base64';
import { Refused } from './refusal';
import { joined, partsOf, streamOf } from './streams';

// The armour of age: https://age-encryption.org/v1, "ASCII armor"; strict PEM (RFC 7468).
const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
/** Letters of a line, and the bytes that they stand for. */
const LINE = 64;
const LINE_BYTES = 48;

/** Whether these first bytes of a file are those of an armoured one. */
export function isArmoured(start: Uint8Array): boolean {
	return new TextDecoder().decode(start).trimStart().startsWith(BEGIN);
}
/** How many bytes `isArmoured` has to see. */
export const ARMOUR_START = BEGIN.length + 16;

/**
 * The armoured file in a text that was pasted, of a chat with words around it, say; the text itself
 * where there is none, or it was cut off.
 */
export function armourIn(text: string): string {
	const start = text.indexOf(BEGIN);
	const end = text.indexOf(END, start);
	return start < 0 || end < 0 ? text : text.slice(start, end + END.length);
}

/** A line without the CR that mail puts before its LF. */
const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);

const linesOf = (bytes: Uint8Array) => toBase64(bytes).replace(/.{1,64}/g, '$&\n');

async function* armouring(locked: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	yield encoder.encode(`${BEGIN}\n`);
	let rest: Uint8Array = new Uint8Array();
	for await (const part of partsOf(locked)) {
		const bytes = joined([rest, part]);
		const whole = bytes.length - (bytes.length % LINE_BYTES);
		rest = bytes.subarray(whole);
		if (whole > 0) yield encoder.encode(linesOf(bytes.subarray(0, whole)));
	}
	yield encoder.encode(`${linesOf(rest)}${END}\n`);
}

/** A locked file as text, which every chat and mail carries as it is. */
export function armoured(locked: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
	return streamOf(armouring(locked));
}

/** Takes the lines of an armoured file one by one. */
class Unarmouring {
	#at: 'before' | 'inside' | 'after' = 'before';
	#short = false;

	/** The bytes of a line; null for one that carries none. */
	line(raw: string): Uint8Array | null {
		if (this.#at !== 'inside') return this.#around(raw);
		if (raw.trimEnd() === END) {
			this.#at = 'after';
			return null;
		}
		return this.#bytes(withoutReturn(raw));
	}

	/** Mail and chats put spaces and blank lines around what is pasted; within it none may be. */
	#around(raw: string): null {
		if (raw.trim() === '') return null;
		if (this.#at === 'after' || withoutReturn(raw.trimStart()) !== BEGIN) {
			throw new Refused('damaged');
		}
		this.#at = 'inside';
		return null;
	}

	#bytes(line: string): Uint8Array {
		const bytes = line.length <= LINE ? fromBase64(line) : null;
		if (!bytes || bytes.length === 0 || this.#short) throw new Refused('damaged');
		// Only the last line may be short.
		this.#short = line.length < LINE || bytes.length < LINE_BYTES;
		return bytes;
	}

	/** @throws Refused 'damaged' where the last line never came */
	end(): void {
		if (this.#at !== 'after') throw new Refused('damaged');
	}
}

async function* unarmouring(text: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const decoder = new TextDecoder();
	const state = new Unarmouring();
	const bytesOf = (lines: readonly string[]) =>
		joined(lines.flatMap((line) => state.line(line) ?? []));
	let rest = '';
	for await (const part of partsOf(text)) {
		const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
		rest = lines.pop()!;
		if (rest.length > 10 * LINE) throw new Refused('damaged');
		yield bytesOf(lines);
	}
	yield bytesOf([rest]);
	state.end();
}

/**
 * The locked file in an armoured one. The stream ends with a `Refused` 'damaged' where the text is
 * cut off or was changed in its form.
 */
export function unarmoured(text: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
	return streamOf(unarmouring(text));
}
