import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, type Day } from '../../../src/lib/core/days';
import { NO_FILTERS } from '../../../src/lib/core/search';
import { Searcher, type Progress } from '../../../src/routes/days/search/searcher';
import type { Journal } from '../../../src/lib/storage/journal';
import { Device, moment, note, TODAY } from '../storage/rig';

let device: Device;
let journal: Journal;
beforeEach(async () => {
	device = new Device();
	journal = await device.open();
});
afterEach(() => device.close());

/** It rests after each month that it read. */
const PATIENCE = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });

const noteOn = (of: Day, text: string) => ({
	...note(text),
	id: note(text).id.replace(TODAY, of),
	day: of
});
const words = (...all: string[]) => ({ words: all, filters: NO_FILTERS });

/** A searcher, and how far it last said to be. */
function searching(named: ReadonlyMap<string, { name: string; joy: string }> = new Map()) {
	const told: Progress[] = [];
	const searcher = new Searcher(journal, TODAY, (progress) => told.push(progress));
	searcher.know(named);
	return {
		searcher,
		told,
		/** Once all of the journal was searched for the last thing asked. */
		async done(search: number): Promise<Progress> {
			return vi.waitUntil(() => {
				const last = told.at(-1);
				return last?.search === search && last.complete && last;
			}, PATIENCE);
		}
	};
}

describe('a search', () => {
	test('finds over years, the newest first, in pieces', async () => {
		const days = [0, 40, 400, 800].map((back) => addDays(TODAY, -back));
		await journal.write(days.map((of, index) => noteOn(of, `Kaas ${index}`)));
		const { searcher, done } = searching();
		searcher.ask(1, words('kaas'));
		expect(await done(1)).toMatchObject({ found: 4, partly: false });
		expect(searcher.hits(0, 2).map(({ day }) => day)).toEqual(days.slice(0, 2));
		expect(searcher.hits(2, 9).map(({ day }) => day)).toEqual(days.slice(2));
		searcher.ask(2, words('kaas', '3'));
		expect(await done(2)).toMatchObject({ found: 1, from: 0 });
		searcher.ask(3, null);
		await vi.waitFor(() => expect(searcher.hits(0, 9)).toEqual([]), PATIENCE);
	});

	test('tells from where on the list is another', async () => {
		await journal.write([noteOn(TODAY, 'Kaas'), noteOn(addDays(TODAY, -1), 'Kaas')]);
		const { searcher, told, done } = searching();
		searcher.ask(1, words('kaas'));
		await done(1);
		const before = told.length;
		await journal.write([noteOn(addDays(TODAY, -60), 'Kaas')]);
		await vi.waitUntil(() => told.length > before, PATIENCE);
		expect(told.at(-1)).toMatchObject({ found: 3, from: 2, complete: true });
	});

	test('while it reads on says little of what lies far down', async () => {
		const months = Array.from({ length: 60 }, (_, month) => addDays(TODAY, -30 * month));
		await journal.write(months.map((of) => noteOn(of, 'Kaas')));
		const { searcher, told, done } = searching();
		searcher.ask(1, words('kaas'));
		expect(await done(1)).toMatchObject({ found: 60 });
		const counts = told.map(({ found }) => found);
		expect(counts.filter((count) => count > 0 && count <= 8).length).toBeGreaterThan(1);
		expect(counts.filter((count) => count > 8).length).toBeLessThan(20);
		const changes = told.filter(({ found }, index) => found > (counts[index - 1] ?? 0));
		// Nothing that changed goes untold: each begins where the one before it ended.
		for (const [index, { from }] of changes.entries()) {
			expect(from).toBe(changes[index - 1]?.found ?? 0);
		}
	});

	test('of what is referred to finds what refers to it', async () => {
		const change = moment(1);
		const questionAsked = 'open-01';
		await journal.write([{ ...change, body: { ...change.body!, questionAsked } }]);
		const { searcher, done } = searching(
			new Map([[questionAsked, { name: 'Wat zóekt u?', joy: '' }]])
		);
		searcher.ask(1, words('zoekt'));
		expect((await done(1)).found).toBe(1);
		expect(searcher.hits(0, 1)[0]!.id).toBe(change.id);
	});
});

test('a month that can not be read is told of; the others are found, and it is once it can', async () => {
	const old = addDays(TODAY, -400);
	await journal.write([noteOn(TODAY, 'Kaas'), noteOn(old, 'Kaas')]);
	const days = journal.days.bind(journal);
	const reading = vi
		.spyOn(journal, 'days')
		.mockImplementation((from, to) =>
			from <= old && to >= old ? Promise.reject(new Error('no')) : days(from, to)
		);
	const { searcher, told, done } = searching();
	searcher.ask(1, words('kaas'));
	expect(await done(1)).toMatchObject({ found: 1, partly: true });
	reading.mockRestore();
	searcher.read();
	await vi.waitUntil(() => told.at(-1)?.found === 2, PATIENCE);
	expect(await done(1)).toMatchObject({ found: 2, partly: false });
});
