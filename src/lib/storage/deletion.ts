import { openFailureOf, type OpenFailure } from './failure';
import { dropAllKept, type KeepPlace } from './keep-place';
import { JournalDatabase, type Factory } from './schema';
import { answerWithin, SILENCE } from './watchdog';

const DELETE_TIMEOUT_MS = 10_000;

/**
 * Deletes a journal with all that is kept beside it: copies of writes under way and drafts.
 * Windows that have it open are told, and their journal's status becomes 'deleted'. One that does
 * not let go makes it 'blocked'; the database then goes as soon as that window closes.
 */
export async function deleteJournal(
	name: string,
	options: { keep: KeepPlace; timeoutMs?: number; indexedDB?: Factory }
): Promise<{ ok: true } | { ok: false; reason: OpenFailure }> {
	const db = new JournalDatabase(name, options.indexedDB);
	db.on('blocked', () => false);
	try {
		const deleted = await answerWithin(db.delete(), options.timeoutMs ?? DELETE_TIMEOUT_MS);
		if (deleted === SILENCE) return { ok: false, reason: 'blocked' };
	} catch (error) {
		return { ok: false, reason: openFailureOf(error) };
	}
	return dropAllKept(options.keep, name) ? { ok: true } : { ok: false, reason: 'unknown' };
}
