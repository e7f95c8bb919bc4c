import { describe, expect, test } from 'vitest';
import { sharedRecords } from '../../../src/lib/core/share/shared-records';
import { armoured } from '../../../src/lib/share/armour';
import { Refused } from '../../../src/lib/share/refusal';
import { shareOf, type ShareSource } from '../../../src/lib/share/share-file';
import { fileOf } from '../../../src/lib/share/streams';
import { everyKind, photoRow } from './files';
import {
	ALL,
	readIn,
	SELLER,
	shareBlob,
	shareLines,
	shareSource,
	SPAN,
	unlocked,
	withWords,
	type TakenIn
} from './shares';

const photo = new Uint8Array(100_000).map((_, index) => (index * 7) % 251);
const photoId = photoRow(1, photo).id;
const rows = [...everyKind(), photoRow(1, photo)];
const of = shareSource(rows, ALL, new Map([[photoId, photo]]));
const { records, attachments } = sharedRecords(of.rows, of.choice, of.secret);
const [freshPhoto] = [...attachments.keys()];

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const headerOf = async (source: ShareSource) =>
	JSON.parse((await shareLines(source))[0]!) as Record<string, unknown>;

describe('a share', () => {
	test.each([
		['locked', withWords],
		['open', unlocked]
	])('that is %s holds every record and what is attached', async (_, lock) => {
		const taken = (await readIn(await shareBlob(of, lock))) as TakenIn;
		expect(taken.rows.sort(byId)).toEqual(records);
		expect(taken.bytes).toEqual(new Map([[freshPhoto, photo]]));
		expect(taken.refused).toEqual([]);
	});

	test('is read from its armour, and opens with no other words', async () => {
		const text = await fileOf(armoured(await shareOf(of, withWords)), 'text/plain');
		expect(await readIn(text)).toMatchObject({ bytes: new Map([[freshPhoto, photo]]) });
		expect(await readIn(text, 'een twee drie vier vijf zes')).toBe('wrong_words');
		expect(await readIn(text, null)).toBe('wrong_words');
	});

	test('says who shares what, and nothing of the device', async () => {
		const header = {
			format: 'ambitiespanning/share',
			version: '1.0',
			app: '0.1.0',
			exportedAt: '2026-07-01T08:34:56.789Z',
			count: records.length,
			seller: SELLER,
			number: 3,
			span: SPAN,
			chosen: { notes: true, attachments: true, rewards: true, products: 'all', times: 'exact' },
			message: 'Dit was mijn maand.',
			group: false
		};
		expect(await headerOf(of)).toEqual(header);
		expect(((await readIn(await shareBlob(of))) as TakenIn).header).toEqual(header);
	});

	test.each([
		['hour', '2026-07-01T08:00:00.000Z'],
		['day', '2026-07-01T12:00:00.000Z']
	] as const)('told to the %s says so of itself too', async (times, exportedAt) => {
		const header = await headerOf(shareSource(rows, { times, products: [] }));
		expect(header).toMatchObject({ exportedAt, chosen: { times, products: 'some', notes: false } });
	});

	test('has its records without revisions, in the order of their ids', async () => {
		const lines = (await shareLines(shareSource(rows, { notes: true }))).slice(1, -1);
		const read = lines.map((line) => JSON.parse(line) as { id: string });
		expect(read.map((each) => Object.keys(each).join())).toEqual(
			read.map(() => 'id,kind,day,body')
		);
		expect(read.map(({ id }) => id)).toEqual(read.map(({ id }) => id).sort());
	});

	test('in which a photo was deleted while it was made is a share without it', async () => {
		const taken = (await readIn(
			await shareBlob({ ...of, bytes: async () => undefined })
		)) as TakenIn;
		expect(taken.refused).toEqual([]);
		expect(taken.rows.sort(byId)).toEqual(records.filter(({ id }) => id !== freshPhoto));
	});

	test('tells how far it is, to the end', async () => {
		const told: number[] = [];
		let total = 0;
		await shareBlob({ ...of, progress: (now) => void (told.push(now.done), (total = now.total)) });
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(total);
	});

	test.each<[string, Partial<ShareSource>]>([
		['a name of 61', { seller: { ...SELLER, name: 'n'.repeat(61) } }],
		['a message of 2001', { message: 'm'.repeat(2001) }],
		['number 0', { number: 0 }],
		['a recipient that is none', { seller: { ...SELLER, reply: 'age1x' } }]
	])('with %s is not made', async (_, part) => {
		await expect(shareOf({ ...of, ...part }, unlocked)).rejects.toEqual(
			new Refused('unknown_format')
		);
	});

	test('without a secret is not made', async () => {
		await expect(shareOf({ ...of, secret: new Uint8Array(16) }, unlocked)).rejects.toThrow(
			RangeError
		);
	});
});

describe('a share that grows too large is refused while it is made', () => {
	/** Random bytes are as large packed as they are. */
	const random = (size: number) => {
		const bytes = new Uint8Array(size);
		for (let at = 0; at < size; at += 65_536)
			crypto.getRandomValues(bytes.subarray(at, at + 65_536));
		return bytes;
	};
	const zeros = (size: number) => new Uint8Array(size);
	test.each([
		['what it holds', [40_000_000, 40_000_000], zeros],
		['its lines', [49_000_000], zeros],
		['the file', [20_100_000], random]
	])('by %s', async (_, sizes, made) => {
		const held = sizes.map(made);
		const photos = held.map((bytes, index) => photoRow(index, bytes));
		const source = shareSource(photos, ALL, new Map(photos.map(({ id }, at) => [id, held[at]!])));
		await expect(shareBlob(source)).rejects.toEqual(new Refused('too_large'));
	});
});
