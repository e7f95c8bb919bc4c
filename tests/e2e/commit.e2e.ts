import { expect, test } from './fixtures';
import { Seller } from './seller';

interface Write {
	durability: string;
	/** When the transaction was committed, by the page's clock; null while it is not. */
	committed: number | null;
}
interface Watched {
	writes: Write[];
	/** How long the news of a commit is held back, milliseconds. */
	holdBack: number;
	/** When the word stood on the screen. */
	said: number | null;
}
declare global {
	interface Window {
		watched: Watched;
	}
}

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		window.watched = { writes: [], holdBack: 0, said: null };
		const open = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (stores, mode, options) {
			const transaction = open.call(this, stores, mode, options);
			if (mode !== 'readwrite') return transaction;
			const write: Write = { durability: transaction.durability, committed: null };
			window.watched.writes.push(write);
			let letThrough = false;
			transaction.addEventListener(
				'complete',
				(event) => {
					write.committed ??= performance.now();
					if (letThrough || window.watched.holdBack === 0) return;
					event.stopImmediatePropagation();
					setTimeout(() => {
						letThrough = true;
						transaction.dispatchEvent(new Event('complete'));
					}, window.watched.holdBack);
				},
				{ capture: true }
			);
			return transaction;
		};
		new MutationObserver(() => {
			if (document.querySelector('.kept')?.textContent.includes('Bewaard')) {
				window.watched.said ??= performance.now();
			}
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
});

test('every write is strict, and the word comes after its commit', async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	const { writes, said } = await page.evaluate(() => window.watched);
	expect(writes.length).toBeGreaterThanOrEqual(2);
	for (const write of writes) expect(write.durability).toBe('strict');
	expect(writes.at(-1)!.committed).not.toBeNull();
	expect(said!).toBeGreaterThanOrEqual(writes.at(-1)!.committed!);
});

test('while the commit is not heard of, the question is there and the word is not', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await page.evaluate(() => (window.watched.holdBack = 1500));
	await seller.log('greed', 3);
	await expect(seller.question).not.toHaveText('');
	await page.waitForTimeout(700);
	await expect(seller.saved).toHaveCount(0);
	await expect(seller.saved).toBeVisible();
});
