import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textId, type Change } from '../../../src/lib/core/records';
import type { Journal } from '../../../src/lib/storage/journal';
import { openTransfer } from '../../../src/lib/storage/transfer';
import { Carrier, type Carried } from '../../../src/routes/backup/carrier';
import {
	coachKinds,
	fileText,
	journal as fileRows,
	KEPT_SHARE,
	photoRow,
	WORDS,
	workspaceKinds
} from '../share/files';
import { Device, happiness, NOON, rawRows, TODAY } from '../storage/rig';

const LATER = NOON + 60_000;
const quiet = () => undefined;
const PHOTO = new Uint8Array(150_000).map((_, index) => index % 253);

let device: Device;
let journal: Journal;
let carrier: Carrier;

beforeEach(async () => {
	device = new Device();
	journal = await device.open();
	carrier = carrierOf(device, journal);
});
afterEach(() => device.close());

const carrierOf = (of: Device, open: Journal) =>
	new Carrier(() => openTransfer(open.name, open.token, of.indexedDB));

function done<T>(carried: Carried<T>): T {
	if (!carried.ok) throw new Error(carried.reason);
	return carried.value;
}

/** Writes a photo of today, with what it holds. */
async function writePhoto(): Promise<string> {
	const { id, kind, body } = photoRow(1, PHOTO);
	const change: Change = { id, kind, day: TODAY, body: { ...body!, about: TODAY } };
	await journal.write([change], new Map([[id, PHOTO.buffer]]));
	return id;
}

const make = async (words: string | null = WORDS) =>
	done(await carrier.make({ words, armour: false, app: '0.1.0', at: NOON }, quiet));
const lines = (records: Parameters<typeof fileText>[0]) => new Blob([fileText(records)]);
/** Everything in the database, past our code. */
const everything = async (of: Device) =>
	JSON.stringify([
		await rawRows(of),
		await rawRows(of, 'meta'),
		(await rawRows(of, 'bytes')).length
	]);

describe('a backup of a workspace', () => {
	const [client, share] = workspaceKinds();
	const held = new Map([[share!.id, KEPT_SHARE.buffer]]);

	test('comes whole into another, with what its shares hold', async () => {
		const workspace = await device.open('coach');
		await workspace.write(workspaceKinds(), held);
		carrier = carrierOf(device, workspace);
		const other = new Device();
		const there = await other.open('coach');
		const taking = carrierOf(other, there);
		const look = done(await taking.look(await make(), WORDS, quiet));
		expect(look).toMatchObject({ fresh: 5, clients: 1, shares: 1, attachments: 0, days: 0 });
		expect(look.refusedCount).toBe(0);
		expect(done(await taking.takeIn('merge', LATER, quiet))).toBe(5);
		expect(await there.row(client!.id)).toMatchObject({ body: client!.body });
		expect(new Uint8Array((await there.bytes(share!.id))!)).toEqual(KEPT_SHARE);
		other.close();
	});

	test('is nothing that a seller takes in, nor the other way round', async () => {
		const inJournal = done(await carrier.look(lines(workspaceKinds()), null, quiet));
		expect(inJournal).toMatchObject({ fresh: 0, refusedCount: 5 });
		expect(inJournal.refused.map(({ reason }) => reason).sort()).toEqual([
			'bad_body',
			'unknown_kind',
			'unknown_kind',
			'unknown_kind',
			'unknown_kind'
		]);
		const workspace = carrierOf(device, await device.open('coach'));
		const inWorkspace = done(await workspace.look(lines(coachKinds()), null, quiet));
		expect(inWorkspace).toMatchObject({ fresh: 0, refusedCount: 3 });
		expect(done(await carrier.look(lines(coachKinds()), null, quiet)).fresh).toBe(3);
	});
});

