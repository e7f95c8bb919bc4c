import {
	lyingBars,
	lyingCounts,
	lyingHeight,
	spreadChart,
	standingCounts
} from '$lib/charts/row-charts';
import { addDays, weekStart } from '$lib/core/days';
import { bothKinds, type MomentCount } from '$lib/core/insight/moment-counts';
import type { Overview } from '$lib/core/insight/overview';
import type { Spread } from '$lib/core/insight/spread';
import { formatDay, number } from '$lib/i18n/format';
import { responseLabel, RESPONSES } from '$lib/i18n/labels';
import { m } from '$lib/i18n/messages';
import { situationLabel } from '$lib/i18n/situation-labels';
import { partOf, points, type Figure, type Table } from './figure';

const STANDING_HEIGHT = 220;
/** Of so many moments on a chart of them says something. */
const MOMENTS_FROM = 5;
/** So many products have a bar; a table has them all. */
const MOST_PRODUCTS = 12;
/** Letters of a product's name on one line. */
const LINE_LENGTH = 20;

interface SpreadRow extends Spread {
	/** Short, as under a bead, and as in a sentence. */
	label: string;
	name: string;
}

const known = <Row extends Spread>(rows: readonly Row[]) =>
	rows.flatMap((row) => (row.mean === null ? [] : [{ ...row, mean: row.mean }]));

const spreadTable = (what: string, rows: readonly SpreadRow[]): Table => ({
	head: [what, m.insight_col_mean(), m.insight_col_middle(), m.insight_col_days()],
	rows: rows
		.filter(({ n }) => n > 0)
		.map(({ name, mean, middle, n }) => [
			name,
			mean === null ? '–' : points(mean),
			middle ? middle.map(points).join(' – ') : '–',
			number(n)
		])
});

const beads = (rows: readonly SpreadRow[], most: number) =>
	spreadChart(
		rows.map((row) => ({ ...row, label: [row.label, `${number(row.n)}×`] })),
		most,
		number
	);

/** The tension by weekday; null where no weekday has days enough. */
export function weekdaysFigure({ weekdays, span }: Overview): Figure | null {
	const monday = weekStart(span.from);
	const rows = weekdays.map((spread, of) => ({
		...spread,
		label: formatDay(addDays(monday, of), { weekday: 'short' }),
		name: formatDay(addDays(monday, of), { weekday: 'long' })
	}));
	const sorted = known(rows).sort((a, b) => b.mean - a.mean);
	const [high, low] = [sorted[0], sorted.at(-1)];
	if (!high || !low) return null;
	const head =
		high === low
			? m.insight_weekdays_one({ day: high.name, mean: points(high.mean) })
			: m.insight_weekdays_head({
					high: high.name,
					highMean: points(high.mean),
					low: low.name,
					lowMean: points(low.mean)
				});
	return {
		key: 'weekdays',
		title: m.insight_weekdays(),
		sentence: head,
		how: m.insight_spread_how(),
		untested: true,
		chart: beads(rows, 100),
		height: STANDING_HEIGHT,
		table: () => spreadTable(m.chart_col_when(), rows)
	};
}

/** Happiness, and the moments of the day after; null where too few days follow each other. */
export function tomorrowFigure({ tomorrow }: Overview): Figure | null {
	const rows = tomorrow.map((group) => {
		const label = group.from === group.to ? `${group.from}` : `${group.from}–${group.to}`;
		return { ...group, label, name: label };
	});
	const with5 = known(rows);
	const [low, high] = [with5[0], with5.at(-1)];
	if (!high || !low) return null;
	const ofHigh = { high: high.name, highMean: points(high.mean) };
	return {
		key: 'tomorrow',
		title: m.insight_tomorrow(),
		sentence:
			high === low
				? m.insight_tomorrow_one(ofHigh)
				: m.insight_tomorrow_head({ ...ofHigh, low: low.name, lowMean: points(low.mean) }),
		how: `${m.insight_tomorrow_how()} ${m.insight_spread_how()}`,
		untested: true,
		chart: beads(rows, 60),
		height: STANDING_HEIGHT,
		table: () => spreadTable(m.insight_tomorrow_col(), rows)
	};
}

