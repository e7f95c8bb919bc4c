import { clientStatements } from '$lib/core/coach/client-journal';
import { lastOf } from '$lib/core/coach/conversation';
import { notShared, type NotShared } from '$lib/core/coach/seller-row';
import type { Place } from '$lib/core/bodies';
import type { Day } from '$lib/core/days';
import { overview, type Overview, type OverviewAsked } from '$lib/core/insight/overview';
import { lastLooks, type Statements } from '$lib/core/insight/statements';
import { writtenOn, type Written } from '$lib/core/insight/written';
import type { JournalDay } from '$lib/core/journal-day';
import type { DaySpan } from '$lib/core/period';
import type { Row } from '$lib/core/records';
import { settingsFrom } from '$lib/core/settings';
import type { Times } from '$lib/core/share/share-times';
import type { SellerWhole } from './seller-rows';

/** What a seller shared. */
export interface SharedOf {
	/** The last day of it. */
	until: Day;
	/** How exactly it says when something was. */
	times: Times;
	/** What is not in the newest share. */
	lacks: readonly NotShared[];
}

/** What of a seller's journal is shown beside its figures. */
export interface LookedAt extends SharedOf {
	/** The rows of no day: products, and the seller's own questions. */
	undated: Row[];
	place: Place;
}

/** One seller in depth: what Insight shows, of what is shared, as of the last day of that. */
export class SellerInsight {
	readonly #of: SellerWhole['journal'];
	readonly #until: Day;
	readonly #times: Times;

	constructor({ journal, spans, times }: SellerWhole) {
		this.#of = journal;
		this.#until = lastOf(spans);
		this.#times = times;
	}

	get lookedAt(): LookedAt {
		const { rows, shared } = this.#of;
		return {
			until: this.#until,
			times: this.#times,
			lacks: notShared(shared),
			undated: rows.filter(({ day }) => day === ''),
			place: settingsFrom(rows).place ?? 'street'
		};
	}

	overview(asked: OverviewAsked): Overview {
		const { days, rows, events, dayStart } = this.#of;
		const first = days[0]?.day ?? null;
		const of = { first, days, rows, events, today: this.#until, all: true, dayStart };
		const shown = overview(of, asked);
		if (this.#times !== 'day') return shown;
		// All of them would stand at noon.
		return { ...shown, moments: { ...shown.moments, hours: [] } };
	}

	said(): Statements {
		return lastLooks(clientStatements(this.#of, this.#until));
	}

	/** The days of which something is known between these two, both included, in order. */
	days({ from, to }: DaySpan): JournalDay[] {
		return this.#of.days.filter(({ day }) => day >= from && day <= to);
	}

	/** What was written about those days, in order; nothing where the newest share has no notes. */
	written(span: DaySpan): Written[] {
		return this.#of.shared.notes ? writtenOn(this.days(span)) : [];
	}
}
