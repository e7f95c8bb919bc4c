import type { JournalDay } from './journal-day';
import { GENERAL, isLive, type Row } from './records';

/**
 * The product key under which a day's belief is answered where there is nothing to choose: what it
 * was answered under before, the one product that is sold, or what is sold in general. Null where it
 * is asked for each product that was sold that day.
 * @param undated the rows that belong to no day
 */
export function beliefKey(
	of: Pick<JournalDay, 'sold' | 'beliefs'>,
	undated: readonly Row[]
): string | null {
	if (of.sold.length > 0 || of.beliefs.size > 1) return null;
	const [answered] = of.beliefs.keys();
	if (answered !== undefined) return answered;
	const offered = undated.filter((row) => isLive(row, 'product') && !row.body.archived);
	return offered.length > 1 ? null : (offered[0]?.id ?? GENERAL);
}
