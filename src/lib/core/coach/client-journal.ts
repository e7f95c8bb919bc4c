import type { Day } from '../days';
import { eventsFrom, startsOf, type MarkedEvent } from '../events';
import { statements, type Statements } from '../insight/statements';
import { journalDays, type JournalDay } from '../journal-day';
import type { Row } from '../records';
import { nextRev, type DeviceId } from '../revisions';
import { settingsFrom } from '../settings';
import type { SharedRecord } from '../share/shared-records';
import type { Shared } from './seller-row';

/** What a coach holds of one seller, as their journal. */
export interface ClientJournal {
	days: JournalDay[];
	rows: Row[];
	events: MarkedEvent[];
	/** Days on which something begins anew, the earliest first. */
	starts: Day[];
	/** Hour at which the seller's day begins. */
	dayStart: number;
	/** What they chose in the newest share. */
	shared: Shared;
}

/** Shares carry no revisions, and nothing here is ever merged: all have the least. */
const NO_REV = nextRev(0, '000000000000' as DeviceId);

/**
 * The journal that shares come to.
 * @param records that stand, of all shares of one seller
 * @param shared what was chosen in the newest
 */
export function clientJournal(records: readonly SharedRecord[], shared: Shared): ClientJournal {
	const rows = records.map((record): Row => ({ ...record, rev: NO_REV }));
	const { dayStart } = settingsFrom(rows);
	const events = eventsFrom(rows);
	return {
		days: journalDays(rows, dayStart),
		rows,
		events,
		starts: startsOf(events),
		dayStart,
		shared
	};
}

/** What may be said of it. */
export function clientStatements({ days, rows, events }: ClientJournal, today: Day): Statements {
	return statements({ days, rows, events, today });
}
