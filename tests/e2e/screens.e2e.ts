import { devices } from '@playwright/test';
import { expect, test } from './fixtures';
import { Seller } from './seller';

test('the language changes at once, everywhere, and holds', async ({ page, site }) => {
	await page.goto(site.url);
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	const seller = new Seller(page, 'en');
	await seller.button('Start').click();
	await page.reload();
	await expect(seller.greed).toBeVisible();
	await seller.open('settings');
	await page.getByRole('radio', { name: 'Nederlands' }).check({ force: true });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Instellingen');
});

test('the theme is there before the first paint, and the sun is one press away', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.button('Zonstand').click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'sun');
	await page.reload({ waitUntil: 'commit' });
	await page.waitForFunction(() => document.body !== null);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'sun');
	await seller.button('Zonstand').click();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('questions call the customer u or je, as set', async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.open('settings');
	await page.getByRole('radio', { name: 'Met je' }).check({ force: true });
	await seller.open('today');
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	for (let turn = 0; turn < 12; turn += 1) {
		expect(await seller.question.textContent()).not.toMatch(/\b(u|uw|uzelf)\b/);
		const text = (await seller.question.textContent())!;
		await seller.button(seller.words.other).click();
		await expect(seller.question).not.toHaveText(text);
	}
});

test('the check-in is folded until the afternoon hour that was set', async ({ page, site }) => {
	await page.clock.install({ time: new Date('2026-06-02T13:00:00') });
	const seller = new Seller(page);
	await seller.begin(site.url);
	await expect(seller.button(seller.words.fillNow)).toBeVisible();
	await seller.open('settings');
	await page.getByLabel('Vanaf hoe laat vul je je dag in?').selectOption('12');
	await seller.open('today');
	await expect(page.getByRole('group', { name: seller.words.happy })).toBeVisible();
});

test('yesterday is closed by one press, and that can be undone', async ({ page, site }) => {
	await page.clock.install({ time: new Date('2026-06-01T16:00:00') });
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('fear', 2);
	await expect(seller.saved).toBeVisible();
	await seller.end('asked');
	// Three in the night is still yesterday; five is today.
	await page.clock.setSystemTime(new Date('2026-06-02T03:00:00'));
	await page.reload();
	await expect(page.locator('main li')).toHaveCount(1);
	await page.clock.setSystemTime(new Date('2026-06-02T05:00:00'));
	await page.reload();
	const row = page.getByText('Gisteren staat nog open. 1 moment. Was dat alles?');
	await expect(row).toBeVisible();
	await seller.button(seller.words.thatWasAll).first().click();
	await expect(page.getByText('Gisteren is dicht.')).toBeVisible();
	await seller.button(seller.words.undo).click();
	await expect(row).toBeVisible();
});

test('an open day has no figure; a later moment opens a closed day again', async ({
	page,
	site
}) => {
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.fillDay(10, 10);
	await expect(seller.figure).toHaveText('0');
	await page.clock.setSystemTime(new Date('2026-06-02T16:05:00'));
	await seller.log('greed', 5);
	await expect(seller.saved).toBeVisible();
	await expect(seller.figure).toHaveCount(0);
	await seller.end('gaveIn');
	await expect(page.getByRole('heading', { name: seller.words.close })).toBeVisible();
	await expect(seller.figure).toHaveCount(0);
	await seller.button(seller.words.thatWasAll).click();
	await expect(seller.figure).toHaveText('15');
});

test('a chosen bead pressed again takes the answer back', async ({ page, site }) => {
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
	const seller = new Seller(page);
	await seller.begin(site.url);
	const happy = page.getByRole('group', { name: seller.words.happy });
	await happy.getByRole('radio', { name: '7', exact: true }).click();
	await page.getByRole('button', { name: /^Wijzig/ }).click();
	await expect(happy.getByRole('radio', { name: '7', exact: true })).toBeChecked();
	await happy.getByRole('radio', { name: '7', exact: true }).click();
	await expect(happy.getByRole('radio', { checked: true })).toHaveCount(0);
});

test.describe('on an iPhone', () => {
	test.use({ userAgent: devices['iPhone 14'].userAgent });
	test('a tab offers the home screen first', async ({ page, site }) => {
		await page.goto(site.url);
		await expect(page.getByText('Zet de app eerst op je beginscherm')).toBeVisible();
	});
});

test.describe('inside another app', () => {
	test.use({ userAgent: devices['iPhone 14'].userAgent + ' Instagram 300.0' });
	test('it says to open the browser', async ({ page, site }) => {
		await page.goto(site.url);
		await expect(page.getByText('Open dit in je browser')).toBeVisible();
	});
});
