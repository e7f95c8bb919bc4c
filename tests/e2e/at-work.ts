import type { Page } from '@playwright/test';
import { Bystander } from './faults';
import { expect, type Site } from './fixtures';
import { Seller, type Language } from './seller';
import { NOW } from './three-years';
import { WORDS } from './words.mjs';

/** Half a note. */
export const TYPED = 'Regen, bang.';

/** What can be wrong with storing. */
export type Fault = keyof (typeof WORDS)[Language]['faults'];

/** A seller at work, and another window on the same origin. */
export async function atWork(page: Page, site: Site) {
	const seller = new Seller(page);
	await seller.begin(site.url);
	return { seller, other: await Bystander.beside(page, site) };
}

/** A seller who began today, with everything kept and no network any more. */
export async function atWorkOffline(page: Page, site: Site, language: Language): Promise<Seller> {
	await page.clock.install({ time: NOW });
	const seller = new Seller(page, language);
	await seller.begin(site.url);
	await seller.offlineReady();
	await site.stop();
	return seller;
}

/** Types half a note and logs a moment, waiting for neither; returns the question that came. */
export async function typeAndPress(seller: Seller): Promise<string> {
	await seller.note.pressSequentially(TYPED);
	await seller.log('greed', 3);
	await expect(seller.question).toHaveText(/\?$/);
	return (await seller.question.textContent())!.trim();
}

/** That the notice says what is wrong, in both languages; it ends in Dutch. */
export async function expectSaid(
	page: Page,
	other: Bystander,
	head: 'notSaved' | 'notOpen',
	fault: Fault
): Promise<void> {
	const alert = page.getByRole('alert');
	for (const language of ['en', 'nl'] as const) {
		await other.choose(language);
		const words = WORDS[language];
		await expect(alert.getByRole('heading')).toHaveText(words[head]);
		await expect(alert).toContainText(words.faults[fault]);
		if (head === 'notSaved') await expect(alert).toContainText(words.stillHere);
	}
}

/** Presses the button that reloads the app, which says how many entries it found. */
export async function refresh(seller: Seller, found: 1 | 2): Promise<void> {
	const loaded = seller.page.waitForEvent('load');
	await seller.button(seller.words.reload).click();
	await loaded;
	await expect(seller.page.getByText(seller.words.recovered[found])).toBeVisible();
}

/** That Today has what was typed and pressed, for good: a reload changes nothing about it. */
export async function expectKept(seller: Seller, question: string): Promise<void> {
	const { page, words } = seller;
	for (const when of ['now', 'after a reload']) {
		if (when !== 'now') await page.reload();
		await expect(seller.list(words.taps), when).toHaveCount(1);
		await expect(seller.note, when).toHaveValue(TYPED);
		await expect(page.getByText(words.kept), when).toBeVisible();
		await expect(page.getByRole('alert'), when).toHaveCount(0);
	}
	await page.locator('main li a').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hebberigheid · /);
	await expect(page.getByText(question)).toBeVisible();
}
