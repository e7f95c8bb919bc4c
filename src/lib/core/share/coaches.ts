import type { Day } from '../days';
import type { DaySpan } from '../period';
import { isLive, type Change, type Row } from '../records';
import type { ShareChoice } from './share-choice';
import type { CoachBody, SharedBody } from './sharing-kinds';

/** Someone whom the seller shares with, with the id of the record. */
export interface Coach extends CoachBody {
	id: string;
}

/** A share that was made, with the id of its record and the day on which it was handed over. */
export interface Shared extends SharedBody {
	id: string;
	day: Day;
}

/** All coaches among the rows, the first that came first. */
export function coachesFrom(rows: readonly Row[]): Coach[] {
	return rows
		.flatMap((row) => (isLive(row, 'coach') ? [{ ...row.body, id: row.id }] : []))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The change that writes a coach. */
export function coachChange({ id, ...body }: Coach): Change<'coach'> {
	return { id, kind: 'coach', day: '', body };
}

/** All that was shared, the newest first; of one coach the greatest number is the newest. */
export function sharedFrom(rows: readonly Row[]): Shared[] {
	return rows
		.flatMap((row) =>
			isLive(row, 'shared') ? [{ ...row.body, id: row.id, day: row.day as Day }] : []
		)
		.sort((a, b) => b.at.instant - a.at.instant || b.number - a.number || (a.id < b.id ? 1 : -1));
}

/** What was shared last with a coach; undefined before the first. */
export function lastShared(shared: readonly Shared[], coach: string): Shared | undefined {
	return shared
		.filter((each) => each.coach === coach)
		.reduce<Shared | undefined>(
			(last, each) => (last && last.number >= each.number ? last : each),
			undefined
		);
}

/**
 * The changes that say that a share was handed over: the coach, with its number, and what was in it.
 * The number of a coach only grows, whatever comes late.
 */
export function handedOver(coach: Coach, { id, day, ...body }: Shared): Change[] {
	const counted = { ...coach, shares: Math.max(coach.shares, body.number) };
	return [coachChange(counted), { id, kind: 'shared', day, body }];
}

/** The days that are new since a share: from its last day on, which may not have been done yet. */
export function newSince({ to }: Pick<Shared, 'to'>, today: Day): DaySpan {
	return { from: to < today ? to : today, to: today };
}

/** What goes into a share that is made as the last one was, of other days. */
export function choiceAsLast(last: Shared, span: DaySpan): ShareChoice {
	const { notes, attachments, rewards, products, named, times } = last;
	return {
		span,
		notes,
		attachments,
		rewards,
		products: products === 'all' ? 'all' : named,
		times
	};
}

/** How a choice stands in the record of a share. */
export function chosenIn({
	span,
	products,
	notes,
	attachments,
	rewards,
	times
}: ShareChoice): Omit<SharedBody, 'coach' | 'number' | 'as' | 'group' | 'at'> {
	const all = products === 'all';
	return {
		from: span.from,
		to: span.to,
		notes,
		attachments,
		rewards,
		products: all ? 'all' : 'some',
		named: all ? [] : [...products],
		times
	};
}
