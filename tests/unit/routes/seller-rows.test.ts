import { describe, expect, test } from 'vitest';
import { clientsFrom } from '../../../src/lib/core/coach/client';
import type { SellerRow } from '../../../src/lib/core/coach/seller-row';
import { addDays } from '../../../src/lib/core/days';
import { SellerInsight } from '../../../src/routes/coach/seller-insight';
import { SellerRows } from '../../../src/routes/coach/seller-rows';
import { moment } from '../core/builders';
import { SELLER } from '../share/shares';
import { Desk, FIRST, span, TODAY } from './coach-desk';

const desk = new Desk();

describe('rows', () => {
	const rowsOf = async (clients: readonly string[], reader: SellerRows) => {
		const told: [string, SellerRow | null][] = [];
		const asked = { clients, span: span(0, 27), today: TODAY };
		await reader.rows(asked, (client, row) => void told.push([client, row]));
		return told;
	};

	test('are worked out of what stands, in the order asked for', async () => {
		const seller = { ...SELLER, id: '7f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f', name: 'Sam' };
		await desk.open([
			await desk.shareFile(1, span(0, 9)),
			await desk.shareFile(2, span(8, 11)),
			await desk.shareFile(1, span(0, 4), { seller })
		]);
		const clients = clientsFrom(await desk.journal.undated());
		const [noor, sam] = [SELLER.id, seller.id].map(
			(id) => clients.find((each) => each.seller === id)!.id
		);
		const reader = new SellerRows(desk.journal);
		const told = await rowsOf([sam!, noor!], reader);
		expect(told.map(([client, row]) => [client, row?.complete])).toEqual([
			[sam, 5],
			[noor, 12]
		]);
		expect(told[1]![1]!.notShared).toEqual(['attachments', 'minutes']);
		// The same again, as they are kept.
		expect((await rowsOf([noor!], reader))[0]![1]).toBe(told[1]![1]);
	});

	test('that were asked for before others are told no more', async () => {
		await desk.open([await desk.shareFile(1, span(0, 4))]);
		const [client] = clientsFrom(await desk.journal.undated());
		const reader = new SellerRows(desk.journal);
		const first = rowsOf([client!.id], reader);
		const second = rowsOf([client!.id], reader);
		expect([(await first).length, (await second).length]).toEqual([0, 1]);
	});

	test('of what can not be read are none', async () => {
		const reader = new SellerRows(desk.journal);
		expect(await rowsOf(['nobody'], reader)).toEqual([['nobody', null]]);
	});
});

describe('one seller', () => {
	const only = async () => clientsFrom(await desk.journal.undated())[0]!.id;

	test('has a conversation about what stands of all their shares', async () => {
		await desk.open([await desk.shareFile(1, span(0, 9)), await desk.shareFile(2, span(8, 11))]);
		const talk = (await new SellerRows(desk.journal).conversation(await only(), {
			last: addDays(FIRST, 5),
			earlier: null,
			asked: []
		}))!;
		expect(talk.until).toBe(addDays(FIRST, 11));
		expect(talk.seen.since).toMatchObject({ from: addDays(FIRST, 6), length: 6, known: 6 });
		expect(talk.questions).toHaveLength(3);
		expect(talk.notShared).toEqual(['attachments', 'minutes']);
	});

	test('in depth is what Insight shows, as of the last day that is shared', async () => {
		await desk.open([await desk.shareFile(1, span(0, 9))]);
		const seller = new SellerInsight((await new SellerRows(desk.journal).whole(await only()))!);
		const asked = { period: 'all', within: null, kind: null, product: null } as const;
		expect(seller.overview(asked)).toMatchObject({
			first: FIRST,
			period: { to: addDays(FIRST, 9) },
			whole: { n: 10 }
		});
		expect(seller.said().stretches).toHaveLength(1);
		expect(seller.days(span(2, 4)).map(({ day }) => day)).toEqual(
			[2, 3, 4].map((count) => addDays(FIRST, count))
		);
		expect(seller.lookedAt).toMatchObject({
			place: 'street',
			until: addDays(FIRST, 9),
			times: 'hour',
			lacks: ['attachments', 'minutes']
		});
	});

	test('has what was written where the newest share has notes', async () => {
		const texts = async () => {
			const whole = await new SellerRows(desk.journal).whole(await only());
			return new SellerInsight(whole!).written(span(0, 1)).map(({ text }) => text.text);
		};
		await desk.open([await desk.shareFile(1, span(0, 9))]);
		expect(await texts()).toEqual([`kanarie 1 ${FIRST}`, `kanarie 1 ${addDays(FIRST, 1)}`]);
		await desk.open([await desk.shareFile(2, span(8, 11), { choice: { notes: false } })]);
		expect(await texts()).toEqual([]);
	});

	test('at what hour moments came is known where all shares say it', async () => {
		const hours = async () => {
			const seller = new SellerInsight((await new SellerRows(desk.journal).whole(await only()))!);
			const asked = { period: 'all', within: null, kind: null, product: null } as const;
			return [seller.lookedAt.times, seller.overview(asked).moments.hours.length] as const;
		};
		await desk.open([await desk.shareFile(1, span(0, 9), { rows: [moment(FIRST, 1)] })]);
		expect(await hours()).toEqual(['hour', 1]);
		await desk.open([await desk.shareFile(2, span(10, 11), { choice: { times: 'day' } })]);
		expect(await hours()).toEqual(['day', 0]);
	});

	test('of whom nothing is kept has neither', async () => {
		const reader = new SellerRows(desk.journal);
		const before = { last: null, earlier: null, asked: [] };
		expect(await reader.whole('nobody')).toBeNull();
		expect(await reader.conversation('nobody', before)).toBeNull();
	});
});
