import { beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { clientsFrom } from '../../../src/lib/core/coach/client';
import { sharesOf } from '../../../src/lib/core/coach/taking-share';
import { addDays, day, dayRange } from '../../../src/lib/core/days';
import { ALL_DAYS } from '../../../src/lib/core/events';
import type { DaySpan } from '../../../src/lib/core/period';
import { isLive } from '../../../src/lib/core/records';
import { drawKeyPair, type KeyPair } from '../../../src/lib/share/coach-key';
import { armoured } from '../../../src/lib/share/armour';
import { lockedForKey } from '../../../src/lib/share/key-cipher';
import { keptShareRead } from '../../../src/lib/share/kept-share';
import { shareOf, type LockWith, type ShareSource } from '../../../src/lib/share/share-file';
import { fileOf } from '../../../src/lib/share/streams';
import { openJournal, type Journal } from '../../../src/lib/storage/journal';
import { ShareOpener, type AllOpened } from '../../../src/routes/coach/share-opener';
import { SellerInsight } from '../../../src/routes/coach/seller-insight';
import { SellerRows } from '../../../src/routes/coach/seller-rows';
import type { SellerRow } from '../../../src/lib/core/coach/seller-row';
import { checkIn, note, photo } from '../core/builders';
import { WORDS } from '../share/files';
import { SELLER, shareSource, withWords } from '../share/shares';
import { answer, Device } from '../storage/rig';

const FIRST = day('2026-06-01');
const span = (from: number, to: number): DaySpan => ({
	from: addDays(FIRST, from),
	to: addDays(FIRST, to)
});
const TODAY = day('2026-07-14');
const quiet = () => undefined;

let key: KeyPair;
beforeAll(async () => {
	key = await drawKeyPair();
});

let device: Device;
let journal: Journal;
let opener: ShareOpener;
const openThere = async () => {
	const opened = await openJournal('coach', device.options({ token: journal.token }));
	return opened.ok ? opened.journal : null;
};
beforeEach(async () => {
	device = new Device();
	journal = await device.open('coach');
	opener = new ShareOpener(openThere);
});
afterEach(() => device.close());

const forKey: LockWith = (packed) => lockedForKey(packed, key.recipient);

/** A share of days with a note each, in which the number of the share stands. */
async function shareFile(
	number: number,
	of: DaySpan,
	more: Partial<ShareSource> = {},
	lock = forKey
): Promise<File> {
	const rows = dayRange(of.from, of.to).flatMap((each) => [
		...checkIn(each, 7, 8),
		note(each, each, `kanarie ${number} ${each}`)
	]);
	const source = { ...shareSource(rows, { span: of, notes: true }), number, ...more };
	const blob = await fileOf(await shareOf(source, lock), 'application/octet-stream');
	return new File([blob], `deel-${number}.lijn`);
}

const open = (files: readonly File[], words: string | null = null, identities = [key.identity]) =>
	opener.open(files, { identities, words, today: TODAY, at: device.clock.now() }, quiet);
/** The fate of each file, or why it failed. */
const fates = ({ opened }: AllOpened) => opened.map((each) => (each.ok ? each.fate : each.reason));

/** What a workspace holds of its only client: the notes of each share, the oldest first. */
async function kept(): Promise<string[][]> {
	const [client] = clientsFrom(await journal.undated());
	const rows = await journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to);
	const notes: string[][] = [];
	for (const { id } of sharesOf(client!.id, rows)) {
		const read = await keptShareRead((await journal.bytes(id))!, true);
		notes.push(
			read.rows.flatMap((row) =>
				isLive(row, 'text') ? [row.body.text.slice(0, 9) + row.body.text.slice(-2)] : []
			)
		);
	}
	return notes;
}

/** Everything in the database, past our code. */
const everything = async () => {
	const db = await device.raw(undefined, 'ambitiespanning:coach');
	const all = await Promise.all(
		['rows', 'bytes'].map((table) => answer(db.transaction(table).objectStore(table).getAll()))
	);
	db.close();
	return JSON.stringify(all, (_, value: unknown) =>
		value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value
	);
};

