import type { RefusedEntry } from '../foreign';

/** Why a line or an entry of another app's file can't be taken. */
export type UnfitReason = RefusedEntry['reason'];

/** A line or an entry that can't be taken, on its way to the list of what was refused. */
export class Unfit extends Error {
	readonly reason: UnfitReason;

	constructor(reason: UnfitReason) {
		super(reason);
		this.reason = reason;
	}
}

// Made once: half a million of them would each look where they are.
const MADE: Readonly<Record<UnfitReason, Unfit>> = {
	no_day: new Unfit('no_day'),
	day_out_of_range: new Unfit('day_out_of_range'),
	bad_value: new Unfit('bad_value'),
	bad_entry: new Unfit('bad_entry'),
	too_long: new Unfit('too_long')
};

/**
 * Ends the reading of one entry.
 * @throws Unfit always
 */
export function unfit(reason: UnfitReason): never {
	throw MADE[reason];
}
