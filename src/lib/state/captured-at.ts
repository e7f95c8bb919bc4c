import { atTime, dayOf, type Captured, type Day } from '../core/days';
import { offsetOn } from '../platform/clock';

/**
 * When it was `HH:MM` on a seller's day, by the clock of this device.
 * @param dayStart hour 0–23 at which the day starts; what comes earlier lies in the night after it
 */
export function capturedAt(of: Day, time: string, dayStart: number): Captured {
	const date = atTime(of, time, 0, dayStart);
	const offset = offsetOn(dayOf(date, 0), time);
	return atTime(of, time, offset, dayStart);
}
