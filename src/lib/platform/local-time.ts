/** The wall clock of this device at an instant: the calendar day `YYYY-MM-DD`, minutes, and offset. */
export function wallClock(ms: number): { day: string; minute: number; offset: number } {
	const offset = -new Date(ms).getTimezoneOffset();
	const shifted = new Date(ms + offset * 60_000);
	const minute = shifted.getUTCHours() * 60 + shifted.getUTCMinutes();
	return { day: shifted.toISOString().slice(0, 10), minute, offset };
}

/**
 * The instant of a time on the wall clock of this device; in the hour that summer time skips, the one
 * after it.
 * @param day `YYYY-MM-DD`
 * @param minute since midnight, 0–1439
 */
export function instantAt(day: string, minute: number): { instant: number; offset: number } {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const instant = new Date(year, month - 1, date, 0, minute).getTime();
	return { instant, offset: -new Date(instant).getTimezoneOffset() };
}
