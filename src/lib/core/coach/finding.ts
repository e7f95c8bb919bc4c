import { isLive, type Row } from '../records';
import { fold, searchWords } from '../search-text';
import type { Client } from './client';

/** What of a client is looked through: what they are called, and what was written about or to them. */
export interface Lookable {
	client: Client;
	name: string;
	/** Folded, as the texts are. */
	folded: string;
	texts: { text: string; folded: string }[];
}

/** Someone who was found. */
export interface FoundClient {
	client: Client;
	/** What was written in which it all stands; null where their name says it. */
	text: string | null;
}

const textsOf = (row: Row): string[] => {
	if (isLive(row, 'talk')) return [row.body.text];
	if (!isLive(row, 'sent')) return [];
	const { text, question, answers } = row.body;
	return [text, question?.text ?? '', ...answers.map(({ answer }) => answer ?? '')];
};

/**
 * What is looked through of these clients, in their order.
 * @param rows conversations and messages, of whomever
 */
export function lookables(
	clients: readonly Client[],
	nameOf: (client: Client) => string,
	rows: readonly Row[]
): Lookable[] {
	const texts = new Map<string, string[]>();
	for (const row of rows) {
		if (!isLive(row, 'talk') && !isLive(row, 'sent')) continue;
		const { client } = row.body;
		texts.set(client, [...(texts.get(client) ?? []), ...textsOf(row)]);
	}
	return clients.map((client) => {
		const name = nameOf(client);
		const written = (texts.get(client.id) ?? []).filter((text) => text !== '');
		return {
			client,
			name,
			folded: fold(name),
			texts: written.map((text) => ({ text, folded: fold(text) }))
		};
	});
}

/** Those whose name, or one text of whom, holds every word that is asked for; in the same order. */
export function findClients(of: readonly Lookable[], asked: string): FoundClient[] {
	const words = searchWords(asked);
	const holds = ({ folded }: { folded: string }) => words.every((word) => folded.includes(word));
	return of.flatMap((each): FoundClient[] => {
		if (holds(each)) return [{ client: each.client, text: null }];
		const found = each.texts.find(holds);
		return found ? [{ client: each.client, text: found.text }] : [];
	});
}
