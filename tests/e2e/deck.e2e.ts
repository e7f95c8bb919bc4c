import type { Page } from '@playwright/test';
import DECK from '../../src/lib/core/deck.json' with { type: 'json' };
import { fillJournal } from '../rig/fill.mjs';
import { expect, test, type Site } from './fixtures';
import { Keys } from './keys';
import { inLongRun } from './long';
import { Seller, type Language } from './seller';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
/** Markup in it stays text. */
const OWN = 'Voor wie is <b>het feest</b> & <img src=x onerror=alert(1)>?';
const OWN_MENDED = 'Voor wie is het feest?';
const REV = '001767225600000-0000-00000000000a';

/** The questions for what pulls a seller on the street. */
const onTheStreet = (kind: 'greed' | 'fear') =>
	DECK.filter(({ kinds, places }) => kinds.includes(kind) && places.includes('street'));

/** The rows of the journal: what is of no day, and the moments. */
const kept = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<{ id: string; kind: string; body: unknown }[]>((done, fail) => {
				const open = indexedDB.open('ambitiespanning:own');
				open.onerror = () => fail(open.error!);
				open.onsuccess = () => {
					const all = open.result.transaction('rows').objectStore('rows').getAll();
					all.onsuccess = () => {
						open.result.close();
						done(all.result as { id: string; kind: string; body: unknown }[]);
					};
				};
			})
	);

/** A seller on the street who is offline, with the questions open. */
async function atQuestions(page: Page, site: Site, language: Language) {
	const seller = new Seller(page, language);
	await seller.begin(site.url);
	await seller.offlineReady();
	await site.stop();
	await seller.open('settings');
	await page.getByRole('link', { name: seller.words.questions }).press('Enter');
	await expect(seller.question).toHaveText(seller.words.questions);
	return seller;
}

/** The row of a question in the list. */
const rowOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function addOwn(seller: Seller, text: string) {
	await seller.button(seller.words.addQuestion).press('Enter');
	await seller.page.getByLabel(seller.words.questionField).fill(text);
	await seller.button(seller.words.saveQuestion).press('Enter');
	await expect(seller.page.getByText(seller.words.questionAdded)).toBeVisible();
}

for (const language of ['nl', 'en'] as const) {
	test.describe(language, { tag: inLongRun(language) }, () => {
		test.use({ locale: LOCALES[language] });

		test('a hidden question never comes, a favourite comes first', async ({ page, site }) => {
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
		});

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

		test('the deck follows the place and how customers are addressed', async ({ page, site }) => {
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
		});

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

		test('practising goes through the questions and keeps nothing', async ({ page, site }) => {
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
		});

		test('what was asked is counted', async ({ page, site }) => {
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

		test('a half-typed question outlives a killed window', async ({ page, site }) => {
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
}
