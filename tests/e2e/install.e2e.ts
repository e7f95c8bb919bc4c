import { devices, type Locator, type Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

const SAFARI =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15';
const FIREFOX = 'Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0';

/** One entry on each of so many days. */
async function enterOn(seller: Seller, site: Site, days: number): Promise<void> {
	for (let day = 1; day <= days; day += 1) {
		await seller.page.clock.setFixedTime(new Date(`2026-06-0${day}T16:00:00`));
		if (day === 1) await seller.begin(site.url);
		else await seller.page.reload();
		await seller.log('greed', 2);
		await expect(seller.saved).toBeVisible();
		await seller.end('asked');
	}
}

/** Says that the browser would install the app; `outcome` is what the seller presses then. */
async function mayInstall(page: Page, outcome: 'accepted' | 'dismissed'): Promise<void> {
	await page.evaluate((pressed) => {
		const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
			prompt: () => {
				document.documentElement.dataset.asked = 'yes';
				if (pressed === 'accepted') dispatchEvent(new Event('appinstalled'));
				return Promise.resolve({ outcome: pressed });
			}
		});
		dispatchEvent(event);
	}, outcome);
}

/** What Today offers after the third day, under this heading, where the installed app begins empty. */
async function offeredEmpty(seller: Seller, site: Site, heading: string): Promise<Locator> {
	await enterOn(seller, site, 3);
	const row = seller.page.getByRole('region', { name: heading });
	await expect(row).toContainText(seller.words.installEmpty);
	return row;
}

inBothLanguages((language) => {
	test(
		'after the third day Today offers to install, offline and by keyboard; no is no',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			const head = page.getByRole('heading', { name: words.installApp });
			await enterOn(seller, site, 2);
			await seller.offlineReady();
			await page.reload();
			await mayInstall(page, 'dismissed');
			await expect(seller.greed).toBeVisible();
			await expect(head).toHaveCount(0);

			await site.stop();
			await page.clock.setFixedTime(new Date('2026-06-03T16:00:00'));
			await seller.log('fear', 1);
			await seller.end('letPass');
			await mayInstall(page, 'dismissed');
			await expect(head).toBeVisible();
			await seller.button(words.installDo).press('Enter');
			await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
			await expect(head).toHaveCount(0);
			await page.reload();
			await mayInstall(page, 'accepted');
			await expect(seller.greed).toBeVisible();
			await expect(head).toHaveCount(0);
			// Who changes their mind finds it in Settings.
			await seller.open('settings');
			await expect(head).toBeVisible();
			await expect(seller.button(words.installNo)).toHaveCount(0);
			await seller.button(words.installDo).press('Enter');
			await expect(head).toHaveCount(0);
		}
	);

	test.describe('on an iPhone', () => {
		test.use({ userAgent: devices['iPhone 14'].userAgent });
		test('it says that the installed app begins empty, and can be turned down', async ({
			page,
			site
		}) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			const row = await offeredEmpty(seller, site, words.install);
			await seller.button(words.installNo).press('Enter');
			await expect(row).toHaveCount(0);
			await page.reload();
			await expect(seller.greed).toBeVisible();
			await expect(row).toHaveCount(0);
		});
	});

	test.describe('in Safari on a Mac', () => {
		test.use({ userAgent: SAFARI, hasTouch: false });
		test('it names the Dock, and says that the app there begins empty', async ({ page, site }) => {
			const seller = new Seller(page, language);
			const row = await offeredEmpty(seller, site, seller.words.installApp);
			await expect(row).toContainText(seller.words.installDock);
		});
	});

	test.describe('in Firefox on Android', () => {
		test.use({ userAgent: FIREFOX });
		test('it names the menu', async ({ page, site }) => {
			const seller = new Seller(page, language);
			await enterOn(seller, site, 3);
			await expect(page.getByText(seller.words.installMenu)).toBeVisible();
		});
	});
});

test.describe('where it would be no use', () => {
	test(
		'not in the installed app, nor where the browser offers nothing',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page);
			await enterOn(seller, site, 3);
			const head = page.getByRole('heading', { name: /beginscherm|Installeer/ });
			await expect(head).toHaveCount(0);
			await page.addInitScript(() => {
				const { matchMedia } = window;
				window.matchMedia = (query) =>
					query === '(display-mode: standalone)' ? matchMedia('all') : matchMedia(query);
			});
			await page.reload();
			await mayInstall(page, 'accepted');
			await page.waitForTimeout(300);
			await expect(head).toHaveCount(0);
		}
	);

	test.describe('inside another app', () => {
		test.use({ userAgent: devices['iPhone 14'].userAgent + ' Instagram 300.0' });
		test('not there', async ({ page, site }) => {
			const seller = new Seller(page);
			await enterOn(seller, site, 3);
			await page.waitForTimeout(300);
			await expect(page.getByRole('heading', { name: /beginscherm|Installeer/ })).toHaveCount(0);
		});
	});
});
