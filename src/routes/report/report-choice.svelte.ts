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
	name = $state('');
	grey = $state(false);
	/** What was marked, in the seller's own words. */
	events = $state(false);
	/** What may be said, which is of the whole journal. */
	said = $state(false);
	/** Keys of the charts that are left out. */
	leftOut: readonly string[] = $state.raw([]);
	/** Ids of the notes that come along. */
	notes: readonly string[] = $state.raw([]);

	chooseChart(key: string, on: boolean): void {
		this.leftOut = turned(this.leftOut, key, !on);
	}

	chooseNote(id: string, on: boolean): void {
		this.notes = turned(this.notes, id, on);
	}

	kept(): KeptReportChoice {
		const { name, grey, events, said, leftOut, notes } = this;
		return { name, grey, events, said, leftOut, notes };
	}

	takeUp(kept: KeptReportChoice): void {
		Object.assign(this, kept);
	}
}