/** A long name over two lines, so that the bars keep their room. */
function linesOf(name: string): readonly string[] {
	const lines = ['', ''];
	for (const word of name.split(' ')) {
		const at = lines[1] === '' && `${lines[0]} ${word}`.length <= LINE_LENGTH ? 0 : 1;
		lines[at] = `${lines[at]} ${word}`.trim();
	}
	return lines
		.filter((line) => line !== '')
		.map((line) => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}…` : line));
}

type CountRow = MomentCount & { name: string };
const sizeOf = ({ greed, fear }: MomentCount) => greed + fear;
const sumOf = (rows: readonly MomentCount[]) => rows.reduce((sum, row) => sum + sizeOf(row), 0);

const countCells = (row: CountRow) => [
	row.name,
	number(row.greed),
	number(row.fear),
	partOf(row.asked, row.answered)
];
const countTable = (what: string, rows: readonly CountRow[]): Table => ({
	head: [what, m.kind_greed(), m.kind_fear(), m.outcome_asked()],
	rows: rows.map(countCells)
});

function mostSentence(rows: readonly CountRow[], all: readonly MomentCount[]): string {
	const [first, ...rest] = rows;
	const most = rest.reduce((best, row) => (sizeOf(row) > sizeOf(best) ? row : best), first!);
	return m.insight_most({ name: most.name, n: number(sizeOf(most)), all: number(sumOf(all)) });
}

/** How the moments ended. */
export function outcomesFigure({ moments }: Overview): Figure | null {
	const { greed, fear } = moments.outcomes;
	const { outcomes, kinds } = bothKinds(moments);
	const all = kinds.greed + kinds.fear;
	if (all === 0) return null;
	const rows = [
		...RESPONSES.map((response) => ({ label: responseLabel[response](), of: response })),
		...(outcomes.unknown > 0 ? [{ label: m.day_open_end(), of: 'unknown' as const }] : [])
	].map(({ label, of }) => ({ label, count: outcomes[of], greed: greed[of], fear: fear[of] }));
	return {
		key: 'outcomes',
		title: m.insight_outcomes(),
		sentence: m.insight_out_head({ n: all, m: outcomes.asked }),
		how: '',
		chart: lyingBars(rows, number),
		height: lyingHeight(rows.length),
		table: () => ({
			head: [m.insight_outcomes(), m.insight_col_count(), m.kind_greed(), m.kind_fear()],
			rows: rows.map((row) => [
				row.label,
				...[row.count, row.greed, row.fear].map((n) => number(n))
			])
		})
	};
}

/** Where in the talk the moments came; null where that was never said. */
export function situationsFigure({ moments: { situations } }: Overview): Figure | null {
	const rows = situations.map((count) => {
		const name = count.situation ? situationLabel[count.situation]() : m.insight_situation_none();
		return { ...count, name, label: name };
	});
	const said = rows.filter(({ situation }) => situation !== null);
	if (said.length === 0) return null;
	return {
		key: 'situations',
		title: m.insight_situations(),
		sentence: mostSentence(said, rows),
		how: m.insight_counts_how(),
		chart: lyingCounts(rows, number),
		height: lyingHeight(rows.length),
		table: () => countTable(m.insight_situations(), rows)
	};
}

/** At what hour they came; null for a handful. */
export function hoursFigure({ moments: { hours } }: Overview): Figure | null {
	if (sumOf(hours) < MOMENTS_FROM) return null;
	const rows = hours.map((count) => ({
		...count,
		// Every other hour has its number, where they would touch.
		label: hours.length <= 12 || count.hour % 2 === 0 ? `${count.hour}` : '',
		name: m.insight_hour({ from: count.hour, to: (count.hour + 1) % 24 })
	}));
	return {
		key: 'hours',
		title: m.insight_hours(),
		sentence: mostSentence(rows, rows),
		how: m.insight_counts_how(),
		chart: standingCounts(rows, number),
		height: STANDING_HEIGHT,
		table: () =>
			countTable(
				m.insight_hour_col(),
				rows.filter((row) => sizeOf(row) > 0)
			)
	};
}

/** By product; null with one or none. */
export function productsFigure(
	{ moments: { products } }: Overview,
	names: ReadonlyMap<string, string>
): Figure | null {
	const rows = products.map((count) => {
		const { product } = count;
		const name = (product && names.get(product)) || m.insight_product_none();
		return { ...count, name, label: linesOf(name) };
	});
	const named = rows.filter(({ product }) => product !== null);
	const drawn = rows.filter((row) => sizeOf(row) > 0).slice(0, MOST_PRODUCTS);
	if (named.length < 2 || drawn.length === 0) return null;
	return {
		key: 'products',
		title: m.insight_products(),
		sentence: mostSentence(
			drawn.some(({ product }) => product) ? drawn.filter(({ product }) => product) : drawn,
			rows
		),
		how: m.insight_counts_how(),
		chart: lyingCounts(drawn, number),
		height: lyingHeight(drawn.length),
		table: () => ({
			head: [...countTable(m.insight_product_col(), []).head, m.insight_belief_col()],
			rows: rows.map((row) => [
				...countCells(row),
				row.belief === null ? '–' : `${points(row.belief)} (${m.insight_whole({ n: row.beliefs })})`
			])
		})
	};
}