describe('a backup', () => {
	test('comes whole into a new phone, with its photo', async () => {
		await journal.write([happiness(7)]);
		const id = await writePhoto();
		const file = await make();

		const other = new Device();
		const there = await other.open();
		const taking = carrierOf(other, there);
		const look = done(await taking.look(file, WORDS, quiet));
		expect(look).toMatchObject({ days: 1, attachments: 1, fresh: 2, refusedCount: 0 });
		expect(done(await taking.takeIn('merge', LATER, quiet))).toBe(2);
		expect(await there.day(TODAY)).toEqual(await journal.day(TODAY));
		expect(new Uint8Array((await there.bytes(id))!)).toEqual(PHOTO);
		// Nothing is laid ready any more.
		expect(await rawRows(other, 'meta')).toHaveLength(1);
		other.close();
	});

	test('of what is here already changes nothing', async () => {
		await journal.write([happiness(7)]);
		await writePhoto();
		const file = await make();
		const before = await everything(device);
		expect(done(await carrier.look(file, WORDS, quiet))).toMatchObject({ same: 2, fresh: 0 });
		expect(done(await carrier.takeIn('merge', LATER, quiet))).toBe(0);
		expect(await everything(device)).toBe(before);
	});

	test('brings back what was deleted since, photo and all, where that is asked', async () => {
		await journal.write([happiness(7)]);
		const id = await writePhoto();
		const file = await make();
		await journal.write([
			{ ...happiness(7), body: null },
			{ id, kind: 'attachment', day: TODAY, body: null }
		]);
		expect(done(await carrier.look(file, WORDS, quiet))).toMatchObject({ older: 2, putBack: 2 });
		expect(done(await carrier.takeIn('merge', LATER, quiet))).toBe(0);
		expect(done(await carrier.takeIn('as_it_was', LATER, quiet))).toBe(2);
		expect(new Uint8Array((await journal.bytes(id))!)).toEqual(PHOTO);
	});

	test('that was taken in is taken back', async () => {
		const [text] = fileRows();
		done(await carrier.look(lines([text!]), null, quiet));
		done(await carrier.takeIn('merge', LATER, quiet));
		expect(await journal.row(text!.id)).toEqual(text);
		done(await carrier.takeBack(LATER));
		expect((await journal.row(text!.id))!.body).toBeNull();
	});

	test('stops where that is asked', async () => {
		await writePhoto();
		const making = carrier.make({ words: null, armour: false, app: '0.1.0', at: NOON }, () =>
			carrier.cancel()
		);
		expect(await making).toEqual({ ok: false, reason: 'cancelled' });
		const file = await make();
		const before = await everything(device);
		expect(await carrier.look(file, WORDS, () => carrier.cancel())).toEqual({
			ok: false,
			reason: 'cancelled'
		});
		expect(await everything(device)).toBe(before);
	});
});

describe('a file that is refused', () => {
	test.each([
		['in words that do not open it', () => make(), 'een twee drie vier vijf zes', 'wrong_words'],
		['cut off', async () => (await make()).slice(0, -5), WORDS, 'damaged'],
		['of another kind', async () => new Blob(['hello']), null, 'unknown_format']
	])('%s leaves every byte of the database as it was', async (_, file, words, reason) => {
		await journal.write([happiness(7)]);
		const made = await file();
		const before = await everything(device);
		expect(await carrier.look(made, words, quiet)).toEqual({ ok: false, reason });
		expect(await carrier.takeIn('merge', LATER, quiet)).toMatchObject({ ok: false });
		expect(await everything(device)).toBe(before);
	});

	test('says of a record that bears a revision of ours with other words that it can’t be taken', async () => {
		await journal.write([happiness(7)]);
		const [row] = await journal.day(TODAY);
		const forged = { ...row!, body: { ...row!.body!, value: 2 } } as typeof row;
		expect(done(await carrier.look(lines([forged!]), null, quiet))).toMatchObject({
			refusedCount: 1
		});
		expect(done(await carrier.takeIn('merge', LATER, quiet))).toBe(0);
	});
});

test('markup in a note comes in as text', async () => {
	const markup = '<img src=x onerror=alert(1)> javascript:alert(1)';
	const row = { ...fileRows()[0]!, body: { type: 'note', text: markup, prompt: null } };
	done(await carrier.look(lines([row as never]), null, quiet));
	done(await carrier.takeIn('merge', LATER, quiet));
	const id = textId('2026-06-02', '00000000000a');
	expect(await journal.row(id)).toMatchObject({ body: { text: markup } });
});

test('a journal that can’t be opened is said so', async () => {
	const none = new Carrier(async () => null);
	expect(await none.takeBack(LATER)).toEqual({ ok: false, reason: 'closed' });
});
