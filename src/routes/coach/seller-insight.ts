import { clientStatements } from '$lib/core/coach/client-journal';
import { lastOf } from '$lib/core/coach/conversation';
import type { Place } from '$lib/core/bodies';
import type { Day } from '$lib/core/days';
import { overview, type Overview, type OverviewAsked } from '$lib/core/insight/overview';
import { lastLooks, type Statements } from '$lib/core/insight/statements';
import type { JournalDay } from '$lib/core/journal-day';
import type { DaySpan } from '$lib/core/period';
import type { Row } from '$lib/core/records';
import { settingsFrom } from '$lib/core/settings';
import type { SellerWhole } from './seller-rows';

/** What of a seller's journal is shown beside its figures. */
export interface LookedAt {
	/** The rows of no day: products, and the seller's own questions. */
	undated: Row[];
	place: Place;
}

/** One seller in depth: what Insight shows, of what is shared, as of the last day of that. */
export class SellerInsight {
	readonly #of: SellerWhole['journal'];
	readonly #until: Day;

	constructor({ journal, spans }: SellerWhole) {
		this.#of = journal;
		this.#until = lastOf(spans);
	}

	get lookedAt(): LookedAt {
		const { rows } = this.#of;
		return {
			undated: rows.filter(({ day }) => day === ''),
			place: settingsFrom(rows).place ?? 'street'
		};
	}

	overview(asked: OverviewAsked): Overview {
		const { days, rows, events, dayStart } = this.#of;
		const first = days[0]?.day ?? null;
		return overview({ first, days, rows, events, today: this.#until, all: true, dayStart }, asked);
	}

	said(): Statements {
		return lastLooks(clientStatements(this.#of, this.#until));
	}

	/** The days of which something is known between these two, both included, in order. */
	days({ from, to }: DaySpan): JournalDay[] {
		return this.#of.days.filter(({ day }) => day >= from && day <= to);
	}
}
