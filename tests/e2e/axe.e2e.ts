import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { Seller, type Language } from './seller';

// SvelteKit writes an address that is not there to the console.
test.use({ expectedConsole: [/Not found: \/no-such-page/] });

const THEMES = ['light', 'dark', 'sun'] as const;

for (const language of ['nl', 'en'] as const satisfies Language[]) {
	for (const theme of THEMES) {
		test(`axe finds nothing on any screen, ${language}, ${theme}`, async ({ page, site }) => {
			await page.addInitScript(
				([chosen, look]) => {
					const key = 'ambitiespanning:device';
					if (localStorage.getItem(key)) return;
					localStorage.setItem(key, JSON.stringify({ language: chosen, theme: look }));
				},
				[language, theme] as const
			);
			const seller = new Seller(page, language);
			const clean = async (screen: string) => {
				const found = await new AxeBuilder({ page }).analyze();
				const told = found.violations.map(
					({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`
				);
				expect(told, screen).toEqual([]);
				expect(found.passes.length).toBeGreaterThan(5);
			};

			await page.goto(site.url);
			await expect(seller.button(seller.words.begin)).toBeVisible();
			await clean('first run');
			await seller.begin(site.url);
			await clean('today, empty');
			await seller.greed.click();
			await expect(page.getByRole('heading', { name: seller.words.howHard })).toBeVisible();
			await clean('how hard');
			await page.getByRole('button', { name: /^3/ }).click();
			await expect(seller.saved).toBeVisible();
			await clean('question');
			await seller.end('asked');
			await seller.log('fear', 5);
			await expect(seller.saved).toBeVisible();
			await seller.button(seller.words.later).click();
			await expect(page.getByRole('heading', { name: seller.words.howEnd })).toBeVisible();
			await clean('today, an open moment');
			const fold = seller.button(seller.words.fillNow);
			if (await fold.isVisible()) await fold.click();
			await clean('today, the check-in open');
			await seller.fillDay(7, 8);
			await clean('today, closed');
			await page.locator('main li a').first().click();
			await expect(page.getByLabel(seller.words.note)).toBeVisible();
			await clean('a moment');
			await page.goto(site.url + 'insight');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.waitForTimeout(300);
			await clean('insight');
			await seller.open('settings');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(seller.words.settings);
			await clean('settings');
			await page.goto(site.url + 'no-such-page');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await clean('not found');
		});
	}
}
