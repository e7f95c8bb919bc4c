/** A calendar day as the seller lives it, `YYYY-MM-DD`. Its night belongs to the day before. */
export type Day = string & { readonly __brand: 'Day' };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

/** When something was captured: the instant, and the minutes that the wall clock was ahead of UTC. */
export interface Captured {
	instant: Instant;
	/** Minutes east of UTC, −1439 to 1439. Amsterdam in summer is 120. */
	offset: number;
}

/** The hour, 0–23, at which a seller's day starts when nothing else is chosen. */
export const DEFAULT_DAY_START = 4;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Whether `text` is a real calendar day between years 1900 and 2199: 2026-02-31 is not. */
export function isDay(text: unknown): text is Day {
	if (typeof text !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
	const ms = Date.parse(text + 'T00:00:00Z');
	return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/**
 * The day that `text` names.
 * @throws RangeError when it names none
 */
export function day(text: string): Day {
	if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
	return text;
}

/** Days since 1970-01-01, a whole number; neighbouring days differ by exactly one. */
export function dayNumber(of: Day): number {
	return Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8))) / DAY_MS;
}

/** Days that were named before: the same few thousand are asked for over and over. */
const named = new Map<number, Day>();

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
	const known = named.get(number);
	if (known) return known;
	const made = new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;
	named.set(number, made);
	return made;
}

/** The day `count` days after (or, when negative, before) `from`. */
export function addDays(from: Day, count: number): Day {
	return dayOfNumber(dayNumber(from) + count);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(of: Day): number {
	// Days before 1970 have negative numbers, and so would their remainders.
	return (((dayNumber(of) + 3) % 7) + 7) % 7;
}

/** The Monday of the week that holds the day. */
export function weekStart(of: Day): Day {
	return addDays(of, -weekday(of));
}

/** The first day of the day's month. */
export function monthStart(of: Day): Day {
	return (of.slice(0, 8) + '01') as Day;
}

/** Every day from `from` to `to`, both included, in order; none when `to` comes first. */
export function dayRange(from: Day, to: Day): Day[] {
	const length = Math.max(0, daysBetween(from, to) + 1);
	return Array.from({ length }, (_, index) => addDays(from, index));
}

/** Milliseconds since 1970-01-01T00:00 on the wall clock of the place where it was captured. */
function wallMs(at: Captured): number {
	return at.instant + at.offset * MINUTE_MS;
}

/**
 * The seller's day at a captured moment.
 * @param dayStart hour 0–23 at which a day starts; what comes earlier belongs to the day before
 */
export function dayOf(at: Captured, dayStart: number = DEFAULT_DAY_START): Day {
	return dayOfNumber(Math.floor((wallMs(at) - dayStart * HOUR_MS) / DAY_MS));
}

/** Hours since midnight on the wall clock, 0 up to but not including 24. */
export function clockHour(at: Captured): number {
	return (((wallMs(at) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS;
}

/** The wall clock as `HH:MM`. */
export function clockTime(at: Captured): string {
	return new Date(wallMs(at)).toISOString().slice(11, 16);
}

/**
 * The captured moment on `of` at the wall-clock time `HH:MM`, with the offset given. A time before
 * the day's start is that night's, so it lies on the next calendar day.
 */
export function atTime(
	of: Day,
	time: string,
	offset: number,
	dayStart: number = DEFAULT_DAY_START
): Captured {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	const night = hours < dayStart ? 1 : 0;
	const wall = (dayNumber(of) + night) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS;
	return { instant: (wall - offset * MINUTE_MS) as Instant, offset };
}

/** Whether an answer about `about` came more than 24 hours after that day ended (MEASURE §1). */
export function isLate(
	about: Day,
	answeredAt: Captured,
	dayStart: number = DEFAULT_DAY_START
): boolean {
	const end = (dayNumber(about) + 1) * DAY_MS + dayStart * HOUR_MS;
	return wallMs(answeredAt) > end + DAY_MS;
}
