/**
 * The present by the clock of this device: milliseconds since 1970, and the minutes that its wall
 * clock is ahead of UTC.
 */
export function now(): { instant: number; offset: number } {
	const date = new Date();
	// Taken from zero, since the negative of 0 would be -0.
	return { instant: date.getTime(), offset: 0 - date.getTimezoneOffset() };
}
