// Reads the journal and works out what is shown beside the page, whose presses never wait for it.
import { addDays, type Day } from '$lib/core/days';
import { ALL_DAYS, eventsFrom } from '$lib/core/events';
import {
	overview,
	RUN_IN_DAYS,
	type Overview,
	type OverviewAsked,
	type OverviewOf
} from '$lib/core/insight/overview';
import { lastLooks, statements, type Statements } from '$lib/core/insight/statements';
import { writtenOn, type Written } from '$lib/core/insight/written';
import { journalDays, type JournalDay } from '$lib/core/journal-day';
import { periodRange, type DaySpan } from '$lib/core/period';
import type { Row } from '$lib/core/records';
import { openToRead } from '$lib/state/beside';
import type { Journal } from '$lib/storage/journal';
import { expose } from 'comlink';

/** Which journal, and from when it is looked at. */
export interface Followed {
	name: string;
	/** Of the very database that the page has open. */
	token: string;
	today: Day;
	/** Hour at which a day begins. */
	dayStart: number;
}

/** What the page hears. */
export interface Tell {
	/**
	 * What is shown, again after a change of the journal.
	 * @returns once it stands there
	 */
	overview(of: Overview): Promise<void>;
	/** What may be said, likewise. */
	said(of: Statements): void;
	/** The journal can't be read. */
	failed(): void;
}

/** What was read, once it was. */
let read: OverviewOf | null = null;
let asked: OverviewAsked;
/** What the page was told last, as text. */
let told = '';

const textOf = (of: Overview) =>
	JSON.stringify(of, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** What is asked for of what was read, and whether the page was told something else before. */
function described(of: OverviewOf): { shown: Overview; changed: boolean } {
	const [shown, before] = [overview(of, asked), told];
	told = textOf(shown);
	return { shown, changed: told !== before };
}

function take(
	{ today, dayStart }: Followed,
	rows: readonly Row[],
	first: Day | null,
	all: boolean
) {
	read = {
		first,
		days: journalDays(rows, dayStart),
		rows,
		events: eventsFrom(rows),
		today,
		dayStart,
		all
	};
	return read;
}

/** Reads what is asked for before all the rest: a long journal takes its time. */
async function readFirst(journal: Journal, followed: Followed): Promise<OverviewOf> {
	const first = await journal.firstDay();
	const { from } = periodRange(asked.period, followed.today, first);
	const rows = await journal.days(addDays(from, -RUN_IN_DAYS), followed.today);
	return take(followed, rows, first, first === null || from <= first);
}

const worker = {
	/**
	 * Follows a journal.
	 * @param ask what is shown first
	 * @returns whether the journal could be opened
	 */
	async follow(followed: Followed, ask: OverviewAsked, tell: Tell): Promise<boolean> {
		asked = ask;
		const journal = await openToRead(followed.name, followed.token);
		if (!journal) return false;
		// The page draws before the rest is read: on a slow phone one takes the other's time.
		await tell.overview(described(await readFirst(journal, followed)).shown);
		journal.live(
			async () => ({
				first: await journal.firstDay(),
				rows: await journal.days(ALL_DAYS.from, ALL_DAYS.to)
			}),
			async ({ rows, first }) => {
				const all = take(followed, rows, first, true);
				const { shown, changed } = described(all);
				// Most often the rest of a long journal changes nothing of it.
				if (changed) await tell.overview(shown);
				// What was asked meanwhile goes before.
				setTimeout(() => read === all && tell.said(lastLooks(statements(all))));
			},
			() => tell.failed()
		);
		return true;
	},
	/** Shows something else; null while nothing was read. */
	ask(next: OverviewAsked): Overview | null {
		asked = next;
		return read && described(read).shown;
	},
	/** The days of which something is known between these two, both included, in order. */
	days({ from, to }: DaySpan): readonly JournalDay[] {
		return read?.days.filter(({ day }) => day >= from && day <= to) ?? [];
	},
	/** What was written about those days and their moments, in order. */
	written(span: DaySpan): readonly Written[] {
		return writtenOn(worker.days(span));
	}
};
export type InsightWorker = typeof worker;

expose(worker);
