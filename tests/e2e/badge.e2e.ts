import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

/** An installed app whose icon can have a dot: `data-dot` says whether it has. */
async function installed(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { matchMedia } = window;
		window.matchMedia = (query) =>
			query === '(display-mode: standalone)' ? matchMedia('all') : matchMedia(query);
		const dot = (shown: string) => () => {
			document.documentElement.dataset.dot = shown;
			return Promise.resolve();
		};
		Object.assign(navigator, { setAppBadge: dot('yes'), clearAppBadge: dot('no') });
	});
}

inBothLanguages((language) => {
	test(
		'the icon has a dot while yesterday is open, unless switched off',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			const dot = (shown: 'yes' | 'no') =>
				expect(page.locator('html')).toHaveAttribute('data-dot', shown, { timeout: 15_000 });
			await installed(page);
			await page.clock.setFixedTime(new Date('2026-06-01T16:00:00'));
			await seller.begin(site.url);
			await seller.log('fear', 2);
			await expect(seller.saved).toBeVisible();
			await seller.end('asked');
			// Today may stay open as long as it lasts.
			await dot('no');
			await seller.offlineReady();
			await site.stop();

			await page.clock.setFixedTime(new Date('2026-06-02T09:00:00'));
			await page.reload();
			await dot('yes');
			await seller.open('settings');
			const wanted = page.getByRole('checkbox', { name: words.badge });
			await expect(wanted).toBeChecked();
			await wanted.press('Space');
			await dot('no');
			await wanted.press('Space');
			await dot('yes');
			await seller.open('today');
			await seller.button(words.thatWasAll).first().press('Enter');
			await dot('no');
			await seller.button(words.undo).press('Enter');
			await dot('yes');
		}
	);
});

test(
	'not in a tab, and nobody is asked for a permission',
	{ tag: LONG },
	async ({ page, site }) => {
		await page.addInitScript(() => {
			const told = () => {
				document.documentElement.dataset.dot = 'told';
				return Promise.resolve();
			};
			Object.assign(navigator, { setAppBadge: told, clearAppBadge: told });
			Notification.requestPermission = () => {
				document.documentElement.dataset.dot = 'asked';
				return Promise.resolve('denied');
			};
		});
		const seller = new Seller(page);
		await seller.begin(site.url);
		await seller.open('settings');
		await expect(page.getByRole('checkbox', { name: seller.words.badge })).toHaveCount(0);
		await page.waitForTimeout(6000);
		await expect(page.locator('html')).not.toHaveAttribute('data-dot');
	}
);
