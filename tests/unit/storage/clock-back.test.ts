import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerId } from '../../../src/lib/core/records';
import type { Journal } from '../../../src/lib/storage/journal';
import { Device, happiness, moment, TODAY } from './rig';

const HOUR_MS = 3_600_000;

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => {
	vi.restoreAllMocks();
	device.close();
});

/** No write is let through until the mocks are restored. */
function refuseWrites(): void {
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
}

/** Keeps the database busy, so that nothing else gets its turn before this is called. */
async function holdUp(): Promise<() => void> {
	const database = await device.raw();
	const transaction = database.transaction(['rows', 'meta'], 'readwrite');
	let held = true;
	const again = () => {
		if (held) transaction.objectStore('meta').count().onsuccess = again;
		else database.close();
	};
	again();
	return () => (held = false);
}

const value = async (journal: Journal) =>
	(await journal.row(answerId.happiness(TODAY)))?.body as { value: number } | undefined;

describe('after the clock was set back', () => {
	test.each([
		['by the window that wrote it', (journal: Journal) => Promise.resolve(journal)],
		['by one that read it', () => device.open()]
	])('what is changed %s, and not saved, is written by the next start', async (_, windowFor) => {
		const first = await device.open();
		await first.write([happiness(7)]);
		device.clock.instant -= HOUR_MS;
		const journal = await windowFor(first);
		await journal.day(TODAY);
		refuseWrites();
		expect(await journal.write([happiness(3)])).toMatchObject({ ok: false, reason: 'quota' });
		vi.restoreAllMocks();
		const next = await device.open();
		expect(next.recovered).toBe(1);
		expect(await value(next)).toMatchObject({ value: 3 });
	});

	test('what is held up and then committed says what was chosen', async () => {
		const journal = await device.open();
		await journal.write([happiness(7)]);
		device.clock.instant -= HOUR_MS;
		const letGo = await holdUp();
		const saved = await journal.write([happiness(3)]);
		expect(saved).toMatchObject({ ok: false, reason: 'timeout' });
		letGo();
		expect(!saved.ok && (await saved.late)).toBe(true);
		expect(await value(journal)).toMatchObject({ value: 3 });
	});

	test('what was not saved still gives way to what was said since', async () => {
		const journal = await device.open();
		refuseWrites();
		await journal.write([happiness(3)]);
		vi.restoreAllMocks();
		device.clock.instant += HOUR_MS;
		const other = await device.open();
		await other.write([happiness(9)]);
		expect(await value(await device.open())).toMatchObject({ value: 9 });
	});

	test('a record ahead of the clock moves no other that is written later', async () => {
		const journal = await device.open();
		await journal.write([happiness(7)]);
		device.clock.instant -= HOUR_MS;
		const later = await device.open();
		await later.day(TODAY);
		await later.write([moment(1)]);
		const [ahead, row] = [
			await later.row(answerId.happiness(TODAY)),
			await later.row(moment(1).id)
		];
		expect(row!.rev < ahead!.rev).toBe(true);
	});
});
