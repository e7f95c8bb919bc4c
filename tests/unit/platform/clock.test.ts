import { afterEach, describe, expect, test, vi } from 'vitest';
import { offsetOn } from '../../../src/lib/platform/clock';

afterEach(() => vi.unstubAllEnvs());

describe('how far the wall clock is ahead of UTC', () => {
	test.each([
		['Europe/Amsterdam', '2026-01-15', '12:00', 60],
		['Europe/Amsterdam', '2026-07-15', '12:00', 120],
		['Europe/Amsterdam', '2026-03-29', '01:59', 60],
		['Europe/Amsterdam', '2026-03-29', '03:00', 120],
		['Europe/Amsterdam', '2026-10-25', '03:00', 60],
		['Pacific/Auckland', '2026-01-15', '12:00', 780],
		['UTC', '2026-07-15', '12:00', 0]
	])('%s, %s %s: %i minutes', (zone, date, time, minutes) => {
		vi.stubEnv('TZ', zone);
		expect(offsetOn(date, time)).toBe(minutes);
	});
});
