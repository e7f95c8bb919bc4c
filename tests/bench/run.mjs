// Speed as a ratio to a bare reference in the same run, at a quarter of the processor's speed:
//   npm run bench
// The bare reference is the least that a page can do: one strict write and one line of text.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { ensureChromium, QUIET_ARGS } from '../rig/browsers.mjs';
import { serve } from '../rig/serve.mjs';

const ROUNDS = 15;
const SLOWDOWN = 4;
const here = import.meta.dirname;
const probe = readFileSync(join(here, 'probe.js'), 'utf8');

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Writes rows into the app's own database, in one go a thousand. @param {unknown[]} rows */
const fill = async (/** @type {import('@playwright/test').Page} */ page, rows) => {
	for (let from = 0; from < rows.length; from += 1000) {
		await page.evaluate(
			(chunk) =>
				new Promise((resolve, reject) => {
					const request = indexedDB.open('ambitiespanning:own');
					request.onsuccess = () => {
						const transaction = request.result.transaction('rows', 'readwrite');
						for (const row of chunk) transaction.objectStore('rows').put(row);
						transaction.oncomplete = () => (request.result.close(), resolve(undefined));
						transaction.onerror = () => reject(transaction.error);
					};
					request.onerror = () => reject(request.error);
				}),
			rows.slice(from, from + 1000)
		);
	}
};

/**
 * @typedef {{ saved: number[], question: number[], start: number[] }} Times milliseconds
 * @param {string} folder what is served
 * @param {(page: import('@playwright/test').Page) => Promise<void>} prepare
 * @param {'bare' | 'app'} what
 * @returns {Promise<Times>}
 */
async function measure(folder, prepare, what) {
	const profile = mkdtempSync(join(tmpdir(), 'bench-'));
	const site = await serve(folder, { quiet: true });
	const options = {
		executablePath: executable,
		args: QUIET_ARGS,
		viewport: { width: 360, height: 740 },
		locale: 'nl-NL'
	};
	/** @type {Times} */
	const times = { saved: [], question: [], start: [] };
	const open = async () => {
		const context = await chromium.launchPersistentContext(profile, options);
		await context.addInitScript(probe);
		const page = context.pages()[0] ?? (await context.newPage());
		return { context, page };
	};

	let { context, page } = await open();
	await page.goto(site.url);
	await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
	await prepare(page);
	await context.close();
	await site.close();

	for (let round = 0; round < ROUNDS; round += 1) {
		({ context, page } = await open());
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		await page.goto(site.url, { waitUntil: 'commit' });
		if (what === 'bare') {
			times.start.push(
				await page.evaluate(() =>
					probe.start(
						() => document.querySelector('html[data-alive] #log'),
						() => document.querySelector('#said')?.textContent !== ''
					)
				)
			);
			const [saved] = await page.evaluate(() => {
				document.querySelector('#said').textContent = '';
				return probe.press(
					() => document.querySelector('#log'),
					[() => document.querySelector('#said').textContent !== '']
				);
			});
			times.saved.push(saved);
			times.question.push(saved);
		} else {
			times.start.push(
				await page.evaluate(() =>
					probe.start(
						() => document.querySelector('.tray a.greed'),
						() => document.querySelector('#how-hard') !== null
					)
				)
			);
			const [saved, question] = await page.evaluate(() =>
				probe.press(
					() => document.querySelectorAll('.five button')[3],
					[
						() => document.querySelector('.kept')?.textContent.includes('Bewaard'),
						() => (document.querySelector('.words h1')?.textContent.trim() ?? '') !== ''
					]
				)
			);
			times.saved.push(saved);
			times.question.push(question);
		}
		await context.close();
	}
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	return times;
}

const executable = ensureChromium({ full: true })?.path;
await build({ logLevel: 'error' });
const { module: generator } = await runnerImport(join(here, '../fixtures/generator.ts'));
const today = new Date().toISOString().slice(0, 10);

const begin = async (/** @type {import('@playwright/test').Page} */ page) => {
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await page.getByRole('link', { name: 'Hebberigheid', exact: true }).waitFor();
};
const filled = (/** @type {unknown[]} */ rows) => async (/** @type {any} */ page) => {
	await begin(page);
	await fill(page, rows);
};

const bare = await measure(join(here, 'bare'), async () => {}, 'bare');
const oneDay = generator.generateJournal({ seed: 1, from: today, days: 1, character: 'shop' });
const tenYears = generator.tenYears(1);
const small = await measure('build', filled(oneDay), 'app');
const large = await measure('build', filled(tenYears), 'app');

const print = (/** @type {string} */ line) => process.stdout.write(line + '\n');
print(
	`Median of ${ROUNDS}, processor slowed ${SLOWDOWN} times, milliseconds (times the bare reference)`
);
print(`one day: ${oneDay.length} rows; ten years: ${tenYears.length} rows`);
for (const [name, label] of /** @type {const} */ ([
	['saved', 'press to "Bewaard"'],
	['question', 'press to question'],
	['start', 'cold offline start to an answering button']
])) {
	const base = median(bare[name]);
	const cell = (/** @type {Times} */ times) => {
		const value = median(times[name]);
		return `${value.toFixed(0)} (${(value / base).toFixed(1)}x)`;
	};
	print(`${label}: bare ${base.toFixed(0)} | one day ${cell(small)} | ten years ${cell(large)}`);
}
