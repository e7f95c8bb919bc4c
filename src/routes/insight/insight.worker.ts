// Works out what may be said beside the page, whose presses never wait for it.
import type { Day } from '$lib/core/days';
import { ALL_DAYS, eventsFrom } from '$lib/core/events';
import { statements, type Statements } from '$lib/core/insight/statements';
import { journalDays } from '$lib/core/journal-day';
import { openToRead } from '$lib/state/read-only';
import { expose } from 'comlink';

const worker = {
	/**
	 * Works it out, and again after every change of the journal.
	 * @param token of the very database that the page has open
	 * @param dayStart hour at which a day begins
	 * @param tell hears what may be said; null where the journal can't be read
	 * @returns whether the journal could be opened
	 */
	async follow(
		name: string,
		token: string,
		today: Day,
		dayStart: number,
		tell: (said: Statements | null) => void
	): Promise<boolean> {
		const journal = await openToRead(name, token);
		journal?.live(
			() => journal.days(ALL_DAYS.from, ALL_DAYS.to),
			(rows) =>
				tell(
					statements({ days: journalDays(rows, dayStart), rows, events: eventsFrom(rows), today })
				),
			() => tell(null)
		);
		return journal !== null;
	}
};
export type InsightWorker = typeof worker;

expose(worker);
