import type { Certainty } from '../core/coach/certainty';
import type { MeanParts, RowsScale, SellerRow, WeekMoments } from '../core/coach/seller-row';
import { dayNumber, type Day } from '../core/days';
import type { DayValue } from '../core/line';
import type { DaySpan } from '../core/period';
import type { Part } from '../core/tension';
import { PARTS_DOWN } from './time-charts';

/** The box in which tension is drawn, stretched to whatever room there is: days along, points up. */
export const BOX = { width: 1000, height: 100 };
/** The most points that a part can have: the scale of parts for everyone. */
const MOST_POINTS = 30;
/** How much of its week a bar takes; more weeks than so have bars without an edge. */
const BAR_SHARE = 0.8;
const EDGED_WEEKS = 16;

/** A seller's tension as outlines in `BOX`; each is empty where there is nothing to draw. */
export interface TensionDrawing {
	/** What is usual for them: its ground, and how high its mean lies. */
	usual: { x: number; y: number; width: number; height: number; mean: number } | null;
	/** A stroke without length for each figure: a round pen makes it a dot. */
	dots: string;
	/** The same for each day that is unusual for them. */
	unusual: string;
	/** A stroke up for each day that is still open. */
	ranges: string;
	line: string;
	/** The two means of a change that was told. */
	levels: string;
}

/** Where days and points lie in the box. */
class Places {
	readonly #from: number;
	readonly #days: number;
	readonly #top: number;

	constructor({ from, to }: DaySpan, top: number) {
		this.#from = dayNumber(from);
		this.#days = dayNumber(to) - this.#from + 1;
		this.#top = top;
	}

	/** The middle of a day, or its beginning. */
	x(of: Day, part = 0.5): number {
		return tenth((BOX.width * (dayNumber(of) - this.#from + part)) / this.#days);
	}

	y(points: number): number {
		const within = Math.min(this.#top, Math.max(0, points));
		return tenth(BOX.height * (1 - within / this.#top));
	}

	dot(x: number, points: number): string {
		return `M${x} ${this.y(points)}h0`;
	}

	line(segment: readonly DayValue[]): string {
		const [first, ...rest] = segment.map(({ day, value }) => `${this.x(day)} ${this.y(value)}`);
		return first === undefined ? '' : `M${first}${rest.map((each) => `L${each}`).join('') || 'h0'}`;
	}
}

const tenth = (value: number) => Math.round(10 * value) / 10;
const later = (a: Day, b: Day) => (a > b ? a : b);
const earlier = (a: Day, b: Day) => (a < b ? a : b);

function usualOf({ band, by, span }: SellerRow, places: Places): TensionDrawing['usual'] {
	// What is usual for a day is not for the mean of a week.
	if (!band || by !== 'day' || band.from > span.to) return null;
	const x = places.x(later(band.from, span.from), 0);
	const [y, bottom] = [places.y(band.upper), places.y(band.lower)];
	return {
		x,
		y,
		width: tenth(BOX.width - x),
		height: tenth(bottom - y),
		mean: places.y(band.mean)
	};
}

function levelsOf(certainty: Certainty, span: DaySpan, places: Places): string {
	if (certainty.kind !== 'changed') return '';
	return [certainty.first, certainty.last]
		.filter(({ from, to }) => to >= span.from && from <= span.to)
		.map(({ from, to, mean }) => {
			const [start, end] = [later(from, span.from), earlier(to, span.to)];
			return `M${places.x(start, 0)} ${places.y(mean)}H${places.x(end, 1)}`;
		})
		.join('');
}

/** Tension over time, on the scale of all rows. */
export function tensionDrawing(
	row: SellerRow,
	{ tension }: Pick<RowsScale, 'tension'>
): TensionDrawing {
	const { span, points, unusual, segments, certainty, by } = row;
	const places = new Places(span, tension);
	const middle = ({ from, to }: DaySpan) => tenth((places.x(from, 0) + places.x(to, 1)) / 2);
	return {
		usual: usualOf(row, places),
		dots: points
			.flatMap((each) => (each.value === null ? [] : [places.dot(middle(each), each.value)]))
			.join(''),
		unusual:
			by === 'day'
				? unusual.map(({ day, value }) => places.dot(places.x(day), value)).join('')
				: '',
		ranges: points
			.flatMap((each) =>
				each.value === null && each.range
					? [`M${middle(each)} ${places.y(each.range.lo)}V${places.y(each.range.hi)}`]
					: []
			)
			.join(''),
		line: segments.map((segment) => places.line(segment)).join(''),
		levels: levelsOf(certainty, span, places)
	};
}

/** A week's bars: percents of the width, and of the most that goes up or down. */
export interface WeekBars {
	x: number;
	width: number;
	greed: number;
	fear: number;
}

/** Moments by week, on the scale of all rows. */
export function weekBars(
	weeks: readonly WeekMoments[],
	{ from, to }: DaySpan,
	{ moments }: Pick<RowsScale, 'moments'>
): WeekBars[] {
	const [first, days] = [dayNumber(from), dayNumber(to) - dayNumber(from) + 1];
	return weeks
		.filter(({ greed, fear }) => greed + fear > 0)
		.map((week) => {
			const length = dayNumber(week.to) - dayNumber(week.from) + 1;
			const start = dayNumber(week.from) - first + ((1 - BAR_SHARE) / 2) * length;
			return {
				x: tenth((100 * start) / days),
				width: tenth((100 * BAR_SHARE * length) / days),
				greed: tenth((100 * week.greed) / moments),
				fear: tenth((100 * week.fear) / moments)
			};
		});
}

/** Whether bars of so many weeks are thick enough for an edge. */
export const isEdged = (weeks: readonly WeekMoments[]) => weeks.length <= EDGED_WEEKS;

/** A part's bars: percents of the width; null where there is none. */
export interface PartBars {
	part: Part;
	now: number;
	before: number | null;
}

/** The mean points of each part on the one scale of 0–30, with those before. */
export function partBars(now: MeanParts, before: MeanParts | null): PartBars[] {
	const share = (points: number) => tenth((100 * points) / MOST_POINTS);
	return PARTS_DOWN.map((part) => ({
		part,
		now: share(now.points[part]),
		before: before && share(before.points[part])
	}));
}
