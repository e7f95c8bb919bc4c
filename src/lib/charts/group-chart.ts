import type { GroupSpread } from '../core/coach/group-shown';
import type { GroupWeek } from '../core/coach/group';
import { addDays, type Day } from '../core/days';
import type { DaySpan } from '../core/period';
import type { Mark, PlainChart } from './plain-chart';
import { lyingRows, type Named } from './row-charts';
import { barThickness, bucketX, timeAxis, withRoom } from './tension-chart';

/** CSS pixels: a bar and a bead where there is room, and the narrowest bead. */
const THICK = 14;
const RADIUS = 6;
const LEAST_RADIUS = 3;
/** Above this the axis of tension goes up to 100 instead of 80. */
const ROOM_UP_TO = 75;

/** Blocks from where the middle half begins to where it ends, with the middle as a bead on each. */
function spreadMarks(
	spreads: readonly (Pick<GroupSpread, 'median' | 'middle'> & { at: number })[],
	thick: number
): Mark[] {
	return [
		{
			mark: 'points',
			points: spreads.map(({ at, median }) => ({ at, value: median })),
			radius: Math.max(LEAST_RADIUS, Math.min(RADIUS, thick / 2 - 1)),
			ink: 'line',
			edge: 'ink',
			edgeWidth: 2
		},
		{
			mark: 'bars',
			bars: spreads.map(({ at, middle: [from, to] }) => ({ at, from, to })),
			// Outlined: in sun there is no grey for a bead to show on.
			ink: 'page',
			edge: 'ink',
			thick
		}
	];
}

/** A week by its Monday, as days. */
export const weekOf = ({ monday }: { monday: Day }): DaySpan => ({
	from: monday,
	to: addDays(monday, 6)
});

/** The tension of a group by week: no line runs from one to the next, since the sellers may differ. */
export function groupWeeksChart(input: {
	span: DaySpan;
	weeks: readonly GroupWeek[];
	/** Index of the chosen week. */
	chosen: number;
	tickLabel: (of: Day) => string;
	number: (value: number) => string;
}): PlainChart {
	const { span, weeks, chosen, tickLabel, number } = input;
	const top = weeks.some(({ middle }) => middle[1] > ROOM_UP_TO) ? 100 : 80;
	const all = Math.round(
		(bucketX({ from: span.to, to: span.to }) - bucketX({ from: span.from, to: span.from })) / 7
	);
	const picked = weeks[chosen];
	return {
		along: timeAxis(span, tickLabel),
		panes: [
			{
				...withRoom(0, top),
				ticks: [0, top / 2, top].map((at) => ({ at, label: number(at) })),
				weight: 1,
				marks: spreadMarks(
					weeks.map((week) => ({ ...week, at: bucketX(weekOf(week)) })),
					barThickness(all, THICK)
				)
			}
		],
		chosen: picked ? bucketX(weekOf(picked)) : null
	};
}

/** Shares of moments in lying rows, percent. */
export function groupSharesChart(
	rows: readonly (Named & GroupSpread)[],
	percent: (value: number) => string
): PlainChart {
	return lyingRows(
		rows,
		[0, 50, 100].map((at) => ({ at, label: percent(at) })),
		spreadMarks(
			rows.map((row, at) => ({ ...row, at })),
			THICK
		)
	);
}
