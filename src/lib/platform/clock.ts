/**
 * The present by the clock of this device: milliseconds since 1970, and the minutes that its wall
 * clock is ahead of UTC.
 */
export function now(): { instant: number; offset: number } {
	const date = new Date();
	// Taken from zero, since the negative of 0 would be -0.
	return { instant: date.getTime(), offset: 0 - date.getTimezoneOffset() };
}

/**
 * The minutes that the wall clock of this device is ahead of UTC on a calendar day `YYYY-MM-DD` at
 * `HH:MM`. Of an hour that the clock was set back over, the first; of one that it skipped, what
 * follows.
 */
export function offsetOn(date: string, time: string): number {
	return 0 - new Date(`${date}T${time}`).getTimezoneOffset();
}
