import type { Instant } from '../days';
import { clientChange, type Client } from './client';
import type { HeldShare } from './taking-share';
import type { Change } from '../records';

/** When the newest of these was opened; null of none. */
function newestOf(shares: readonly HeldShare[]): Instant | null {
	return shares.reduce<Instant | null>((newest, { body: { at } }) => {
		return newest === null || at.instant > newest ? at.instant : newest;
	}, null);
}

/** Whether a share came since the coach looked at this client last. */
export function isNew(client: Pick<Client, 'looked'>, shares: readonly HeldShare[]): boolean {
	const newest = newestOf(shares);
	return newest !== null && (client.looked === undefined || newest > client.looked);
}

/** The change by which all of these count as looked at; null where they do already. */
export function lookedChange(
	client: Client,
	shares: readonly HeldShare[]
): Change<'client'> | null {
	const newest = newestOf(shares);
	if (newest === null || !isNew(client, shares)) return null;
	return clientChange({ ...client, looked: newest });
}
