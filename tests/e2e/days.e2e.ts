import type { Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures';
import { inBothLanguages, LONG } from './long';
import { expectSamePlace, linkInSight } from './places';
import { Seller, type Language } from './seller';
import { NOW, threeYears } from './three-years';

/** A seller who was at work on Saturday, has nothing since, and is offline now. */
async function afterSaturday(page: Page, site: Site, language: Language) {
	await page.clock.install({ time: new Date('2026-05-30T16:00:00') });
	const seller = new Seller(page, language);
	await seller.begin(site.url);
	await seller.offlineReady();
	await site.stop();
	await seller.log('greed', 4);
	await seller.end('asked');
	await seller.log('fear', 2);
	await seller.end('gaveIn');
	await seller.fillDay(7, 8);
	await page.clock.setSystemTime(NOW);
	await page.reload();
	await seller.open('days');
	return seller;
}

inBothLanguages((language) => {
	test('a past day: opened from the list, everything on it changed, and taken back step by step', async ({
		page,
		site
	}) => {
		const seller = await afterSaturday(page, site, language);
		const { words } = seller;
		const head = page.getByRole('heading', { level: 1 });
		// Happiness 6, belief 4, greed 30·(1 − 2^−0.2) = 3.9, fear 30·(1 − 2^−0.4) = 7.3: 21.
		const row = page.getByRole('link', { name: new RegExp(words.figureOf(21)) });
		await row.focus();
		await page.keyboard.press('Enter');
		await expect(head).toHaveText(words.saturday);
		await expect(seller.figure).toHaveText('21');

		// A moment at a time of its own.
		await seller.button(words.addTap).press('Enter');
		await page.getByLabel(words.time).fill('10:20');
		await page.getByRole('radio', { name: words.greed }).focus();
		await page.keyboard.press('Space');
		await page.getByRole('radio', { name: '3', exact: true }).focus();
		await page.keyboard.press('Space');
		await seller.button(words.saveTap).press('Enter');
		await expect(seller.list(words.taps)).toHaveText([
			new RegExp(`10:20.*${words.greed}.*3.*${words.stillOpen}`),
			new RegExp(words.greed),
			new RegExp(words.fear)
		]);
		// It is not said how it ended: the day is closed, but has no figure.
		await expect(seller.figure).toHaveCount(0);
		await expect(page.getByText(words.between(23, 31))).toBeVisible();

		// Several at once: how they ended, then erased.
		await seller.button(words.chooseSeveral).press('Enter');
		await page.getByRole('checkbox').nth(0).press('Space');
		await page.getByRole('checkbox').nth(1).press('Space');
		await expect(page.getByText(words.chosen(2))).toBeVisible();
		await seller.button(words.letPass).press('Enter');
		await expect(seller.list(words.taps)).toHaveText([
			new RegExp(words.letPass),
			new RegExp(words.letPass),
			new RegExp(words.gaveIn)
		]);
		await expect(seller.figure).toHaveText('29');
		await seller.button(words.eraseChosen).press('Enter');
		await expect(seller.list(words.taps)).toHaveText([new RegExp(words.fear)]);
		await expect(seller.figure).toHaveText('17');
		await seller.button(words.undo).press('Enter');
		await expect(seller.figure).toHaveText('29');
		await seller.button(words.undo).press('Enter');
		await expect(seller.list(words.taps)).toHaveText([
			new RegExp(words.stillOpen),
			new RegExp(words.asked),
			new RegExp(words.gaveIn)
		]);
		// Back closes what is open over the day, not the day.
		await page.goBack();
		await expect(head).toHaveText(words.saturday);
		await expect(page.getByRole('checkbox')).toHaveCount(0);

		// An answer, a note, and the whole day erased.
		await seller.button(`${words.change} ${words.happyShort}`).press('Enter');
		await page
			.getByRole('group', { name: words.happyThatDay })
			.getByRole('radio', { name: '10', exact: true })
			.click();
		await expect(page.getByText(words.late).first()).toBeVisible();
		await seller.note.fill('Bleef een kwartier.');
		await expect(page.getByText(words.kept)).toBeVisible();
		await seller.button(words.eraseDay).press('Enter');
		await expect(page.getByText(words.dayErased)).toBeVisible();
		await expect(seller.list(words.taps)).toHaveCount(0);
		await expect(seller.note).toHaveValue('');
		await seller.button(words.undo).press('Enter');
		await expect(seller.list(words.taps)).toHaveCount(3);
		await expect(seller.note).toHaveValue('Bleef een kwartier.');
		for (let step = 0; step < 2; step += 1) await seller.button(words.undo).press('Enter');
		await expect(seller.button(words.undo)).toHaveCount(0);
		await expect(seller.figure).toHaveText('21');
		await page.reload();
		await expect(seller.figure).toHaveText('21');
		await expect(seller.list(words.taps)).toHaveCount(2);
	});

	test(
		'several past days are filled in and closed in one go',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await afterSaturday(page, site, language);
			const { words } = seller;
			await page.getByRole('link', { name: words.fillDays }).press('Enter');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.fillDays);
			const monday = page.getByRole('group', { name: words.monday });
			const sunday = page.getByRole('group', { name: words.sunday });
			await monday.getByLabel(words.happyShort).selectOption('6');
			await monday.getByLabel(words.beliefShort).selectOption('9');
			await sunday.getByLabel(words.happyShort).selectOption('5');
			await sunday.getByLabel(words.beliefShort).selectOption('5');
			for (const day of [monday, sunday]) await day.getByRole('checkbox').press('Space');
			await seller.button(words.wasAll).press('Enter');
			await expect(monday.getByText(words.dayClosed)).toBeVisible();
			await expect(sunday.getByText(words.dayClosed)).toBeVisible();
			// A wrong press is mended: the last days had no customers.
			await seller.button(words.undo).press('Enter');
			await expect(sunday.getByText(words.dayClosed)).toHaveCount(0);
			for (const day of [monday, sunday]) await day.getByRole('checkbox').press('Space');
			await seller.button(words.wasAll).press('Enter');
			await expect(monday.getByText(words.dayClosed)).toBeVisible();
			const friday = page.getByRole('group', { name: words.friday });
			await friday.getByRole('checkbox').press('Space');
			await seller.button(words.hadNone).press('Enter');
			await expect(friday.getByText(words.noCustomers)).toBeVisible();

			await seller.open('days');
			// 2·4 + 2·1 = 10, 2·5 + 2·5 = 20. Sunday was answered more than a day after it ended.
			const day = (name: RegExp) => page.getByRole('link', { name });
			await expect(day(new RegExp(`${words.monday}: ${words.figureOf(10)}`))).toBeVisible();
			await expect(
				day(new RegExp(`${words.sunday}: ${words.figureOf(20)}.*${words.lateShort}`))
			).toBeVisible();
			await expect(
				day(new RegExp(`${words.friday}: ${words.noCustomers}.*${words.lateShort}`))
			).toBeVisible();
		}
	);

	test(
		'an empty past day is opened and filled in; a day to come is not there',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await afterSaturday(page, site, language);
			const { words } = seller;
			await page.goto(site.url + 'day/2026-05-21');
			await page
				.getByRole('group', { name: words.happyThatDay })
				.getByRole('radio', { name: '3', exact: true })
				.click();
			await expect(page.getByText(words.between(14, 94))).toBeVisible();
			// A half-filled moment outlives the window.
			await seller.button(words.addTap).click();
			await page.getByLabel(words.time).fill('01:30');
			await page.getByRole('radio', { name: words.fear }).click();
			await page.reload();
			await seller.button(words.addTap).click();
			await expect(page.getByLabel(words.time)).toHaveValue('01:30');
			await seller.button(words.saveTap).click();
			// In the night after, which still is that day.
			await expect(seller.list(words.taps)).toHaveText([new RegExp(`01:30.*${words.fear}`)]);
			await page.goto(site.url + 'day/2026-06-03');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.dayToCome);
			await page.goto(site.url + 'day/2026-02-31');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.noSuchDay);
		}
	);

	test(
		'three years: the list is windowed, and a way back finds its place',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await threeYears(page, site, language);
			await page.goto(site.url + 'days');
			const { words } = seller;
			const days = page.locator('main section a[href*="/day/"]');
			await expect(page.getByRole('region', { name: words.thisWeek })).toBeVisible();
			await expect(days.first()).toBeVisible();
			// 157 weeks that have their place, of which few are there.
			const height = () => page.evaluate(() => document.documentElement.scrollHeight);
			await expect.poll(height).toBeGreaterThan(150 * 100);
			expect(await page.locator('main section').count()).toBeLessThan(40);
			expect(await days.count()).toBeLessThan(40);
			// As with a finger, a screenful at a time.
			for (let flick = 0; flick < 12; flick += 1) {
				await page.mouse.wheel(0, 700);
				await page.waitForTimeout(60);
			}
			const inSight = page.locator('main section a[href*="/day/"]').filter({ visible: true });
			await expect(inSight.first()).toBeVisible();
			expect(await days.count()).toBeLessThan(60);
			const place = await linkInSight(page, 'main section a[href*="/day/"]');
			await page.locator(`main a[href="${place.href}"]`).click();
			await expect(seller.button(words.addTap)).toBeVisible();
			await page.getByRole('link', { name: words.back }).click();
			await expectSamePlace(page, place);
		}
	);

	test('the month and the year, by keyboard, to any day', async ({ page, site }) => {
		const seller = await threeYears(page, site, language);
		await page.goto(site.url + 'days');
		const { words } = seller;
		await page.getByRole('radio', { name: words.list }).press('ArrowRight');
		await expect(page.getByRole('heading', { name: /^(juni|June) 2026$/i })).toBeVisible();
		const today = page.locator('button[aria-current=date]');
		await expect(today).toContainText(words.tuesday);
		await today.press('ArrowUp');
		await expect(page.locator('button[aria-current=date]')).toBeFocused();
		await expect(page.locator('button[aria-current=date]')).toContainText(words.lastTuesday);
		await page.keyboard.press('PageUp');
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(/april 2026/i);
		await page.keyboard.press('End');
		await expect(page.locator('button[aria-current=date]')).toContainText(/30[\s\u00a0]apr/i);
		// The address holds the month, so that a reload is the same.
		await expect(page).toHaveURL(/view=month.*at=2026-04-30/);
		await page.reload();
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(/april 2026/i);
		await page.getByRole('link', { name: words.openDay }).press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.lastOfApril);
		await page.getByRole('link', { name: words.back }).press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.days);
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(/april 2026/i);

		await page.getByRole('radio', { name: words.month, exact: true }).press('ArrowRight');
		await expect(page.locator('.months path').first()).toBeVisible();
		const may = page.getByRole('link', { name: /mei 2026|May 2026/i });
		// Up to April, where we came from; on to the year of today.
		await expect(may).toHaveCount(0);
		await seller.button(words.yearOn).press('Enter');
		await expect(may).toHaveAccessibleName(/\d/);
		await page.getByRole('radio', { name: words.greed }).press('Space');
		await expect(page).toHaveURL(/what=greed/);
		await may.press('Enter');
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(/mei 2026|May 2026/i);
	});
});

