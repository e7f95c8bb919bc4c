import { atWorkOffline } from './at-work';
import { expect, test } from './fixtures';
import { Keys } from './keys';
import { inBothLanguages, LONG } from './long';
import { threeYears } from './three-years';

inBothLanguages((language) => {
	test(
		'extra questions are asked once the day is closed, and are no part of the figure',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atWorkOffline(page, site, language);
			const { words } = seller;
			await seller.open('settings');
			const keys = new Keys(page);
			await keys.enter(page.getByRole('link', { name: words.extraQuestions }));
			await keys.to(page.getByRole('checkbox', { name: words.attention }));
			await page.keyboard.press('Space');
			await keys.enter(seller.button(words.addQuestion));
			await keys.to(page.getByLabel(words.askYourself));
			await page.keyboard.type('Sliep ik goed?');
			await page.getByRole('radio', { name: words.yesOrNo }).check({ force: true });
			await keys.enter(seller.button(words.addIt));
			await expect(seller.button(`${words.change} Sliep ik goed?`)).toBeVisible();
			await seller.open('today');
			await seller.fillDay(7, 8);
			await expect(seller.figure).toHaveText('10');
			const attention = page.getByRole('group', { name: words.attention });
			await attention.getByRole('radio', { name: '4', exact: true }).click();
			const own = page.getByRole('group', { name: 'Sliep ik goed?' });
			await own.getByRole('radio', { name: words.yes }).click({ force: true });
			await expect(own).toHaveCount(0);
			await expect(seller.figure).toHaveText('10');
			await page.reload();
			await expect(seller.button(`${words.change} Sliep ik goed?`)).toBeVisible();
			await seller.open('insight');
			await expect(
				page.getByRole('table', { name: words.extraQuestions }).getByRole('row')
			).toHaveCount(2);
		}
	);

	test(
		'what was marked stands in the list, the month, the year and the chart',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await threeYears(page, site, language);
			const { words } = seller;
			await page.goto(`${site.url}events?day=2026-05-12`);
			const keys = new Keys(page);
			await keys.enter(seller.button(words.markDay));
			await page.getByRole('radio', { name: words.newPlace }).check({ force: true });
			await keys.to(page.getByLabel(words.ownWords));
			await page.keyboard.type('Haven <i>noord</i>');
			await keys.enter(seller.button(words.addIt));
			const name = `${words.newPlace}: Haven <i>noord</i>`;
			await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
			for (const path of ['days?view=month&at=2026-05-12', 'days?view=year', 'insight']) {
				await page.goto(site.url + path);
				await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
			}
			await page.goto(`${site.url}day/2026-05-12`);
			await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
			await page.goto(`${site.url}days?view=month&at=2026-05-12`);
			await expect(page.getByRole('button', { name })).toBeVisible();
		}
	);

	test('fixed days off are called so, and the line begins anew where one starts anew', async ({
		page,
		site
	}) => {
		const seller = await threeYears(page, site, language);
		const { words } = seller;
		await page.goto(`${site.url}events`);
		await page
			.getByRole('checkbox', { name: words.sundayShort, exact: true })
			.check({ force: true });
		await seller.button(words.startAnew).click();
		await expect(page.getByRole('status').filter({ hasText: words.startedAnew })).toBeVisible();
		await seller.button(words.undo).click();
		await expect(page.getByRole('listitem')).toHaveCount(0);
		await seller.open('days');
		await expect(page.getByText(words.sundayOff)).toBeVisible();
	});

	test('the week is offered once; what one is curious about is there the week after', async ({
		page,
		site
	}) => {
		const seller = await threeYears(page, site, language);
		const { words } = seller;
		await page.goto(site.url);
		await page.getByRole('link', { name: words.lookBack }).click();
		await expect(page.getByRole('heading', { name: words.yourWeek })).toBeVisible();
		await expect(page.getByRole('table', { name: words.why })).toBeVisible();
		await page.getByLabel(words.curious).fill('Of ik rustig blijf.');
		await expect(page.getByText(words.kept)).toBeVisible();
		await page.goto(site.url);
		await expect(page.getByText('Of ik rustig blijf.')).toBeVisible();
		await expect(page.getByRole('link', { name: words.lookBack })).toHaveCount(0);
		// Of no day: erasing the Monday leaves it, and the list does not show it.
		await page.goto(`${site.url}day/2026-05-25`);
		await expect(page.getByText('Of ik rustig blijf.')).toHaveCount(0);
		await page.goto(`${site.url}week/2026-06-01`);
		await expect(page.getByText('Of ik rustig blijf.')).toBeVisible();
	});
});
