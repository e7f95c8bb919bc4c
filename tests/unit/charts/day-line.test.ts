import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayLine, OPENING, pullHeight, type Tap } from '../../../src/lib/charts/day-line';

const tap = (hour: number, more: Partial<Tap> = {}): Tap => ({
	hour,
	kind: 'greed',
	intensity: 3,
	response: 'let_pass',
	...more
});

const taps = fc.array(
	fc.record<Tap>({
		hour: fc.double({ min: 4, max: 28, noNaN: true }),
		kind: fc.constantFrom('greed', 'fear'),
		intensity: fc.constantFrom(null, 1, 2, 3, 4, 5),
		response: fc.constantFrom(null, 'asked', 'let_pass', 'gave_in')
	}),
	{ minLength: 1, maxLength: 40 }
);

/** Where the outline of a tent begins and ends. */
function ends(area: string): [number, number] {
	const xs = [...area.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
	return [Math.min(...xs), Math.max(...xs)];
}

test('no tent covers another or leaves the paper', () => {
	fc.assert(
		fc.property(taps, (each) => {
			const { tents, width } = dayLine(each, null, 360);
			const spans = tents.map((tent) => ends(tent.area));
			for (const [index, [from, to]] of spans.entries()) {
				expect(from).toBeGreaterThanOrEqual(-0.11);
				expect(to).toBeLessThanOrEqual(width + 0.11);
				if (index > 0) expect(from).toBeGreaterThanOrEqual(spans[index - 1]![1] - 0.11);
			}
		}),
		{ seed: 1 }
	);
});

test('a tap stands at its hour, however near the others are; only those of the same minutes give way', () => {
	const hours = [9.2, 13.3, 14.1, 16.8];
	const { from, to, width, tents, nowX } = dayLine(
		hours.map((hour) => tap(hour)),
		17.5,
		360
	);
	const at = (hour: number) => ((hour - from) / (to - from)) * width;
	expect(tents.map(({ x }) => x)).toEqual(hours.map(at));
	expect(nowX).toBeCloseTo(at(17.5));
	const [first, second] = dayLine([tap(12), tap(12)], null, 360).tents;
	expect(second!.x - first!.x).toBeCloseTo(12);
});

test('the present comes after what was just logged, on the paper', () => {
	fc.assert(
		fc.property(taps, fc.double({ min: 0, max: 1, noNaN: true }), (each, later) => {
			const now = Math.max(...each.map(({ hour }) => hour)) + later;
			const { tents, width, nowX } = dayLine(each, now, 360);
			expect(nowX).toBeLessThanOrEqual(width - 8);
			expect(nowX! - ends(tents.at(-1)!.area)[1]).toBeGreaterThanOrEqual(12.89);
		}),
		{ seed: 3 }
	);
});

test('every tap is drawn once, or counted in its hour', () => {
	fc.assert(
		fc.property(taps, (each) => {
			const { tents } = dayLine(each, null, 360);
			expect(tents.reduce((sum, tent) => sum + tent.count, 0)).toBe(each.length);
		}),
		{ seed: 2 }
	);
});

describe('the hours', () => {
	test.each([
		['nothing logged: opening hours', [], null, OPENING.from, OPENING.to],
		['an early tap stretches it', [tap(6.5)], null, 6, OPENING.to],
		['a night past twelve too', [tap(25.5)], null, OPENING.from, 26],
		['and so does the present', [], 22.4, OPENING.from, 23]
	] as const)('%s', (_, each, now, from, to) => {
		expect(dayLine(each, now, 360)).toMatchObject({ from, to });
	});
});

test('an ending is a shape: flat when given in to, a dot when asked on, unfilled when open', () => {
	const shape = (response: Tap['response']) =>
		dayLine([tap(12, { response })], null, 360).tents[0]!;
	expect(shape('gave_in').area.match(/L/g)).toHaveLength(3);
	expect(shape('let_pass').area.match(/L/g)).toHaveLength(2);
	expect([shape('asked').dot === null, shape('let_pass').dot]).toEqual([false, null]);
	expect([shape(null).open, shape('asked').open]).toEqual([true, false]);
});

test('greed goes up and fear goes down, further when stronger', () => {
	const peak = (kind: Tap['kind'], intensity: Tap['intensity']) =>
		Number(
			dayLine([tap(12, { kind, intensity })], null, 360)
				.tents[0]!.area.split(' ')[2]!
				.split('L')[0]
		);
	const { base } = dayLine([], null, 360);
	expect(peak('greed', 3)).toBe(base - pullHeight(3));
	expect(peak('fear', 3)).toBe(base + pullHeight(3));
	expect(peak('greed', 5)).toBeLessThan(peak('greed', 1));
});
