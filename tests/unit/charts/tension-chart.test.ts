import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pane } from '../../../src/lib/charts/plain-chart';
import {
	barThickness,
	bucketX,
	forceBars,
	linePoints,
	tensionChart,
	timeAxis,
	timeTicks,
	withRoom,
	type TensionChartInput
} from '../../../src/lib/charts/tension-chart';
import { NO_MARKS, saidMarks } from '../../../src/lib/charts/tension-marks';
import { thirdsOf, type Look } from '../../../src/lib/core/insight/half-year-line';
import type { Statements } from '../../../src/lib/core/insight/statements';
import { axisTop } from '../../../src/lib/core/insight/tension-axis';
import { addDays, day, dayNumber } from '../../../src/lib/core/days';
import type { Bucket } from '../../../src/lib/core/period';
import { AT, barsOf, beyond, bucket, buckets, pointsOf, START } from './builders';

const span = { from: START, to: addDays(START, 27) };
const week = { from: START, to: addDays(START, 6) };

function chart(of: Bucket[], more: Partial<TensionChartInput> = {}) {
	return tensionChart({
		marks: [],
		said: NO_MARKS,
		span,
		buckets: of,
		segments: [],
		chosen: 0,
		tickLabel: String,
		number: String,
		...more
	});
}

/** What is drawn, by what it is. */
function drawn(of: Bucket[], more: Partial<TensionChartInput> = {}) {
	const [tension, taps] = chart(of, more).panes as [Pane, Pane];
	const [ring, unusual, line, dots, ranges] = tension.marks;
	const [greed, fear] = taps.marks;
	return { tension, taps, ring, unusual, line, dots, ranges, greed, fear };
}

describe('the scale of the tension', () => {
	test.each([
		[75, 80],
		[75.1, 100]
	])('with a day at %d ends at %d', (value, top) => {
		const of = [bucket(0, { n: 1, value })];
		expect(axisTop(of)).toBe(top);
		expect(drawn(of).tension).toMatchObject(withRoom(0, top));
		expect(drawn(of).tension.ticks.map(({ label }) => label)).toEqual(
			[0, top / 2, top].map(String)
		);
	});

	test('an open day counts with its upper end', () => {
		expect(axisTop([bucket(0, { range: { lo: 10, hi: 90 } })])).toBe(100);
	});

	test('without a day ends at 80', () => expect(axisTop([])).toBe(80));

	// Of days before those that are shown, and of the middle one of days with a lower mean.
	test('does not end below the line', () => {
		const segments = [[{ day: START, value: 90 }]];
		expect(beyond(chart([bucket(0, { n: 1, value: 60 })], { segments }))).toEqual([]);
	});
});

test('a scale has a little room at both ends', () => {
	expect(withRoom(0, 80)).toEqual({ min: -4, max: 84 });
	expect(withRoom(-3, 3)).toEqual({ min: -3.3, max: 3.3 });
});

test('a complete day is a dot, an open day a range, an empty day nothing', () => {
	const { dots, ranges } = drawn([
		bucket(0, { n: 1, value: 20 }),
		bucket(1, { range: { lo: 14, hi: 74 } }),
		bucket(2)
	]);
	expect(pointsOf(dots)).toEqual([{ at: AT, value: 20 }]);
	expect(barsOf(ranges)).toEqual([{ at: AT + 1, from: 14, to: 74 }]);
});

test('dots are smaller where there are many, and the line thinner where they are means', () => {
	const sizes = (of: Bucket[]) => {
		const { dots, line } = drawn(of);
		return dots?.mark === 'points' && line?.mark === 'line' ? [dots.radius, line.width] : [];
	};
	const [[few], [many], [mean]] = [
		sizes(buckets(60)),
		sizes(buckets(61)),
		sizes([bucket(0, week)])
	];
	expect(many).toBeLessThan(few!);
	expect(mean).toBeGreaterThan(few!);
	expect(sizes([bucket(0, week)])[1]).toBeLessThan(sizes(buckets(60))[1]!);
});

