/** What was chosen, as it is kept while one looks at another screen. */
export interface KeptReportChoice {
	name: string;
	grey: boolean;
	events: boolean;
	said: boolean;
	leftOut: readonly string[];
	notes: readonly string[];
}

/** With or without one of them. */
const turned = (all: readonly string[], one: string, on: boolean) =>
	on ? [...all, one] : all.filter((each) => each !== one);

/**
 * What stands in a report: every chart, with the names of products where one has them, but no note and
 * nothing else that someone wrote, until it is chosen.
 */
export class ReportChoice implements KeptReportChoice {
	/** Stands on top; empty where nobody wants one there. */
	name: string;
	grey = $state(false);
	/** What was marked, in the seller's own words. */
	events = $state(false);
	/** What may be said, which is of the whole journal. */
	said = $state(false);
	/** Keys of the charts that are left out. */
	leftOut: readonly string[] = $state.raw([]);
	/** Ids of the notes that come along. */
	notes: readonly string[] = $state.raw([]);
	readonly #chosen: Readonly<Record<string, true>> = $derived(
		Object.fromEntries(this.notes.map((id) => [id, true] as const))
	);

	/** @param name stands on top until another is typed */
	constructor(name = '') {
		this.name = $state(name);
	}

	/** Whether a note comes along. */
	hasNote(id: string): boolean {
		return Object.hasOwn(this.#chosen, id);
	}

	chooseChart(key: string, on: boolean): void {
		this.leftOut = turned(this.leftOut, key, !on);
	}

	chooseNotes(ids: readonly string[], on: boolean): void {
		const others = this.notes.filter((id) => !ids.includes(id));
		this.notes = on ? [...others, ...ids] : others;
	}

	kept(): KeptReportChoice {
		const { name, grey, events, said, leftOut, notes } = this;
		return { name, grey, events, said, leftOut, notes };
	}

	takeUp(kept: KeptReportChoice): void {
		Object.assign(this, kept);
	}
}
