import DECK from '../../src/lib/core/deck.json' with { type: 'json' };
import { fillJournal } from '../rig/fill.mjs';
import { atQuestions, kept, rowOf } from './at-questions';
import { expect, test } from './fixtures';
import { Keys } from './keys';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

const REV = '001767225600000-0000-00000000000a';

/** The questions for what pulls a seller on the street. */
const onTheStreet = (kind: 'greed' | 'fear') =>
	DECK.filter(({ kinds, places }) => kinds.includes(kind) && places.includes('street'));

inBothLanguages((language) => {
	test(
		'a hidden question never comes, a favourite comes first',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atQuestions(page, site, language);
			const { words } = seller;
			const keys = new Keys(page);
			const set = onTheStreet('greed');
			await keys.enter(page.locator('summary').filter({ hasText: words.groupNeed }));
			const [first, second] = [rowOf(page, words.firstNeed), page.locator('details li').nth(1)];
			await keys.enter(first.getByRole('button', { name: words.hide }));
			await expect(first.getByText(words.hidden)).toBeVisible();
			const favourite = second.getByRole('button', { name: words.favourite });
			await keys.enter(favourite);
			await expect(favourite).toHaveAttribute('aria-pressed', 'true');
			const liked = (await second.locator('p').first().textContent())!.trim();

			// As many draws as there are questions: each once, but the hidden one.
			await seller.open('today');
			await seller.log('greed', 3);
			await expect(seller.saved).toBeVisible();
			const drawn: string[] = [];
			for (let draw = 0; draw < set.length; draw += 1) {
				const text = (await seller.question.textContent())!.trim();
				drawn.push(text);
				await seller.button(words.other).click();
				await expect(seller.question).not.toHaveText(text);
			}
			expect(drawn).not.toContain(words.firstNeed);
			expect(drawn[0]).toBe(liked);
			expect(new Set(drawn.slice(0, set.length - 1)).size).toBe(set.length - 1);

			// From the question to the deck and back it is the same question, of the same moment.
			const text = (await seller.question.textContent())!;
			await page.getByRole('link', { name: words.allQuestions }).press('Enter');
			await expect(seller.question).toHaveText(words.questions);
			await page.goBack();
			await expect(seller.question).toHaveText(text);
			await expect(seller.button(new RegExp(words.asked))).toBeVisible();
			expect((await kept(page)).filter(({ kind }) => kind === 'moment')).toHaveLength(1);

			// Shown again, it is one of them again; each step is taken back.
			await page.goForward();
			await page.locator('summary').filter({ hasText: words.groupNeed }).press('Enter');
			await first.getByRole('button', { name: words.showAgain }).press('Enter');
			await expect(first.getByText(words.hidden)).toHaveCount(0);
			await seller.button(words.undo).press('Enter');
			await expect(first.getByText(words.hidden)).toBeVisible();
			await expect(seller.button(words.undo)).toHaveCount(0);
			await page.reload();
			await page.locator('summary').filter({ hasText: words.groupNeed }).isVisible();
			await expect(favourite).toHaveAttribute('aria-pressed', 'true');
			await expect(first.getByText(words.hidden)).toBeVisible();
		}
	);

	test(
		'the deck follows the place and how customers are addressed',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = await atQuestions(page, site, language);
			const { words } = seller;
			const decision = page.locator('summary').filter({ hasText: words.groupDecision });
			await decision.press('Enter');
			await expect(page.locator('details li')).toHaveCount(7);
			await page.getByRole('radio', { name: words.allPlaces }).press('Space');
			await expect(page.locator('details li')).toHaveCount(10);
			await expect(rowOf(page, words.shopOnly)).toBeVisible();
			await expect(page).toHaveURL(/where=all/);
			await decision.press('Enter');
			await page.locator('summary').filter({ hasText: words.groupNeed }).press('Enter');
			const je = page.getByRole('radio', { name: 'Met je' });
			if (language === 'en') return void (await expect(je).toHaveCount(0));
			await expect(page.getByText(words.firstNeed)).toBeVisible();
			await je.press('Space');
			await expect(page.getByText(words.firstNeedToYou)).toBeVisible();
			await seller.open('settings');
			await expect(je).toBeChecked();
		}
	);

	test('where all is hidden, a question comes all the same, and that is said', async ({
		page,
		site
	}) => {
		const seller = new Seller(page, language);
		const { words } = seller;
		await seller.begin(site.url);
		const all = onTheStreet('fear');
		const hidden = all.slice(1).map(({ id }) => ({
			id: `setting/card-${id}`,
			kind: 'setting',
			day: '',
			rev: REV,
			body: { value: { favourite: false, hidden: true } }
		}));
		await fillJournal(page, hidden);
		await page.goto(site.url + 'deck');
		const last = all[0]!;
		const text = language === 'en' ? last.en : last.nl_u;
		await expect(page.locator('summary').first()).toBeVisible();
		// The only one that is left is no other.
		await page.goto(site.url + 'moment/fear');
		await page.locator('.five button').first().click();
		await expect(seller.question).toHaveText(text);
		await expect(seller.button(words.other)).toHaveCount(0);

		await page.goto(site.url + 'deck');
		const index = [...new Set(DECK.map(({ group }) => group))].indexOf(last.group);
		await page.locator('summary').nth(index).press('Enter');
		await expect(page.getByText(words.allHiddenForFear)).toHaveCount(0);
		await rowOf(page, text).getByRole('button', { name: words.hide }).press('Enter');
		await expect(page.getByRole('status').getByText(words.allHiddenForFear)).toBeVisible();
		await seller.open('today');
		await seller.log('fear', 1);
		await expect(seller.saved).toBeVisible();
		await expect(seller.question).toHaveText(/\?$/);
		await expect(seller.button(words.other)).toBeVisible();
	});
});
