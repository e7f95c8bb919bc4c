import type { Page } from '@playwright/test';
import { fillJournal } from '../rig/fill.mjs';
import { expect, type Site } from './fixtures';
import { Seller, type Language } from './seller';
import { NOW } from './three-years';

const KAAS = '01900000-0000-7000-8000-00000000cafe';
const LAMP = '01900000-0000-7000-8000-000000001a3b';
export const OLD_MOMENT = '01900000-0000-7000-8000-0000000000aa';
const REV = '000000000001-000000-e0e0e0e0e0e0';
/** Markup, and signs that turn the direction of what follows. */
export const ODD = '<img src=x onerror="document.title=1"> \u202ecafé\u202c مرحبا';

/** Rows of another device, from the years before. */
const OLD_ROWS = [
	...[
		['2025-06-02', 'Een jaar geleden.\nTweede regel.'],
		['2024-06-02', 'Twee jaar geleden.'],
		['2025-03-01', ODD]
	].map(([day, text]) => ({
		id: `text/${day}/e0e0e0e0e0e0`,
		kind: 'text',
		day,
		rev: REV,
		body: { type: 'note', text, prompt: null }
	})),
	...[
		[KAAS, 'Oude kaas', 'Een rustig begin'],
		[LAMP, 'Bureaulamp', '']
	].map(([id, name, joy], order) => ({
		id,
		kind: 'product',
		day: '',
		rev: REV,
		body: { name, emoji: null, joy, archived: false, order }
	})),
	{
		id: OLD_MOMENT,
		kind: 'moment',
		day: '2025-03-01',
		rev: REV,
		body: {
			kind: 'fear',
			intensity: 5,
			response: 'let_pass',
			situation: 'price',
			product: KAAS,
			at: { instant: Date.UTC(2025, 2, 1, 12), offset: 60 },
			questionShown: null,
			questionAsked: null
		}
	}
];

/** A seller with something of today and of the years before, offline. */
export async function atOldRows(page: Page, site: Site, language: Language): Promise<Seller> {
	await page.clock.install({ time: NOW });
	const seller = new Seller(page, language);
	await seller.begin(site.url);
	await fillJournal(page, OLD_ROWS);
	await seller.offlineReady();
	await site.stop();
	await page.reload();
	await seller.log('greed', 4);
	await seller.end('asked');
	await seller.note.fill('Crème brûlée verkocht, café vol.');
	await expect(page.getByText(seller.words.kept)).toBeVisible();
	return seller;
}

/** What a seller sees of a search. */
export function search({ page, words }: Seller) {
	return {
		field: page.getByRole('searchbox', { name: words.findField }),
		hits: page.locator('main li a'),
		marks: page.locator('main mark'),
		/** The sentence in sight; the same is read out once the typing rests. */
		told: page.locator('main .told'),
		said: page.locator('main p[role=status]')
	};
}
