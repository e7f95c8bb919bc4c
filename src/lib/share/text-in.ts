import { Refused } from './refusal';

/** A byte-order mark, which spreadsheets write before UTF-8. */
const MARK = '\uFEFF';

/** So far a file is looked at to tell what it is. */
const LOOKED_AT = 4096;

/** Whether bytes that are no UTF-8 are no other text either: a picture, say. */
function isNoText(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	return !isUtf16 && bytes.subarray(0, LOOKED_AT).includes(0);
}

/**
 * The text in the bytes of a file, without a byte-order mark.
 * @throws Refused 'empty', 'not_utf8', and 'unknown_format' for what is no text
 */
export function textIn(bytes: Uint8Array): string {
	if (bytes.length === 0) throw new Refused('empty');
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Refused(isNoText(bytes) ? 'unknown_format' : 'not_utf8');
	}
	if (text.startsWith(MARK)) text = text.slice(MARK.length);
	if (text.trim() === '') throw new Refused('empty');
	return text;
}
