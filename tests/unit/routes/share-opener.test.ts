import { describe, expect, test } from 'vitest';
import { clientsFrom } from '../../../src/lib/core/coach/client';
import { sharesOf } from '../../../src/lib/core/coach/taking-share';
import { ALL_DAYS } from '../../../src/lib/core/events';
import { isLive } from '../../../src/lib/core/records';
import { armoured } from '../../../src/lib/share/armour';
import { drawKeyPair } from '../../../src/lib/share/coach-key';
import { lockedForKey } from '../../../src/lib/share/key-cipher';
import { keptShareRead } from '../../../src/lib/share/kept-share';
import { shareOf } from '../../../src/lib/share/share-file';
import { fileOf } from '../../../src/lib/share/streams';
import type { AllOpened } from '../../../src/routes/coach/share-opener';
import { photo } from '../core/builders';
import { WORDS } from '../share/files';
import { SELLER, shareSource, withWords } from '../share/shares';
import { answer } from '../storage/rig';
import { Desk, FIRST, span } from './coach-desk';

const desk = new Desk();

/** The fate of each file, or why it failed. */
const fates = ({ opened }: AllOpened) => opened.map((each) => (each.ok ? each.fate : each.reason));

/** What a workspace holds of its only client: the notes of each share, the oldest first. */
async function kept(): Promise<string[][]> {
	const [client] = clientsFrom(await desk.journal.undated());
	const rows = await desk.journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to);
	const notes: string[][] = [];
	for (const { id } of sharesOf(client!.id, rows)) {
		const read = await keptShareRead((await desk.journal.bytes(id))!, true);
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
	const db = await desk.device.raw(undefined, 'ambitiespanning:coach');
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
		const { opened, stopped } = await desk.open([await desk.shareFile(1, span(0, 2))]);
		expect(stopped).toBe(false);
		expect(opened).toMatchObject([
			{ ok: true, file: 'deel-1.lijn', name: SELLER.name, fate: 'new', first: true, refused: 0 }
		]);
		expect(clientsFrom(await desk.journal.undated())).toMatchObject([
			{ seller: SELLER.id, name: SELLER.name, keepUntil: '2027-01-14', reply: SELLER.reply }
		]);
		expect(await kept()).toEqual([['kanarie 101', 'kanarie 102', 'kanarie 103']]);
	});

	test('that is opened again changes nothing', async () => {
		const file = await desk.shareFile(1, span(0, 2));
		await desk.open([file]);
		const before = await everything();
		expect(fates(await desk.open([file]))).toEqual(['known']);
		expect(await everything()).toBe(before);
	});

	test('takes its days of an older one, whose bytes are rewritten without them', async () => {
		await desk.open([await desk.shareFile(1, span(0, 3)), await desk.shareFile(2, span(2, 4))]);
		expect(await kept()).toEqual([
			['kanarie 101', 'kanarie 102'],
			['kanarie 203', 'kanarie 204', 'kanarie 205']
		]);
	});

	test('that is older gives its days to the newer ones, whatever comes first', async () => {
		expect(
			fates(
				await desk.open([await desk.shareFile(2, span(2, 4)), await desk.shareFile(1, span(0, 3))])
			)
		).toEqual(['new', 'new']);
		expect(await kept()).toEqual([
			['kanarie 101', 'kanarie 102'],
			['kanarie 203', 'kanarie 204', 'kanarie 205']
		]);
	});

	test('of which newer ones have every day is said to be older, and not kept', async () => {
		await desk.open([await desk.shareFile(2, span(0, 4))]);
		const before = await everything();
		expect(fates(await desk.open([await desk.shareFile(1, span(1, 2))]))).toEqual(['older']);
		expect(await everything()).toBe(before);
	});

	test('that shares all days of another anew has it go, with its bytes', async () => {
		await desk.open([await desk.shareFile(1, span(1, 2)), await desk.shareFile(2, span(0, 4))]);
		expect(await kept()).toHaveLength(1);
		const rows = await desk.journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to);
		const gone = rows.find(({ body }) => body === null)!;
		expect(await desk.journal.bytes(gone.id)).toBeUndefined();
	});

	test('of another seller stands by itself', async () => {
		const seller = { ...SELLER, id: '7f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f', name: 'Sam' };
		await desk.open([
			await desk.shareFile(1, span(0, 2)),
			await desk.shareFile(1, span(0, 2), { seller })
		]);
		expect(
			clientsFrom(await desk.journal.undated())
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
		const blob = await fileOf(await shareOf({ ...source, number: 1 }, desk.forKey), '');
		expect(fates(await desk.open([new File([blob], 'foto.lijn')]))).toEqual(['new']);
		const [client] = clientsFrom(await desk.journal.undated());
		const shares = async () =>
			sharesOf(client!.id, await desk.journal.ofKind('attachment', ALL_DAYS.from, ALL_DAYS.to));
		const [first] = await shares();
		const read = await keptShareRead((await desk.journal.bytes(first!.id))!, true);
		expect([...read.bytes.values()].map((held) => [...new Uint8Array(held)])).toEqual([[1, 2, 3]]);
		await desk.open([await desk.shareFile(2, span(0, 0))]);
		const after = await keptShareRead((await desk.journal.bytes(first!.id))!, true);
		expect([after.rows.filter(({ kind }) => kind === 'attachment'), after.bytes.size]).toEqual([
			[],
			0
		]);
	});
});

describe('many shares', () => {
	test('go in but for those that fail, each with its reason', async () => {
		const good = await desk.shareFile(1, span(0, 2));
		const other = await drawKeyPair();
		const files = [
			good.slice(0, -1),
			new Blob([]),
			await desk.shareFile(1, span(0, 2), {}, (packed) => lockedForKey(packed, other.recipient)),
			await desk.shareFile(1, span(0, 2), {}, withWords),
			new Blob(['{"format":"ambitiespanning/share","version":"2.0","count":0}\n']),
			new Blob(['boodschappen: kaas']),
			good
		].map((each, index) => new File([each], `${index}`));
		const all = await desk.open(files);
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
		const good = await desk.shareFile(1, span(0, 2));
		await desk.open([new File([good.slice(0, -1)], 'x')]);
		expect(await everything()).toBe(before);
	});

	test('stop where they are told to, and what went in stays', async () => {
		const files = [await desk.shareFile(1, span(0, 2)), await desk.shareFile(2, span(3, 4))];
		const heard: number[] = [];
		const tell = (share: number) => {
			heard.push(share);
			if (share >= files[0]!.size / (files[0]!.size + files[1]!.size)) desk.opener.cancel();
		};
		const { opened, stopped } = await desk.opener.open(files, desk.opening(), tell);
		expect([stopped, opened.length]).toEqual([true, 1]);
		expect(heard.every((share) => share >= 0 && share <= 1)).toBe(true);
		expect(fates(await desk.open(files))).toEqual(['known', 'new']);
	});
});

test('words open what words lock', async () => {
	expect(
		fates(await desk.open([await desk.shareFile(1, span(0, 2), {}, withWords)], WORDS))
	).toEqual(['new']);
}, 60_000);

test('text that was pasted is opened like a file', async () => {
	const file = await desk.shareFile(1, span(0, 2));
	const text = await fileOf(armoured(file.stream()), 'text/plain');
	const pasted = new File([`  \n${await text.text()}\n\n`], '');
	expect(fates(await desk.open([pasted]))).toEqual(['new']);
});
