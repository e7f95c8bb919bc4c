import { clientName, type Client } from '$lib/core/coach/client';
import { m } from '$lib/i18n/messages';
import { device } from '$lib/state/device.svelte';

/** What a client is called where they are shown. */
export const nameOf = (client: Client) => clientName(client) || m.coach_nameless();

/** By name: nobody is ranked. */
export function byName(clients: readonly Client[]): Client[] {
	const collator = new Intl.Collator(device.language);
	return clients.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
}

/** So many sellers come into being at once. */
const PIECE = 10;

/** A long list in pieces that each come in their turn. */
export function inPieces<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / PIECE) }, (_, index) =>
		all.slice(index * PIECE, (index + 1) * PIECE)
	);
}
