import type { PlainChart } from '$lib/charts/plain-chart';
import { bucketX, isShort } from '$lib/charts/tension-chart';
import type { Day } from '$lib/core/days';
import type { Overview } from '$lib/core/insight/overview';
import type { DaySpan } from '$lib/core/period';
import { dateOnly, dateWithYear, number, shortMonth } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';

/** A table with a heading above each column; the first names the row. */
export interface Table {
	head: readonly string[];
	rows: readonly (readonly string[])[];
}

/** The steps along a chart over time. */
export interface Steps {
	/** Where each lies along the chart. */
	places: readonly number[];
	/** What one of them says, in words. */
	spoken: (index: number) => string;
}

/** One thing that is to be seen, with all that is said of it. */
export interface Figure {
	key: string;
	title: string;
	/** What is to be seen. */
	sentence: string;
	/** How it is read. */
	how: string;
	/** Whether its differences may be chance: whether they are more is said elsewhere. */
	untested?: boolean;
	chart: PlainChart;
	/** CSS pixels. */
	height: number;
	/** Worked out once someone wants to see it. */
	table: () => Table;
	/** What a finger or an arrow key on a step names; none where there are no steps along it. */
	steps?: Steps;
}

/** What stands on the time axis of these days. */
export function tickLabel(span: DaySpan): (of: Day) => string {
	return isShort(span) ? dateOnly : shortMonth;
}

/** "2 mrt 2026 – 2 jun 2026". */
export const spanLabel = ({ from, to }: DaySpan) => `${dateWithYear(from)} – ${dateWithYear(to)}`;

/** What all charts over the time that is shown have. */
export function timeInput(of: Overview, marks: readonly Day[], chosen: number) {
	return { span: of.span, marks, chosen, tickLabel: tickLabel(of.span), number };
}

/** Where each step lies along the chart, with what it says. */
export function stepsOf<Step extends DaySpan>(
	steps: readonly Step[],
	spoken: (of: Step) => string
): Steps {
	return {
		places: steps.map(bucketX),
		spoken: (index) => {
			const step = steps[index];
			return step ? spoken(step) : '';
		}
	};
}

/** "3 van 5"; a dash where there is nothing to be a part of. */
export const partOf = (asked: number, all: number) =>
	all > 0 ? m.insight_promise_of({ asked: number(asked), all: number(all) }) : '–';

/** What a drawing is called where it is not seen: its title and what it says. */
export const summaryOf = ({ title, sentence }: Figure) =>
	`${title}${title.endsWith('?') ? '' : '.'} ${sentence}`;

/** How a figure is read where what is tested stands beside it. */
export const howBeside = ({ how, untested }: Figure) =>
	untested ? `${how} ${m.insight_noise({ title: m.said_title() })}` : how;

/** Points as they stand in sentences and tables. */
export const points = (value: number) => number(value, 1);
