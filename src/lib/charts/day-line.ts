import type { Intensity, Pull, Response } from '../core/tension';

/** A tap on the shoulder as the day line draws it. */
export interface Tap {
	/** Hours after midnight of its day; a night goes on past 24. */
	hour: number;
	kind: Pull;
	intensity: Intensity | null;
	response: Response | null;
}

/** The hours that a day line shows when nothing lies outside them. */
export const OPENING = { from: 8, to: 19 };
/** From this many taps on, counts per hour are drawn, because tents would cover each other. */
const MOST_TENTS = 12;
/** Half the width of a tent, drawing units; less of it where the next is near, but never nothing. */
const FULL_HALF_WIDTH = 24;
const LEAST_HALF_WIDTH = 6;
/** How much of the gap between two a half takes: a little of the line stays to be seen. */
const SHARE_OF_GAP = 0.45;
/** How far the present stays from the edge, and from what was before it. */
const NOW_FROM_EDGE = 8;
const NOW_FROM_TENT = 13;
const UNKNOWN_INTENSITY = 3;

/** How far an intensity pulls the line out of the middle, in drawing units (17–45). */
export function pullHeight(intensity: Intensity | null): number {
	return 10 + 7 * (intensity ?? UNKNOWN_INTENSITY);
}

/** One shape on the day line. */
export interface Tent {
	kind: Pull;
	/** Closed outline of what is filled. */
	area: string;
	/** Nobody said how it ended: drawn without fill. */
	open: boolean;
	/** Where the line comes back, for the dot of a question asked. */
	dot: number | null;
	/** How many taps it stands for, where hours are counted together. */
	count: number;
	/** Its middle. */
	x: number;
}

export interface DayLine {
	from: number;
	to: number;
	width: number;
	height: number;
	/** y of the straight line. */
	base: number;
	/** The line that was lived. */
	line: string;
	/** From where on the day is still to come. */
	nowX: number | null;
	tents: Tent[];
	ticks: { x: number; hour: number }[];
}

interface Pulled {
	x: number;
	half: number;
	tap: Tap;
	count: number;
}

function perHour(taps: readonly Tap[]): { tap: Tap; count: number }[] {
	const bins = new Map<string, { tap: Tap; count: number }>();
	for (const tap of taps) {
		const hour = Math.floor(tap.hour);
		const key = `${hour} ${tap.kind}`;
		const bin = bins.get(key);
		if (bin) bin.count += 1;
		else {
			const offset = tap.kind === 'greed' ? 0.25 : 0.75;
			bins.set(key, { tap: { ...tap, hour: hour + offset, response: 'let_pass' }, count: 1 });
		}
	}
	return [...bins.values()].map(({ tap, count }) => ({
		tap: { ...tap, intensity: Math.min(5, count) as Intensity },
		count
	}));
}

/**
 * Gives each its place: at its hour, unless it would lie over its neighbour or off the paper, and as
 * wide as the gaps beside it let it be.
 * @param end where the paper ends for them, and what the last one keeps clear of if it can
 */
function spread(
	each: { tap: Tap; count: number }[],
	at: (hour: number) => number,
	end: { paper: number; clear: number }
): Pulled[] {
	const least = Math.min(LEAST_HALF_WIDTH, end.paper / (2 * Math.max(1, each.length)));
	const sorted = [...each].sort((a, b) => a.tap.hour - b.tap.hour);
	const xs: number[] = [];
	for (const { tap } of sorted) {
		xs.push(Math.max(at(tap.hour), xs.length === 0 ? least : xs.at(-1)! + 2 * least));
	}
	let most = end.paper - least;
	for (let index = xs.length - 1; index >= 0; index -= 1) {
		xs[index] = Math.min(xs[index]!, most);
		most = xs[index]! - 2 * least;
	}
	return sorted.map((one, index) => {
		const x = xs[index]!;
		const before = index === 0 ? x : SHARE_OF_GAP * (x - xs[index - 1]!);
		const after = index === xs.length - 1 ? end.clear - x : SHARE_OF_GAP * (xs[index + 1]! - x);
		return { ...one, x, half: Math.max(least, Math.min(FULL_HALF_WIDTH, before, after)) };
	});
}

function outline({ x, half, tap }: Pulled, base: number): string {
	const peak = base + (tap.kind === 'greed' ? -1 : 1) * pullHeight(tap.intensity);
	const round = (value: number) => Math.round(value * 10) / 10;
	if (tap.response === 'gave_in') {
		const flat = half * 0.5;
		return `L${round(x - half)} ${base}L${round(x - flat)} ${peak}L${round(x + flat)} ${peak}L${round(x + half)} ${base}`;
	}
	return `L${round(x - half)} ${base}L${round(x)} ${peak}L${round(x + half)} ${base}`;
}

/**
 * The day as one line from opening to closing: each tap is a tent in it, up for greed and down for
 * fear. It stretches to the hours that were really logged.
 * @param nowHour hours into the day that it is, or null for a day that is over
 */
export function dayLine(taps: readonly Tap[], nowHour: number | null, width: number): DayLine {
	const hours = [...taps.map((tap) => tap.hour), ...(nowHour === null ? [] : [nowHour])];
	const from = Math.max(0, Math.floor(Math.min(OPENING.from, ...hours)));
	const to = Math.ceil(Math.max(OPENING.to, ...hours.map((hour) => hour + 0.2)));
	const at = (hour: number) => ((hour - from) / (to - from)) * width;
	const base = 60;

	const each = taps.length > MOST_TENTS ? perHour(taps) : taps.map((tap) => ({ tap, count: 1 }));
	const past = nowHour === null;
	const paper = past ? width : width - NOW_FROM_EDGE - NOW_FROM_TENT;
	const clear = past ? paper : Math.min(paper, at(nowHour) - NOW_FROM_TENT);
	const placed = spread(each, at, { paper, clear });
	const last = placed.at(-1);
	const end = last ? last.x + last.half + NOW_FROM_TENT : NOW_FROM_EDGE;
	const nowX = past ? null : Math.min(width - NOW_FROM_EDGE, Math.max(at(nowHour), end));
	const step = to - from > 14 ? 4 : 3;
	const ticks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
		.filter((hour) => hour % step === 0 && at(hour) > 12 && at(hour) < width - 12)
		.map((hour) => ({ x: at(hour), hour: hour % 24 }));
	return {
		from,
		to,
		width,
		height: 128,
		base,
		line: `M0 ${base}${placed.map((one) => outline(one, base)).join('')}L${nowX ?? width} ${base}`,
		nowX,
		tents: placed.map((one) => ({
			kind: one.tap.kind,
			area: outline(one, base).replace('L', 'M') + 'Z',
			open: one.tap.response === null,
			dot: one.tap.response === 'asked' ? one.x + one.half : null,
			count: one.count,
			x: one.x
		})),
		ticks
	};
}
