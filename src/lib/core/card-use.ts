import { isLive, type Row } from './records';
import type { Pull, Response } from './tension';

/** How the moments ended that a question stood at; `open` while nobody said. */
export type Ends = Record<Response | 'open', number>;

/** What became of a question: counts of moments. */
export interface Use {
	/** At how many moments it was the question: the one asked, else the one on the screen last. */
	shown: number;
	/** At how many of those the seller said to have asked it. */
	asked: number;
	/** The same moments by how they ended. */
	ends: Ends;
}

/** What became of each question, by its id and by what pulled. */
export type CardUse = ReadonlyMap<string, Readonly<Record<Pull, Use>>>;

const noUse = (): Use => ({
	shown: 0,
	asked: 0,
	ends: { asked: 0, let_pass: 0, gave_in: 0, open: 0 }
});

/** All of these counts in one. */
export function sumUse(uses: Iterable<Use>): Use {
	const sum = noUse();
	for (const { shown, asked, ends } of uses) {
		sum.shown += shown;
		sum.asked += asked;
		for (const end of Object.keys(ends) as (keyof Ends)[]) sum.ends[end] += ends[end];
	}
	return sum;
}

/** What became of the questions at these moments. One without a question counts for none. */
export function cardUse(rows: readonly Row[]): CardUse {
	const use = new Map<string, Record<Pull, Use>>();
	for (const row of rows) {
		if (!isLive(row, 'moment')) continue;
		const { kind, response, questionAsked, questionShown } = row.body;
		const id = questionAsked ?? questionShown;
		if (id === null) continue;
		const card = use.get(id) ?? { greed: noUse(), fear: noUse() };
		use.set(id, card);
		card[kind].shown += 1;
		if (questionAsked !== null) card[kind].asked += 1;
		card[kind].ends[response ?? 'open'] += 1;
	}
	return use;
}

/** Two stretches of moments in one; counting in steps comes to the same as counting at once. */
export function joinUse(one: CardUse, other: CardUse): CardUse {
	const joined = new Map(one);
	for (const [id, { greed, fear }] of other) {
		const before = joined.get(id);
		joined.set(id, {
			greed: before ? sumUse([before.greed, greed]) : greed,
			fear: before ? sumUse([before.fear, fear]) : fear
		});
	}
	return joined;
}

/**
 * What became of the questions of each group.
 * @param kind only at moments of this pull
 * @param groupOf the group of a question, by its id
 */
export function useByGroup<G extends string>(
	use: CardUse,
	kind: Pull,
	groupOf: (id: string) => G
): ReadonlyMap<G, Use> {
	const groups = new Map<G, Use>();
	for (const [id, card] of use) {
		const group = groupOf(id);
		groups.set(group, sumUse([groups.get(group) ?? noUse(), card[kind]]));
	}
	return groups;
}