describe('a share', () => {
	test('for the key goes in, with who shared it', async () => {
		const { opened, stopped } = await open([await shareFile(1, span(0, 2))]);
		expect(stopped).toBe(false);
		expect(opened).toMatchObject([
			{ ok: true, file: 'deel-1.lijn', name: SELLER.name, fate: 'new', first: true, refused: 0 }
		]);
		expect(clientsFrom(await journal.undated())).toMatchObject([
			{ seller: SELLER.id, name: SELLER.name, keepUntil: '2027-01-14', reply: SELLER.reply }
		]);
		expect(await kept()).toEqual([['kanarie 101', 'kanarie 102', 'kanarie 103']]);
	});

	test('that is opened again changes nothing', async () => {
		const file = await shareFile(1, span(0, 2));
		await open([file]);
		const before = await everything();
		expect(fates(await open([file]))).toEqual(['known']);
		expect(await everything()).toBe(before);
	});

	test('takes its days of an older one, whose bytes are rewritten without them', async () => {
		await open([await shareFile(1, span(0, 3)), await shareFile(2, span(2, 4))]);
		expect(await kept()).toEqual([
			['kanarie 101', 'kanarie 102'],
			['kanarie 203', 'kanarie 204', 'kanarie 205']
		]);
	});

	test('that is older gives its days to the newer ones, whatever comes first', async () => {
		expect(
			fates(await open([await shareFile(2, span(2, 4)), await shareFile(1, span(0, 3))]))
		).toEqual(['new', 'new']);
		expect(await kept()).toEqual([
			['kanarie 101', 'kanarie 102'],
			['kanarie 203', 'kanarie 204', 'kanarie 205']
		]);
	});

	test('of which newer ones have every day is said to be older, and not kept', async () => {
		await open([await shareFile(2, span(0, 4))]);
		const before = await everything();
		expect(fates(await open([await shareFile(1, span(1, 2))]))).toEqual(['older']);
		expect(await everything()).toBe(before);
	});

	test('that shares all days of another anew has it go, with its bytes', async () => {
		await open([await shareFile(1, span(1, 2)), await shareFile(2, span(0, 4))]);
		expect(await kept()).toHaveLength(1);
		const rows = await journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to);
		const gone = rows.find(({ body }) => body === null)!;
		expect(await journal.bytes(gone.id)).toBeUndefined();
	});

	test('of another seller stands by itself', async () => {
		const seller = { ...SELLER, id: '7f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f', name: 'Sam' };
		await open([await shareFile(1, span(0, 2)), await shareFile(1, span(0, 2), { seller })]);
		expect(
			clientsFrom(await journal.undated())
				.map(({ name }) => name)
				.sort()
		).toEqual([SELLER.name, 'Sam']);
	});

	test('keeps its photos, and no longer than their days', async () => {
		const bytes = new Uint8Array([1, 2, 3]);
		const digest = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
		const picture = photo(FIRST, 9, { size: 3, sha256: digest });
		const source = shareSource(
			[picture],
			{ span: span(0, 1), attachments: true },
			new Map([[picture.id, bytes]])
		);
		const blob = await fileOf(await shareOf({ ...source, number: 1 }, forKey), '');
		expect(fates(await open([new File([blob], 'foto.lijn')]))).toEqual(['new']);
		const [client] = clientsFrom(await journal.undated());
		const shares = async () =>
			sharesOf(client!.id, await journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to));
		const [first] = await shares();
		const read = await keptShareRead((await journal.bytes(first!.id))!, true);
		expect([...read.bytes.values()].map((held) => [...new Uint8Array(held)])).toEqual([[1, 2, 3]]);
		await open([await shareFile(2, span(0, 0))]);
		const after = await keptShareRead((await journal.bytes(first!.id))!, true);
		expect([after.rows.filter(({ kind }) => kind === 'attachment'), after.bytes.size]).toEqual([
			[],
			0
		]);
	});
});

