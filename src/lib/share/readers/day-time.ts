import { addDays, isDay, type Day } from '../../core/days';
import type { ReadOptions } from '../foreign';
import { unfit } from './unfit';

/** The order in which a table writes year, month and day. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy';

/** A day as it stands in a file; it need not exist. */
export interface Stamp {
	year: number;
	/** 1–12, if it is a month. */
	month: number;
	day: number;
	/** Minutes since midnight, 0–1439; null without a time. */
	minute: number | null;
	/** Minutes east of UTC; null where the file means the wall clock. */
	offset: number | null;
}

/** A day and a time that a journal can hold. */
export interface Moment {
	day: Day;
	minute: number | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MINUTE_MS = 60_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const YEAR_FIRST = /^\+?(\d{4,6})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|,?\s)\s{0,3}(.{1,40}))?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4,6})(?:(?:T|,?\s)\s{0,3}(.{1,40}))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s{0,3}([ap])\.?\s?m\.?)?$/i;
const ZONE = /\s?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

function monthLength(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether a calendar has this day, in whatever year. */
export function exists({ year, month, day }: Pick<Stamp, 'year' | 'month' | 'day'>): boolean {
	return day >= 1 && day <= monthLength(year, month);
}

/**
 * The minute since midnight that `20:05`, `20:05:59` or `8:05 pm` names; seconds are left out.
 * @returns null where it names none
 */
export function minuteIn(text: string): number | null {
	const [, hours, minutes, half] = TIME.exec(text.trim()) ?? [];
	if (hours === undefined || Number(minutes) > 59) return null;
	const hour = Number(hours);
	if (half === undefined) return hour > 23 ? null : hour * 60 + Number(minutes);
	if (hour < 1 || hour > 12) return null;
	return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minutes);
}

/** A time with or without a zone at its end; null where it is neither. */
function clockIn(text: string | undefined): Pick<Stamp, 'minute' | 'offset'> | null {
	if (text === undefined) return { minute: null, offset: null };
	const zone = ZONE.exec(text);
	const minute = minuteIn(zone ? text.slice(0, zone.index) : text);
	if (minute === null) return null;
	if (!zone) return { minute, offset: null };
	const size = Number(zone[2] ?? 0) * 60 + Number(zone[3] ?? 0);
	return { minute, offset: zone[1] === '-' ? -size : size };
}

/**
 * The day that a text names, and the time after it: `2026-02-08`, `2026-02-08T20:05:00Z`,
 * `8/2/2026 8:05 pm`. A year that comes first is taken as one in every order.
 * @returns null where it is no day, or what follows is no time
 */
export function stampIn(text: string, order: DayOrder): Stamp | null {
	const cell = text.trim();
	const first = YEAR_FIRST.exec(cell);
	const found = first ?? (order === 'ymd' ? null : YEAR_LAST.exec(cell));
	const clock = found && clockIn(found[4]);
	if (!found || !clock) return null;
	const [a, b, c] = [Number(found[1]), Number(found[2]), Number(found[3])];
	if (first) return { year: a, month: b, day: c, ...clock };
	return order === 'dmy'
		? { year: c, month: b, day: a, ...clock }
		: { year: c, month: a, day: b, ...clock };
}

/** Texts that are days: files name the same few thousand over and over. */
const known = new Set<string>();

function isKnownDay(text: string): text is Day {
	if (known.has(text)) return true;
	if (!isDay(text)) return false;
	known.add(text);
	return true;
}

/** The day, if it is not after tomorrow. */
function untilTomorrow(day: Day, options: ReadOptions): Day {
	if (day > addDays(options.today, 1)) unfit('day_out_of_range');
	return day;
}

/**
 * The day of a calendar.
 * @throws Unfit 'no_day' where no calendar has it, 'day_out_of_range'
 */
export function dayOfParts(
	parts: Pick<Stamp, 'year' | 'month' | 'day'>,
	options: ReadOptions
): Day {
	if (!exists(parts)) unfit('no_day');
	if (parts.year < FIRST_YEAR || parts.year > LAST_YEAR) unfit('day_out_of_range');
	const two = (part: number) => String(part).padStart(2, '0');
	const text = `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
	if (!isKnownDay(text)) unfit('no_day');
	return untilTomorrow(text, options);
}

/**
 * Where an instant lies on the wall clock.
 * @param ms milliseconds since 1970-01-01T00:00Z
 * @throws Unfit 'day_out_of_range'
 */
export function momentOf(ms: number, options: ReadOptions): { day: Day; minute: number } {
	const within = ms >= Date.UTC(FIRST_YEAR, 0, 1) && ms < Date.UTC(LAST_YEAR + 1, 0, 1);
	if (!within) unfit('day_out_of_range');
	const { day, minute } = options.localTime(ms);
	if (!isKnownDay(day)) unfit('day_out_of_range');
	return { day: untilTomorrow(day, options), minute };
}

/** Timestamps below this are seconds: as milliseconds they lie before March 1973. */
const LEAST_MS = 100_000_000_000;

/** Milliseconds since 1970-01-01T00:00Z of a timestamp that an app wrote in those or in seconds. */
export function msOf(timestamp: number): number {
	return Math.abs(timestamp) < LEAST_MS ? timestamp * 1000 : timestamp;
}

/**
 * Where a stamp lies: on the wall clock as it is written or, with a zone, as it was there.
 * @throws Unfit 'no_day' for null and for what no calendar has, 'day_out_of_range'
 */
export function placed(stamp: Stamp | null, options: ReadOptions): Moment {
	if (!stamp) unfit('no_day');
	const { year, month, minute, offset } = stamp;
	if (minute === null || offset === null || !exists(stamp))
		return { day: dayOfParts(stamp, options), minute };
	// Of years below 100 a date makes others; these are out of range anyway.
	const midnight = Date.UTC(Math.max(year, 1000), month - 1, stamp.day);
	return momentOf(midnight + (minute - offset) * MINUTE_MS, options);
}
