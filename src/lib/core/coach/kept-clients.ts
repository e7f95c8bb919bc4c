import { daysBetween, type Day } from '../days';
import type { Change, Row } from '../records';
import { clientChange, type Client } from './client';
import { DUE_DAYS, keepState, keepUntil, type Kept } from './keep-until';
import { sharesByClient, type HeldShare } from './taking-share';

/** How long clients are kept, as it stands today. */
export interface KeptClients {
	/** Those of whom it is to be said that all of theirs goes soon, in the order of the clients. */
	due: Client[];
	/** Those whose time is over. */
	goes: Client[];
	/** What is written, so that it is known when it was first said. */
	changes: Change<'client'>[];
}

/** Null of one without shares: there is no day from which to count. */
function keptOf(client: Client, shares: readonly HeldShare[]): Kept | null {
	const days = shares.map(({ day }) => day);
	const opened = days.sort().at(-1);
	if (!opened) return null;
	return { seller: client.id, opened, chosen: client.keepUntil, said: client.keepSaid };
}

/** When it counts as first said; what was said of another last day does not. */
function saidOn(kept: Kept, today: Day): Day | null {
	if (keepState(kept, today) === 'stays') return null;
	const { said } = kept;
	return said !== null && said <= today && daysBetween(said, keepUntil(kept)) <= DUE_DAYS
		? said
		: today;
}

/**
 * Whose time is nearly over, and whose is.
 * @param shares the records of all shares
 */
export function keptClients(
	clients: readonly Client[],
	shares: readonly Row[],
	today: Day
): KeptClients {
	const found: KeptClients = { due: [], goes: [], changes: [] };
	const held = sharesByClient(shares);
	for (const client of clients) {
		const kept = keptOf(client, held.get(client.id) ?? []);
		if (!kept) continue;
		const state = keepState(kept, today);
		if (state === 'goes') found.goes.push(client);
		if (state === 'due') found.due.push(client);
		const said = saidOn(kept, today);
		if (said !== client.keepSaid) found.changes.push(clientChange({ ...client, keepSaid: said }));
	}
	return found;
}
