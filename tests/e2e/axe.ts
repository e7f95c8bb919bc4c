import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { Seller, type Language } from './seller';

/** The themes that someone can choose. */
export const THEMES = ['light', 'dark', 'sun'] as const;

/** A seller who set language and theme, and what looks for faults in what they see. */
export async function looking(page: Page, language: Language, theme: (typeof THEMES)[number]) {
	await page.addInitScript(
		([chosen, look]) => {
			const key = 'ambitiespanning:device';
			if (localStorage.getItem(key)) return;
			localStorage.setItem(key, JSON.stringify({ language: chosen, theme: look }));
		},
		[language, theme] as const
	);
	const clean = async (state: string) => {
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		// There are no frames to look into, for which each look would open a page of its own.
		const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
		const found = await axe.analyze();
		const told = found.violations.map(
			({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`
		);
		expect(told, state).toEqual([]);
		expect(found.passes.length).toBeGreaterThan(5);
	};
	return { seller: new Seller(page, language), clean };
}
