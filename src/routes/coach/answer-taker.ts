import { clientName, clientsFrom } from '$lib/core/coach/client';
import { answered } from '$lib/core/coach/sent';
import { ALL_DAYS } from '$lib/core/events';
import { readMessage } from '$lib/share/message-file';
import { Refused } from '$lib/share/refusal';
import { StorageFault } from '$lib/storage/failure';
import type { Journal } from '$lib/storage/journal';
import { v7 } from 'uuid';
import type { When } from './share-taker';

/** What taking an answer in came to. */
export interface TakenAnswer {
	/** Id of the client's record. */
	client: string;
	/** What the client is called. */
	name: string;
	fate: 'new' | 'known';
}

/**
 * Takes an answer into a workspace, beside the message that it is to.
 * @throws StorageFault, and Refused: 'is_message' of what a coach wrote, 'unknown_seller', 'too_many'
 */
export async function takeAnswer(
	journal: Journal,
	file: Blob,
	{ identities, today, at }: When & { identities: readonly string[] }
): Promise<TakenAnswer> {
	const message = await readMessage(file, identities);
	if (message.from === 'coach') throw new Refused('is_message');
	const clients = clientsFrom(await journal.undated());
	const client = clients.find(({ seller }) => seller === message.seller);
	if (!client) throw new Refused('unknown_seller');
	const sent = await journal.ofKind('sent', ALL_DAYS.from, ALL_DAYS.to);
	const came = answered(sent, client.id, message, { id: v7(), today, now: at });
	if (came === 'too_many') throw new Refused('too_many');
	const said = { client: client.id, name: clientName(client) };
	if (came === 'known') return { ...said, fate: 'known' };
	const saved = await journal.write([came.change]);
	if (!saved.ok) throw new StorageFault(saved.reason);
	return { ...said, fate: 'new' };
}
