import { keysFrom, keyStart, type KeepPlace } from './keep-place';

/**
 * Half-typed text, kept at every key press beside the database, so that neither a killed window nor
 * a database that does not answer loses it. Nothing here throws.
 */

/** Keeps the text under `key` of the journal; false when the place refused. */
export function saveDraft(keep: KeepPlace, journal: string, key: string, text: string): boolean {
	try {
		keep.setItem(keyStart('draft', journal) + key, text);
		return true;
	} catch {
		return false;
	}
}

/** The text kept under `key`; null when there is none, or the place can't be read. */
export function readDraft(keep: KeepPlace, journal: string, key: string): string | null {
	try {
		return keep.getItem(keyStart('draft', journal) + key);
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
