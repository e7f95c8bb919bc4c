import type { JournalDay } from '../journal-day';
import type { DayValue } from '../line';
import type { Part } from '../tension';

/** A complete, timely day: what may be tested. */
export interface TestedDay extends DayValue {
	/** 0–10. */
	happiness: number;
	/** Points of greed and fear together, 0–60. */
	momentPoints: number;
	/** How many moments it had. */
	moments: number;
	/** Points of each part, which add up to the index. */
	parts: Readonly<Record<Part, number>>;
}

/** The days that may be tested: complete, and filled in within 24 hours after they ended. */
export function testedDays(days: readonly JournalDay[]): TestedDay[] {
	return days.flatMap(({ day, late, happiness, moments, tension }) => {
		if (late || tension.value === null || happiness === null) return [];
		const parts = {
			happiness: tension.parts.happiness.lo,
			belief: tension.parts.belief.lo,
			greed: tension.parts.greed.lo,
			fear: tension.parts.fear.lo
		};
		return [
			{
				day,
				value: tension.value,
				happiness,
				momentPoints: parts.greed + parts.fear,
				moments: moments.length,
				parts
			}
		];
	});
}