test(
	'what another window adds stands in the list and in the month',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = await afterSaturday(page, site, 'nl');
		await site.restart();
		const other = new Seller(await page.context().newPage());
		await other.page.clock.install({ time: NOW });
		await other.page.goto(site.url);
		await other.log('fear', 5);
		await expect(other.saved).toBeVisible();
		await expect(page.getByRole('link', { name: /di 2.jun.*Angst: 1 keer/ })).toBeVisible();
		await page.getByRole('radio', { name: seller.words.month, exact: true }).click({ force: true });
		await expect(page.locator('button[aria-current=date]')).toContainText(/Angst: 1 keer/);
	}
);

test('a month that is not read yet is not said to be empty', async ({ page, site }) => {
	const seller = await threeYears(page, site, 'nl');
	const { words } = seller;
	await page.goto(site.url + 'days?view=month&at=2026-05-29');
	const picked = page.locator('.picked p');
	await expect(picked).toContainText(/\d$/);
	await page.evaluate(() => {
		const said: (string | null)[] = [];
		Object.assign(window, { said });
		const picked = document.querySelector('.picked p')!;
		new MutationObserver(() => said.push(picked.textContent)).observe(picked, {
			subtree: true,
			childList: true,
			characterData: true
		});
	});
	await seller.button(words.monthBack).click();
	await expect(picked).toContainText(/30[\s\u00a0]apr.*\d$/);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said.length).toBeGreaterThan(0);
	expect(said.filter((each) => each.includes(words.nothing))).toEqual([]);
});
