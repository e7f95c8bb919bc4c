import { armourIn } from './armour';
import { fromBase64, toBase64 } from './base64';
import { Refused } from './refusal';

const VERSION = 1;
/** The longest link, letters: version 25 of a QR code at level L, 117 modules a side. */
export const LONGEST_LINK = 1273;

/**
 * A message as a link, for a QR code: `<base>#message-1-<file>`, the file in base64url, not padded.
 * What stands behind `#` is never sent to a server.
 * @param base address of the page that opens it, without `#`
 * @param file the message, locked, without armour
 * @returns null where no code that a phone can read holds it
 */
export function messageLink(base: string, file: Uint8Array): string | null {
	const said = toBase64(file).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
	const link = `${base}#message-${VERSION}-${said}`;
	return link.length <= LONGEST_LINK ? link : null;
}

const LINK = /#message-(\d{1,4})-([\w-]*)/;

/** Whether there is the link of a message in a text. */
export const isMessageLink = (text: string) => LINK.test(text);

/** @throws Refused 'damaged' */
function bytesIn(said: string): Uint8Array<ArrayBuffer> {
	const padded = said.replaceAll('-', '+').replaceAll('_', '/');
	const bytes = fromBase64(padded.padEnd(Math.ceil(padded.length / 4) * 4, '='));
	if (!bytes) throw new Refused('damaged');
	return bytes;
}

/**
 * The file in the link of a message; null where a text has none.
 * @throws Refused 'newer', 'damaged'
 */
export function linkedFile(text: string): Blob | null {
	const [, version, said] = LINK.exec(text) ?? [];
	if (version === undefined) return null;
	if (Number(version) > VERSION) throw new Refused('newer');
	return new Blob([bytesIn(said!)]);
}

/**
 * The file in a text that was pasted or scanned, with the rest of a chat around it: of a link, or an
 * armoured one; else the text itself.
 * @throws Refused as `linkedFile`
 */
export function fileIn(text: string): Blob {
	return linkedFile(text) ?? new Blob([armourIn(text)]);
}
