import type { Plugin, Scale } from 'chart.js';
import { dayNumber, type Day } from '../core/days';
import { thirdsOf } from '../core/insight/half-year-line';
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

/** How much of the colour a ground takes. */
const SHADE = 0.14;

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
			.flatMap(({ look, monday }) => {
				const { first, last } = thirdsOf(look, monday);
				return [
					{ from: first[0], to: first[1], value: look.first },
					{ from: last[0], to: last[1], value: look.last }
				];
			})
			.filter(overlaps)
	};
}

/** The pixels of a span of days along the time axis, never beyond what is drawn. */
function across(scale: Scale, { from, to }: DaySpan): [number, number] {
	const at = (x: number) => Math.min(scale.right, Math.max(scale.left, scale.getPixelForValue(x)));
	return [at(dayNumber(from) - 0.5), at(dayNumber(to) + 0.5)];
}

/** The seller's own usual: a ground with a dashed edge. */
export function usualAreas(areas: readonly UsualArea[], colour: string): Plugin<'line' | 'bar'> {
	return {
		id: 'usualAreas',
		beforeDraw: ({ ctx, scales: { x, tension } }) => {
			if (!x || !tension) return;
			ctx.save();
			ctx.lineWidth = 1;
			ctx.strokeStyle = ctx.fillStyle = colour;
			ctx.setLineDash([6, 4]);
			for (const area of areas) {
				const [left, right] = across(x, area);
				const [top, bottom] = [area.upper, area.lower].map((value) =>
					Math.max(tension.top, tension.getPixelForValue(value))
				) as [number, number];
				ctx.globalAlpha = SHADE;
				ctx.fillRect(left, top, right - left, bottom - top);
				ctx.globalAlpha = 1;
				ctx.beginPath();
				for (const y of [top, bottom]) {
					ctx.moveTo(left, Math.round(y) + 0.5);
					ctx.lineTo(right, Math.round(y) + 0.5);
				}
				ctx.stroke();
			}
			ctx.restore();
		}
	};
}

/** The two means of each change: short thick lines with an end at both sides. */
export function claimLines(lines: readonly ClaimLine[], colour: string): Plugin<'line' | 'bar'> {
	const END = 5;
	return {
		id: 'claimLines',
		afterDatasetsDraw: ({ ctx, scales: { x, tension } }) => {
			if (!x || !tension) return;
			ctx.save();
			ctx.strokeStyle = colour;
			ctx.lineWidth = 4;
			for (const line of lines) {
				const [left, right] = across(x, line);
				if (right <= left) continue;
				const y = tension.getPixelForValue(line.value);
				ctx.beginPath();
				for (const end of [left, right]) {
					ctx.moveTo(end, y - END);
					ctx.lineTo(end, y + END);
				}
				ctx.moveTo(left, y);
				ctx.lineTo(right, y);
				ctx.stroke();
			}
			ctx.restore();
		}
	};
}

/** A dotted rule through the chosen bucket, from its figure down to its moments. */
export function chosenRule(at: number, colour: string): Plugin<'line' | 'bar'> {
	return {
		id: 'chosenRule',
		beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
			const x = scales.x?.getPixelForValue(at);
			if (x === undefined) return;
			ctx.save();
			ctx.strokeStyle = colour;
			ctx.setLineDash([2, 4]);
			ctx.lineWidth = 2;
			ctx.beginPath();
			ctx.moveTo(x, chartArea.top);
			ctx.lineTo(x, chartArea.bottom);
			ctx.stroke();
			ctx.restore();
		}
	};
}

/** A rule with a flag on it for each day on which something was marked. */
export function markRules(marks: readonly Day[], colour: string): Plugin<'line' | 'bar'> {
	return {
		id: 'markRules',
		beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
			ctx.save();
			ctx.strokeStyle = ctx.fillStyle = colour;
			ctx.lineWidth = 1;
			for (const mark of marks) {
				const x = Math.round(scales.x?.getPixelForValue(dayNumber(mark)) ?? NaN) + 0.5;
				if (!(x >= chartArea.left && x <= chartArea.right)) continue;
				ctx.beginPath();
				ctx.moveTo(x, chartArea.top);
				ctx.lineTo(x, chartArea.bottom);
				ctx.stroke();
				ctx.fillRect(x, chartArea.top, 8, 8);
			}
			ctx.restore();
		}
	};
}
