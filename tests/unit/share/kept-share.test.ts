import { describe, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import {
	keptShare,
	keptShareRead,
	shareRead,
	unlockingWith
} from '../../../src/lib/share/kept-share';
import { lockedForKey } from '../../../src/lib/share/key-cipher';
import { Refused } from '../../../src/lib/share/refusal';
import { everyKind, photoRow, WORDS } from './files';
import { ALL, readIn, shareBlob, shareSource, withWords, type TakenIn } from './shares';

const PHOTO = new Uint8Array(100_000).map((_, index) => index % 251);
const photo = photoRow(1, PHOTO);
const source = shareSource([...everyKind(), photo], ALL, new Map([[photo.id, PHOTO]]));
const file = await shareBlob(source);
const nothing = unlockingWith([], null);
const whole = () => shareRead(file, { unlock: nothing, attachments: true });

describe('a share that is kept', () => {
	test('is read as it came, by the reader of shares too', async () => {
		const read = await whole();
		const kept = await keptShare(read);
		expect(await keptShareRead(kept, true)).toEqual(read);
		const taken = (await readIn(new Blob([kept]))) as TakenIn;
		expect(taken.rows).toEqual(read.rows);
	});

	test('comes to the same bytes again', async () => {
		const kept = await keptShare(await whole());
		const again = await keptShare(await keptShareRead(kept, true));
		expect(new Uint8Array(again)).toEqual(new Uint8Array(kept));
	});

	test('holds nothing of a photo that is not among its rows', async () => {
		const read = await whole();
		const rows = read.rows.filter(({ kind }) => kind !== 'attachment');
		const kept = await keptShare({ ...read, rows });
		expect((await keptShareRead(kept, true)).bytes.size).toBe(0);
		expect(kept.byteLength).toBeLessThan((await keptShare(read)).byteLength);
	});

	test('is read without what its photos hold where that is not asked for', async () => {
		const { rows, bytes } = await keptShareRead(await keptShare(await whole()), false);
		expect(rows.some(({ kind }) => kind === 'attachment')).toBe(true);
		expect(bytes.size).toBe(0);
	});

	test('is refused where it was changed', async () => {
		const kept = new Uint8Array(await keptShare(await whole()));
		kept[kept.length - 40]! ^= 1;
		await expect(keptShareRead(kept.buffer, true)).rejects.toBeInstanceOf(Refused);
	});
});

describe('opening', () => {
	const read = (of: Blob, ...[identities, words]: Parameters<typeof unlockingWith>) =>
		shareRead(of, { unlock: unlockingWith(identities, words), attachments: false }).then(
			({ header }) => header.number,
			(thrown: Refused) => thrown.reason
		);

	test('what is locked for a key asks for one of the keys', async () => {
		const [identity, other] = [await generateX25519Identity(), await generateX25519Identity()];
		const recipient = await identityToRecipient(identity);
		const locked = await shareBlob(source, (packed) => lockedForKey(packed, recipient));
		expect(await read(locked, [other, identity], null)).toBe(3);
		expect(await read(locked, [other], WORDS)).toBe('wrong_key');
		expect(await read(locked, [], null)).toBe('wrong_key');
	});

	test('what is locked with words asks for those', async () => {
		const locked = await shareBlob(source, withWords);
		expect(await read(locked, [], WORDS)).toBe(3);
		expect(await read(locked, [], null)).toBe('wrong_words');
		expect(await read(locked, [], 'andere woorden')).toBe('wrong_words');
	}, 60_000);
});
