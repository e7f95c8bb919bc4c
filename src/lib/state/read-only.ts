import { openJournal, type Journal, type KeepPlace } from '../storage/journal';
import { clock } from './clock';

/** Nothing is written from here, so nothing is kept. */
const NOWHERE: KeepPlace = {
	length: 0,
	key: () => null,
	getItem: () => null,
	setItem: () => undefined,
	removeItem: () => undefined
};

/**
 * The journal as a worker beside the page reads it; null where it can't be opened.
 * @param token of the very database that the page has open
 */
export async function openToRead(name: string, token: string): Promise<Journal | null> {
	const opened = await openJournal(name, { clock, keep: NOWHERE, token });
	return opened.ok ? opened.journal : null;
}
