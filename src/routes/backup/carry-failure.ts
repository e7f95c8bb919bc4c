import { Refused, type FileRefusal } from '$lib/share/refusal';
import { saveFailureOf } from '$lib/storage/failure';
import type { SaveFailure } from '$lib/storage/journal';

/** Why something did not come to its end; `unreadable`: the file changed or went away meanwhile. */
export type CarryFailure = FileRefusal | SaveFailure | 'cancelled' | 'unreadable';

export type Carried<T> = { ok: true; value: T } | { ok: false; reason: CarryFailure };

/** Thrown where whoever asked for something wants it no more. */
export class Cancelled extends Error {}

/** Hears how far something is, 0 to 1. */
export type Tell = (share: number) => void;

/** Why it did not come to its end, from whatever was thrown. */
export function reasonOf(thrown: unknown): CarryFailure {
	if (thrown instanceof Cancelled) return 'cancelled';
	if (thrown instanceof Refused) return thrown.reason;
	// What a browser says of a file that was changed or moved since it was picked.
	if (thrown instanceof DOMException && /NotReadable|NotFound/.test(thrown.name)) {
		return 'unreadable';
	}
	return saveFailureOf(thrown);
}
