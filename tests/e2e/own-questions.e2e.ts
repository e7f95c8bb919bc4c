import DECK from '../../src/lib/core/deck.json' with { type: 'json' };
import { atQuestions, kept, rowOf } from './at-questions';
import { expect, test } from './fixtures';
import { Keys } from './keys';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

/** Markup in it stays text. */
const OWN = 'Voor wie is <b>het feest</b> & <img src=x onerror=alert(1)>?';
const OWN_MENDED = 'Voor wie is het feest?';

async function addOwn(seller: Seller, text: string) {
	await seller.button(seller.words.addQuestion).press('Enter');
	await seller.page.getByLabel(seller.words.questionField).fill(text);
	await seller.button(seller.words.saveQuestion).press('Enter');
	await expect(seller.page.getByText(seller.words.questionAdded)).toBeVisible();
}

inBothLanguages((language) => {
	test('a question of one’s own comes first; it is changed, deleted and brought back', async ({
		page,
		site
	}) => {
		const seller = await atQuestions(page, site, language);
		const { words } = seller;
		await addOwn(seller, OWN);
		await expect(rowOf(page, OWN)).toHaveCount(1);
		await expect(seller.button(words.addQuestion)).toBeFocused();
		await seller.open('today');
		await seller.log('fear', 2);
		await expect(seller.question).toHaveText(OWN);
		await seller.end('asked');
		await page.locator('main li a').click();
		await expect(page.locator('header').getByText(OWN)).toBeVisible();
		const moment = page.url();

		await page.goto(site.url + 'deck');
		const row = page.locator('main section').getByRole('listitem');
		await row.getByRole('button', { name: words.change }).press('Enter');
		const field = page.getByLabel(words.questionField);
		await expect(field).toHaveValue(OWN);
		await field.fill(OWN_MENDED);
		await seller.button(words.saveQuestion).press('Enter');
		await expect(row.getByText(OWN_MENDED)).toBeVisible();
		await expect(field).toHaveCount(0);
		await row.getByRole('button', { name: words.deleteQuestion }).press('Enter');
		await expect(page.getByText(words.questionErased)).toBeVisible();
		await expect(row).toHaveCount(0);
		await seller.button(words.undo).press('Enter');
		await expect(row.getByText(OWN_MENDED)).toBeVisible();
		await seller.button(words.undo).press('Enter');
		await expect(row.getByText(OWN)).toBeVisible();

		// A moment says truly what became of its question.
		await row.getByRole('button', { name: words.deleteQuestion }).press('Enter');
		await expect(page.getByText(words.questionErased)).toBeVisible();
		await page.goto(moment);
		await expect(page.getByText(words.questionGone)).toBeVisible();
		await expect(page.getByText(OWN)).toHaveCount(0);
		await page.goto(moment + '/question');
		await expect(seller.question).toHaveText(words.questionGone);
	});

	test(
		'practising goes through the questions and keeps nothing',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atQuestions(page, site, language);
			const { words } = seller;
			await addOwn(seller, OWN);
			const before = await kept(page);
			const keys = new Keys(page);
			await keys.enter(page.getByRole('link', { name: words.practise }));
			const all = DECK.filter(({ places }) => places.includes('street')).length + 1;
			await expect(page.getByText(words.questionAt(1, all))).toBeVisible();
			await expect(seller.question).toHaveText(OWN);
			await keys.enter(seller.button(words.next));
			await expect(seller.question).toHaveText(words.firstNeed);
			await keys.press('Enter', 3);
			await expect(page.getByText(words.questionAt(5, all))).toBeVisible();
			await keys.enter(seller.button(words.previous));
			await keys.press('Enter', 4);
			await expect(page.getByText(words.questionAt(all, all))).toBeVisible();
			await keys.press('Enter', all - 1);
			await expect(page.getByText(words.questionAt(1, all))).toBeVisible();
			expect(await kept(page)).toEqual(before);

			await keys.enter(seller.button(words.favourite));
			await expect(seller.button(words.favourite)).toHaveAttribute('aria-pressed', 'true');
			await keys.enter(seller.button(words.hide));
			await expect(seller.button(words.showAgain)).toBeVisible();
			await page.goBack();
			await expect(seller.question).toHaveText(words.questions);
			await expect(page.getByText(words.hidden).first()).toBeVisible();
			await page.getByRole('link', { name: words.practise }).click();
			await expect(page.getByText(words.questionAt(1, all - 1))).toBeVisible();
			await expect(seller.question).toHaveText(words.firstNeed);
		}
	);

	test('what was asked is counted', { tag: LONG }, async ({ page, site }) => {
		const seller = await atQuestions(page, site, language);
		const { words } = seller;
		await page.getByRole('link', { name: words.whatYouAsked }).press('Enter');
		await expect(page.getByText(words.noTapYet)).toBeVisible();
		await page.goBack();
		await addOwn(seller, OWN);
		for (const [kind, end] of [
			['greed', 'asked'],
			['fear', 'letPass'],
			['greed', 'gaveIn']
		] as const) {
			await seller.open('today');
			await seller.log(kind, 3);
			await expect(seller.saved).toBeVisible();
			await seller.end(end);
			await page.goto(site.url + 'deck/asked');
		}
		await expect(page.getByRole('heading', { name: words.tapsAsked })).toBeVisible();
		const greed = page.getByRole('table', { name: words.atGreed });
		await expect(greed.getByRole('row')).toHaveCount(3);
		await expect(greed.getByRole('row').nth(1)).toHaveText(
			new RegExp(`${words.ownQuestions}\\s*1\\s*1$`)
		);
		const own = rowOf(page, OWN).first();
		await expect(own.getByText(words.usedOwn)).toBeVisible();
		await expect(own.getByRole('listitem')).toHaveText([
			new RegExp(`${words.asked}\\s*1$`),
			new RegExp(`${words.letPass}\\s*1$`)
		]);
	});

	test('a half-typed question outlives a killed window', { tag: LONG }, async ({ page, site }) => {
		const seller = await atQuestions(page, site, language);
		const { words } = seller;
		await addOwn(seller, OWN);
		await seller.button(words.addQuestion).press('Enter');
		await page.getByLabel(words.questionField).pressSequentially('Wat is er');
		await page.getByRole('checkbox', { name: words.fear }).press('Space');
		await rowOf(page, OWN).getByRole('button', { name: words.change }).press('Enter');
		await page.getByLabel(words.questionField).first().press('End');
		await page.keyboard.type(' Echt?');
		await expect(page.getByLabel(words.questionField).first()).toHaveValue(`${OWN} Echt?`);
		const session = await page.context().newCDPSession(page);
		const crashed = page.waitForEvent('crash');
		session.send('Page.crash').catch(() => undefined);
		await crashed;

		const next = await page.context().newPage();
		const again = new Seller(next, language);
		await next.goto(site.url + 'deck');
		const fields = next.getByLabel(words.questionField);
		await expect(fields).toHaveCount(2);
		await expect(fields.first()).toHaveValue(`${OWN} Echt?`);
		await expect(fields.last()).toHaveValue('Wat is er');
		await expect(next.getByRole('checkbox', { name: words.fear }).last()).not.toBeChecked();
		await again.button(words.saveQuestion).last().press('Enter');
		await expect(rowOf(next, 'Wat is er')).toHaveCount(1);
		await again.button(words.saveQuestion).press('Enter');
		await expect(rowOf(next, `${OWN} Echt?`)).toHaveCount(1);
		await expect(fields).toHaveCount(0);
		await next.reload();
		await expect(again.button(words.addQuestion)).toBeVisible();
		await expect(fields).toHaveCount(0);
		// What was typed and put aside is not there again.
		await again.button(words.addQuestion).press('Enter');
		await fields.fill('Toch niet');
		await again.button(words.cancel).press('Enter');
		await next.reload();
		await expect(again.button(words.addQuestion)).toBeVisible();
		await expect(fields).toHaveCount(0);
	});
});
