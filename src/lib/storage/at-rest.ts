import type { FoundJournal, KeptText } from '../core/journal-text';
import { draftIn } from './drafts';
import { keysFrom, keyStart, type KeepPlace } from './keep-place';
import { databaseName } from './names';
import type { Factory } from './schema';

const ANSWER_WITHIN_MS = 5000;

/** The texts that are kept beside the database for a journal. */
function keptTexts(keep: KeepPlace, journal: string): KeptText[] {
	return (['draft', 'pending', 'aside'] as const).flatMap((kind) => {
		const start = keyStart(kind, journal);
		return keysFrom(keep, start).flatMap((key) => {
			try {
				const text = keep.getItem(start + key) ?? '';
				return { kind, key, text: kind === 'draft' ? draftIn(text).text : text };
			} catch {
				return [];
			}
		});
	});
}

/** All rows of the database, in whatever version it is; null where they can't be had. */
function allRows(journal: string, factory: Factory): Promise<unknown[] | null> {
	return new Promise((resolve) => {
		const fail = () => resolve(null);
		setTimeout(fail, ANSWER_WITHIN_MS);
		const opening = factory.open(databaseName(journal));
		opening.onblocked = fail;
		opening.onerror = (event) => {
			event.preventDefault();
			fail();
		};
		opening.onupgradeneeded = () => {
			// There is none, and reading must not make one.
			resolve([]);
			opening.transaction?.abort();
		};
		opening.onsuccess = () => {
			const database = opening.result;
			try {
				const asking = database.transaction('rows').objectStore('rows').getAll();
				asking.onerror = fail;
				asking.onsuccess = () => resolve(asking.result);
			} catch {
				fail();
			}
			// Closing waits for what was asked.
			database.close();
		};
	});
}

/**
 * Everything that is stored of a journal, read past all the rest of the app: for when that is
 * broken. Nothing is written, made or deleted, and nothing throws.
 */
export async function readAtRest(
	journal: string,
	keep: KeepPlace,
	factory?: Factory
): Promise<FoundJournal> {
	const rows = await new Promise<unknown[] | null>((resolve) => {
		// A browser may refuse even to be asked for its databases.
		resolve(allRows(journal, factory ?? indexedDB));
	}).catch(() => null);
	return { rows: rows ?? [], kept: keptTexts(keep, journal), complete: rows !== null };
}
