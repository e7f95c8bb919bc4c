import type { OverviewAsked } from '$lib/core/insight/overview';
import { workspace } from '$lib/state/workspace.svelte';
import { Looking } from './looking.svelte';
import { readingWorker } from './sellers-work.svelte';

/**
 * What a workspace keeps of one seller, in depth. To be made while a component is set up.
 * @param client their id; null while there is nobody
 * @param asked what is shown
 */
export function clientLooking(client: () => string | null, asked: () => OverviewAsked): Looking {
	const reading = readingWorker();
	const look = () => {
		// After every share anew.
		void workspace.shares;
		const id = client();
		if (id === null || !workspace.current) return null;
		return () => reading.run((remote) => remote.look(id), false);
	};
	return new Looking(reading, look, asked);
}
