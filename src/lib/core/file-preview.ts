import type { Day } from './days';
import { saysSame, standingOf } from './merge';
import { isFirstKind, isLive, type Row } from './records';

/** What is in a journal's file, and what taking it in would do. */
export interface FilePreview {
	/** The first and the last day of which it says something; null where there is none. */
	span: { from: Day; to: Day } | null;
	/** What it holds, deletions apart. */
	days: number;
	moments: number;
	notes: number;
	attachments: number;
	/** Coaches whom the seller shares with. */
	coaches: number;
	/** Sellers whom a coach keeps shares of, and those shares. */
	clients: number;
	shares: number;
	/** Records that are not here yet. */
	fresh: number;
	/** Records that say something later than what is here. */
	changed: number;
	/** Records that are here, and were deleted later elsewhere. */
	deleted: number;
	/** Records that are here already, just so. */
	same: number;
	/** Records that were changed here later, and those among them that 'as it was' puts back. */
	older: number;
	putBack: number;
	/** Ids of records that bear the revision of what is here, and say something else. */
	conflicts: string[];
}

/** What taking these records into a journal with those would do. */
export function filePreview(
	incoming: readonly Row[],
	stored: ReadonlyMap<string, Row>
): FilePreview {
	const preview = { ...held(incoming), fresh: 0, changed: 0, deleted: 0, same: 0, older: 0 };
	const conflicts: string[] = [];
	let putBack = 0;
	for (const row of incoming) {
		const old = stored.get(row.id);
		const standing = standingOf(old, row);
		if (standing === 'conflict') conflicts.push(row.id);
		else if (standing !== 'new') preview[standing] += 1;
		// The deletion of what was never here changes nothing that anyone sees.
		else preview[row.body === null ? 'same' : 'fresh'] += 1;
		if (standing === 'older' && row.body !== null && !saysSame(old!, row)) putBack += 1;
	}
	return { ...preview, putBack, conflicts };
}

function held(rows: readonly Row[]) {
	const days = new Set<Day>();
	const count = { moments: 0, notes: 0, attachments: 0, coaches: 0, clients: 0, shares: 0 };
	for (const row of rows) {
		if (row.body === null) continue;
		const isShare = isLive(row, 'attachment') && row.body.type === 'share';
		// That something was shared on a day, or came from a coach, says nothing of the day.
		if (row.day !== '' && isFirstKind(row.kind) && !isShare) days.add(row.day);
		if (isLive(row, 'moment')) count.moments += 1;
		else if (isLive(row, 'text')) count.notes += 1;
		else if (isShare) count.shares += 1;
		else if (isLive(row, 'attachment')) count.attachments += 1;
		else if (isLive(row, 'coach')) count.coaches += 1;
		else if (isLive(row, 'client')) count.clients += 1;
	}
	const sorted = [...days].sort();
	const span = sorted.length > 0 ? { from: sorted[0]!, to: sorted.at(-1)! } : null;
	return { span, days: days.size, ...count };
}
