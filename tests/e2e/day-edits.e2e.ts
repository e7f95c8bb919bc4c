import type { Locator, Page } from '@playwright/test';
import { refuseWrites } from './faults';
import { expect, test, type Site } from './fixtures';
import { Seller } from './seller';

const NOW = new Date('2026-06-02T16:30:00');
const DAY = /\/day\/2026-05-30$/;

/** A seller who opens Saturday from the list of days, on which nothing stands. */
async function onSaturday(page: Page, site: Site) {
	await page.clock.install({ time: NOW });
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.open('days');
	await page.getByRole('link', { name: seller.words.fillDays }).click();
	await page
		.getByRole('group', { name: 'za 30 mei' })
		.getByRole('link', { name: '0 tikjes' })
		.click();
	await expect(page).toHaveURL(DAY);
	return { seller, words: seller.words, taps: seller.list(seller.words.taps) };
}

/** Opens the form and fills in a moment. */
async function fillTap(seller: Seller, pull: 'greed' | 'fear' = 'greed') {
	const { page, words } = seller;
	await seller.button(words.addTap).click();
	await page.getByLabel(words.time).fill('10:20');
	await page.getByRole('radio', { name: words[pull] }).click();
}

async function addTap(seller: Seller, pull: 'greed' | 'fear') {
	await fillTap(seller, pull);
	await seller.button(seller.words.saveTap).click();
	await expect(seller.button(seller.words.addTap)).toBeVisible();
}

/** Two presses before anything on the screen can answer the first. */
const pressTwice = (button: Locator) =>
	button.evaluate((element: HTMLElement) => {
		element.click();
		element.click();
	});

test.describe('a moment that is added', () => {
	test('by a double press is one, and leaves the day open', async ({ page, site }) => {
		const { seller, words, taps } = await onSaturday(page, site);
		await fillTap(seller);
		await pressTwice(seller.button(words.saveTap));
		await expect(seller.button(words.addTap)).toBeVisible();
		await expect(taps).toHaveCount(1);
		await seller.button(words.addTap).click();
		await pressTwice(seller.button(words.cancel));
		await expect(seller.button(words.addTap)).toBeVisible();
		await expect(page).toHaveURL(DAY);
		await addTap(seller, 'fear');
		await expect(taps).toHaveCount(2);
		await expect(page).toHaveURL(DAY);
	});

	test('again after a failure, is one', async ({ page, site }) => {
		const { seller, words, taps } = await onSaturday(page, site);
		const letWrite = await refuseWrites(page, 'QuotaExceededError');
		await fillTap(seller);
		await seller.button(words.saveTap).click();
		await expect(page.getByRole('alert')).toContainText(words.faults.quota);
		await letWrite();
		await seller.button(words.saveTap).click();
		await expect(page.getByRole('alert')).toHaveCount(0);
		await expect(seller.button(words.addTap)).toBeVisible();
		await page.reload();
		await expect(taps).toHaveCount(1);
	});

	test('by the notice of a failure closes the form, unless more was filled in', async ({
		page,
		site
	}) => {
		const { seller, words, taps } = await onSaturday(page, site);
		const failOnce = async (between: () => Promise<void>) => {
			const letWrite = await refuseWrites(page, 'QuotaExceededError');
			await seller.button(words.saveTap).click();
			await expect(page.getByRole('alert')).toContainText(words.faults.quota);
			await between();
			await letWrite();
			await seller.button(words.tryAgain).click();
			await expect(page.getByRole('alert')).toHaveCount(0);
		};
		await fillTap(seller);
		await failOnce(() => Promise.resolve());
		await expect(taps).toHaveCount(1);
		await expect(seller.button(words.addTap)).toBeVisible();

		await fillTap(seller);
		await failOnce(() => page.getByRole('radio', { name: words.fear }).click());
		await expect(taps).toHaveCount(2);
		await expect(page.getByRole('radio', { name: words.fear })).toBeChecked();
		await seller.button(words.saveTap).click();
		await expect(seller.button(words.addTap)).toBeVisible();
		await expect(taps).toHaveText([words.greed, words.greed, words.fear].map((p) => RegExp(p)));
	});

	test('from the questions closes the form that was open already', async ({ page, site }) => {
		const { seller, words, taps } = await onSaturday(page, site);
		for (const question of [words.happyThatDay, /geloofde je/]) {
			const answers = page.getByRole('group', { name: question });
			await answers.getByRole('radio', { name: '7', exact: true }).click();
		}
		await fillTap(seller);
		await seller.button(words.addMoment).click();
		await seller.button(words.saveTap).click();
		await expect(taps).toHaveCount(1);
		await expect(seller.button(words.addTap)).toBeVisible();
		await expect(seller.button(words.saveTap)).toHaveCount(0);
	});

	test('keeps an update back while it is half-filled', async ({ page, site }) => {
		const { seller, words } = await onSaturday(page, site);
		await seller.offlineReady();
		await fillTap(seller);
		site.release();
		await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
		await page.waitForFunction(
			async () => (await navigator.serviceWorker.ready).waiting?.state === 'installed'
		);
		// So long as the bar would take to come.
		await page.waitForTimeout(1000);
		await expect(page.getByText(words.newVersion)).toHaveCount(0);
		await seller.button(words.cancel).click();
		await expect(page.getByText(words.newVersion)).toBeVisible();
	});
});

