import { keysFrom, keyStart, type KeepPlace } from './keep-place';

/**
 * Removes what is kept for a journal about days and moments that were deleted: half-typed text, and
 * copies of writes. What else such a copy holds stays.
 * @param isGone whether this day, or the moment with this id, was deleted
 * @returns whether the place let it
 */
export function dropKeptAbout(
	keep: KeepPlace,
	journal: string,
	isGone: (dayOrMoment: string) => boolean
): boolean {
	try {
		const drafts = keyStart('draft', journal);
		for (const rest of keysFrom(keep, drafts)) {
			if (isGone(rest.split('/')[0]!)) keep.removeItem(drafts + rest);
		}
		for (const kind of ['pending', 'aside'] as const) {
			const start = keyStart(kind, journal);
			for (const rest of keysFrom(keep, start)) trimCopy(keep, start + rest, isGone);
		}
		return true;
	} catch {
		return false;
	}
}

/** Takes out of the copy of a write what was deleted since. One that can't be read is left. */
function trimCopy(keep: KeepPlace, key: string, isGone: (day: string) => boolean): void {
	let copy: { changes: { day: string }[] };
	try {
		copy = JSON.parse(keep.getItem(key) ?? '') as typeof copy;
		if (!copy.changes.some(({ day }) => isGone(day))) return;
	} catch {
		return;
	}
	const changes = copy.changes.filter(({ day }) => !isGone(day));
	if (changes.length === 0) keep.removeItem(key);
	else keep.setItem(key, JSON.stringify({ ...copy, changes }));
}
