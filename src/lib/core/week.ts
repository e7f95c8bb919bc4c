import { addDays, weekday, weekStart, type Day } from './days';
import type { Row } from './records';
import { standingTexts } from './texts';

/** 6 for Sunday, the last day of a week. */
const SUNDAY = 6;

/**
 * The Monday of the week that can be looked back on: the one that is over, or from the afternoon of
 * its last day on the one that ends.
 * @param hour hours into the day that it is
 * @param afternoon hour from which a day can be looked back on
 */
export function weekToSee(today: Day, hour: number, afternoon: number): Day {
	const monday = weekStart(today);
	return weekday(today) === SUNDAY && hour >= afternoon ? monday : addDays(monday, -7);
}

/** What someone wrote, at the end of a week, to be curious about in the week after; '' for nothing. */
export function curiousAbout(monday: Day, rows: readonly Row[]): string {
	return standingTexts(rows)
		.flatMap(({ day, body }) => (day === monday && body.type === 'curious' ? body.text : []))
		.join('\n');
}
