import { addDays } from '../days';
import type { DaySpan } from '../period';
import { mentionedIn } from './mentions';
import type { SharedRecord } from './shared-records';

/** A share of one seller that stands in a workspace, with what is left of it. */
export interface StandingShare<R extends SharedRecord = SharedRecord> {
	/** The days that it was made of. */
	span: DaySpan;
	/** The how-manieth it is, from 1: the greater is the newer. */
	number: number;
	rows: readonly R[];
}

/** What a workspace holds of a seller once a share was taken in. */
export interface TakenShare<S extends StandingShare> {
	/** The oldest first, each with the rows that are left of it, maybe none. */
	stands: S[];
	/** Those of which every day was shared anew: they go whole. */
	gone: S[];
}

/** What of some stretches of days lies outside a span. */
function outside(stretches: readonly DaySpan[], { from, to }: DaySpan): DaySpan[] {
	return stretches.flatMap((each) => {
		if (each.to < from || each.from > to) return [each];
		const before = each.from < from ? [{ from: each.from, to: addDays(from, -1) }] : [];
		const after = each.to > to ? [{ from: addDays(to, 1), to: each.to }] : [];
		return [...before, ...after];
	});
}

/** What belongs to no day stays as long as a day that is left is about it; settings always. */
function rowsLeft<R extends SharedRecord>(rows: readonly R[], left: readonly DaySpan[]): R[] {
	const isLeft = ({ day }: R) => left.some(({ from, to }) => day >= from && day <= to);
	const mentioned = mentionedIn(rows.filter(isLeft));
	return rows.filter((row) => {
		if (row.day !== '') return isLeft(row);
		return row.kind === 'setting' || mentioned.has(row.id);
	});
}

/**
 * Takes a share in beside those that stand. Of each day the newest share that was made of it counts,
 * also where that says nothing of the day: so what was deleted or withdrawn goes here too. The same
 * shares come to the same, in whatever order they are taken in. Of two with one number, which a
 * seller makes who put an old backup back, the one that is taken in later is the newer.
 * @param standing the `stands` of the last time
 */
export function withShare<S extends StandingShare>(
	standing: readonly S[],
	incoming: S
): TakenShare<S> {
	const older = standing.filter(({ number }) => number <= incoming.number);
	const newer = standing.filter(({ number }) => number > incoming.number);
	const shares = [...older, incoming, ...newer];
	const stands: S[] = [];
	const gone: S[] = [];
	for (const [index, share] of shares.entries()) {
		const left = shares
			.slice(index + 1)
			.reduce((days, { span }) => outside(days, span), [share.span]);
		if (left.length === 0) gone.push(share);
		else stands.push({ ...share, rows: rowsLeft(share.rows, left) });
	}
	return { stands, gone };
}

/**
 * What a workspace shows of a seller: the rows of all shares that stand, each id once. Of what
 * belongs to no day, which several name, the newest share's counts.
 * @param standing the oldest first
 */
export function rowsThatStand<R extends SharedRecord>(standing: readonly StandingShare<R>[]): R[] {
	const rows = standing.flatMap((share) => share.rows);
	return [...new Map(rows.map((row) => [row.id, row])).values()];
}
