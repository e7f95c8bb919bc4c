// Opens shares, and works out what is shown of sellers, beside the page, which goes on answering.
import type { TalksBefore } from '$lib/core/coach/talk';
import type { OverviewAsked } from '$lib/core/insight/overview';
import type { DaySpan } from '$lib/core/period';
import { showLife } from '$lib/platform/worker-life';
import { openBeside } from '$lib/state/beside';
import type { Journal } from '$lib/storage/journal';
import { WORKSPACE } from '$lib/storage/names';
import { expose } from 'comlink';
import type { Tell } from '../backup/carry-failure';
import { lookAtGroup, type GroupAsked, type GroupLooked } from './group-looker';
import { SellerInsight, type LookedAt } from './seller-insight';
import { SellerRows, type RowsAsked, type TellRow } from './seller-rows';
import { ShareOpener, type Opening } from './share-opener';
import type { When } from './share-taker';

/** So long the writing of one share may take, milliseconds: some hold photos. */
const SAVE_MS = 60_000;

/**
 * One window at a time: two that open a seller's first share at once would have them twice, and two
 * that look at a group at once would not know of each other's look.
 */
function alone<T>(doing: 'opening' | 'looking', work: () => Promise<T>): Promise<T> {
	const { locks } = navigator as { locks?: LockManager };
	return locks ? locks.request(`ambitiespanning:coach-${doing}`, work) : work();
}

let opener: ShareOpener | undefined;
let seller: SellerInsight | null = null;
let journal: Promise<Journal | null> | undefined;
let reader: Promise<SellerRows | null> | undefined;

const worker = {
	/** @param token of the very database that the page has open */
	begin(token: string): Promise<void> {
		opener = new ShareOpener(() => openBeside(WORKSPACE, { token, saveTimeoutMs: SAVE_MS }));
		journal = openBeside(WORKSPACE, { token });
		reader = journal.then((opened) => opened && new SellerRows(opened));
		return showLife();
	},
	open: (files: readonly File[], opening: Opening, tell: Tell) =>
		alone('opening', () => opener!.open(files, opening, tell)),
	cancel: () => opener!.cancel(),
	/** @returns whether the workspace could be read */
	async rows(asked: RowsAsked, tell: TellRow): Promise<boolean> {
		const rows = await reader!;
		await rows?.rows(asked, tell);
		return rows !== null;
	},
	/** What there is to talk about with one seller. */
	conversation: async (client: string, before: TalksBefore) =>
		(await reader!)?.conversation(client, before) ?? null,
	/** What the shares of one seller come to; null where that can't be read. */
	rowsOf: async (client: string) => (await (await reader!)?.whole(client))?.journal.rows ?? null,
	/** Begins to look at one seller in depth; null where what is kept can't be read. */
	async look(client: string): Promise<LookedAt | null> {
		const whole = (await (await reader!)?.whole(client)) ?? null;
		seller = whole && new SellerInsight(whole);
		return seller?.lookedAt ?? null;
	},
	overview: (asked: OverviewAsked) => seller?.overview(asked) ?? null,
	said: () => seller?.said() ?? null,
	days: (span: DaySpan) => seller?.days(span) ?? [],
	written: (span: DaySpan) => seller?.written(span) ?? [],
	/** Looks at a group, which is remembered. */
	group: (asked: GroupAsked, now: When, tell: Tell): Promise<GroupLooked> =>
		alone('looking', async () => {
			const [opened, rows] = [await journal, await reader];
			if (!opened || !rows) return { ok: false, reason: 'closed' };
			return lookAtGroup(opened, rows, asked, now, tell);
		})
};
export type CoachWorker = typeof worker;

expose(worker);
