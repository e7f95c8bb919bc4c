import { Refused } from './refusal';

/** A byte-order mark, which spreadsheets write before UTF-8. */
const MARK = '\uFEFF';

/**
 * The text in the bytes of a file, without a byte-order mark.
 * @throws Refused 'empty', 'not_utf8'
 */
export function textIn(bytes: Uint8Array): string {
	if (bytes.length === 0) throw new Refused('empty');
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Refused('not_utf8');
	}
	if (text.startsWith(MARK)) text = text.slice(MARK.length);
	if (text.trim() === '') throw new Refused('empty');
	return text;
}
