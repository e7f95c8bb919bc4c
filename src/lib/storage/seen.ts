import type { Change, Row } from '../core/records';
import { revTime } from '../core/revisions';

/**
 * What a window saw that lies ahead of its clock, because the clock was set back. What is written
 * over it comes after it all the same.
 */
export class Seen {
	/** The latest that it was, milliseconds since 1970. */
	#latest = 0;
	/** When records were written that lay ahead when they were read, by id. */
	readonly #ahead = new Map<string, number>();

	/** Sees rows; returns them. @param now by the clock of this device, milliseconds since 1970 */
	rows<R extends Row>(rows: R[], now: number): R[] {
		this.#latest = Math.max(this.#latest, now);
		for (const { id, rev } of rows) {
			const written = revTime(rev);
			if (written > now) this.#ahead.set(id, written);
		}
		return rows;
	}

	/** When a write counts as captured: never before what it is made over. */
	captured(changes: readonly Change[], now: number): number {
		this.#latest = Math.max(this.#latest, now);
		return Math.max(this.#latest, ...changes.map(({ id }) => this.#ahead.get(id) ?? 0));
	}
}
