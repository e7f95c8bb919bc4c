import { addDays, day, dayNumber, weekday, type Captured, type Day, type Instant } from '../days';
import { Chance } from '../chance';
import type { Seller } from './sellers';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const HOLIDAY_STARTS_WITHIN = 24;

/** The last Sunday of a month of 31 days. */
function lastSunday(year: string, month: string): Day {
	const end = day(`${year}-${month}-31`);
	return addDays(end, -((weekday(end) + 1) % 7));
}

/** Minutes that the clocks in Amsterdam are ahead of UTC on a day, by the rule since 1996. */
export function offsetOn(of: Day): number {
	const year = of.slice(0, 4);
	return of >= lastSunday(year, '03') && of < lastSunday(year, '10') ? 120 : 60;
}

/**
 * The captured time in Amsterdam so many hours after the midnight at which the day began; 25.5 is
 * half past one that night.
 */
export function hoursInto(of: Day, hours: number): Captured {
	const offset = offsetOn(addDays(of, Math.floor(hours / 24)));
	const wall = dayNumber(of) * DAY_MS + Math.round(hours * HOUR_MS);
	return { instant: (wall - offset * 60_000) as Instant, offset };
}

/** 0 for January to 11. */
export function monthOf(of: Day): number {
	return Number(of.slice(5, 7)) - 1;
}

/** Whether the seller is on holiday: the same weeks whichever days are asked about. */
export function isHoliday(of: Day, { holiday }: Seller, seed: number): boolean {
	if (holiday.longest === 0) return false;
	const year = of.slice(0, 4);
	const chance = new Chance(seed * 10_007 + Number(year));
	const from = addDays(day(`${year}-${holiday.from}`), chance.whole(0, HOLIDAY_STARTS_WITHIN));
	return of >= from && of < addDays(from, chance.whole(holiday.shortest, holiday.longest));
}

/** Whether the seller usually works on that day, holidays aside. */
export function isWorkday(of: Day, { weekdays, closed }: Seller): boolean {
	return weekday(of) in weekdays && !closed.includes(of.slice(5));
}

/** What the sky does. */
export type Sky = 'dry' | 'rain' | 'storm';

/** How likely a market day is wet, by month, January first. */
const WET = [0.3, 0.27, 0.25, 0.2, 0.2, 0.19, 0.2, 0.2, 0.22, 0.28, 0.31, 0.31];
const STORMS = [0, 1, 2, 9, 10, 11];

/** The weather of each day; a wet day is often followed by another. */
export function skies(days: readonly Day[], chance: Chance): Map<Day, Sky> {
	let wet = false;
	return new Map(
		days.map((of) => {
			const month = monthOf(of);
			wet = chance.yes(WET[month]! + (wet ? 0.22 : -0.06));
			const storm = chance.yes(STORMS.includes(month) ? 0.16 : 0);
			return [of, wet ? (storm ? 'storm' : 'rain') : 'dry'];
		})
	);
}
