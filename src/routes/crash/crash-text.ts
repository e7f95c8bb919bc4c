import { journalText, type KeptText } from '$lib/core/journal-text';
import { journalWords } from '$lib/i18n/journal-words';
import { m } from '$lib/i18n/messages';
import { localKeep } from '$lib/platform/keep';
import { journals } from '$lib/state/journals.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { readAtRest } from '$lib/storage/at-rest';

/** What waits in this window alone, where not even a copy could be kept beside the database. */
function waiting(): KeptText[] {
	const changes = thisJournal.problem?.changes;
	return changes ? [{ kind: 'pending', key: '', text: JSON.stringify({ changes }) }] : [];
}

function told(error: unknown): string {
	return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}

/**
 * Everything that is known of the journal that this window shows, as text, and what went wrong. The
 * database is read past the journal object, which may be what is broken.
 * @param error gives what was thrown
 */
export async function crashText(error: () => unknown): Promise<string> {
	const found = await readAtRest(journals.shown, localKeep());
	const kept = [...found.kept, ...waiting()];
	const text = journalText({ ...found, kept }, journalWords());
	return `${text}\n${m.crash_problem()}\n${navigator.userAgent}\n${told(error())}\n`;
}
