import type { Page } from '@playwright/test';
import { addDays, day, weekStart } from '../../src/lib/core/days';
import { looking } from './axe';
import { sitDown, type Desk } from './coaching';
import { expect, test } from './fixtures';
import { groupShares } from './group-shares';
import { LONG } from './long';

/** Opens the shares of so many sellers, of the last three whole weeks, and goes to the group. */
async function openShares({ page, recipient }: Desk, count: number): Promise<void> {
	const last = addDays(weekStart(day(new Date().toISOString().slice(0, 10))), -1);
	const shares = await groupShares(count, { from: addDays(last, -20), to: last }, recipient);
	await page.locator('input[type=file]').first().setInputFiles(shares);
	await expect(page.getByText(`${count} bestanden geopend`)).toBeVisible();
	await page.getByRole('link', { name: 'Groep', exact: true }).click();
}

const parts = (page: Page) => ({
	look: page.getByRole('button', { name: 'Bekijk groep' }),
	tension: page.getByRole('heading', { name: 'Spanning per week' }),
	refused: page.getByRole('heading', { name: 'Nu is er niets te zien' }),
	first: page.getByRole('checkbox', { name: 'Verkoper 1' })
});

test('a coach looks at a group of six, and at one less sees nothing, also after a reload', async ({
	site,
	browser,
	watcher
}) => {
	const desk = await sitDown(browser, site.url, watcher);
	const { page } = desk;
	const { look, tension, refused, first } = parts(page);
	await openShares(desk, 6);
	await expect(look).toBeEnabled();
	await expect(tension).toHaveCount(0);
	await look.click();
	await expect(tension).toBeVisible();
	for (const name of ['Hoe liep het af?', 'Waar in het gesprek?'])
		await expect(page.getByRole('heading', { name })).toBeVisible();
	// Nobody is named beside the figures.
	await expect(page.getByText('Verkoper 1')).toHaveCount(0);
	const weeks = page.getByRole('slider', { name: /^Spanning per week/ });
	await expect(weeks).toHaveAttribute('aria-valuetext', /midden \d+, .*6 verkopers\.$/);
	const before = (await weeks.getAttribute('aria-valuetext'))!;
	await weeks.press('ArrowLeft');
	await expect(weeks).not.toHaveAttribute('aria-valuetext', before);
	await page.getByText('Toon als tabel').first().click();
	const table = page.getByRole('table', { name: 'Spanning per week' });
	await expect(table.getByRole('row')).toHaveCount(4);

	await page.getByText('Wie telt mee: 6 van 6').click();
	await first.uncheck();
	await expect(tension).toHaveCount(0);
	await look.click();
	await expect(refused).toBeVisible();
	await expect(page.getByText('verschilt met één of twee verkopers')).toBeVisible();
	await expect(tension).toHaveCount(0);

	await page.reload();
	await expect(page.getByText('Wie telt mee: 5 van 6')).toBeVisible();
	await look.click();
	await expect(refused).toBeVisible();
	await expect(tension).toHaveCount(0);

	await page.getByText('Wie telt mee: 5 van 6').click();
	await first.check();
	await look.click();
	await expect(tension).toBeVisible();
	await expect(page.getByText('staat er zoals het toen was')).toBeVisible();
	await desk.close();
});

test(
	'a group of four is not to be seen, and axe finds nothing around a group',
	{ tag: LONG },
	async ({ site, browser, watcher }) => {
		const desk = await sitDown(browser, site.url, watcher);
		const { page } = desk;
		const { clean } = await looking(page, 'nl');
		await page.evaluate(() => {
			const key = 'ambitiespanning:device';
			const device = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
			localStorage.setItem(key, JSON.stringify({ ...device, language: 'nl', theme: 'light' }));
		});
		await page.reload();
		const { look, tension, refused, first } = parts(page);
		await openShares(desk, 4);
		await expect(page.getByText('4 verkopers willen meedoen.')).toBeVisible();
		await expect(page.getByText('Een groep begint bij vijf.')).toBeVisible();
		await expect(look).toHaveCount(0);
		await clean('a group of four');
		await page.goBack();
		await openShares(desk, 6);
		await look.click();
		await expect(tension).toBeVisible();
		await page.getByText('Wie telt mee: 6 van 6').click();
		await expect(first).toBeVisible();
		await clean('a group of six');
		await first.uncheck();
		await look.click();
		await expect(refused).toBeVisible();
		await clean('a group that may not be seen');
		await desk.close();
	}
);
