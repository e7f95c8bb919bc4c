import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { Seller, type Language } from './seller';

/** The rules that can hold in one theme and not in another. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Theme = 'light' | 'dark' | 'sun';
/** The themes that are looked at: those but the light one in the long run. */
const THEMES: readonly Theme[] = process.env.PLAY === 'long' ? ['light', 'dark', 'sun'] : ['light'];

/** Shows the page in a theme, with all that moves or changes colour brought to its end. */
async function show(page: Page, theme: Theme) {
	await page.evaluate((shown) => {
		document.documentElement.dataset.theme = shown;
		const underWay = () =>
			document.getAnimations().filter(({ playState }) => playState !== 'finished');
		// Where one ends, what takes its colour from there can begin another.
		for (let found = underWay(); found.length > 0; found = underWay()) {
			for (const each of found) each.finish();
		}
	}, theme);
}

/** Has axe look at the page as it stands, by these rules or by all that it has. */
async function analyze(page: Page, rules?: string[]) {
	// To put axe on the page takes longer than its look at the colours: once is enough.
	const there = await page.evaluate(() => 'axe' in window);
	const axe = new AxeBuilder({ page, axeSource: there ? ';' : undefined })
		// There are no frames to look into, for which each look would open a page of its own.
		.setLegacyMode()
		.options({ resultTypes: ['violations'] });
	return (rules ? axe.withRules(rules) : axe).analyze();
}

/**
 * A seller who set the language, and what looks for faults in what they see: by every rule in the
 * light theme, and by those of colour in the others too.
 */
export async function looking(page: Page, language: Language) {
	const html = page.locator('html');
	await page.addInitScript((chosen) => {
		const key = 'ambitiespanning:device';
		if (localStorage.getItem(key)) return;
		localStorage.setItem(key, JSON.stringify({ language: chosen, theme: 'light' }));
	}, language);
	const clean = async (state: string) => {
		await expect(html).toHaveAttribute('lang', language);
		await expect(html).toHaveAttribute('data-theme', 'light');
		for (const theme of THEMES) {
			await show(page, theme);
			const { violations, passes } = await analyze(
				page,
				theme === 'light' ? undefined : COLOUR_RULES
			);
			const told = violations.map(
				({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`
			);
			expect(told, `${state}, ${theme}`).toEqual([]);
			expect(passes.map(({ id }) => id)).toContain('color-contrast');
			if (theme === 'light') expect(passes.length).toBeGreaterThan(5);
			// The app did not put its own back meanwhile.
			await expect(html).toHaveAttribute('data-theme', theme);
		}
		await show(page, 'light');
	};
	return { seller: new Seller(page, language), clean };
}
