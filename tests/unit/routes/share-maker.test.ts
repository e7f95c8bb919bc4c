import { afterEach, beforeEach, expect, test } from 'vitest';
import { admitRow } from '../../../src/lib/core/records';
import { SHARING_KINDS } from '../../../src/lib/core/share/sharing-kinds';
import { defaultChoice } from '../../../src/lib/core/share/share-choice';
import { drawKeyPair } from '../../../src/lib/share/coach-key';
import { unlockedWithKey } from '../../../src/lib/share/key-cipher';
import { readShare } from '../../../src/lib/share/share-file-in';
import type { ShareHeader } from '../../../src/lib/share/share-header';
import { openTransfer } from '../../../src/lib/storage/transfer';
import { Carrier } from '../../../src/routes/backup/carrier';
import { shareFrom, shareSeen, type ShareLock } from '../../../src/routes/share/share-maker';
import { coachKinds, DAY, everyKind, WORDS } from '../share/files';
import { readIn, SELLER } from '../share/shares';
import { Device } from '../storage/rig';

const SECRET = `${'A'.repeat(43)}=`;
const SPAN = { from: DAY, to: DAY };
const CANARY = 'Een “grote” order';

let device: Device;
let carrier: Carrier;
beforeEach(async () => {
	device = new Device();
	const journal = await device.open();
	await journal.write([...everyKind(), ...coachKinds()].filter(({ body }) => body !== null));
	carrier = new Carrier(() => openTransfer('own', journal.token, device.indexedDB));
});
afterEach(() => device.close());

/** A share of the journal, as a file. */
async function made(lock: ShareLock, notes = false): Promise<Blob> {
	const choice = { ...defaultChoice(SPAN), notes };
	const at = device.clock.now();
	const said = { seller: SELLER, number: 3, message: '', group: false, app: '0.1.0', at };
	const file = await carrier.file(
		'',
		() => undefined,
		(held) => shareFrom(held, { ...said, choice, secret: SECRET, lock })
	);
	if (!file.ok) throw new Error(file.reason);
	return file.value;
}

test('a share of the journal opens with its words, and holds nothing of coaches or notes', async () => {
	const taken = await readIn(await made({ words: WORDS }));
	if (typeof taken === 'string') throw new Error(taken);
	expect(taken.refused).toEqual([]);
	expect(taken.header).toMatchObject({ seller: SELLER, number: 3, span: SPAN });
	const kinds = new Set<string>(taken.rows.map(({ kind }) => kind));
	expect(kinds).toContain('moment');
	for (const kind of ['text', 'coach', 'shared', 'message']) expect(kinds).not.toContain(kind);
	const text = JSON.stringify(taken);
	for (const canary of [CANARY, 'Zoë de Vries', 'Of het rijp was', everyKind()[0]!.id.slice(-12)]) {
		expect(text).not.toContain(canary);
	}
});

test('with notes on the canary is in it', async () => {
	const taken = await readIn(await made({ words: WORDS }, true));
	expect(JSON.stringify(taken)).toContain(CANARY);
});

test('a share for a key opens with that key', async () => {
	const { identity, recipient } = await drawKeyPair();
	const file = await made({ recipient });
	let header: ShareHeader | null = null;
	const taker = {
		header: (said: ShareHeader) => void (header = said),
		row: () => undefined,
		refused: () => undefined
	};
	await readShare(file, (locked) => unlockedWithKey(locked, [identity]), taker);
	expect(header).toMatchObject({ number: 3 });
	expect(await readIn(file)).toBe('wrong_key');
});

test('what is seen before is what goes', async () => {
	const rows = [...everyKind(), ...coachKinds()].filter((row) => admitRow(row, SHARING_KINDS).ok);
	const choice = { ...defaultChoice(SPAN), notes: true };
	const seen = shareSeen(rows, choice, SECRET);
	const taken = await readIn(await made({ words: WORDS }, true));
	if (typeof taken === 'string') throw new Error(taken);
	expect(taken.rows).toEqual(seen.records);
	expect(seen.counts.moments).toBe(2);
	expect(shareSeen(rows, choice, null).records).toEqual([]);
});
