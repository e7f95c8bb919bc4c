import { expect, test } from 'vitest';
import { monthCell } from '../../../src/lib/charts/month-cell';

test('a day without pull is a straight line', () => {
	expect(monthCell({ greed: 0, fear: 0 })).toEqual({
		width: 50,
		height: 60,
		base: 30,
		line: 'M0 30L50 30',
		greed: null,
		fear: null
	});
});

test('greed goes up, fear goes down, each as high as its points', () => {
	const cell = monthCell({ greed: 15, fear: 30 });
	expect(cell.greed).toBe('M2 30L13.5 16.5L25 30Z');
	expect(cell.fear).toBe('M25 30L36.5 57L48 30Z');
	expect(cell.line).toBe('M0 30L2 30L13.5 16.5L25 30L25 30L36.5 57L48 30L50 30');
});

test.each([
	[{ greed: 0.1, fear: 0 }, 'M2 30L13.5 29.9L25 30Z', null],
	[{ greed: 0, fear: 45 }, null, 'M25 30L36.5 57L48 30Z']
])('%o stays in its box, and draws only what there is', (points, greed, fear) => {
	const cell = monthCell(points);
	expect([cell.greed, cell.fear]).toEqual([greed, fear]);
});
