import { forcesChart, partsChart, PARTS_DOWN, promiseChart } from '$lib/charts/time-charts';
import type { Place } from '$lib/core/bodies';
import { REWARDS } from '$lib/core/came-back';
import type { Day } from '$lib/core/days';
import type { Overview, PromiseStep } from '$lib/core/insight/overview';
import type { Bucket } from '$lib/core/period';
import type { Part } from '$lib/core/tension';
import { number } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { partLabel } from '$lib/i18n/part-labels';
import { rewardLabel } from '$lib/i18n/reward-labels';
import { bucketLabel } from './bucket-words';
import { partOf, points, stepsOf, timeInput, type Figure } from './figure';

const PARTS_HEIGHT = 320;
const FORCES_HEIGHT = 220;
const PROMISE_HEIGHT = 240;

/** The four parts over time; null where there is none of a day before another. */
export function partsFigure(of: Overview, marks: readonly Day[], chosen: number): Figure | null {
	const { buckets, by, whole } = of;
	const { exact } = whole;
	const filled = buckets.filter(({ parts }) => parts !== null);
	if (!exact || filled.length < 2) return null;
	const named = (parts: Readonly<Record<Part, number>>) =>
		PARTS_DOWN.map((part) =>
			m.insight_points_mean({
				part: partLabel[part]().toLocaleLowerCase(),
				points: points(parts[part])
			})
		).join('; ');
	const sentence = ({ parts }: Bucket) => (parts ? named(parts) : m.insight_forces_none());
	return {
		key: 'parts',
		title: m.insight_parts(),
		sentence: m.insight_parts_head({ parts: named(exact) }),
		how: m.insight_parts_how(),
		chart: partsChart(timeInput(of, marks, chosen), buckets, partLabel),
		height: PARTS_HEIGHT,
		table: () => ({
			head: [m.chart_col_when(), ...PARTS_DOWN.map((part) => partLabel[part]())],
			rows: filled
				.toReversed()
				.map((bucket) => [
					bucketLabel(bucket, by),
					...PARTS_DOWN.map((part) => points(bucket.parts![part]))
				])
		}),
		steps: stepsOf(buckets, (bucket) => `${bucketLabel(bucket, by)}: ${sentence(bucket)}`)
	};
}

/** Greed against fear, and the pull between them. */
export function forcesFigure(of: Overview, marks: readonly Day[], chosen: number): Figure | null {
	const { buckets, by } = of;
	const filled = buckets.filter(({ forces }) => forces !== null);
	const days = filled.reduce((sum, { forces }) => sum + forces!.n, 0);
	const torn = filled.reduce((sum, { forces }) => sum + forces!.torn, 0);
	const mean = (part: 'greed' | 'fear') =>
		filled.reduce((sum, { forces }) => sum + forces![part] * forces!.n, 0) / days;
	if (filled.length < 2) return null;
	const sentence = m.insight_forces_head({
		greed: points(mean('greed')),
		fear: points(mean('fear')),
		days: m.insight_whole({ n: days })
	});
	const spoken = ({ forces }: Bucket) =>
		forces
			? (['greed', 'fear'] as const)
					.map((part) =>
						m.insight_points_mean({
							part: partLabel[part]().toLocaleLowerCase(),
							points: points(forces[part])
						})
					)
					.join('; ')
			: m.insight_forces_none();
	return {
		key: 'forces',
		title: m.insight_forces(),
		sentence: torn > 0 ? `${sentence} ${m.insight_forces_torn({ n: torn })}` : sentence,
		how: m.insight_forces_how(),
		chart: forcesChart(timeInput(of, marks, chosen), buckets),
		height: FORCES_HEIGHT,
		table: () => ({
			head: [m.chart_col_when(), m.kind_greed(), m.kind_fear(), m.insight_pull_col()],
			rows: filled
				.toReversed()
				.map((bucket) => [
					bucketLabel(bucket, by),
					...[bucket.forces!.greed, bucket.forces!.fear, bucket.forces!.pull].map(points)
				])
		}),
		steps: stepsOf(buckets, (bucket) => `${bucketLabel(bucket, by)}: ${spoken(bucket)}`)
	};
}

const hasSome = ({ answered, rewards }: PromiseStep) =>
	answered + rewards.recommendation + rewards.review > 0;

/** What was asked on and what came back, side by side. */
export function promiseFigure(
	of: Overview,
	marks: readonly Day[],
	chosen: number,
	place: Place
): Figure | null {
	const { promise: steps, by, back } = of;
	const asked = steps.reduce((sum, step) => sum + step.asked, 0);
	const answered = steps.reduce((sum, step) => sum + step.answered, 0);
	if (answered === 0 || steps.filter(hasSome).length < 2) return null;
	const came = back.recommendation + back.review > 0;
	const counts = (rewards: PromiseStep['rewards']) =>
		REWARDS.map((reward) =>
			m.insight_reward_count({ reward: rewardLabel(reward, place), n: number(rewards[reward]) })
		).join(' ');
	const label = (step: PromiseStep) => bucketLabel(step, by === 'month' ? 'month' : 'week');
	const head = (step: { asked: number; answered: number; rewards: PromiseStep['rewards'] }) => {
		const share =
			step.answered === 0
				? m.insight_promise_none()
				: m.insight_promise_head({
						asked: number(step.asked),
						moments: m.said_moments({ n: step.answered })
					});
		return came ? `${share} ${counts(step.rewards)}` : share;
	};
	return {
		key: 'promise',
		title: m.insight_promise(),
		sentence: head({ asked, answered, rewards: back }),
		how: [
			m.insight_promise_share_how(),
			...(came
				? [
						m.insight_promise_how({
							first: rewardLabel('recommendation', place),
							second: rewardLabel('review', place)
						})
					]
				: [])
		].join(' '),
		chart: promiseChart(timeInput(of, marks, chosen), steps),
		height: PROMISE_HEIGHT,
		table: () => ({
			head: [
				m.chart_col_when(),
				m.outcome_asked(),
				...REWARDS.map((reward) => rewardLabel(reward, place))
			],
			rows: steps
				.toReversed()
				.map((step) => [
					label(step),
					partOf(step.asked, step.answered),
					...REWARDS.map((reward) => number(step.rewards[reward]))
				])
		}),
		steps: stepsOf(steps, (step) => `${label(step)}: ${head(step)}`)
	};
}