test('choosing among moments ends when there are none left', async ({ page, site }) => {
	const { seller, words, taps } = await onSaturday(page, site);
	await addTap(seller, 'greed');
	await addTap(seller, 'fear');
	await seller.button(words.chooseSeveral).click();
	await pressTwice(seller.button(words.doneChoosing));
	await expect(seller.button(words.chooseSeveral)).toBeVisible();
	await expect(page).toHaveURL(DAY);
	// Forward to it again.
	await page.goForward();
	for (const box of await page.getByRole('checkbox').all()) await box.check();
	await seller.button(words.eraseChosen).click();
	await expect(taps).toHaveCount(0);
	await expect(seller.button(words.addTap)).toBeVisible();
	await seller.button(words.undo).click();
	await expect(taps).toHaveCount(2);
	await expect(seller.button(words.chooseSeveral)).toBeVisible();
	// One step back is out of the day.
	await page.getByRole('link', { name: words.back }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.fillDays);
});

test('a day is said to be erased only by who erased it', async ({ page, site }) => {
	const { seller, words, taps } = await onSaturday(page, site);
	await addTap(seller, 'greed');
	await addTap(seller, 'fear');
	await seller.button(words.undo).click();
	await expect(taps).toHaveCount(1);
	await seller.button(words.eraseDay).click();
	await expect(page.getByText(words.dayErased)).toBeVisible();
	await seller.button(words.undo).click();
	await expect(page.getByText(words.changed)).toBeVisible();
	const happy = page.getByRole('group', { name: words.happyThatDay });
	await happy.getByRole('radio', { name: '7', exact: true }).click();
	await expect(page.getByText(words.late)).toBeVisible();
	// The second press does not wait for what the first takes back.
	await pressTwice(seller.button(words.undo));
	await expect(taps).toHaveCount(0);
	await expect(seller.button(words.undo)).toHaveCount(0);
	// The only thing on the day taken back in another way.
	await page.goBack();
	const saturday = page.getByRole('group', { name: 'za 30 mei' });
	await saturday.getByRole('checkbox').check();
	await seller.button(words.wasAll).click();
	await saturday.getByRole('link', { name: '0 tikjes' }).click();
	await seller.button(`${words.change} ${words.dayClosed}`).click();
	await seller.button(words.reopen).click();
	await expect(page.getByText(words.changed)).toBeVisible();
	await expect(page.getByText(words.dayErased)).toHaveCount(0);
});

test.describe('days to fill in', () => {
	test('that are out of sight are not closed', async ({ page, site }) => {
		const { seller, words } = await onSaturday(page, site);
		await page.goBack();
		const days = page.getByRole('group').getByRole('checkbox');
		for (const at of [0, 1, 2]) await days.nth(at).check();
		await expect(page.getByText('3 dagen gekozen')).toBeVisible();
		await page.getByRole('link', { name: words.earlierDays }).click();
		await expect(page.getByText(words.noneChosen)).toBeVisible();
		await seller.button(words.wasAll).press('Enter');
		await seller.button(words.hadNone).press('Enter');
		await days.nth(0).check();
		await seller.button(words.wasAll).click();
		await expect(page.getByText(words.dayClosed)).toHaveCount(1);
		await page.goBack();
		await expect(page.getByText('3 dagen gekozen')).toBeVisible();
		await expect(page.getByText(words.dayClosed)).toHaveCount(0);
		await expect(page.getByText(words.noCustomers, { exact: true })).toHaveCount(0);
	});

	test('that are all closed are said to be, whatever was left empty', async ({ page, site }) => {
		const { seller, words } = await onSaturday(page, site);
		await page.goBack();
		await page.getByLabel(words.chooseAll).check();
		await seller.button(words.wasAll).click();
		await expect(page.getByText(words.dayClosed)).toHaveCount(14);
		await page.reload();
		await expect(page.getByText(words.allClosed)).toBeVisible();
	});
});
