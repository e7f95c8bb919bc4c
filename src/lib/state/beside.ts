import { openJournal, type Journal, type JournalOptions, type KeepPlace } from '../storage/journal';
import { clock } from './clock';

/** A worker has no place beside the database; what it writes is still there in a file. */
const NOWHERE: KeepPlace = {
	length: 0,
	key: () => null,
	getItem: () => null,
	setItem: () => undefined,
	removeItem: () => undefined
};

/** Which database a worker opens, and how long a save may take. */
type Beside = Required<Pick<JournalOptions, 'token'>> & Pick<JournalOptions, 'saveTimeoutMs'>;

/**
 * A journal as a worker beside the page opens it; null where it can't be opened. Of what is not
 * written no copy is kept.
 */
export async function openBeside(name: string, options: Beside): Promise<Journal | null> {
	const opened = await openJournal(name, { clock, keep: NOWHERE, ...options });
	return opened.ok ? opened.journal : null;
}

/**
 * The journal as a worker beside the page reads it; null where it can't be opened.
 * @param token of the very database that the page has open
 */
export function openToRead(name: string, token: string): Promise<Journal | null> {
	return openBeside(name, { token });
}
