import type { Page } from '@playwright/test';
import { fillJournal } from '../rig/fill.mjs';
import { journalRows } from '../rig/journals.mjs';
import type { Site } from './fixtures';
import { Seller, type Language } from './seller';

/** Tuesday afternoon. */
export const NOW = new Date('2026-06-02T16:30:00');

/** A seller with three years in the journal, the last entry today, Tuesday 2 June 2026. */
export async function threeYears(page: Page, site: Site, language: Language): Promise<Seller> {
	await page.clock.install({ time: NOW });
	const seller = new Seller(page, language);
	await seller.begin(site.url);
	await fillJournal(page, await journalRows('years', language, NOW));
	return seller;
}