describe('the moments under it', () => {
	test('of greed stand above the middle and those of fear below it', () => {
		const { greed, fear, taps } = drawn([bucket(0, { greed: 3, fear: 2 }), bucket(1)]);
		expect(barsOf(greed)).toEqual([{ at: AT, from: 0, to: 3 }]);
		expect(barsOf(fear)).toEqual([{ at: AT, from: 0, to: -2 }]);
		expect(taps.ticks).toEqual([
			{ at: -3, label: '▼', ink: 'fear' },
			{ at: 0, label: '' },
			{ at: 3, label: '▲', ink: 'greed' }
		]);
	});

	test('have a scale as wide as the most of either, and never narrower than three', () => {
		const scale = (more: Partial<Bucket>) => drawn([bucket(0, more)]).taps.max;
		expect(scale({ greed: 1 })).toBe(withRoom(-3, 3).max);
		expect(scale({ greed: 1, fear: 7 })).toBe(withRoom(-7, 7).max);
	});

	test('a bar is there for each kind that there is', () => {
		const marks = forceBars(
			[
				{ at: 1, greed: 0, fear: 4 },
				{ at: 2, greed: 5, fear: 0 }
			],
			6
		);
		expect(marks).toMatchObject([
			{ mark: 'bars', bars: [{ at: 2, from: 0, to: 5 }], ink: 'greed', thick: 6 },
			{ mark: 'bars', bars: [{ at: 1, from: 0, to: -4 }], ink: 'stripes', edge: 'fear', thick: 6 }
		]);
	});
});

test.each([
	[0, 8, 8],
	[1, 8, 8],
	[20, 8, 8],
	[28, 8, 5],
	[84, 8, 2],
	[500, 8, 2],
	[5, 14, 14],
	[28, 14, 5]
])('%d bars, at most %d pixels thick, are %d', (count, most, thick) => {
	expect(barThickness(count, most)).toBe(thick);
});

describe('the chosen day', () => {
	const of = [bucket(0, { n: 1, value: 20 }), bucket(1)];

	test('wears a ring, if it has a figure', () => {
		expect(pointsOf(drawn(of).ring)).toEqual([{ at: AT, value: 20 }]);
		expect(pointsOf(drawn(of, { chosen: 1 }).ring)).toEqual([]);
	});

	test('has a rule through both scales, with a figure or without', () => {
		expect([0, 1, 2].map((chosen) => chart(of, { chosen }).chosen)).toEqual([AT, AT + 1, null]);
	});
});

test('days on which something was marked have a flag', () => {
	expect(chart(buckets(3), { marks: [START, addDays(START, 2)] }).flags).toEqual([AT, AT + 2]);
});

describe('the line', () => {
	const piece = (index: number) => [{ day: addDays(START, index), value: 20 }];

	test('is broken by a gap', () => {
		expect(linePoints([piece(0), piece(20)])).toEqual([
			{ at: AT, value: 20 },
			{ at: AT + 19.5, value: null },
			{ at: AT + 20, value: 20 }
		]);
	});

	test('is whole where there is none, and nothing where there is no line', () => {
		expect(linePoints([[...piece(0), ...piece(1)]]).map(({ value }) => value)).toEqual([20, 20]);
		expect(linePoints([])).toEqual([]);
	});

	test('is drawn behind the ring and the diamonds, and before the dots', () => {
		const { line, tension } = drawn(buckets(3), { segments: [piece(1)] });
		expect(pointsOf(line)).toEqual([{ at: AT + 1, value: 20 }]);
		expect(tension.marks.map(({ mark }) => mark)).toEqual([
			'points',
			'points',
			'line',
			'points',
			'bars'
		]);
	});
});

test('a week stands in its middle', () => {
	expect(bucketX(week)).toBe(AT + 3);
	expect(pointsOf(drawn([bucket(0, { ...week, n: 2, value: 30 })]).dots)).toEqual([
		{ at: AT + 3, value: 30 }
	]);
});

