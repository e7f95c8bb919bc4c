import type { RewardBody, TillFelt } from './bodies';
import type { Captured, Day } from './days';
import { isLive, tillId, type Change, type Row } from './records';

/** What can be counted of what came back. */
export const REWARDS = ['recommendation', 'review'] as const;
export type Reward = (typeof REWARDS)[number];

/** What came back from customers on one day. */
export interface CameBack {
	/** Ids of the records of each, the oldest first: counts are records, so that merging adds. */
	ids: Readonly<Record<Reward, readonly string[]>>;
	/** How the till felt; null while nobody said. */
	till: TillFelt | null;
}

/** What came back on a day, from its rows; rows of other days are passed over. */
export function cameBack(of: Day, rows: readonly Row[]): CameBack {
	const own = rows.flatMap((row) => (row.day === of && isLive(row, 'reward') ? [row] : []));
	const idsOf = (reward: Reward) =>
		own
			.filter(({ body }) => body.reward === reward)
			.sort((a, b) => a.body.at.instant - b.body.at.instant || (a.id < b.id ? -1 : 1))
			.map(({ id }) => id);
	const till = own.find(({ id }) => id === tillId(of))?.body;
	return {
		ids: { recommendation: idsOf('recommendation'), review: idsOf('review') },
		till: till?.reward === 'till' ? till.felt : null
	};
}

/** The change that counts one more. */
export function oneMore(
	id: string,
	of: Day,
	reward: Reward,
	at: Captured,
	product: string | null = null
): Change<'reward'> {
	return { id, kind: 'reward', day: of, body: { reward, product, at } };
}

/** The change that takes one back. */
export function oneLess(id: string, of: Day): Change<'reward'> {
	return { id, kind: 'reward', day: of, body: null };
}

/** The change that says how the till felt; null takes it back. */
export function tillChange(of: Day, felt: TillFelt | null, at: Captured): Change<'reward'> {
	const body: RewardBody | null = felt && { reward: 'till', felt, product: null, at };
	return { id: tillId(of), kind: 'reward', day: of, body };
}

/** What came back over a stretch of days. */
export interface CameBackSum {
	recommendation: number;
	review: number;
	/** On how many days the till felt so. */
	till: Readonly<Record<TillFelt, number>>;
	/** Days on which anything of it was said. */
	days: number;
}

/** What came back in all, from rows of any days. */
export function cameBackSum(rows: readonly Row[]): CameBackSum {
	const till: Record<TillFelt, number> = { lean: 0, usual: 0, good: 0 };
	const sum = { recommendation: 0, review: 0 };
	const days = new Set<Day | ''>();
	for (const row of rows) {
		if (!isLive(row, 'reward')) continue;
		days.add(row.day);
		if (row.body.reward === 'till') till[row.body.felt] += 1;
		else sum[row.body.reward] += 1;
	}
	return { ...sum, till, days: days.size };
}
