import { keysFrom, keyStart, type KeepPlace } from './keep-place';

/**
 * Half-typed text, kept at every key press beside the database, so that neither a killed window nor
 * a database that does not answer loses it. Nothing here throws.
 */

/** A draft as it was kept. */
export interface Draft {
	text: string;
	/**
	 * When it was typed, milliseconds since 1970; null in one that an older version kept. A browser
	 * that is killed may bring back a draft that was forgotten seconds before, so what stands in the
	 * journal can be newer.
	 */
	at: number | null;
	/** Whether it was typed before anyone could see what stood there: it comes after that. */
	unseen: boolean;
}

const DIGITS = 13;
const KEPT = new RegExp(`^(\\d{${DIGITS}})(\\+?)\\|`);

/** A draft from what is kept of it. */
export function draftIn(kept: string): Draft {
	const found = KEPT.exec(kept);
	if (!found) return { text: kept, at: null, unseen: false };
	const [mark, time, sign] = found;
	return { text: kept.slice(mark.length), at: Number(time), unseen: sign === '+' };
}

/**
 * Keeps the text under `key` of the journal; false when the place refused.
 * @param at when it was typed, milliseconds since 1970
 * @param unseen whether that was before what stood there was read
 */
export function saveDraft(
	keep: KeepPlace,
	journal: string,
	key: string,
	text: string,
	at: number,
	unseen = false
): boolean {
	try {
		const time = String(Math.floor(at)).padStart(DIGITS, '0');
		keep.setItem(keyStart('draft', journal) + key, `${time}${unseen ? '+' : ''}|${text}`);
		return true;
	} catch {
		return false;
	}
}

/** The draft kept under `key`; null when there is none, or the place can't be read. */
export function readDraft(keep: KeepPlace, journal: string, key: string): Draft | null {
	try {
		const kept = keep.getItem(keyStart('draft', journal) + key);
		return kept === null ? null : draftIn(kept);
	} catch {
		return null;
	}
}

/** Forgets the text under `key`; false when the place refused. */
export function dropDraft(keep: KeepPlace, journal: string, key: string): boolean {
	try {
		keep.removeItem(keyStart('draft', journal) + key);
		return true;
	} catch {
		return false;
	}
}

/** The keys under which the journal has drafts, in no order. */
export function draftKeys(keep: KeepPlace, journal: string): string[] {
	return keysFrom(keep, keyStart('draft', journal));
}
