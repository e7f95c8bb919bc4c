import type { JournalDay } from '../journal-day';
import type { DayValue } from '../line';

/** A complete, timely day: what may be tested. */
export interface TestedDay extends DayValue {
	/** 0–10. */
	happiness: number;
	/** Points of greed and fear together, 0–60. */
	momentPoints: number;
	/** How many moments it had. */
	moments: number;
}

/** The days that may be tested: complete, and filled in within 24 hours after they ended. */
export function testedDays(days: readonly JournalDay[]): TestedDay[] {
	return days.flatMap(({ day, late, happiness, moments, tension }) => {
		if (late || tension.value === null || happiness === null) return [];
		const { greed, fear } = tension.parts;
		const momentPoints = greed.lo + fear.lo;
		return [{ day, value: tension.value, happiness, momentPoints, moments: moments.length }];
	});
}
