// Backing up ten years with 200 photos, and bringing that into an empty journal, beside a page that
// only reads the same rows and puts them into a file.
import { readFileSync } from 'node:fs';
import { watched } from './watched.mjs';

/** @typedef {import('./phone.mjs').Phone} Phone */
/** @typedef {import('./table.mjs').Measured} Measured */
/** @typedef {import('@playwright/test').Page} Page */

const PHOTOS = 200;
/** What a photo of a phone comes to once it was drawn anew. */
const PHOTO_BYTES = 300_000;
const WORDS = 'appel lepel ruiter kano wolk trein';

export const BACKUP_LABELS = {
	make: 'press on "Maak back-up" to the file',
	look: 'picking the file to what is in it',
	take: 'press on "Haal binnen" until it is in'
};
export const BACKUP_TASKS = {
	makeTask: 'making the backup',
	lookTask: 'looking into it',
	takeTask: 'bringing it in'
};
export const BACKUP_MEMORY = {
	makeMemory: 'making the backup',
	lookMemory: 'looking into it',
	takeMemory: 'bringing it in'
};

/**
 * Puts photos beside the rows of a journal, and words in the place where the app keeps them.
 * @param {Page} page
 */
export async function withPhotos(page) {
	await page.evaluate(
		async ({ count, size, words }) => {
			localStorage.setItem(
				'ambitiespanning:backup:own',
				JSON.stringify({ words, confirmed: true })
			);
			const database = await new Promise((resolve, reject) => {
				const request = indexedDB.open('ambitiespanning:own');
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			for (let number = 0; number < count; number += 1) {
				const bytes = new Uint8Array(size);
				for (let at = 0; at < size; at += 65_536) {
					crypto.getRandomValues(bytes.subarray(at, at + 65_536));
				}
				const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
				const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
				const tail = number.toString(16).padStart(12, '0');
				const day = new Date(Date.UTC(2026, 0, 1 + (number % 150))).toISOString().slice(0, 10);
				const row = {
					id: `01973000-0000-7000-9000-${tail}`,
					kind: 'attachment',
					day,
					rev: '0197300000ff-000001-00000000000a',
					body: {
						about: day,
						type: 'photo',
						mime: 'image/jpeg',
						size,
						sha256: hex,
						width: 1200,
						height: 1600,
						seconds: null,
						at: { instant: Date.UTC(2026, 0, 1), offset: 60 }
					}
				};
				await new Promise((resolve, reject) => {
					const transaction = database.transaction(['rows', 'bytes'], 'readwrite');
					transaction.objectStore('rows').put(row);
					transaction.objectStore('bytes').put({ id: row.id, bytes: bytes.buffer });
					transaction.oncomplete = resolve;
					transaction.onerror = () => reject(transaction.error);
				});
			}
			database.close();
		},
		{ count: PHOTOS, size: PHOTO_BYTES, words: WORDS }
	);
}

/**
 * @param {Phone} phone
 * @param {string} url
 * @returns {Promise<Measured>}
 */
export async function backupRound(phone, url) {
	const { page } = phone;
	await page.goto(`${url}backup`);
	await page.getByRole('button', { name: 'Maak back-up', exact: true }).waitFor();
	const make = await watched(phone, async () => {
		await page.getByRole('button', { name: 'Maak back-up', exact: true }).click();
		await page.getByRole('button', { name: 'Bewaar bestand' }).waitFor({ timeout: 300_000 });
	});
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Bewaar bestand' }).click()
	]);
	const path = await download.path();
	const size = readFileSync(path).length;
	const bare = Number(await page.evaluate(bareFile));

	await page.evaluate(emptied);
	await page.goto(`${url}restore`);
	const input = page.locator('input[type=file]');
	await input.waitFor({ state: 'attached' });
	const look = await watched(phone, async () => {
		await input.setInputFiles(path);
		await page.locator('#in-it').waitFor({ timeout: 300_000 });
	});
	const take = await watched(phone, async () => {
		await page.getByRole('button', { name: 'Haal binnen' }).click();
		await page.getByRole('link', { name: 'Bekijk dagen' }).waitFor({ timeout: 300_000 });
	});
	const photos = Number(await page.evaluate(photosKept));
	if (photos !== PHOTOS) throw new Error(`${photos} of ${PHOTOS} photos came in`);
	return {
		make: make.took,
		look: look.took,
		take: take.took,
		bare,
		makeTask: make.longest,
		lookTask: look.longest,
		takeTask: take.longest,
		makeMemory: (make.most - make.before) / size,
		lookMemory: (look.most - look.before) / size,
		takeMemory: (take.most - take.before) / size,
		steps: Math.min(make.steps, look.steps, take.steps),
		megabytes: size / 1e6,
		slowdown: await phone.slowdown()
	};
}

/** The least: every row and every photo read, and put into one file as they are. Milliseconds. */
async function bareFile() {
	const from = performance.now();
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('ambitiespanning:own');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const all = (/** @type {string} */ table) =>
		new Promise((resolve, reject) => {
			const asking = database.transaction(table).objectStore(table).getAll();
			asking.onsuccess = () => resolve(asking.result);
			asking.onerror = () => reject(asking.error);
		});
	const rows = JSON.stringify(await all('rows'));
	const bytes = /** @type {{ bytes: ArrayBuffer }[]} */ (await all('bytes'));
	const file = new Blob([rows, ...bytes.map((each) => each.bytes)]);
	await file.slice(-1).arrayBuffer();
	database.close();
	return performance.now() - from;
}

/** Empties the journal, past the app. */
async function emptied() {
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('ambitiespanning:own');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	await new Promise((resolve) => {
		const transaction = database.transaction(['rows', 'bytes'], 'readwrite');
		transaction.objectStore('rows').clear();
		transaction.objectStore('bytes').clear();
		transaction.oncomplete = resolve;
	});
	database.close();
}

/** How many photos the journal holds. */
async function photosKept() {
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('ambitiespanning:own');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	return new Promise((resolve) => {
		const asking = database.transaction('bytes').objectStore('bytes').count();
		asking.onsuccess = () => {
			database.close();
			resolve(asking.result);
		};
	});
}
