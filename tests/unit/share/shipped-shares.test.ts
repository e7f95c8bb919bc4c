import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unlockingWithWords } from '../../../src/lib/share/backup';
import { unlockedWithKey } from '../../../src/lib/share/key-cipher';
import type { Message } from '../../../src/lib/share/message';
import { readMessage } from '../../../src/lib/share/message-file';
import { readShare } from '../../../src/lib/share/share-file-in';
import type { SharedRecord } from '../../../src/lib/core/share/shared-records';
import type { Unlock } from '../../../src/lib/share/packed-file';
import { WORDS } from './files';

const FOLDER = 'tests/fixtures/files';
const PHOTO = new Uint8Array(50_000).map((_, index) => (index * 31) % 256);
/** What the files of that version hold, and what opens them. */
const { identity, photo, records, messages } = JSON.parse(
	readFileSync(`${FOLDER}/shared-1.0.expected.json`, 'utf8')
) as {
	identity: string;
	photo: string;
	records: SharedRecord[];
	messages: Record<'coach' | 'seller', Message>;
};
const file = (name: string) => new Blob([readFileSync(`${FOLDER}/${name}`)]);
const withKey: Unlock = (locked) => unlockedWithKey(locked, [identity]);

test('shares and messages of every version are there', () => {
	const names = readdirSync(FOLDER).filter((name) => /^(share|message)-/.test(name));
	expect(names).toEqual([
		'message-1.0-coach.lijn.txt',
		'message-1.0-seller.lijn.txt',
		'share-1.0.lijn',
		'share-1.0.lijn.txt'
	]);
});

test.each<[string, Unlock]>([
	['share-1.0.lijn', withKey],
	['share-1.0.lijn.txt', unlockingWithWords(WORDS)]
])('%s still opens', async (name, unlock) => {
	const rows: SharedRecord[] = [];
	const bytes = new Map<string, Uint8Array>();
	let sharer = '';
	await readShare(file(name), unlock, {
		header: ({ seller }) => void (sharer = seller.name),
		row: (row) => void rows.push(row),
		bytes: (id, held) => void bytes.set(id, new Uint8Array(held)),
		refused: (line) => expect.unreachable(JSON.stringify(line))
	});
	expect(sharer).toBe('Noor van de kaas');
	expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(records);
	expect(bytes).toEqual(new Map([[photo, PHOTO]]));
});

test.each(['coach', 'seller'] as const)('the message of a %s still opens', async (from) => {
	const name = `message-1.0-${from}.lijn.txt`;
	expect(await readMessage(file(name), [identity])).toEqual(messages[from]);
});
