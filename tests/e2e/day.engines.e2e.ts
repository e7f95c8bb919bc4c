import { expect, test } from './fixtures';
import { inkOf } from './ink';
import { inBothLanguages } from './long';
import { Seller } from './seller';

const NOTE = 'Vroeg door. Hij bleef een kwartier.';

inBothLanguages((language) => {
	test('a day offline: two presses, a question, the day filled in, a note, reopened', async ({
		page,
		site
	}) => {
		const seller = new Seller(page, language);
		const { words } = seller;
		await seller.begin(site.url);
		await seller.offlineReady();
		// The server is really gone; that holds in every engine.
		await site.stop();

		await seller.log('greed', 4);
		await expect(seller.saved).toBeVisible();
		const question = (await seller.question.textContent())!.trim();
		expect(question).toMatch(/\?$/);
		await seller.end('asked');
		await seller.log('fear', 2);
		await expect(seller.saved).toBeVisible();
		await seller.end('letPass');
		await seller.fillDay(7, 8);
		await expect(seller.figure).toHaveText('18');
		const note = page.getByLabel(words.note);
		await note.pressSequentially(NOTE);
		await expect(page.getByText(words.kept)).toBeVisible();

		await page.reload();
		await expect(seller.figure).toHaveText('18');
		await expect(note).toHaveValue(NOTE);
		const taps = seller.list(words.taps);
		await expect(taps).toHaveText([
			new RegExp(`${words.greed}.*4.*${words.asked}`),
			new RegExp(`${words.fear}.*2.*${words.letPass}`)
		]);
		await taps.first().getByRole('link').click();
		await expect(page.getByText(question)).toBeVisible();
		await page.goBack();

		await seller.open('insight');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.insight);
		const parts = page.getByRole('table', { name: words.why });
		// Of the period and of its one day: happiness 6, belief 4, greed 3.9, fear 3.9.
		for (const [part, points] of [
			[words.greed, 4],
			[words.fear, 4],
			[words.lessHappy, 6],
			[words.lessBelief, 4],
			[words.together, 18]
		] as const) {
			const cells = parts.getByRole('row', { name: part }).getByRole('cell');
			await expect(cells.filter({ hasText: /./ })).toHaveText([String(points), String(points)]);
		}
		await page.getByText(words.asTable).first().click();
		await expect(page.getByRole('table', { name: words.perDay })).toContainText(words.figureOf(18));
		await expect.poll(() => inkOf(page.locator('.chart canvas').first())).toBeGreaterThan(0);
	});
});
