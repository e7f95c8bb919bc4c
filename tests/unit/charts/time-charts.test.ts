import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	forcesChart,
	partsChart,
	PARTS_DOWN,
	promiseChart,
	type TimeInput
} from '../../../src/lib/charts/time-charts';
import { addDays } from '../../../src/lib/core/days';
import type { PromiseStep } from '../../../src/lib/core/insight/overview';
import type { Bucket, Forces } from '../../../src/lib/core/period';
import type { Part } from '../../../src/lib/core/tension';
import { AT, barsOf, beyond, bucket, buckets, pointsOf, START } from './builders';

const input: TimeInput = {
	span: { from: START, to: addDays(START, 83) },
	marks: [],
	chosen: 0,
	tickLabel: String,
	number: String
};
const NONE: Record<Part, number> = { greed: 0, fear: 0, happiness: 0, belief: 0 };
const LABEL = Object.fromEntries(PARTS_DOWN.map((part) => [part, () => `the ${part}`])) as Record<
	Part,
	() => string
>;
const parts = (of: readonly Bucket[]) => partsChart(input, of, LABEL);
const withParts = (index: number, of: Partial<Record<Part, number>>) =>
	bucket(index, { n: 1, value: 0, parts: { ...NONE, ...of } });
const withForces = (index: number, of: Partial<Forces>) => {
	const { greed = 0, fear = 0 } = of;
	return bucket(index, { forces: { n: 1, greed, fear, pull: greed - fear, torn: 0, ...of } });
};
const step = (index: number, more: Partial<Omit<PromiseStep, 'rewards'>>, back = [0, 0]) => ({
	from: addDays(START, 7 * index),
	to: addDays(START, 7 * index + 6),
	asked: 0,
	answered: 0,
	rewards: { recommendation: back[0]!, review: back[1]! },
	...more
});

