import { atTime, clockTime, dayOf, isLate, type Captured, type Day, type Instant } from '../days';

/** How exactly a share says when something was: as it is, to the hour, or to the day. */
export const TIMES = ['exact', 'hour', 'day'] as const;
export type Times = (typeof TIMES)[number];

const HOUR_MS = 3_600_000;
/** How far a time is moved at most, milliseconds. */
const STEP_MS: Readonly<Record<Times, number>> = { exact: 0, hour: HOUR_MS, day: 24 * HOUR_MS };

const noonOf = (of: Day) => atTime(of, '12:00', 0);

/** A time as a share says it: cut to the full hour of the seller's clock, or at noon of its date. */
export function cutTime(at: Captured, times: Times): Captured {
	const date = dayOf(at, 0);
	switch (times) {
		case 'exact':
			return { instant: at.instant, offset: at.offset };
		case 'hour':
			return atTime(date, `${clockTime(at).slice(0, 2)}:00`, at.offset, 0);
		case 'day':
			return noonOf(date);
	}
}

/** The time of a moment: to the day, it is noon of the day that it belongs to. */
export function cutMomentTime(at: Captured, of: Day, times: Times): Captured {
	return times === 'day' ? noonOf(of) : cutTime(at, times);
}

/**
 * The time of an answer about a day. What came late is late still, and nothing else is: where the
 * cut would change that, it falls an hour or a day beside.
 * @param dayStart hour 0–23 at which the seller's day starts
 */
export function cutAnswerTime(at: Captured, of: Day, times: Times, dayStart: number): Captured {
	const cut = cutTime(at, times);
	const late = isLate(of, at, dayStart);
	if (late === isLate(of, cut, dayStart)) return cut;
	const step = late ? STEP_MS[times] : -STEP_MS[times];
	return { ...cut, instant: (cut.instant + step) as Instant };
}

/**
 * The time of a closing that holds, which is never before the day's moments as they are told: else
 * they would open the day again.
 * @param last the last of those; undefined where the day has none
 */
export function cutCloseTime(cut: Captured, last: Instant | undefined): Captured {
	return last === undefined || cut.instant >= last ? cut : { ...cut, instant: last };
}
