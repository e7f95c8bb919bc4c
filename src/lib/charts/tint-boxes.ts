/** What a box shows: a step 0–4, a day that is still open, or nothing. */
export type Box = 0 | 1 | 2 | 3 | 4 | 'open' | 'nothing';

/** A box and where its place, of `PLACE` by `PLACE`, begins. */
export interface PlacedBox {
	box: Box;
	x: number;
	y: number;
}

/** Side of the place of a box. */
export const PLACE = 12;
/** Side of the box by step: size tells it without colour. */
const SIDES = [5, 7, 8.5, 10, 12] as const;

function sideOf(box: Box): number {
	if (box === 'open') return 7;
	return box === 'nothing' ? 2.5 : SIDES[box];
}

/** One outline for all boxes of a kind: a year of boxes drawn one by one takes long. */
export function outlines(boxes: readonly PlacedBox[]): [Box, string][] {
	const found = new Map<Box, string>();
	for (const { box, x, y } of boxes) {
		const side = sideOf(box);
		const start = (PLACE - side) / 2;
		const outline = `M${x + start} ${y + start}h${side}v${side}h${-side}z`;
		found.set(box, (found.get(box) ?? '') + outline);
	}
	return [...found];
}
