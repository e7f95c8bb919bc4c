import { describe, expect, test } from 'vitest';
import { clientsFrom } from '../../../src/lib/core/coach/client';
import { shownFrom } from '../../../src/lib/core/coach/group-shown';
import { ALL_DAYS } from '../../../src/lib/core/events';
import { dayRange } from '../../../src/lib/core/days';
import type { DaySpan } from '../../../src/lib/core/period';
import type { Journal } from '../../../src/lib/storage/journal';
import { lookAtGroup, type GroupLooked } from '../../../src/routes/coach/group-looker';
import { SellerRows } from '../../../src/routes/coach/seller-rows';
import { checkIn } from '../core/builders';
import { shareSource, SELLER } from '../share/shares';
import { Desk, span, TODAY } from './coach-desk';

const desk = new Desk();
/** Two weeks, from a Monday. */
const WEEKS = span(0, 13);
const [FIRST_WEEK, LAST_WEEK] = [span(0, 6), span(7, 13)];

/** A seller's share, of whom each answer is the same. */
const shareOf = (seller: number, of: DaySpan = WEEKS, happy = seller, group = true) => {
	const rows = dayRange(of.from, of.to).flatMap((each) => checkIn(each, happy, 10));
	const id = `6f1c2f6e-5f0b-4c57-9d3e-00000000000${seller}`;
	return desk.shareFile(happy, of, {
		...shareSource(rows, { span: of }),
		number: happy + 1,
		seller: { ...SELLER, id, name: `Verkoper ${seller}` },
		group
	});
};
const opened = async (...files: Promise<File>[]) => {
	const { opened: all } = await desk.open(await Promise.all(files));
	expect(all.every(({ ok }) => ok)).toBe(true);
};
/** The ids of the clients, by who shared. */
const idsOf = async () => {
	const clients = clientsFrom(await desk.journal.undated());
	return clients.toSorted((a, b) => (a.seller < b.seller ? -1 : 1)).map(({ id }) => id);
};
const kept = async (journal: Journal = desk.journal) =>
	shownFrom(await journal.ofKind('look', ALL_DAYS.from, ALL_DAYS.to));
const look = async (
	sellers: readonly string[],
	of: DaySpan = WEEKS,
	journal: Journal = desk.journal
): Promise<GroupLooked> => {
	const now = { today: TODAY, at: desk.device.clock.now() };
	const asked = { sellers, span: of };
	return lookAtGroup(journal, new SellerRows(desk.journal), asked, now, () => undefined);
};
const figures = async (...of: Parameters<typeof look>) => {
	const looked = await look(...of);
	if (!looked.ok) throw new Error(looked.reason);
	return looked.figures;
};

describe('a look at a group', () => {
	test('shows figures of those who allowed it and were chosen, and keeps what it showed', async () => {
		await opened(...[1, 2, 3, 4, 5, 6].map((each) => shareOf(each)), shareOf(7, WEEKS, 9, false));
		const ids = await idsOf();
		const shown = await figures(ids);
		// Tension is twice what is missing of ten: 18, 16, 14, 12, 10 and 8; quartiles 10.5 and 15.5.
		expect(shown.weeks).toEqual(
			[FIRST_WEEK, LAST_WEEK].map(({ from }) => ({
				monday: from,
				n: 6,
				median: 13,
				middle: [11, 16]
			}))
		);
		expect(shown).not.toHaveProperty('look');
		const expected = [FIRST_WEEK, LAST_WEEK].map(({ from }) => ({
			figure: 'tension',
			weeks: [from],
			sellers: ids.slice(0, 6).sort()
		}));
		expect(await kept()).toMatchObject(expected);
		// The same again is nothing new.
		expect(await figures(ids)).toMatchObject({ weeks: shown.weeks, again: true });
		expect(await kept()).toHaveLength(2);
		// A window that opens later knows of it, and one seller less is refused.
		const again = await desk.device.open('coach');
		expect(await figures(ids.slice(1), WEEKS, again)).toMatchObject({ weeks: [] });
		expect(await kept(again)).toHaveLength(2);
	});

	test('stands on shares of whole weeks, and stays as it was shown', async () => {
		await opened(...[1, 2, 3, 4].map((each) => shareOf(each)), shareOf(5, FIRST_WEEK));
		const ids = await idsOf();
		expect((await figures(ids)).weeks).toMatchObject([{ monday: FIRST_WEEK.from, median: 14 }]);
		// The fifth mends the first week and shares the other.
		await opened(shareOf(5, WEEKS, 8));
		expect((await figures(ids)).weeks).toMatchObject([
			{ monday: FIRST_WEEK.from, median: 14, middle: [12, 16] },
			{ monday: LAST_WEEK.from, median: 14, middle: [12, 16] }
		]);
		expect((await kept()).map(({ weeks }) => weeks[0])).toEqual([FIRST_WEEK.from, LAST_WEEK.from]);
	});

	test('shows nothing that could not be kept', async () => {
		await opened(...[1, 2, 3, 4, 5].map((each) => shareOf(each)));
		const ids = await idsOf();
		const closed = await desk.device.open('coach');
		const full = Object.create(closed, {
			write: { value: () => Promise.resolve({ ok: false, reason: 'quota' }) }
		}) as Journal;
		Object.assign(full, {
			undated: () => closed.undated(),
			ofKind: (...of: Parameters<Journal['ofKind']>) => closed.ofKind(...of)
		});
		expect(await look(ids, WEEKS, full)).toEqual({ ok: false, reason: 'quota' });
		expect(await kept()).toEqual([]);
	});

	test('says of how many nothing can be read', async () => {
		await opened(...[1, 2, 3, 4, 5, 6].map((each) => shareOf(each)));
		const ids = await idsOf();
		const shares = await desk.journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to);
		const [spoilt] = shares.filter(({ body }) => body?.about === ids[0]);
		await desk.journal.write([
			{ id: spoilt!.id, kind: 'attachment', day: spoilt!.day, body: null }
		]);
		const looked = await look(ids);
		expect(looked).toMatchObject({ ok: true, unread: 1, figures: { weeks: [{ n: 5 }, { n: 5 }] } });
	});
});
