import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { newMoment } from '../../../src/lib/core/changes';
import { openJournal } from '../../../src/lib/storage/journal';
import { readAtRest } from '../../../src/lib/storage/at-rest';
import { saveDraft } from '../../../src/lib/storage/drafts';
import { PendingCopies } from '../../../src/lib/storage/pending';
import { HandClock, MemoryKeep } from './rig';

const clock = new HandClock();
const CHANGE = newMoment({
	id: '01900000-0000-7000-8000-000000000001',
	kind: 'fear',
	intensity: 2,
	at: clock.now(),
	dayStart: 4,
	questionShown: null
});

test('everything of one journal is read past it, while it is open too', async () => {
	const [indexedDB, keep] = [new IDBFactory(), new MemoryKeep()];
	for (const name of ['own', 'other']) {
		const opened = await openJournal(name, { clock, keep, indexedDB });
		if (!opened.ok) throw new Error(opened.reason);
		await opened.journal.write([CHANGE]);
		saveDraft(keep, name, '2026-07-14', `half of ${name}`, 3);
	}
	const pending = new PendingCopies(keep, 'own');
	pending.keep([CHANGE], 1);
	pending.setAside(pending.keep([], 2)!);
	const found = await readAtRest('own', keep, indexedDB);
	expect(found.complete).toBe(true);
	expect(found.rows).toMatchObject([CHANGE]);
	expect(found.kept.map(({ kind, text }) => [kind, text])).toEqual([
		['draft', 'half of own'],
		['pending', JSON.stringify({ at: 1, changes: [CHANGE] })],
		['aside', JSON.stringify({ at: 2, changes: [] })]
	]);
});

test('where there is no database none is made', async () => {
	const indexedDB = new IDBFactory();
	const found = await readAtRest('own', new MemoryKeep(), indexedDB);
	expect(found).toEqual({ rows: [], kept: [], complete: true });
	expect(await indexedDB.databases()).toEqual([]);
});

test.each([
	[
		'refuses to be asked',
		() => {
			throw new DOMException('no', 'SecurityError');
		}
	],
	['never answers', () => ({}) as IDBOpenDBRequest]
])(
	'a browser that %s: what is kept beside it is read',
	async (_, open) => {
		const keep = new MemoryKeep();
		saveDraft(keep, 'own', '2026-07-14', 'half', 3);
		const found = await readAtRest('own', keep, { open });
		expect(found).toMatchObject({ rows: [], complete: false, kept: [{ text: 'half' }] });
	},
	10_000
);

test('a database with other tables in it is not taken for a whole one', async () => {
	const indexedDB = new IDBFactory();
	await new Promise<void>((resolve) => {
		const opening = indexedDB.open('ambitiespanning:own');
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
	});
	expect(await readAtRest('own', new MemoryKeep(), indexedDB)).toMatchObject({ complete: false });
});
