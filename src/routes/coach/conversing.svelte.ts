import type { Conversation } from '$lib/core/coach/conversation';
import type { TalksBefore } from '$lib/core/coach/talk';
import { workspace } from '$lib/state/workspace.svelte';
import { untrack } from 'svelte';
import { readingWorker } from './sellers-work.svelte';

/** Whom it is about, and what came before. */
export interface ConversationAsked {
	client: string;
	before: TalksBefore;
}

/**
 * What there is to talk about with one seller, by a worker beside the page, after every share and
 * every earlier talk anew. To be made while a component is set up.
 */
export class Conversing {
	readonly #beside = readingWorker();
	#found: { client: string; conversation: Conversation | null } | null = $state.raw(null);

	/** @param asked null while that is not known */
	constructor(asked: () => ConversationAsked | null) {
		// By way of text: what is written now changes nothing of what came before.
		const text = $derived(JSON.stringify(asked()));
		$effect(() => {
			const next = JSON.parse(text) as ConversationAsked | null;
			void workspace.shares;
			if (!next || !workspace.current) return;
			let stale = false;
			untrack(() => {
				const { client, before } = next;
				void this.#beside
					.run((remote) => remote.conversation(client, before), false)
					.then((answer) => {
						if (stale) return;
						const conversation = answer && 'ok' in answer ? null : answer;
						this.#found = { client, conversation };
					});
			});
			return () => (stale = true);
		});
		$effect(() => () => this.#beside.end());
	}

	/** Null where what is kept can't be read, undefined while it is worked out. */
	of(client: string): Conversation | null | undefined {
		return this.#found?.client === client ? this.#found.conversation : undefined;
	}
}
