import type { Statements } from '../core/insight/statements';
import type { DayValue } from '../core/line';
import type { DaySpan } from '../core/period';

/** What is usual from one day to another. */
export interface UsualArea extends DaySpan {
	/** 0–100. */
	lower: number;
	upper: number;
}

/** One of the two means of a change that was told. */
export interface ClaimLine extends DaySpan {
	/** 0–100. */
	value: number;
}

/** What may be said, as far as the chart of tension can show it. */
export interface SaidMarks {
	usual: readonly UsualArea[];
	unusual: readonly DayValue[];
	/** Two for each change, the earlier first. */
	claims: readonly ClaimLine[];
}

export const NO_MARKS: SaidMarks = { usual: [], unusual: [], claims: [] };

/**
 * What of all that may be said lies within a period.
 * @param byDay whether each day is drawn: what is usual for a day is not for the mean of a week
 */
export function saidMarks(
	{ stretches, changes }: Statements,
	span: DaySpan,
	byDay: boolean
): SaidMarks {
	const shown = byDay ? stretches : [];
	const overlaps = ({ from, to }: DaySpan) => to >= span.from && from <= span.to;
	const within = (value: number) => Math.min(100, Math.max(0, value));
	return {
		usual: shown
			.flatMap(({ band, until }) =>
				band
					? [
							{
								from: band.from,
								to: until ?? span.to,
								lower: within(band.lower),
								upper: within(band.upper)
							}
						]
					: []
			)
			.filter(overlaps),
		unusual: shown
			.flatMap(({ unusual }) => unusual)
			.filter(({ day }) => day >= span.from && day <= span.to),
		claims: changes
			.flatMap(({ look, thirds: { first, last } }) => {
				return [
					{ from: first[0], to: first[1], value: look.first },
					{ from: last[0], to: last[1], value: look.last }
				];
			})
			.filter(overlaps)
	};
}
