import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { LONG } from './long';
import { Keeper } from './keeper';
import { Seller } from './seller';
import { happiness } from './stored';

/** A folder of the browser's own, where no window asks for one; and the names of what is in it. */
async function withFolder(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const showDirectoryPicker = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle('Mijn map', { create: true });
		Object.assign(window, { showDirectoryPicker });
	});
	return () =>
		page.evaluate(async () => {
			const root = await navigator.storage.getDirectory();
			const found: string[] = [];
			for await (const name of (await root.getDirectoryHandle('Mijn map')).keys()) found.push(name);
			return found.sort();
		});
}

test('a folder that was picked gets one backup a day, and keeps eight', async ({ page, site }) => {
	const names = await withFolder(page);
	await page.clock.install({ time: new Date('2026-06-01T16:00:00') });
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.seller.fillDay(7, 8);
	await keeper.goto(site, 'backup');
	await keeper.keepWords();
	await keeper.button(keeper.words.pickFolder).click();
	await expect(page.getByText(`${keeper.words.inFolder} “Mijn map”.`)).toBeVisible();
	await expect(page.getByText(keeper.words.backupToday)).toBeVisible();
	const device = /[0-9a-f]{6}(?=\.lijn$)/.exec((await names())[0]!)![0];
	const backup = (day: string) => `ambitiespanning-back-up-${day}-${device}.lijn`;
	const ofOtherDevice = 'ambitiespanning-back-up-2026-05-01-ffffff.lijn';
	expect(await names()).toEqual([backup('2026-06-01')]);
	const older = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => backup(`2026-05-0${day}`));
	await page.evaluate(
		async (others) => {
			const root = await navigator.storage.getDirectory();
			const folder = await root.getDirectoryHandle('Mijn map');
			for (const name of others) await folder.getFileHandle(name, { create: true });
		},
		[...older, ofOtherDevice, 'a-file-of-mine.txt']
	);
	await page.clock.setSystemTime(new Date('2026-06-02T16:00:00'));
	await page.goto(site.url);
	// The journal is open by then, and what makes a backup has time to start.
	await expect(page.locator('main input[multiple]')).toBeAttached();
	await page.clock.runFor(13_000);
	await expect
		.poll(names, { timeout: 30_000 })
		.toEqual([
			'a-file-of-mine.txt',
			ofOtherDevice,
			...older.slice(2),
			backup('2026-06-01'),
			backup('2026-06-02')
		]);
});

test(
	'journals of one device have backups of their own in one folder',
	{ tag: LONG },
	async ({ page, site }) => {
		const names = await withFolder(page);
		const keeper = new Keeper(new Seller(page));
		const { words, seller } = keeper;
		const putThere = async () => {
			await keeper.goto(site, 'backup');
			await keeper.keepWords();
			await keeper.button(words.pickFolder).click();
			await expect(page.getByText(`${words.inFolder} “Mijn map”.`)).toBeVisible();
			await expect(page.getByText(words.backupToday)).toBeVisible();
		};
		await seller.begin(site.url);
		await putThere();
		await seller.open('settings');
		await page.getByLabel(seller.words.journalNew).fill('Sam & Co.');
		await page.keyboard.press('Enter');
		await seller.button(seller.words.begin).click();
		await expect(seller.greed).toBeVisible();
		await putThere();
		expect(await names()).toEqual([
			expect.stringMatching(/^ambitiespanning-back-up-2\d{3}-[\d-]{5}-[0-9a-f]{6}\.lijn$/),
			expect.stringMatching(
				/^ambitiespanning-back-up-Sam-Co-[0-9a-f]{6}-[\d-]{10}-[0-9a-f]{6}\.lijn$/
			)
		]);
	}
);

test('Today speaks of a backup after a week, and clearly after a month', async ({ page, site }) => {
	const keeper = new Keeper(new Seller(page));
	const { words, seller } = keeper;
	await page.clock.install({ time: new Date('2026-06-01T16:00:00') });
	const on = async (day: string) => {
		await page.clock.setSystemTime(new Date(`${day}T16:00:00`));
		await page.goto(site.url);
		await expect(seller.note).toBeVisible();
		// What stands below it, in the same turn.
		await expect(page.locator('main input[multiple]')).toBeAttached();
	};
	const row = page.locator('main p', { hasText: /back-up/ });
	const weight = () => row.evaluate((element) => getComputedStyle(element).fontWeight);
	await seller.begin(site.url);
	await on('2026-06-09');
	// Nothing was ever entered: there is nothing to keep.
	await expect(row).toHaveCount(0);
	await seller.fillDay(7, 8);
	await on('2026-06-15');
	await expect(row).toHaveCount(0);
	await on('2026-06-16');
	await expect(row).toContainText(words.noBackup);
	expect(await weight()).toBe('400');
	await row.getByRole('link', { name: words.makeBackup }).click();
	await keeper.keepWords();
	await keeper.makeFile(words.makeBackup);
	await on('2026-06-22');
	await expect(row).toHaveCount(0);
	await on('2026-06-23');
	await expect(row).toContainText(words.daysAgo(7));
	expect(await weight()).toBe('400');
	await on('2026-07-16');
	await expect(row).toContainText(words.daysAgo(30));
	expect(await weight()).toBe('600');
	await seller.open('settings');
	await expect(page.getByText(words.daysAgo(30))).toBeVisible();
});

test.describe('on a device with little room', () => {
	// Newer versions say of every device that it has room enough, so that nobody can tell them apart.
	test.use({ phoneArgs: ['--disable-features=StaticStorageQuota'] });
	test('it says so on Today and in Settings, and saving goes on', async ({ phone, site }) => {
		const { page } = phone;
		const keeper = new Keeper(new Seller(page));
		const { words, seller } = keeper;
		await seller.begin(site.url);
		const session = await page.context().newCDPSession(page);
		const origin = new URL(site.url).origin;
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40_000_000 });
		await page.reload();
		const notice = page.locator('main .notice', { hasText: words.nearlyFull });
		await expect(notice).toContainText(/\d\s[kM]B/);
		await expect(notice.getByRole('link', { name: words.makeBackup })).toHaveAttribute(
			'href',
			/backup$/
		);
		await seller.fillDay(7, 8);
		expect(Object.values(await happiness(page))).toEqual([7]);
		await seller.open('settings');
		await expect(page).toHaveURL(/settings$/);
		await expect(notice).toBeVisible();
		await session.send('Storage.overrideQuotaForOrigin', { origin });
		await page.reload();
		await expect(keeper.page.getByRole('link', { name: words.restoreOrBringIn })).toBeVisible();
		await expect(notice).toHaveCount(0);
	});
});
