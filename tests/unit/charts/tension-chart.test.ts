import { describe, expect, test } from 'vitest';
import {
	axisTop,
	bucketX,
	lineData,
	tensionChart,
	timeTicks
} from '../../../src/lib/charts/tension-chart';
import { NO_MARKS, saidMarks } from '../../../src/lib/charts/tension-marks';
import type { Statements } from '../../../src/lib/core/insight/statements';
import { addDays, day, dayNumber } from '../../../src/lib/core/days';
import type { Bucket } from '../../../src/lib/core/period';

const start = day('2026-06-01');
const bucket = (index: number, more: Partial<Bucket> = {}): Bucket => ({
	from: addDays(start, index),
	to: addDays(start, index),
	n: 0,
	value: null,
	range: null,
	greed: 0,
	fear: 0,
	incomplete: 0,
	noCustomers: 0,
	late: 0,
	...more
});
const colours = {
	ink: 'ink',
	quiet: 'quiet',
	hair: 'hair',
	page: 'page',
	greed: 'greed',
	fear: 'fear',
	fearEdge: 'edge'
};

function chart(buckets: Bucket[], chosen = 0, said = NO_MARKS) {
	const { data } = tensionChart({
		marks: [],
		said,
		span: { from: start, to: addDays(start, 27) },
		buckets,
		segments: [],
		chosen,
		colours,
		fontSize: 13,
		tickLabel: String,
		number: String
	});
	return Object.fromEntries(data.datasets.map((each) => [each.label!, each]));
}

describe('the axis', () => {
	test.each([
		[75, 80],
		[75.1, 100]
	])('a day at %d ends it at %d', (value, top) => {
		expect(axisTop([bucket(0, { n: 1, value })])).toBe(top);
	});
	test('an open day counts with its upper end', () => {
		expect(axisTop([bucket(0, { range: { lo: 10, hi: 90 } })])).toBe(100);
	});
});

test('a complete day is a dot, an open day a range, an empty day nothing', () => {
	const drawn = chart([
		bucket(0, { n: 1, value: 20 }),
		bucket(1, { range: { lo: 14, hi: 74 } }),
		bucket(2)
	]);
	expect(drawn.dots!.data).toEqual([{ x: dayNumber(start), y: 20 }]);
	expect(drawn.ranges!.data).toEqual([{ x: dayNumber(start) + 1, y: [14, 74] }]);
});

test('greed stands above the middle and fear below it', () => {
	const drawn = chart([bucket(0, { greed: 3, fear: 2 }), bucket(1)]);
	expect(drawn.greed!.data).toEqual([{ x: dayNumber(start), y: 3 }]);
	expect(drawn.fear!.data).toEqual([{ x: dayNumber(start), y: -2 }]);
});

test('the chosen day wears a ring, if it has a figure', () => {
	const buckets = [bucket(0, { n: 1, value: 20 }), bucket(1)];
	expect(chart(buckets, 0).ring!.data).toHaveLength(1);
	expect(chart(buckets, 1).ring!.data).toHaveLength(0);
});

test('a gap breaks the line', () => {
	const piece = (index: number) => [{ day: addDays(start, index), value: 20 }];
	const ys = lineData([piece(0), piece(20)]).map(({ y }) => y);
	expect(ys).toEqual([20, null, 20]);
});

test('a week stands in its middle', () => {
	expect(bucketX({ from: start, to: addDays(start, 6) })).toBe(dayNumber(start) + 3);
});

describe('dates on the time axis', () => {
	test('Mondays for some weeks', () => {
		const ticks = timeTicks({ from: start, to: addDays(start, 27) });
		expect(ticks).toEqual([start, addDays(start, 7), addDays(start, 14), addDays(start, 21)]);
	});
	test('first days of a month, never more than six, for longer', () => {
		const ticks = timeTicks({ from: day('2016-01-01'), to: day('2026-01-01') });
		expect(ticks.length).toBeLessThanOrEqual(6);
		expect(ticks.every((each) => each.endsWith('-01'))).toBe(true);
	});
});

describe('what may be said', () => {
	const unusual = [-1, 3, 40].map((index) => ({ day: addDays(start, index), value: 60 }));
	const band = {
		mean: 30,
		lower: -4,
		upper: 52,
		n: 28,
		provisional: false,
		from: start,
		to: start
	};
	const stretch = { band, until: null, unusual };
	const look = { lo: 0, w: 14, len: 14, first: 33, last: 23 };
	const statements = (until: string | null) =>
		({
			stretches: [{ ...stretch, until }],
			changes: [{ look, monday: addDays(start, -60) }]
		}) as unknown as Statements;
	const span = { from: start, to: addDays(start, 27) };

	test('is drawn where the period has it, and no further than the scale', () => {
		const marks = saidMarks(statements(null), span, true);
		expect(marks.usual).toEqual([{ from: start, to: span.to, lower: 0, upper: 52 }]);
		expect(marks.unusual).toEqual([unusual[1]]);
		// The first weeks of the change lie before the period.
		expect(marks.claims).toEqual([{ from: addDays(start, 10), to: addDays(start, 37), value: 23 }]);
		expect(saidMarks(statements(addDays(start, -1)), span, true).usual).toEqual([]);
	});

	test('an unusual day is a diamond; of weeks none is', () => {
		const marks = saidMarks(statements(null), span, true);
		expect(chart([bucket(0)], 0, marks).unusual!.data).toEqual([
			{ x: dayNumber(start) + 3, y: 60 }
		]);
		const byWeek = saidMarks(statements(null), span, false);
		expect(byWeek).toMatchObject({ usual: [], unusual: [] });
		expect(byWeek.claims).toHaveLength(1);
	});
});
