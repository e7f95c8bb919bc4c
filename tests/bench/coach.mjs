// A coach who opens 500 shares of a year each in one go, and scrolls through the sellers, beside a
// page that only reads the same files and keeps them as they are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { seat } from '../rig/desk.mjs';
import { memoryOf } from './memory.mjs';
import { SWIPE } from './phone.mjs';
import { watched } from './watched.mjs';

export const SHARES = 500;
const DESK = { width: 1280, height: 800 };
/** Over the sellers side by side. */
const SCROLL_AT = 640;
/** Swipes with a finger: past about 30 sellers. */
const SWIPES = 15;
/** What a finger moves before the browser takes it for a swipe is lost. */
const MOST_OF = 0.95;
const ROW = '.beside li:has(.sure)';

/**
 * @typedef {import('./phone.mjs').Phone} Phone
 * @typedef {import('./table.mjs').Measured} Measured
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../../src/lib/core/days').Day} Day
 */

export const COACH_LABELS = {
	open: `picking ${SHARES} shares until all are in`,
	start: 'opening the workspace with all of them to the first row'
};
export const COACH_TASKS = {
	openTask: 'opening the shares',
	startTask: 'opening the workspace with all of them',
	scrollTask: `scrolling the sellers with ${SWIPES} swipes`
};
export const COACH_MEMORY = {
	before: 'before',
	most: 'while the shares are opened',
	scrolled: 'while the sellers are scrolled'
};

/**
 * A coach who has just made a key, and shares that wait for it.
 * @param {string} folder where the files go
 * @param {Day} until the last day shared
 */
export function seated(folder, until) {
	/** @type {string[]} */
	const files = [];
	const prepare = async (/** @type {Page} */ page) => {
		await page.goto(new URL('coach', page.url()).href);
		const recipient = await seat(page);
		const path = join(import.meta.dirname, '../fixtures/many-shares.ts');
		const { module } = await runnerImport(path);
		const { yearShares } = /** @type {typeof import('../fixtures/many-shares')} */ (module);
		for await (const { name, bytes } of yearShares(recipient, until, SHARES)) {
			files.push(join(folder, name));
			writeFileSync(join(folder, name), bytes);
		}
	};
	return { files, prepare };
}

/** @param {readonly string[]} files */
export const coachRound =
	(files) => async (/** @type {Phone} */ phone, /** @type {string} */ url) => {
		const { page, profile } = phone;
		await page.setViewportSize(DESK);
		await page.goto(`${url}coach`);
		const input = page.locator('input[type=file]').first();
		await input.waitFor({ state: 'attached' });
		const open = await watched(phone, async () => {
			await input.setInputFiles([...files]);
			await page.locator('progress').waitFor();
			await page.locator('progress').waitFor({ state: 'detached', timeout: 900_000 });
			await page.locator(ROW).first().waitFor();
		});
		const clients = await page.locator('aside li').count();
		if (clients !== files.length) throw new Error(`${clients} of ${files.length} sellers came in`);

		// The page's clock begins anew with it.
		const from = Date.now();
		await page.reload();
		await page.locator(ROW).first().waitFor();
		const start = Date.now() - from;
		const startTask = Number(await page.evaluate('probe.longestSince(0)'));
		const scrolling = memoryOf(profile);
		const { longest, moved } = await phone.scroll(SWIPES, SCROLL_AT);
		if (moved < MOST_OF * SWIPES * SWIPE)
			throw new Error(`the sellers scrolled by ${moved} px only`);
		await page.evaluate(`probe.still('.beside li')`);
		const scrolled = scrolling.stop();
		await bareInput(page);
		await page.locator('#bare').setInputFiles([...files]);
		const bare = Number(await page.evaluate(barelyKept));
		return {
			open: open.took,
			openTask: open.longest,
			start,
			startTask,
			scrollTask: longest,
			before: open.before,
			most: open.most,
			scrolled: scrolled.most,
			steps: open.steps,
			bare,
			slowdown: await phone.slowdown()
		};
	};

/** @param {Page} page */
const bareInput = (page) =>
	page.evaluate(() => {
		const input = document.createElement('input');
		Object.assign(input, { type: 'file', multiple: true, id: 'bare' });
		document.body.append(input);
	});

/** The least: every file read, and kept as it is in a write of its own. Milliseconds. */
async function barelyKept() {
	const from = performance.now();
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('bare shares', 1);
		request.onupgradeneeded = () => request.result.createObjectStore('files');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const { files } = /** @type {HTMLInputElement} */ (document.querySelector('#bare'));
	for (const file of files ?? []) {
		const bytes = await file.arrayBuffer();
		await new Promise((resolve, reject) => {
			const transaction = database.transaction('files', 'readwrite');
			transaction.objectStore('files').put(bytes, file.name);
			transaction.oncomplete = resolve;
			transaction.onerror = () => reject(transaction.error);
		});
	}
	database.close();
	return performance.now() - from;
}
