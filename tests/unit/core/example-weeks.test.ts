import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/lib/core/days';
import { exampleRows } from '../../../src/lib/core/example/journal';
import { journalDays } from '../../../src/lib/core/journal-day';
import { daySummary, periodParts, periodRange } from '../../../src/lib/core/period';

const MONDAY = day('2026-03-02');
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What a vendor who works twice a week has at the end of their third week. */
function thirdWeek(seed: number) {
	const until = addDays(MONDAY, 20);
	const rows = exampleRows({ character: 'market', language: 'nl', seed, until, days: 21 });
	const days = journalDays(rows);
	const span = periodRange('12w', until, days[0]?.day ?? null);
	return { days: days.map(daySummary), whole: periodParts(days, span) };
}

describe('a vendor who works twice a week, at the end of the third week', () => {
	test.each(SEEDS)('seed %i: sees days, a mean with its n, and how moments ended', (seed) => {
		const { days, whole } = thirdWeek(seed);
		expect(days.length).toBeGreaterThanOrEqual(2);
		expect(days.filter(({ rounded, range }) => rounded ?? range).length).toBeGreaterThanOrEqual(2);
		expect(whole.n).toBeGreaterThanOrEqual(1);
		expect(whole.mean).not.toBeNull();
		const { asked, let_pass, gave_in } = whole.outcomes;
		expect(asked + let_pass + gave_in).toBeGreaterThanOrEqual(3);
	});
});
