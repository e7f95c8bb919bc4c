import { exampleJournal, type ExampleInput } from '../core/example/journal';
import type { Character } from '../core/example/sellers';
import { dayOf } from '../core/days';
import type { Place } from '../core/bodies';
import { localKeep } from '../platform/keep';
import { forgetBackups } from './backup-record.svelte';
import { deleteJournal } from '../storage/deletion';
import { openJournal, type OpenFailure, type SaveFailure } from '../storage/journal';
import { EXAMPLE } from './journals.svelte';
import { clock } from './clock';

const THREE_YEARS_DAYS = 3 * 365 + 1;
/** How many records one write takes, so that the screen stays alive between writes. */
const CHUNK = 250;
const SEED = 7;

const CHARACTER_AT: Record<Place, Character> = { street: 'market', shop: 'shop', b2b: 'b2b' };

/**
 * Makes the example journal anew, in a database of its own: three years of one seller who sells
 * where the reader does, up to now. Its settings are written last, so that one that was not made
 * whole is known by their absence. One for which there is no room goes again: the seller's own
 * journal needs the rest.
 */
export async function makeExample(
	place: Place,
	language: ExampleInput['language']
): Promise<{ ok: true } | { ok: false; reason: OpenFailure | SaveFailure }> {
	const deleted = await deleteJournal(EXAMPLE, { keep: localKeep() });
	if (!deleted.ok) return deleted;
	const opened = await openJournal(EXAMPLE, { clock, keep: localKeep() });
	if (!opened.ok) return opened;
	const { journal } = opened;
	const now = clock.now();
	const changes = exampleJournal({
		character: CHARACTER_AT[place],
		language,
		seed: SEED,
		until: dayOf(now),
		days: THREE_YEARS_DAYS,
		upTo: now.instant,
		device: journal.device
	}).sort((a, b) => Number(a.kind === 'setting') - Number(b.kind === 'setting'));
	let whole = false;
	try {
		for (let from = 0; from < changes.length; from += CHUNK) {
			const saved = await journal.write(changes.slice(from, from + CHUNK));
			if (!saved.ok) return saved;
		}
		whole = true;
		return { ok: true };
	} finally {
		journal.close();
		if (!whole) await deleteExample();
	}
}

/** Deletes the example with all that was filled in there; false where the browser did not let go. */
export async function deleteExample(): Promise<boolean> {
	forgetBackups(EXAMPLE);
	return (await deleteJournal(EXAMPLE, { keep: localKeep() })).ok;
}
