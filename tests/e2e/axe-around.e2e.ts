import { looking } from './axe';
import { expect, test } from './fixtures';
import { NOW } from './three-years';
import { inLongRun } from './long';

for (const language of ['nl', 'en'] as const) {
	test(
		`axe finds nothing around the day, ${language}`,
		{ tag: inLongRun(language) },
		async ({ page, site }) => {
			await page.clock.install({ time: NOW });
			const { seller, clean } = await looking(page, language);
			const { words } = seller;
			await seller.begin(site.url);

			await page.goto(site.url + 'products');
			await seller.button(words.newProduct).click();
			await page.getByLabel(words.productName).fill('Kaas');
			await clean('a product being added');
			await seller.button(words.addIt).click();
			await seller.button(words.newProduct).click();
			await page.getByLabel(words.productName).fill('Brood');
			await seller.button(words.addIt).click();
			await seller.button(`${words.change} Kaas`).click();
			await clean('a product being changed');

			await page.goto(site.url + 'extra');
			await seller.button(words.addQuestion).click();
			await page.getByLabel(words.askYourself).fill('Sliep ik goed?');
			await clean('a question of one’s own being added');
			await seller.button(words.addIt).click();
			await expect(seller.button(`${words.change} Sliep ik goed?`)).toBeVisible();

			await page.goto(site.url + 'events');
			await seller.button(words.markDay).click();
			await clean('a day being marked');
			await seller.button(words.addIt).click();
			await expect(page.getByRole('listitem')).toHaveCount(1);

			await page.goto(site.url);
			const happy = page.getByRole('group', { name: words.happy });
			await happy.getByRole('radio', { name: '7', exact: true }).click();
			await expect(page.getByRole('heading', { name: words.whatSold })).toBeVisible();
			await clean('what was sold');
			await seller.button('Kaas').click();
			await clean('belief in a product');
			await page.getByRole('radio', { name: '8', exact: true }).click();
			await seller.button(words.thatWasAll).click();
			await expect(page.getByRole('group', { name: 'Sliep ik goed?' })).toBeVisible();
			await page.getByRole('button', { name: words.oneMore }).first().click();
			await clean('what came back, and an extra question');

			await page.goto(site.url + 'week/2026-06-01');
			await expect(page.getByRole('table', { name: words.why })).toBeVisible();
			await clean('a week');
			await page.goto(site.url + 'insight');
			await expect(page.getByRole('table', { name: words.cameBack })).toBeVisible();
			await clean('insight, with what came back');
		}
	);
}
