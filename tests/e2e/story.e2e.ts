import { expect, test } from './fixtures';
import { inBothLanguages } from './long';
import { Seller } from './seller';

inBothLanguages((language) => {
	test('a first day: offline, two presses, a question, the day filled in, killed, all there', async ({
		phone,
		site
	}) => {
		let seller = new Seller(phone.page, language);
		await seller.begin(site.url);
		await seller.offlineReady();
		await site.stop();

		await seller.log('greed', 4);
		await expect(seller.question).not.toHaveText('');
		await expect(seller.saved).toBeVisible();
		const question = await seller.question.textContent();
		await seller.end('asked');
		await seller.log('fear', 2);
		await expect(seller.saved).toBeVisible();
		await seller.end('letPass');
		await seller.fillDay(7, 8);
		// Happiness 6, belief 4, greed 30·(1 − 2^−0.2) = 3.9, fear 30·(1 − 2^−0.2) = 3.9.
		await expect(seller.figure).toHaveText('18');
		const note = phone.page.getByLabel(seller.words.note);
		await note.fill('Vroeg door. Hij bleef een kwartier.');
		await expect(phone.page.getByText(seller.words.kept)).toBeVisible();

		phone.kill();
		await phone.launch();
		seller = new Seller(phone.page, language);
		await phone.page.goto(site.url);
		await expect(seller.figure).toHaveText('18');
		await expect(phone.page.getByLabel(seller.words.note)).toHaveValue(
			'Vroeg door. Hij bleef een kwartier.'
		);
		await expect(phone.page.locator('main li')).toHaveCount(2);
		await phone.page.locator('main li a').first().click();
		await expect(phone.page.getByText(question!.trim())).toBeVisible();
		await phone.page.goBack();

		await seller.open('insight');
		await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText(seller.words.insight);
		const table = phone.page.getByRole('table').filter({ hasText: seller.words.greed }).first();
		await expect(table).toContainText('18');
	});
});
