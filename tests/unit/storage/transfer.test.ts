import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../src/lib/core/days';
import { answerId, type Change, type Row } from '../../../src/lib/core/records';
import type { Rev } from '../../../src/lib/core/revisions';
import type { Journal } from '../../../src/lib/storage/journal';
import { openTransfer, type Transfer } from '../../../src/lib/storage/transfer';
import { photoRow } from '../share/files';
import { Device, happiness, NOON, setting, TODAY } from './rig';

const LATER = NOON + 60_000;
const YESTERDAY = addDays(TODAY, -1);

/** A change as another device wrote it, so much later than noon, milliseconds. */
const from = (change: Change, ms: number) =>
	({
		...change,
		rev: `${(NOON + ms).toString(16).padStart(12, '0')}-000000-0000000000ee` as Rev
	}) as Row;

let device: Device;
let journal: Journal;
let transfer: Transfer;

beforeEach(async () => {
	device = new Device();
	journal = await device.open();
	transfer = (await openTransfer('own', journal.token, device.indexedDB))!;
});
afterEach(() => {
	transfer.close();
	device.close();
});

const value = async (id = answerId.happiness(TODAY)) =>
	((await journal.row(id))?.body as { value: number } | null | undefined)?.value ?? null;

describe('taking records in', () => {
	test('writes what was said later, with its own revision', async () => {
		await journal.write([happiness(3)]);
		const row = from(happiness(8), 5000);
		expect(await transfer.takeIn([row], 'merge', LATER)).toMatchObject({ written: 1 });
		expect(await journal.row(row.id)).toEqual(row);
	});

	test('leaves what was said later here', async () => {
		await journal.write([happiness(3)]);
		expect(await transfer.takeIn([from(happiness(8), -5000)], 'merge', LATER)).toMatchObject({
			written: 0
		});
		expect(await value()).toBe(3);
	});

	test('twice changes nothing', async () => {
		const rows = [from(happiness(8), 0), from(happiness(5, YESTERDAY), 9)];
		await transfer.takeIn(rows, 'merge', LATER);
		expect(await transfer.takeIn(rows, 'merge', LATER)).toMatchObject({ written: 0 });
	});

	test('as it was puts back what was changed or deleted since, for every device', async () => {
		const row = from(happiness(8), -5000);
		await transfer.takeIn([row], 'merge', LATER);
		await journal.write([{ ...happiness(3), body: null }]);
		await transfer.takeIn([row], 'as_it_was', LATER);
		expect(await value()).toBe(8);
		expect((await journal.row(row.id))!.rev > from(happiness(8), 0).rev).toBe(true);
	});

	test('leaves alone what the file does not know', async () => {
		await journal.write([happiness(3)]);
		await transfer.takeIn([from(happiness(5, YESTERDAY), 0)], 'as_it_was', LATER);
		expect(await value()).toBe(3);
	});

	test('is taken back, but for what was said since', async () => {
		await journal.write([happiness(3), happiness(4, YESTERDAY)]);
		const step = await transfer.takeIn(
			[
				from(happiness(8), 5000),
				from(happiness(9, YESTERDAY), 5000),
				from(happiness(1, addDays(TODAY, -9)), 0)
			],
			'merge',
			LATER
		);
		await journal.write([happiness(6, YESTERDAY)]);
		await transfer.takeBack(step, LATER);
		expect(await value()).toBe(3);
		expect(await value(answerId.happiness(YESTERDAY))).toBe(6);
		expect(await value(answerId.happiness(addDays(TODAY, -9)))).toBe(null);
	});

	test('is all or nothing', async () => {
		const photo = photoRow(1, new Uint8Array([1, 2, 3]));
		await expect(
			transfer.takeIn([from(happiness(8), 5000), photo], 'merge', LATER)
		).rejects.toThrow();
		expect(await value()).toBe(null);
		expect(await transfer.rows()).toEqual([]);
	});
});

describe('what attachments hold', () => {
	const bytes = new Uint8Array([1, 2, 3]);
	const photo = photoRow(1, bytes);

	test('is laid ready, and seen with its record', async () => {
		await transfer.layReady(photo.id, bytes.buffer, LATER);
		await transfer.takeIn([photo], 'merge', LATER);
		expect(new Uint8Array((await journal.bytes(photo.id))!)).toEqual(bytes);
		// Nothing is left to be dropped.
		await transfer.dropReady();
		expect(await journal.bytes(photo.id)).toBeDefined();
	});

	test('goes where its record is not taken in after all', async () => {
		await transfer.layReady(photo.id, bytes.buffer, LATER);
		await transfer.dropReady(LATER + 1000);
		expect(await journal.bytes(photo.id)).toBeDefined();
		await transfer.dropReady();
		expect(await journal.bytes(photo.id)).toBeUndefined();
	});

	test('that another import left goes with the rest of what nobody comes back for', async () => {
		const left = photoRow(2, bytes);
		await transfer.layReady(left.id, bytes.buffer, LATER);
		await transfer.layReady(photo.id, bytes.buffer, LATER);
		await transfer.takeIn([photo], 'merge', LATER);
		await transfer.dropReady(LATER + 1000);
		expect(await journal.bytes(left.id)).toBeDefined();
		await transfer.dropReady(LATER + 2 * 86_400_000);
		expect(await journal.bytes(left.id)).toBeUndefined();
		expect(await journal.bytes(photo.id)).toBeDefined();
	});

	test('comes back with what took it away', async () => {
		await transfer.layReady(photo.id, bytes.buffer, LATER);
		await transfer.takeIn([photo], 'merge', LATER);
		const deletion = from(
			{ id: photo.id, kind: 'attachment', day: photo.day, body: null },
			9_000_000_000
		);
		const step = await transfer.takeIn([deletion], 'merge', LATER);
		expect(await journal.bytes(photo.id)).toBeUndefined();
		await transfer.takeBack(step, LATER);
		expect(new Uint8Array((await journal.bytes(photo.id))!)).toEqual(bytes);
	});
});

test('all rows of a long journal are read, each once', async () => {
	const changes = Array.from({ length: 4500 }, (_, index) => setting(`s${index}`, index));
	await journal.write(changes);
	const rows = await transfer.rows();
	expect(new Set(rows.map(({ id }) => id)).size).toBe(4500);
	expect(rows).toHaveLength(4500);
});

test('no other database of the same name is opened', async () => {
	expect(await openTransfer('own', '0'.repeat(32), device.indexedDB)).toBeNull();
});