describe('dates on the time axis', () => {
	test('Mondays for some weeks', () => {
		const ticks = timeTicks(span);
		expect(ticks).toEqual([0, 7, 14, 21].map((index) => addDays(START, index)));
	});

	test('first days of a month, never more than six, for longer', () => {
		const ticks = timeTicks({ from: day('2016-01-01'), to: day('2026-01-01') });
		expect(ticks.length).toBeLessThanOrEqual(6);
		expect(ticks.every((each) => each.endsWith('-01'))).toBe(true);
	});

	test('stand with their words where they lie, with room before the first and after the last', () => {
		const { min, max, ticks } = timeAxis(week, (of) => `on ${of}`);
		expect(ticks).toEqual([{ at: AT, label: 'on 2026-06-01' }]);
		expect([min, max]).toEqual([AT - 0.7, AT + 6.7]);
	});

	test('there are some of whatever is shown, all of them in it', () => {
		const whole = fc.record({ from: fc.nat(20_000), days: fc.integer({ min: 7, max: 4000 }) });
		fc.assert(
			fc.property(whole, ({ from, days }) => {
				const of = { from: addDays(day('1990-01-01'), from), to: day('1990-01-01') };
				of.to = addDays(of.from, days - 1);
				const { min, max, ticks } = timeAxis(of, String);
				expect(ticks.length).toBeGreaterThan(0);
				expect(ticks.length).toBeLessThanOrEqual(6);
				for (const { at } of ticks) expect(at > min && at < max).toBe(true);
			}),
			{ seed: 20260610, numRuns: 60 }
		);
	});
});

describe('what may be said', () => {
	const unusual = [-1, 3, 40].map((index) => ({ day: addDays(START, index), value: 60 }));
	const band = {
		mean: 30,
		lower: -4,
		upper: 52,
		n: 28,
		provisional: false,
		from: START,
		to: START
	};
	const stretch = { band, until: null, unusual };
	const look = { lo: 0, w: 14, len: 14, first: 33, last: 23 };
	const statements = (until: string | null) =>
		({
			stretches: [{ ...stretch, until }],
			changes: [{ look, thirds: thirdsOf(look as Look, addDays(START, -60)) }]
		}) as unknown as Statements;

	test('is marked where the period has it, and no further than the scale', () => {
		const marks = saidMarks(statements(null), span, true);
		expect(marks.usual).toEqual([{ from: START, to: span.to, lower: 0, upper: 52 }]);
		expect(marks.unusual).toEqual([unusual[1]]);
		// The first weeks of the change lie before the period.
		expect(marks.claims).toEqual([{ from: addDays(START, 10), to: addDays(START, 37), value: 23 }]);
		expect(saidMarks(statements(addDays(START, -1)), span, true).usual).toEqual([]);
	});

	test('is drawn: the usual as an area, an unusual day as a diamond, a claim as a level', () => {
		const said = saidMarks(statements(null), span, true);
		const { areas, levels } = chart([bucket(0)], { said });
		expect(areas).toEqual([{ from: AT, to: dayNumber(span.to), lower: 0, upper: 52 }]);
		expect(levels).toEqual([{ from: AT + 10, to: AT + 37, value: 23 }]);
		expect(drawn([bucket(0)], { said }).unusual).toMatchObject({
			shape: 'rectRot',
			points: [{ at: AT + 3, value: 60 }]
		});
	});

	test('of weeks are the changes alone', () => {
		const said = saidMarks(statements(null), span, false);
		expect(said).toMatchObject({ usual: [], unusual: [] });
		const { areas, levels } = chart([bucket(0, week)], { said });
		expect([areas, levels?.length]).toEqual([[], 1]);
		expect(pointsOf(drawn([bucket(0, week)], { said }).unusual)).toEqual([]);
	});
});