describe('many shares', () => {
	test('go in but for those that fail, each with its reason', async () => {
		const good = await shareFile(1, span(0, 2));
		const other = await drawKeyPair();
		const files = [
			good.slice(0, -1),
			new Blob([]),
			await shareFile(1, span(0, 2), {}, (packed) => lockedForKey(packed, other.recipient)),
			await shareFile(1, span(0, 2), {}, withWords),
			new Blob(['{"format":"ambitiespanning/share","version":"2.0","count":0}\n']),
			new Blob(['boodschappen: kaas']),
			good
		].map((each, index) => new File([each], `${index}`));
		const all = await open(files);
		expect(fates(all)).toEqual([
			'damaged',
			'empty',
			'wrong_key',
			'wrong_words',
			'newer',
			'unknown_format',
			'new'
		]);
		expect(all.opened.map(({ file }) => file)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
		expect(await kept()).toHaveLength(1);
	}, 60_000);

	test('of which one fails leave no trace of it', async () => {
		const before = await everything();
		const good = await shareFile(1, span(0, 2));
		await open([new File([good.slice(0, -1)], 'x')]);
		expect(await everything()).toBe(before);
	});

	test('stop where they are told to, and what went in stays', async () => {
		const files = [await shareFile(1, span(0, 2)), await shareFile(2, span(3, 4))];
		const heard: number[] = [];
		const tell = (share: number) => {
			heard.push(share);
			if (share >= files[0]!.size / (files[0]!.size + files[1]!.size)) opener.cancel();
		};
		const opening = {
			identities: [key.identity],
			words: null,
			today: TODAY,
			at: device.clock.now()
		};
		const { opened, stopped } = await opener.open(files, opening, tell);
		expect([stopped, opened.length]).toEqual([true, 1]);
		expect(heard.every((share) => share >= 0 && share <= 1)).toBe(true);
		expect(fates(await open(files))).toEqual(['known', 'new']);
	});
});

test('words open what words lock', async () => {
	expect(fates(await open([await shareFile(1, span(0, 2), {}, withWords)], WORDS))).toEqual([
		'new'
	]);
}, 60_000);

test('text that was pasted is opened like a file', async () => {
	const file = await shareFile(1, span(0, 2));
	const text = await fileOf(armoured(file.stream()), 'text/plain');
	const pasted = new File([`  \n${await text.text()}\n\n`], '');
	expect(fates(await open([pasted]))).toEqual(['new']);
});

describe('rows', () => {
	const rowsOf = async (clients: readonly string[], reader: SellerRows) => {
		const told: [string, SellerRow | null][] = [];
		const asked = { clients, span: span(0, 27), today: TODAY };
		await reader.rows(asked, (client, row) => void told.push([client, row]));
		return told;
	};

	test('are worked out of what stands, in the order asked for', async () => {
		const seller = { ...SELLER, id: '7f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f', name: 'Sam' };
		await open([
			await shareFile(1, span(0, 9)),
			await shareFile(2, span(8, 11)),
			await shareFile(1, span(0, 4), { seller })
		]);
		const clients = clientsFrom(await journal.undated());
		const [noor, sam] = [SELLER.id, seller.id].map(
			(id) => clients.find((each) => each.seller === id)!.id
		);
		const reader = new SellerRows(journal);
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
		await open([await shareFile(1, span(0, 4))]);
		const [client] = clientsFrom(await journal.undated());
		const reader = new SellerRows(journal);
		const first = rowsOf([client!.id], reader);
		const second = rowsOf([client!.id], reader);
		expect([(await first).length, (await second).length]).toEqual([0, 1]);
	});

	test('of what can not be read are none', async () => {
		const reader = new SellerRows(journal);
		expect(await rowsOf(['nobody'], reader)).toEqual([['nobody', null]]);
	});
});

describe('one seller', () => {
	const only = async () => clientsFrom(await journal.undated())[0]!.id;

	test('has a conversation about what stands of all their shares', async () => {
		await open([await shareFile(1, span(0, 9)), await shareFile(2, span(8, 11))]);
		const talk = (await new SellerRows(journal).conversation(await only(), {
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
		await open([await shareFile(1, span(0, 9))]);
		const seller = new SellerInsight((await new SellerRows(journal).whole(await only()))!);
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
		expect(seller.lookedAt.place).toBe('street');
	});

	test('of whom nothing is kept has neither', async () => {
		const reader = new SellerRows(journal);
		const before = { last: null, earlier: null, asked: [] };
		expect(await reader.whole('nobody')).toBeNull();
		expect(await reader.conversation('nobody', before)).toBeNull();
	});
});
