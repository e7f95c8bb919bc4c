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
/** Up to this many taps a tent keeps its full width. */
const FULL_WIDTH_UP_TO = 6;
const FULL_HALF_WIDTH = 24;
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

/** Gives each its place: never over its neighbour, never off the paper. */
function spread(
	each: { tap: Tap; count: number }[],
	at: (hour: number) => number,
	width: number
): Pulled[] {
	const room = width / (2 * Math.max(1, each.length));
	const half = Math.min(each.length <= FULL_WIDTH_UP_TO ? FULL_HALF_WIDTH : 0.9 * room, room);
	const placed: Pulled[] = [];
	for (const { tap, count } of [...each].sort((a, b) => a.tap.hour - b.tap.hour)) {
		const least = placed.length === 0 ? half : placed.at(-1)!.x + 2 * half;
		placed.push({ x: Math.max(at(tap.hour), least), half, tap, count });
	}
	let most = width - half;
	for (const each of placed.toReversed()) {
		each.x = Math.min(each.x, most);
		most = each.x - 2 * half;
	}
	return placed;
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
	const placed = spread(each, at, width);
	const last = placed.at(-1);
	const nowX =
		nowHour === null
			? null
			: Math.min(width - 8, Math.max(8, at(nowHour), last ? last.x + last.half + 13 : 0));
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
