import type { Row } from './records';
import { isSame } from './same';

/**
 * How a record that comes from elsewhere stands beside what is stored. The greater revision wins;
 * deletions are records too. So two journals that take each other's records in end up the same, in
 * whatever order and however often.
 */
export type Standing =
	/** Nothing is known of it here. */
	| 'new'
	/** It says something later than what is here. */
	| 'changed'
	/** It deletes, later than what is here was said. */
	| 'deleted'
	/** It is here already. */
	| 'same'
	/** What is here was said later. */
	| 'older'
	/** It bears the revision of what is here, and says something else: no device writes that. */
	| 'conflict';

/** How a record from elsewhere stands beside the one with the same id that is stored, if any. */
export function standingOf(stored: Row | undefined, incoming: Row): Standing {
	if (!stored) return 'new';
	if (incoming.rev === stored.rev) return saysSame(stored, incoming) ? 'same' : 'conflict';
	if (incoming.rev < stored.rev) return 'older';
	return incoming.body === null ? 'deleted' : 'changed';
}

/** Whether two records with one id say the same, whenever they said it. */
export function saysSame(a: Row, b: Row): boolean {
	return a.kind === b.kind && a.day === b.day && isSame(a.body, b.body);
}

/** Whether a record from elsewhere is to be stored in place of what is here. */
export function wins(standing: Standing): boolean {
	return standing === 'new' || standing === 'changed' || standing === 'deleted';
}

/** What a journal holds once it took in the records of another. */
export function merged(stored: readonly Row[], incoming: readonly Row[]): Row[] {
	const rows = new Map(stored.map((row) => [row.id, row]));
	for (const row of incoming) {
		if (wins(standingOf(rows.get(row.id), row))) rows.set(row.id, row);
	}
	return [...rows.values()];
}
