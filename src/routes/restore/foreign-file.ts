import type { Day, Instant } from '$lib/core/days';
import type { DaySpan } from '$lib/core/period';
import type { Row } from '$lib/core/records';
import { instantAt, wallClock } from '$lib/platform/local-time';
import type { Foreign, Measure, RefusedEntry, Source } from '$lib/share/foreign';
import {
	foreignChanges,
	happinessOf,
	type At,
	type ForeignChanges,
	type ForeignChoice
} from '$lib/share/foreign-changes';
import { readForeign } from '$lib/share/readers/recognise';
import { Refused } from '$lib/share/refusal';
import {
	foreignTable,
	suggestedChoice,
	type Table,
	type TableChoice
} from '$lib/share/readers/table';

/** Lines that are named or shown one by one. */
const SHOWN = 5;

/** A table as a person sees it who says what its columns mean. */
export interface SeenTable {
	header: string[];
	/** Whether each column holds numbers, words or text. */
	holds: string[];
	dayColumns: Table['dayColumns'];
	/** The first rows. */
	rows: string[][];
	suggested: TableChoice;
}

/** A file of another app as a person sees it who says what its values mean. */
export interface SeenForeign {
	source: Source;
	measures: Measure[];
	entries: number;
	span: DaySpan;
	notes: number;
	refused: RefusedEntry[];
	refusedCount: number;
}

export type Seen = { is: 'table'; table: SeenTable } | { is: 'foreign'; foreign: SeenForeign };

/** What a choice comes to. */
export interface Weighed {
	days: number;
	/** Of those, days that are filled in already. */
	taken: number;
	notes: number;
	unmapped: number;
	/** Notes that do not fit their day. */
	leftOut: number;
	/** The first of the days: what stands in the file, and what it becomes. */
	samples: { day: Day; value: number | string; happiness: number | null }[];
}

const at: At = (day, minute) => {
	const { instant, offset } = instantAt(day, minute);
	return { instant: instant as Instant, offset };
};

const localTime = (ms: number) => {
	const { day, minute } = wallClock(ms);
	return { day: day as Day, minute };
};

/** A file of another app, from its bytes to what it writes. */
export class ForeignFile {
	readonly #options: { today: Day; localTime: typeof localTime };
	#table: Table | null = null;
	#foreign: Foreign | null = null;

	/** @throws Refused where no reader can take it */
	constructor(bytes: Uint8Array, today: Day) {
		this.#options = { today, localTime };
		const read = readForeign(bytes, this.#options);
		if (read.kind === 'table') this.#table = read.table;
		else this.#foreign = read.foreign;
	}

	/**
	 * What a person sees of it now.
	 * @throws Refused 'nothing_in_it' where none of its entries can be taken
	 */
	get seen(): Seen {
		if (!this.#foreign) return { is: 'table', table: seenTable(this.#table!) };
		if (this.#foreign.entries.length === 0) throw new Refused('nothing_in_it');
		return { is: 'foreign', foreign: seenForeign(this.#foreign) };
	}

	/** Says what the columns mean. */
	settle(choice: TableChoice): Seen {
		this.#foreign = foreignTable(this.#table!, choice, this.#options);
		return this.seen;
	}

	weigh(choice: ForeignChoice, stored: ReadonlyMap<string, Row>): Weighed {
		const { days, taken, notes, unmapped, leftOut } = this.changes(choice, stored);
		const samples = this.#foreign!.entries.flatMap(({ day, values }) => {
			const value = choice.measure === null ? undefined : values.get(choice.measure);
			if (value === undefined) return [];
			return [{ day, value, happiness: happinessOf(value, choice.mapping) }];
		});
		return {
			days: days.length,
			taken: taken.length,
			notes,
			unmapped,
			leftOut,
			samples: samples.slice(0, SHOWN)
		};
	}

	changes(choice: ForeignChoice, stored: ReadonlyMap<string, Row>): ForeignChanges {
		const has = (id: string) => (stored.get(id)?.body ?? null) !== null;
		return foreignChanges(this.#foreign!, choice, at, has);
	}
}

function seenTable(table: Table): SeenTable {
	const { header, contents, dayColumns, rows } = table;
	return {
		header,
		holds: contents.map(({ type }) => type),
		dayColumns,
		rows: rows.slice(0, SHOWN),
		suggested: suggestedChoice(table)
	};
}

function seenForeign({ source, measures, entries, refused }: Foreign): SeenForeign {
	const days = entries.map(({ day }) => day).sort();
	return {
		source,
		measures,
		entries: entries.length,
		span: { from: days[0]!, to: days.at(-1)! },
		notes: entries.filter(({ note }) => note !== '').length,
		refused: refused.slice(0, SHOWN),
		refusedCount: refused.length
	};
}
