import type { Box } from '$lib/charts/tint-boxes';
import type { DaySummary } from '$lib/core/period';
import type { Part } from '$lib/core/tension';
import { m } from '$lib/i18n/messages';

/** What the boxes of the year can show. */
export const MEASURES = ['tension', 'greed', 'fear', 'happiness', 'belief'] as const;
export type Measure = (typeof MEASURES)[number];

export const measureLabel: Record<Measure, () => string> = {
	tension: m.today_tension,
	greed: m.kind_greed,
	fear: m.kind_fear,
	happiness: m.today_happy,
	belief: m.today_belief
};

/** The mark that goes with a measure; tension has none. */
export const measureMark: Record<Measure, Part | null> = {
	tension: null,
	greed: 'greed',
	fear: 'fear',
	happiness: 'happiness',
	belief: 'belief'
};

/** From which number each of the five steps goes: points, moments, answers 0–10. */
export const STEPS: Record<Measure, readonly [number, number, number, number, number]> = {
	tension: [0, 15, 30, 45, 60],
	greed: [0, 1, 2, 3, 5],
	fear: [0, 1, 2, 3, 5],
	happiness: [0, 3, 5, 7, 9],
	belief: [0, 3, 5, 7, 9]
};

function valueOf(measure: Measure, day: DaySummary): number | null {
	switch (measure) {
		case 'tension':
			return day.rounded?.total ?? null;
		case 'greed':
		case 'fear':
			// No moments say something only of a day that was closed.
			return day[measure] > 0 || day.status === 'complete' ? day[measure] : null;
		default:
			return day[measure];
	}
}

/** The box of a day. */
export function boxOf(measure: Measure, day: DaySummary | undefined): Box {
	if (!day || day.status === 'empty') return 'nothing';
	const value = valueOf(measure, day);
	if (value === null) return day.status === 'no_customers' ? 'nothing' : 'open';
	return STEPS[measure].findLastIndex((from) => value >= from) as Box;
}

/** "15–29", "60 en meer": what a step stands for. */
export function stepLabel(measure: Measure, step: number): string {
	const from = STEPS[measure][step]!;
	const next = STEPS[measure][step + 1];
	if (next === undefined) return m.days_step_from({ n: from });
	return next - 1 === from ? String(from) : `${from}–${next - 1}`;
}
