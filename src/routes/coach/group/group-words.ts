import type { GroupFigures } from '$lib/core/coach/group';
import type { GroupFigure, JudgedPart } from '$lib/core/coach/group-looks';
import { m } from '$lib/i18n/messages';

/** Why a figure is not there. */
type Why = 'too_few' | 'too_similar' | 'adds_up';

const FEW: Record<GroupFigure, () => string> = {
	tension: m.group_few_tension,
	outcomes: m.group_few_outcomes,
	situations: m.group_few_situations
};
const NEAR = { too_similar: m.group_near, adds_up: m.group_adds_up };

const whyOf = ({ verdict }: JudgedPart): Why => (verdict.allowed ? 'too_few' : verdict.reason);

/** Something that is not shown, and why. */
export interface NotShown {
	what: string;
	why: string;
}

/** What is not shown, the weeks of one reason taken together. */
export function notShown({ leftOut }: Pick<GroupFigures, 'leftOut'>): NotShown[] {
	const of = (figure: GroupFigure, why: Why) =>
		leftOut.filter((each) => each.part.figure === figure && whyOf(each) === why).length;
	const title: Record<GroupFigure, (n: number) => string> = {
		tension: (n) => m.group_tension_in({ weeks: m.said_weeks({ n }) }),
		outcomes: () => m.insight_outcomes(),
		situations: () => m.insight_situations()
	};
	return (['tension', 'outcomes', 'situations'] as const).flatMap((figure) =>
		(['too_few', 'too_similar', 'adds_up'] as const).flatMap((why) => {
			const n = of(figure, why);
			if (n === 0) return [];
			return { what: title[figure](n), why: why === 'too_few' ? FEW[figure]() : NEAR[why]() };
		})
	);
}

/** Whether nothing at all may be shown. */
export const isEmpty = ({ weeks, outcomes, situations }: GroupFigures) =>
	weeks.length === 0 && !outcomes && !situations;

/** Why nothing is shown, and what can be done, in sentences. */
export function whyNothing({ leftOut }: Pick<GroupFigures, 'leftOut'>): string[] {
	const reasons = leftOut.map(whyOf);
	if (reasons.includes('too_similar')) return [m.group_none_near(), m.group_none_do()];
	if (reasons.includes('adds_up')) return [m.group_none_adds_up(), m.group_none_do()];
	return [m.group_none_few()];
}
