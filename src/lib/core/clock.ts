import type { Captured, Instant } from './days';

/** Where time comes from: the platform's clock in the app, a fixed one in tests. */
export interface Clock {
	now(): Captured;
}

/** A clock that stands still at `instant` (milliseconds since 1970) with `offset` minutes east. */
export function fixedClock(instant: number, offset = 0): Clock {
	return { now: () => ({ instant: instant as Instant, offset }) };
}
