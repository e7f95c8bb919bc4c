/** What a day of the month view draws of its moments, in points of the index, 0–30 each. */
export interface MonthCellInput {
	greed: number;
	fear: number;
}

/** A day of the month view: a box of 50 by 60, in which its line runs from side to side. */
export interface MonthCell {
	width: number;
	height: number;
	/** y of the straight line. */
	base: number;
	line: string;
	/** Outlines of the tents; null for one of no height. */
	greed: string | null;
	fear: string | null;
}

const WIDTH = 50;
const BASE = 30;
/** How high a tent of 30 points is. */
const MOST_HEIGHT = 27;
const MOST_POINTS = 30;
/** From and to between which each tent stands. */
const GREED_AT = [2, 25] as const;
const FEAR_AT = [25, 48] as const;

const round = (value: number) => Math.round(value * 10) / 10;

/** The line of one day, up for greed and down for fear, each as high as its part of the index. */
export function monthCell({ greed, fear }: MonthCellInput): MonthCell {
	const tent = (points: number, [from, to]: readonly [number, number], up: boolean) => {
		const height = (MOST_HEIGHT * Math.min(points, MOST_POINTS)) / MOST_POINTS;
		const peak = round(up ? BASE - height : BASE + height);
		return points > 0 ? `${from} ${BASE}L${(from + to) / 2} ${peak}L${to} ${BASE}` : null;
	};
	const [up, down] = [tent(greed, GREED_AT, true), tent(fear, FEAR_AT, false)];
	const through = [up, down].filter((each) => each !== null).map((each) => `L${each}`);
	return {
		width: WIDTH,
		height: 2 * BASE,
		base: BASE,
		line: `M0 ${BASE}${through.join('')}L${WIDTH} ${BASE}`,
		greed: up && `M${up}Z`,
		fear: down && `M${down}Z`
	};
}
