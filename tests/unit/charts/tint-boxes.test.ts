import { describe, expect, test } from 'vitest';
import { outlines, PLACE, type Box } from '../../../src/lib/charts/tint-boxes';

const BOXES: Box[] = [0, 1, 2, 3, 4, 'open', 'nothing'];

/** Left, top and side of each box in an outline. */
function boxesIn(outline: string): [number, number, number][] {
	return [...outline.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v\3h-\3z/g)].map(
		([, x, y, side]) => [Number(x), Number(y), Number(side)] as [number, number, number]
	);
}

describe('the boxes of the year', () => {
	test('each stands in the middle of its place', () => {
		for (const box of BOXES) {
			const [[, outline]] = outlines([{ box, x: 28, y: 14 }]) as [[Box, string]];
			const [[x, y, side]] = boxesIn(outline) as [[number, number, number]];
			expect(x + side / 2).toBe(28 + PLACE / 2);
			expect(y + side / 2).toBe(14 + PLACE / 2);
			expect(side).toBeLessThanOrEqual(PLACE);
		}
	});

	test('a higher step is a larger box, so that it is told without colour', () => {
		const sides = outlines(BOXES.slice(0, 5).map((box) => ({ box, x: 0, y: 0 }))).map(
			([, outline]) => boxesIn(outline)[0]![2]
		);
		expect(sides).toEqual(sides.toSorted((a, b) => a - b));
		expect(new Set(sides).size).toBe(5);
	});

	test('all boxes of a kind are one outline, in the order in which kinds come', () => {
		const drawn = outlines([
			{ box: 4, x: 0, y: 0 },
			{ box: 'nothing', x: 14, y: 0 },
			{ box: 4, x: 28, y: 0 }
		]);
		expect(drawn.map(([box]) => box)).toEqual([4, 'nothing']);
		expect(drawn.map(([, outline]) => boxesIn(outline).length)).toEqual([2, 1]);
	});
});
