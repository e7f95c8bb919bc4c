import { REWARDS } from '$lib/core/came-back';
import type { DescribedDays } from '$lib/core/coach/since-last';
import type { DescribedMean } from '$lib/core/insight/this-week';
import { number } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { rewardLabel } from '$lib/i18n/reward-labels';

/** One thing that is described, now and before. */
export interface SeenRow {
	label: string;
	now: string;
	/** '' where there is nothing to stand beside it. */
	then: string;
}

const NOTHING = '–';

/** A mean with how many days it is of. */
const meanOf = (digits: number) => (of: DescribedMean) =>
	of.mean === null ? NOTHING : m.coach_mean_of({ mean: number(of.mean, digits), n: number(of.n) });
const points = meanOf(0);
const answers = meanOf(1);

type Said = (of: DescribedDays) => string | null;

const ROWS: readonly [label: () => string, said: Said][] = [
	[
		m.coach_row_known,
		({ known, length }) => m.coach_known_of({ known: number(known), length: number(length) })
	],
	[m.today_tension, ({ tension }) => points(tension)],
	[m.coach_row_happy, ({ happiness }) => answers(happiness)],
	[m.coach_row_belief, ({ belief }) => answers(belief)],
	[m.kind_greed, ({ moments }) => number(moments.greed)],
	[m.kind_fear, ({ moments }) => number(moments.fear)],
	[
		m.outcome_asked,
		({ asked: { asked, answered } }) =>
			answered === 0
				? NOTHING
				: m.insight_promise_of({ asked: number(asked), all: number(answered) })
	],
	...REWARDS.map((reward): [() => string, Said] => [
		() => rewardLabel(reward, 'street'),
		({ cameBack }) => cameBack && number(cameBack[reward])
	]),
	[m.coach_row_notes, ({ notes }) => (notes === null ? null : number(notes))]
];

/** What is described, in rows; of what is not shared there is none. */
export function seenRows(now: DescribedDays, then: DescribedDays | null): SeenRow[] {
	return ROWS.flatMap(([label, said]) => {
		const own = said(now);
		return own === null ? [] : [{ label: label(), now: own, then: (then && said(then)) ?? '' }];
	});
}
