import { liveQuery } from 'dexie';

/** Queries that are asked again whenever a write, in this window or another, touches their answer. */
export class LiveQueries {
	readonly #restarts = new Set<() => void>();

	/**
	 * Follows a query.
	 * @param query reads through the journal alone, so that what it read is known
	 * @param next gets the first answer and each later one, after the commit
	 * @param error gets what a query threw; it is asked again all the same
	 * @returns stops it; nothing is called after that
	 */
	follow<T>(
		query: () => Promise<T>,
		next: (value: T) => void,
		error: (error: unknown) => void
	): () => void {
		const start = () => liveQuery(query).subscribe({ next, error });
		let subscription = start();
		const restart = () => {
			subscription.unsubscribe();
			subscription = start();
		};
		this.#restarts.add(restart);
		return () => {
			this.#restarts.delete(restart);
			subscription.unsubscribe();
		};
	}

	/** Asks everything anew, over a fresh connection: what changed meanwhile was not heard of. */
	restart(): void {
		for (const restart of this.#restarts) restart();
	}
}
