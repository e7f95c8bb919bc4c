import type { Reward } from '../came-back';
import type { Day } from '../days';
import { SPREAD_FROM } from '../insight/spread';
import { answerId, isLive } from '../records';
import type { QuestionKey } from './conversation-words';
import { endedOften, type Found, type Looked, type Rule, type RuleId } from './looked';

/** Happiness from which a day counts as a happy one, 0–10, and how many days have an answer. */
export const HAPPY_FROM = 8;
export const HAPPY_OF = SPREAD_FROM;

function rewarded(rule: QuestionKey & RuleId, reward: Reward): Rule {
	return ({ rows }) => {
		const own = rows.filter((row) => isLive(row, 'reward') && row.body.reward === reward);
		if (own.length === 0) return null;
		const days = [...new Set(own.map(({ day }) => day as Day))].sort();
		const records = own.map(({ id }) => id);
		return { key: rule, slots: {}, reason: { rule, days, counts: { n: own.length }, records } };
	};
}

function happyDay({ days }: Looked): Found | null {
	const answered = days.flatMap(({ day, happiness }) =>
		happiness === null ? [] : [{ day, happiness }]
	);
	const most = Math.max(...answered.map(({ happiness }) => happiness));
	const last = answered.findLast(({ happiness }) => happiness === most);
	if (answered.length < HAPPY_OF || !last || most < HAPPY_FROM) return null;
	return {
		key: 'happy_day',
		slots: { day: last.day },
		reason: {
			rule: 'happy_day',
			days: [last.day],
			counts: { happiness: most, days: answered.length },
			records: [answerId.happiness(last.day)]
		}
	};
}

/**
 * What went well, in the order in which it comes: a recommendation or a review, 1 or more; the last
 * of the happiest days, of 5 or more, at 8 or more; asked on in half of 8 moments or more.
 */
export const WELL_RULES: readonly Rule[] = [
	rewarded('recommended', 'recommendation'),
	rewarded('reviewed', 'review'),
	happyDay,
	endedOften('asked_on', 'asked')
];
