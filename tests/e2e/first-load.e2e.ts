import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './fixtures';
import { Seller } from './seller';

const MOST_KB = 100;

// The cache is empty and no worker fetches ahead: what travels is what a first visitor waits for.
test.use({ serviceWorkers: 'block' });

test(`at most ${MOST_KB} kB of JavaScript travels until the greed button answers`, async ({
	page,
	site
}) => {
	const scripts: Response[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.push(response);
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

	const before = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter((entry) => entry.startTime <= Number(document.documentElement.dataset.answered))
			.map((entry) => entry.name)
	);
	const counted = scripts.filter((script) => before.includes(script.url()));
	const bytes = await Promise.all(
		counted.map(async (script) => gzipSync(await script.body(), { level: 9 }).length)
	);
	const kB = bytes.reduce((sum, each) => sum + each, 0) / 1000;
	process.stdout.write(`first load: ${counted.length} scripts, ${kB.toFixed(1)} kB gzipped\n`);
	expect(counted.length).toBeGreaterThan(3);
	expect(kB).toBeLessThanOrEqual(MOST_KB);
});
