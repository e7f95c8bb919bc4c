import { daysBetween, type Day } from './days';

/** Below so many bytes, or this share of what there is, the device counts as nearly full. */
const LITTLE_BYTES = 50_000_000;
const LITTLE_SHARE = 0.05;

/** Whether so little room is left that saving may soon fail. */
export function isNearlyFull({ used, quota }: { used: number; quota: number }): boolean {
	const left = quota - used;
	return left < LITTLE_BYTES || left < LITTLE_SHARE * quota;
}

/** After so many days a backup is spoken of, and after so many more clearly. */
const DUE_DAYS = 7;
const LONG_DUE_DAYS = 30;

/**
 * Whether a backup is due: none for a week, or for a month, since the last one or else since the
 * first entry.
 * @param last day of the last backup; null where there is none
 * @param first first day with an entry; null where there is none
 */
export function backupDue(last: Day | null, first: Day | null, today: Day): 'no' | 'due' | 'long' {
	const since = last ?? first;
	if (since === null) return 'no';
	const days = daysBetween(since, today);
	if (days < DUE_DAYS) return 'no';
	return days < LONG_DUE_DAYS ? 'due' : 'long';
}
