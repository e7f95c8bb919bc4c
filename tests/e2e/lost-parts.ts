import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Takes every part of the app that holds this text out of what is kept for offline. */
export async function loseFromCache(page: Page, text: string): Promise<void> {
	const lost = await page.evaluate(async (wanted) => {
		let count = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				if (!new URL(request.url).pathname.endsWith('.js')) continue;
				const answer = await cache.match(request);
				if (!(await answer!.text()).includes(wanted)) continue;
				await cache.delete(request);
				count += 1;
			}
		}
		return count;
	}, text);
	expect(lost).toBeGreaterThan(0);
	await forgetFetched(page);
}

/** Empties the browser's own cache, from which lost files would come all the same. */
export async function forgetFetched(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	await session.detach();
}
