import { clock } from '$lib/state/clock';
import { journals } from '$lib/state/journals.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { openTransfer } from '$lib/storage/transfer';

/**
 * Drops what an import laid ready that was killed, and that nobody came back for: bytes that belong
 * to no record, so that neither a backup nor a deletion knows of them.
 */
export async function dropLeftReady(): Promise<void> {
	const journal = thisJournal.current;
	const transfer = journal && (await openTransfer(journals.shown, journal.token));
	if (!transfer) return;
	try {
		await transfer.dropReady(clock.now().instant);
	} catch {
		// The next start tries again.
	} finally {
		transfer.close();
	}
}
