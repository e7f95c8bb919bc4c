import { looking } from './axe';
import { expect, test } from './fixtures';
import type { Language } from './seller';
import { inLongRun } from './long';

for (const language of ['nl', 'en'] as const satisfies Language[]) {
	test(
		`axe finds nothing in Days, ${language}`,
		{ tag: inLongRun(language) },
		async ({ page, site }) => {
			await page.clock.install({ time: new Date('2026-06-01T16:00:00') });
			const { seller, clean } = await looking(page, language);
			const { words } = seller;
			const head = page.getByRole('heading', { level: 1 });
			await seller.begin(site.url);
			await seller.open('days');
			await expect(page.getByRole('link', { name: words.fillDays })).toBeVisible();
			await clean('days, empty');
			await seller.open('today');
			await seller.log('greed', 4);
			await seller.end('asked');
			await page.clock.setSystemTime(new Date('2026-06-02T16:00:00'));
			await page.reload();
			await seller.button(words.thatWasAll).click();
			await expect(page.getByText(words.yesterdayClosed)).toBeVisible();
			await seller.log('fear', 5);
			await seller.end('letPass');
			await seller.fillDay(7, 8);

			await seller.open('days');
			await expect(page.getByRole('region', { name: words.thisWeek })).toBeVisible();
			await clean('days, list');
			await page.getByRole('radio', { name: words.month, exact: true }).click({ force: true });
			await expect(page.getByRole('link', { name: words.openDay })).toBeVisible();
			await clean('days, month');
			await page.getByRole('radio', { name: words.inYear, exact: true }).click({ force: true });
			await expect(page.locator('.months path').first()).toBeVisible();
			await clean('days, year');
			await page.goto(site.url + 'days/fill');
			await page.getByRole('checkbox').nth(1).check();
			await clean('days, filled in in one go');
			await page.goto(site.url + 'days/search');
			await expect(page.getByText(words.findHint)).toBeVisible();
			await clean('search, nothing asked');
			await page.goto(site.url + 'days/search?kind=greed,fear');
			await expect(page.locator('main li a')).toHaveCount(2);
			await page.getByText(words.findMore).click();
			await clean('search, filters unfolded');
			await page.getByRole('searchbox').fill('zzz');
			await expect(page.locator('main .told')).toContainText(words.foundNothing);
			await clean('search, nothing found');
			await page.goto(site.url + 'day/2026-06-01');
			await expect(seller.button(words.addTap)).toBeVisible();
			await seller.note.fill('Een bureaulamp.');
			await expect(page.getByText(words.kept)).toBeVisible();
			await clean('a day');
			await page.goto(site.url + 'days/search?q=lamp');
			await expect(page.locator('main mark')).toBeVisible();
			await clean('search, a word found');
			await page.goto(site.url + 'day/2026-06-01');
			await seller.button(words.addTap).click();
			await expect(seller.button(words.saveTap)).toBeVisible();
			await clean('a day, a tap being added');
			await page.goto(site.url + 'day/2026-06-02');
			await seller.button(words.eraseDay).click();
			await expect(page.getByText(words.dayErased)).toBeVisible();
			await clean('a day that was just erased');
			await seller.button(words.undo).click();
			await page.goto(site.url + 'day/2026-06-03');
			await expect(head).toHaveText(words.dayToCome);
			await clean('a day to come');
		}
	);
}
