import type { Page } from '@playwright/test';
import { expect, type Site } from './fixtures';
import { Seller, type Language } from './seller';

/** The rows of the journal: what is of no day, and the moments. */
export const kept = (page: Page) =>
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
export async function atQuestions(page: Page, site: Site, language: Language) {
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
export const rowOf = (page: Page, text: string) =>
	page.getByRole('listitem').filter({ hasText: text });
