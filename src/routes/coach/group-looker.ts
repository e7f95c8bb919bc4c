import { clientsFrom } from '$lib/core/coach/client';
import { groupFigures, groupMeasures, type GroupFigures } from '$lib/core/coach/group';
import { shownChange, shownFrom } from '$lib/core/coach/group-shown';
import { ALL_DAYS } from '$lib/core/events';
import type { DaySpan } from '$lib/core/period';
import type { SaveFailure } from '$lib/storage/failure';
import type { Journal } from '$lib/storage/journal';
import { v7 } from 'uuid';
import type { SellerRows } from './seller-rows';
import type { When } from './share-taker';

/** Which group is looked at. */
export interface GroupAsked {
	/** Ids of clients; those who did not allow it are passed over. */
	sellers: readonly string[];
	/** From a Monday to a Sunday. */
	span: DaySpan;
}

/** What is shown of a group, or why it could not be remembered: then nothing is. */
export type GroupLooked =
	| {
			ok: true;
			figures: GroupFigures;
			/** Sellers of whom what is kept can't be read, who count not. */
			unread: number;
	  }
	| { ok: false; reason: SaveFailure };

/**
 * Looks at a group. What is shown is in the workspace before it is handed out: whoever ends the app
 * in between has seen nothing. No two of these may be under way at once.
 * @param tell hears how far it is, 0 to 1
 * @throws what reading the workspace throws
 */
export async function lookAtGroup(
	journal: Journal,
	rows: SellerRows,
	{ sellers, span }: GroupAsked,
	now: When,
	tell: (share: number) => void
): Promise<GroupLooked> {
	const clients = clientsFrom(await journal.undated());
	const group = clients.filter(({ id, group: allowed }) => allowed && sellers.includes(id));
	const measures = [];
	const ids = group.map(({ id }) => id);
	let at = 0;
	for await (const whole of rows.wholes(ids)) {
		const id = ids[at]!;
		at += 1;
		if (whole) {
			const own = groupMeasures(whole.journal.days, whole.spans, span);
			measures.push({ id, allowed: true, own });
		}
		tell(at / ids.length);
	}
	const earlier = shownFrom(await journal.ofKind('look', ALL_DAYS.from, ALL_DAYS.to));
	const { look, ...figures } = groupFigures(measures, span, earlier);
	const saved = await journal.write(look.map((part) => shownChange(v7(), part, now)));
	if (!saved.ok) return { ok: false, reason: saved.reason };
	return { ok: true, figures, unread: group.length - measures.length };
}
