import type { Page } from '@playwright/test';
import type { Site } from '../e2e/fixtures';
import { Seller } from '../e2e/seller';
import { LONG } from '../e2e/long';
import { expect, test } from './fixtures';
import { times, upTo } from './how-often';
import { live } from './stored';
import { releaseAnew } from './release';

declare global {
	interface Window {
		/** Gone once the window was loaded anew. */
		sameAsBefore?: true;
	}
}

test.use({
	// A part of the version before, asked for after it went.
	expectedConsole: [/Failed to load resource|Failed to fetch|error loading dynamically imported/]
});

/** A form, how it is opened and finished, and the kind of record that comes of it. */
interface Form {
	path: string;
	kind: string;
	open: (seller: Seller) => Promise<void>;
	field: (seller: Seller) => ReturnType<Page['getByLabel']>;
	finish: (seller: Seller) => Promise<void>;
}
const addedIn = async ({ page, words }: Seller, said: string) => {
	await page.getByRole('button', { name: words.addIt }).click();
	await expect(page.getByText(said)).toBeVisible();
};
const FORMS: readonly Form[] = [
	{
		path: 'deck',
		kind: 'question',
		open: (seller) => seller.button(seller.words.addQuestion).click(),
		field: ({ page, words }) => page.getByLabel(words.questionField),
		finish: async ({ page, words }) => {
			await page.getByRole('button', { name: words.saveQuestion }).click();
			await expect(page.getByText(words.questionAdded)).toBeVisible();
		}
	},
	{
		path: 'products',
		kind: 'product',
		open: (seller) => seller.button(seller.words.newProduct).click(),
		field: ({ page, words }) => page.getByLabel(words.productName),
		finish: (seller) => addedIn(seller, seller.words.added)
	},
	{
		path: 'events',
		kind: 'event',
		open: (seller) => seller.button(seller.words.markDay).click(),
		field: ({ page, words }) => page.getByLabel(words.ownWords),
		finish: (seller) => addedIn(seller, 'Gemarkeerd.')
	}
];

/** A window of its own, on a form that is filled in half. */
async function halfFilled(first: Page, site: Site, form: Form): Promise<Seller> {
	const seller = new Seller(await first.context().newPage());
	await seller.page.goto(site.url + form.path);
	await form.open(seller);
	await form.field(seller).pressSequentially(`Half ${form.kind}`);
	await seller.page.evaluate(() => (window.sameAsBefore = true));
	return seller;
}

/** Has this window find the new version, and let it in. */
async function letIn(seller: Seller): Promise<void> {
	const { page, words } = seller;
	await page.bringToFront();
	await seller.findNewVersion();
	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: words.updateNow }).click();
	await loaded;
}

for (const number of upTo(times(1, 5))) {
	test(
		`half-filled forms stay as they are, and are finished in the version they began in (${number})`,
		{ tag: LONG },
		async ({ page, site, ledgerFor }) => {
			const ledger = ledgerFor('update');
			const seller = new Seller(page);
			await seller.begin(site.url);
			await seller.offlineReady();
			const windows: [Form, Seller][] = [];
			for (const form of FORMS) windows.push([form, await halfFilled(page, site, form)]);

			releaseAnew(site, number + 1);
			await letIn(seller);
			await page.waitForTimeout(1500);
			ledger.provoked();
			for (const [form, each] of windows) {
				await each.page.bringToFront();
				expect(await each.page.evaluate(() => window.sameAsBefore), form.kind).toBe(true);
				await expect(form.field(each)).toHaveValue(`Half ${form.kind}`);
				await form.field(each).pressSequentially(', and whole');
				await form.finish(each);
				ledger.saved(form.kind, (stored) => live(stored, form.kind).length === 1);
				// Parts that were not asked for yet are gone with their version.
				await each.page.getByRole('link', { name: each.words.insight, exact: true }).click();
				const heading = each.page.getByRole('heading', { level: 1 });
				await expect(heading).toHaveText(
					new RegExp(`${each.words.insight}|${each.words.pageFailed}`)
				);
			}
			await page.goto(site.url);
			await expect(seller.greed).toBeVisible();
			await ledger.settle(page);
			// The next start has it, wherever it was not let in.
			for (const [form, each] of windows) {
				await each.page.goto(site.url + form.path);
				await expect(each.page.getByText(`Half ${form.kind}, and whole`).first()).toBeVisible();
			}
		}
	);
}
