import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { Seller } from './seller';

const MOST_KB = 100;
/** Svelte, SvelteKit and Dexie alone take more than this: less means that not all was counted. */
const LEAST_KB = 50;

test.use({ firstVisit: true });

test(`at most ${MOST_KB} kB of JavaScript travels until the greed button answers`, async ({
	page,
	site
}) => {
	// The cache is empty, and no worker fetches ahead, however slow the machine: what travels is what a
	// first visitor waits for.
	await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	const scripts = new Set<string>();
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.add(response.url());
	});
	// The page's own clock says when the press was answered.
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('#how-hard')) return;
			document.documentElement.dataset.answered = String(performance.now());
			observer.disconnect();
		}).observe(document, { subtree: true, childList: true });
	});
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.greed.click();
	await expect(page.getByRole('heading', { name: seller.words.howHard })).toBeVisible();

	const before = await page.evaluate(() => {
		const answered = Number(document.documentElement.dataset.answered);
		return performance
			.getEntriesByType('resource')
			.filter((entry) => entry.startTime <= answered)
			.map((entry) => entry.toJSON() as PerformanceResourceTiming);
	});
	const counted = before.filter(({ name }) => scripts.has(name));
	for (const { name, transferSize } of counted) expect(transferSize, name).toBeGreaterThan(0);
	// As it came, gzipped by the server; what stands in the page itself is gzipped here.
	const travelled = counted.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
	const inline = await page.locator('script:not([src])').allTextContents();
	const kB = (travelled + gzipSync(inline.join('')).length) / 1000;
	process.stdout.write(`first load: ${counted.length} scripts, ${kB.toFixed(1)} kB gzipped\n`);
	expect(kB).toBeGreaterThan(LEAST_KB);
	expect(kB).toBeLessThanOrEqual(MOST_KB);
});
