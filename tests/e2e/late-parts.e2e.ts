import { expect, test } from './fixtures';
import { Seller } from './seller';

test.use({ expectedConsole: [/ERR_FAILED/] });

test('a part that is fetched ahead and out of reach takes no screen down', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	let refused = 0;
	await page.route(/\/_app\/immutable\/.*\.js$/, (route) => {
		refused += 1;
		return route.abort();
	});
	await expect.poll(() => refused, { timeout: 15_000 }).toBeGreaterThan(0);
	await page.waitForTimeout(500);
	await expect(seller.saved).toBeVisible();
	await expect(seller.question).toContainText('?');
});

test('an app that comes alive late is not covered by the screen for one that does not', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	let letGo = () => {};
	const alive = new Promise<void>((resolve) => (letGo = resolve));
	let asked = false;
	// As soon as the page is read, so that what listens for errors is there.
	await page.addInitScript(() =>
		document.addEventListener('readystatechange', () => dispatchEvent(new ErrorEvent('error')), {
			once: true
		})
	);
	// The app's own start waits until the other screen is asked for, and that until the app lives.
	await page.route(/\/_app\/immutable\/entry\/start.*\.js$/, async (route) => {
		await expect.poll(() => asked).toBe(true);
		await route.continue();
	});
	await page.route(/\/rescue\.js$/, async (route) => {
		asked = true;
		await alive;
		await route.continue();
	});
	await seller.begin(site.url);
	const fetched = page.waitForResponse(/\/rescue\.js$/);
	letGo();
	await (await fetched).finished();
	await page.waitForTimeout(300);
	await expect(page.locator('#rescue')).toHaveCount(0);
	await expect(seller.greed).toBeVisible();
});
