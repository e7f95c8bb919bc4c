import { clockTime, type Captured, type Day } from '../core/days';
import { getLocale } from './paraglide/runtime.js';

const REGION = { nl: 'nl-NL', en: 'en-GB' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const locale = REGION[getLocale()];
	let key: string = locale;
	for (const [part, how] of Object.entries(options)) key += ` ${part} ${how}`;
	const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
	formats.set(key, made);
	return made;
}

/** A day as the language writes it; a number and what follows it stay on one line. */
export function formatDay(of: Day, options: Intl.DateTimeFormatOptions): string {
	const text = dateFormat(options).format(Date.parse(of + 'T00:00:00Z'));
	// A number and its month stay on one line.
	return text.replace(/(\d) /g, '$1\u00A0').replace(/,/g, '');
}

/** "Dinsdag 2 juni", "Tuesday 2 June": a day as a heading. */
export function longDay(of: Day): string {
	const text = formatDay(of, { weekday: 'long', day: 'numeric', month: 'long' });
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** "di 2 juni", "Tue 2 Jun": a day in a row. */
export function shortDay(of: Day): string {
	return formatDay(of, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "2 juni", "2 Jun": a day without its weekday. */
export function dateOnly(of: Day): string {
	return formatDay(of, { day: 'numeric', month: 'short' });
}

/** "2 juni 2026": a day with its year. */
export function dateWithYear(of: Day): string {
	return formatDay(of, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "juni 2026", "June 2026". */
export function monthOf(of: Day): string {
	return formatDay(of, { month: 'long', year: 'numeric' });
}

/** "jun", "Jun": a month on an axis. */
export function shortMonth(of: Day): string {
	return formatDay(of, { month: 'short' });
}

/** The time of day as the language writes it, "14:12". */
export function timeOf(at: Captured): string {
	return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
		Date.parse(`1970-01-01T${clockTime(at)}:00Z`)
	);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with at most so many digits behind the comma. */
export function number(value: number, maximumFractionDigits = 1): string {
	const locale = REGION[getLocale()];
	const key = locale + String(maximumFractionDigits);
	const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits });
	numberFormats.set(key, made);
	return made.format(value);
}

const listFormats = new Map<string, Intl.ListFormat>();

/** Several words as a sentence part: "a, b en c". */
export function list(parts: readonly string[]): string {
	const locale = REGION[getLocale()];
	const made = listFormats.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
	listFormats.set(locale, made);
	return made.format(parts);
}
