import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from './fixtures';
import type { ChosenFile } from './files';
import { fileOf, happyRecord, lines, lockedFile, noteRecord } from './journal-files';
import { Keeper } from './keeper';
import type { KeepingWords } from './keeping-words';
import { Seller } from './seller';
import { stored } from './stored';

const PAPER = 'appel lepel ruiter kano advocaat trein';
const DAY = '2026-06-01';

/** Files that are refused, by why. */
async function refusedFiles(): Promise<[name: string, ChosenFile, keyof KeepingWords['faults']][]> {
	const records = [happyRecord(DAY, 8), noteRecord(DAY, 'Iets.')];
	const whole = lines(records);
	const packed = gzipSync(whole);
	const { buffer: locked } = await lockedFile(records, PAPER);
	const encrypter = new Encrypter();
	encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
	const forOther = await encrypter.encrypt(packed);
	const costly = Buffer.from(locked.toString('latin1').replace(/ 15\n/, ' 23\n'), 'latin1');
	return [
		['empty', fileOf(''), 'empty'],
		['blank lines', fileOf('\n\n  \n'), 'empty'],
		['one byte', fileOf('x'), 'unknown'],
		['without its last line', fileOf(whole.split('\n').slice(0, -2).join('\n') + '\n'), 'damaged'],
		['with more after it', fileOf(whole + whole), 'damaged'],
		['packed, cut short', fileOf(packed.subarray(0, -20)), 'damaged'],
		['with a line less than it says', fileOf(lines(records, { count: 3 })), 'count'],
		['changed since', fileOf(whole.replace('Iets.', 'Niets')), 'changed'],
		['of a newer app', fileOf(lines(records, { version: '2.0' })), 'newer'],
		['for somebody else', fileOf(forOther), 'wrongKey'],
		['costly to open', fileOf(costly), 'costly'],
		['a list in a list in a list', fileOf('['.repeat(200_000)), 'unknown'],
		['JSON of nobody', fileOf('{"a":1e999,"b":-0,"c":9007199254740993}'), 'unknown'],
		['JSON that ends', fileOf('[{"date":"2026-06-01"'), 'damaged'],
		[
			'a table in UTF-16',
			fileOf(Buffer.from('\ufeffDatum;Blij\n1-6-2026;8', 'utf16le')),
			'encoding'
		],
		[
			'a table in Latin-1',
			fileOf(Buffer.from('Datum;Blij\n1-6-2026;caf\u00e9', 'latin1')),
			'encoding'
		],
		['a table without days', fileOf('naam;bedrag\nJan;3\nPiet;4'), 'unknown'],
		['a table without rows', fileOf('Datum;Blij\n'), 'nothing']
	];
}

test('a file that is refused says why, and leaves the database as it was', async ({
	page,
	site
}) => {
	const keeper = new Keeper(new Seller(page));
	const { words } = keeper;
	await keeper.seller.begin(site.url);
	await keeper.seller.fillDay(7, 8);
	await keeper.goto(site, 'restore');
	const before = await stored(page);
	for (const [name, file, fault] of await refusedFiles()) {
		await keeper.pickOther(file);
		const alert = page.getByRole('alert');
		await expect(alert, name).toContainText(words.faults[fault]);
		await expect(alert, name).toContainText(words.nothingChanged);
		await expect(keeper.heading(words.refused), name).toBeFocused();
		expect(await stored(page), name).toEqual(before);
		await page.reload();
	}
	// A photo, and much that was packed to little: whatever they are said to be.
	for (const file of [
		fileOf(readFileSync('static/icons/icon-512.png')),
		fileOf(gzipSync(Buffer.alloc(64_000_000)))
	]) {
		await keeper.pickOther(file);
		await expect(page.getByRole('alert')).toContainText(words.nothingChanged, { timeout: 30_000 });
		expect(await stored(page)).toEqual(before);
		await page.reload();
	}
	// Locked, and changed on the way: the words are right.
	const { buffer } = await lockedFile([happyRecord(DAY, 8)], PAPER);
	buffer[buffer.length - 9]! ^= 1;
	await keeper.pick(fileOf(buffer));
	await keeper.openWith(PAPER);
	await expect(page.getByRole('alert')).toContainText(words.faults.damaged, { timeout: 30_000 });
	expect(await stored(page)).toEqual(before);
});
