import type { Instant } from '../core/days';
import { now } from '../platform/clock';

/** The clock of this device, in the core's units. */
export const clock = {
	now: () => {
		const { instant, offset } = now();
		return { instant: instant as Instant, offset };
	}
};
