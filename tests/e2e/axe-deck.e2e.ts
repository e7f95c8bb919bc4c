import { looking } from './axe';
import { expect, test } from './fixtures';
import type { Language } from './seller';
import { LONG } from './long';

for (const language of ['nl', 'en'] as const satisfies Language[]) {
	test(`axe finds nothing in the questions, ${language}`, { tag: LONG }, async ({ page, site }) => {
		const { seller, clean } = await looking(page, language);
		const { words } = seller;
		await seller.begin(site.url);
		await page.goto(site.url + 'deck/asked');
		await expect(page.getByText(words.noTapYet)).toBeVisible();
		await clean('what was asked, empty');

		await page.goto(site.url + 'deck');
		await page.locator('summary').filter({ hasText: words.groupNeed }).click();
		const first = page.getByRole('listitem').filter({ hasText: words.firstNeed });
		await first.getByRole('button', { name: words.hide }).click();
		await expect(first.getByText(words.hidden)).toBeVisible();
		await page.locator('details li').nth(1).getByRole('button', { name: words.favourite }).click();
		await seller.button(words.addQuestion).click();
		await page.getByLabel(words.questionField).fill('Voor wie is het?');
		await clean('the deck, a group open, a question being added');
		await seller.button(words.saveQuestion).click();
		await expect(page.getByText(words.questionAdded)).toBeVisible();
		await seller.button(words.change).click();
		await expect(page.getByLabel(words.questionField)).toBeVisible();
		await clean('the deck, a question being changed');

		await page.goto(site.url + 'deck/practise');
		await expect(seller.button(words.next)).toBeVisible();
		await clean('the deck, practised');
		await page.goto(site.url);
		await seller.log('greed', 3);
		await expect(seller.saved).toBeVisible();
		await clean('the question, one of the seller’s own');
		await seller.end('asked');
		await page.goto(site.url + 'deck/asked');
		await expect(page.getByRole('table', { name: words.atGreed })).toBeVisible();
		await clean('what was asked');
	});
}
