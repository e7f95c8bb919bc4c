import { describe, expect, it } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { journalDays } from '../../../src/lib/core/journal-day';
import { series } from '../../../src/lib/core/period';
import type { Row } from '../../../src/lib/core/records';
import { belief, checkIn, close, happiness, moment } from './builders';

describe('what pulled', () => {
	const of = ['2026-06-01', '2026-06-02', '2026-06-03'] as const;
	const span = { from: day(of[0]), to: day(of[2]) };
	const forces = (...rows: Row[]) => series(journalDays(rows), span, 'week')[0]?.forces;
	const pulled = (on: string, kind: 'greed' | 'fear', number: number) =>
		moment(on, number, { kind });
	/** 15 points of both. */
	const torn = (on: string, number: number) => [
		pulled(on, 'greed', number),
		pulled(on, 'fear', number + 1)
	];

	it.each<[string, Row[]]>([
		['that is not closed', [moment(of[0], 1), happiness(of[0], 7), belief(of[0], 7)]],
		['with a moment without an end', [close(of[0]), moment(of[0], 1, { response: null })]],
		['with a moment of no known strength', [close(of[0]), moment(of[0], 1, { intensity: null })]],
		['without customers', [close(of[0], 'no_customers')]],
		['of which nothing is known', []]
	])('is not known of a day %s', (_, rows) => {
		expect(forces(...rows)).toBeNull();
		expect(forces(...rows, close(of[1]), pulled(of[1], 'fear', 9))).toEqual({
			n: 1,
			greed: 0,
			fear: 15,
			pull: -15,
			torn: 0
		});
	});

	it('is the mean of the days, answered or not, and how many were torn', () => {
		const rows = [
			...[...checkIn(of[0], 7, 8), ...torn(of[0], 1)],
			...[close(of[1]), ...torn(of[1], 3), pulled(of[1], 'greed', 5)],
			...[close(of[2]), pulled(of[2], 'greed', 6)]
		];
		expect(forces(...rows)).toEqual({ n: 3, greed: 17.5, fear: 10, pull: 7.5, torn: 2 });
	});

	it('tore from 10 points of both on, and on no day that is still open', () => {
		// 30 × (1 − 2^−0.6) is 10.2 points; at 0.5 it is 8.8.
		const asOf = (intensity: 3 | 5, response: 'gave_in' | 'let_pass') =>
			forces(
				close(of[0]),
				pulled(of[0], 'greed', 1),
				moment(of[0], 2, { kind: 'fear', intensity, response })
			)?.torn;
		expect([asOf(3, 'gave_in'), asOf(5, 'let_pass')]).toEqual([1, 0]);
		expect(forces(...torn(of[0], 1), close(of[1]))).toMatchObject({ n: 1, torn: 0 });
	});
});