describe('the parts', () => {
	test('lie below each other, each with its name', () => {
		const { panes } = parts([withParts(0, { greed: 3 })]);
		expect(panes.map(({ name }) => name)).toEqual([
			'the greed',
			'the fear',
			'the happiness',
			'the belief'
		]);
		expect(new Set(panes.map(({ weight }) => weight)).size).toBe(1);
		const inks = panes.map(({ marks: [mark] }) => mark?.ink);
		expect(new Set(inks).size).toBe(4);
	});

	test.each([
		['none', {}, 15],
		['15', { belief: 15 }, 15],
		['more than 15 of one', { greed: 15.1 }, 30],
		['30', { fear: 30 }, 30]
	])('have one scale with %s', (_, of, top) => {
		const { panes } = parts([withParts(0, of), withParts(1, { happiness: 2 })]);
		const [first] = panes;
		expect(panes.every(({ min, max }) => min === first!.min && max === first!.max)).toBe(true);
		expect(first!.ticks.map(({ at }) => at)).toEqual([0, top]);
		// No footing can be more than 20.
		expect(panes[2]!.ticks.map(({ label }) => label)).toEqual(['0', String(Math.min(20, top))]);
	});

	test('are bars from zero; of what is not known nothing is drawn', () => {
		const { panes } = parts([
			withParts(0, { greed: 12, belief: 5 }),
			bucket(1, { range: { lo: 1, hi: 90 } }),
			withParts(2, { fear: 7 }),
			bucket(3)
		]);
		const drawn = panes.map(({ marks: [mark] }) => barsOf(mark));
		expect(drawn.map((bars) => bars.map(({ at }) => at))).toEqual(
			PARTS_DOWN.map(() => [AT, AT + 2])
		);
		expect(drawn.map((bars) => bars.map(({ from, to }) => [from, to]))).toEqual([
			[
				[0, 12],
				[0, 0]
			],
			[
				[0, 0],
				[0, 7]
			],
			[
				[0, 0],
				[0, 0]
			],
			[
				[0, 5],
				[0, 0]
			]
		]);
	});

	test('thin bars have no edge', () => {
		const edge = (count: number) => {
			const [mark] = parts(buckets(count)).panes[0]!.marks;
			return mark?.mark === 'bars' && [mark.thick, mark.edge];
		};
		expect(edge(40)).toEqual([4, 'ink']);
		expect(edge(41)).toEqual([3, undefined]);
	});

	test('whatever they are: all of them lie on the scale', () => {
		const of = fc.record({
			greed: fc.double({ min: 0, max: 30, noNaN: true }),
			fear: fc.double({ min: 0, max: 30, noNaN: true }),
			happiness: fc.double({ min: 0, max: 20, noNaN: true }),
			belief: fc.double({ min: 0, max: 20, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(fc.option(of), { maxLength: 84 }), (all) => {
				const shown = all.map((each, index) => (each ? withParts(index, each) : bucket(index)));
				expect(beyond(parts(shown))).toEqual([]);
			}),
			{ seed: 20260611, numRuns: 100 }
		);
	});
});

describe('the forces', () => {
	const drawn = (of: readonly Bucket[]) => {
		const [pane] = forcesChart(input, of).panes;
		const [torn, pulls, greed, fear] = pane!.marks;
		return { pane: pane!, torn, pulls, greed, fear };
	};

	test('greed goes up and fear down, the pull lies between', () => {
		const { greed, fear, pulls } = drawn([
			withForces(0, { greed: 12, fear: 4 }),
			bucket(1, { greed: 2, fear: 1 }),
			withForces(2, { fear: 9 })
		]);
		expect(barsOf(greed)).toEqual([{ at: AT, from: 0, to: 12 }]);
		expect(barsOf(fear)).toEqual([
			{ at: AT, from: 0, to: -4 },
			{ at: AT + 2, from: 0, to: -9 }
		]);
		expect(pointsOf(pulls)).toEqual([
			{ at: AT, value: 8 },
			{ at: AT + 2, value: -9 }
		]);
	});

	test('a torn day is a diamond in front', () => {
		const { torn } = drawn([
			withForces(0, { greed: 15, fear: 15, torn: 1 }),
			withForces(1, { greed: 15 })
		]);
		expect(torn).toMatchObject({ shape: 'rectRot', points: [{ at: AT, value: 0 }] });
	});

	test('a day without either is a point on the line', () => {
		const { greed, fear, pulls } = drawn([withForces(0, {})]);
		expect([barsOf(greed), barsOf(fear)]).toEqual([[], []]);
		expect(pointsOf(pulls)).toEqual([{ at: AT, value: 0 }]);
	});

	test.each([
		['no days', [], 15],
		['15', [withForces(0, { fear: 15 })], 15],
		['more than 15', [withForces(0, { fear: 15.5 })], 30]
	])('of %s have one scale both ways', (_, of, most) => {
		const { min, max, ticks } = drawn(of).pane;
		expect(ticks).toEqual([
			{ at: -most, label: `▼ ${most}`, ink: 'fear' },
			{ at: 0, label: '0' },
			{ at: most, label: `▲ ${most}`, ink: 'greed' }
		]);
		expect([-min, max > most]).toEqual([max, true]);
	});
});

describe('what was promised', () => {
	const drawn = (of: readonly PromiseStep[]) => {
		const [asked, back] = promiseChart(input, of).panes;
		const [shares] = asked!.marks;
		const [recommendations, reviews] = back!.marks;
		return { asked: asked!, back: back!, shares, recommendations, reviews };
	};

	test('is a share of what was answered, and no point where nothing was', () => {
		const { shares, asked } = drawn([
			step(0, { asked: 1, answered: 4 }, [1, 0]),
			step(1, {}),
			step(2, { answered: 3 }),
			step(3, { asked: 2, answered: 2 })
		]);
		expect(pointsOf(shares)).toEqual([
			{ at: AT + 3, value: 25 },
			{ at: AT + 17, value: 0 },
			{ at: AT + 24, value: 100 }
		]);
		expect(asked.ticks.map(({ label }) => label)).toEqual(['0 %', '50 %', '100 %']);
	});

	test('under it reviews stand on recommendations', () => {
		const { recommendations, reviews } = drawn([step(0, {}, [2, 3]), step(1, {}, [0, 1])]);
		expect(barsOf(recommendations)).toEqual([
			{ at: AT + 3, from: 0, to: 2 },
			{ at: AT + 10, from: 0, to: 0 }
		]);
		expect(barsOf(reviews)).toEqual([
			{ at: AT + 3, from: 2, to: 5 },
			{ at: AT + 10, from: 0, to: 1 }
		]);
	});

	test('the scale of what came back ends at the most in one step, and never below two', () => {
		const top = (...of: PromiseStep[]) => drawn(of).back.ticks.map(({ at }) => at);
		expect(top(step(0, {}, [0, 1]))).toEqual([0, 2]);
		expect(top(step(0, {}, [4, 3]), step(1, {}, [1, 0]))).toEqual([0, 7]);
	});

	test('where nothing came back the share stands alone', () => {
		expect(promiseChart(input, [step(0, { asked: 1, answered: 2 })]).panes).toHaveLength(1);
	});

	test('whatever there was: all of it lies on the scales', () => {
		const of = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9), fc.nat(9));
		fc.assert(
			fc.property(fc.array(of, { maxLength: 12 }), (all) => {
				const steps = all.map(([asked, others, ...back], index) =>
					step(index, { asked, answered: asked + others }, back)
				);
				expect(beyond(promiseChart(input, steps))).toEqual([]);
			}),
			{ seed: 20260612, numRuns: 100 }
		);
	});
});

test('all of them have the days along them, the flags, and the rule of the chosen step', () => {
	const more = { ...input, marks: [addDays(START, 5)], chosen: 1 };
	const all = [
		partsChart(more, buckets(2), LABEL),
		forcesChart(more, buckets(2)),
		promiseChart(more, [step(0, {}), step(1, {})])
	];
	expect(all.map(({ flags, chosen }) => [flags, chosen])).toEqual([
		[[AT + 5], AT + 1],
		[[AT + 5], AT + 1],
		[[AT + 5], AT + 10]
	]);
	for (const { along } of all) expect([along.min, along.max]).toEqual([AT - 0.7, AT + 83.7]);
	expect(forcesChart({ ...more, chosen: -1 }, []).chosen).toBeNull();
});
