import { SITUATIONS } from '../bodies';
import type { Captured, Day } from '../days';
import { isLive, type Change, type Row } from '../records';
import { RESPONSE_WEIGHT, type Response } from '../tension';
import type { GroupFigure, LookPart } from './group-looks';

/** What each figure of a group tells apart. */
export const FIGURE_KEYS = {
	tension: ['tension'],
	outcomes: Object.keys(RESPONSE_WEIGHT) as Response[],
	situations: SITUATIONS
} satisfies Record<GroupFigure, readonly string[]>;

/** How sellers' own figures lie, each seller once. In whole numbers: a decimal tells whose it is. */
export interface GroupSpread {
	/** Sellers, five or more. */
	n: number;
	median: number;
	/** Between which the middle half of them lies. */
	middle: readonly [number, number];
}

/** A figure of a group as it is shown, by what it tells apart. */
export interface ShownPart extends LookPart {
	spreads: Readonly<Record<string, GroupSpread>>;
}

const isSameList = (one: readonly string[], other: readonly string[]) =>
	one.length === other.length && one.every((each, index) => each === other[index]);

/** Whether two parts are the same figure of the same weeks and sellers, both in order. */
export function isSamePart(one: LookPart, other: LookPart): boolean {
	return (
		one.figure === other.figure &&
		isSameList(one.weeks, other.weeks) &&
		isSameList(one.sellers, other.sellers)
	);
}

/**
 * What was shown of groups, as these rows keep it. It stays when a seller is removed: forgotten, it
 * would let them be worked out. Nothing but the id of a record that is gone tells of them then.
 */
export function shownFrom(rows: readonly Row[]): ShownPart[] {
	return rows.flatMap((row) => {
		if (!isLive(row, 'look')) return [];
		const { figure, weeks, sellers, spreads } = row.body;
		const n = sellers.length;
		return {
			figure,
			weeks,
			sellers,
			spreads: Object.fromEntries(
				Object.entries(spreads).map(([key, { low, median, high }]) => [
					key,
					{ n, median, middle: [low, high] as const }
				])
			)
		};
	});
}

/** The change that keeps that a figure was shown. @param now when, and on which day */
export function shownChange(
	id: string,
	{ figure, weeks, sellers, spreads }: ShownPart,
	now: { today: Day; at: Captured }
): Change<'look'> {
	const body = {
		figure,
		weeks: [...weeks],
		sellers: [...sellers],
		spreads: Object.fromEntries(
			Object.entries(spreads).map(
				([
					key,
					{
						median,
						middle: [low, high]
					}
				]) => [key, { low, median, high }]
			)
		),
		at: now.at
	};
	return { id, kind: 'look', day: now.today, body };
}
