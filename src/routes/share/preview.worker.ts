// Works out, beside the page, what a coach will see of a share that is not made yet.
import { clientJournal } from '$lib/core/coach/client-journal';
import type { Shared } from '$lib/core/coach/seller-row';
import type { OverviewAsked } from '$lib/core/insight/overview';
import type { DaySpan } from '$lib/core/period';
import type { SharedRecord } from '$lib/core/share/shared-records';
import { showLife } from '$lib/platform/worker-life';
import { expose } from 'comlink';
import { SellerInsight, type LookedAt } from '../coach/seller-insight';

let seller: SellerInsight | null = null;

const worker = {
	begin: () => showLife(),
	/** Begins to look at what is shared of these days. */
	look(records: readonly SharedRecord[], shared: Shared, span: DaySpan): LookedAt {
		const journal = clientJournal(records, shared);
		seller = new SellerInsight({ journal, spans: [span], times: shared.times });
		return seller.lookedAt;
	},
	overview: (asked: OverviewAsked) => seller?.overview(asked) ?? null,
	said: () => seller?.said() ?? null,
	days: (span: DaySpan) => seller?.days(span) ?? [],
	written: (span: DaySpan) => seller?.written(span) ?? []
};
export type PreviewWorker = typeof worker;

expose(worker);
