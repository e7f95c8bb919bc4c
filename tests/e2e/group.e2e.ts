import { addDays, day, weekStart } from '../../src/lib/core/days';
import { looking } from './axe';
import { pressed, sitDown } from './coaching';
import { expect, test } from './fixtures';
import { groupShares } from './group-shares';

test('a coach looks at a group of six, and at one less sees nothing, also after a reload', async ({
	site,
	browser,
	watcher
}) => {
	const desk = await sitDown(browser, site.url, watcher);
	const { page } = desk;
	const { clean } = await looking(page, 'nl');
	await page.evaluate(() => {
		const key = 'ambitiespanning:device';
		const device = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
		localStorage.setItem(key, JSON.stringify({ ...device, language: 'nl', theme: 'light' }));
	});
	await page.reload();
	const last = addDays(weekStart(day(new Date().toISOString().slice(0, 10))), -1);
	const span = { from: addDays(last, -20), to: last };
	const files = await groupShares(6, span, desk.recipient);
	const input = page.locator('input[type=file]').first();

	await input.setInputFiles(files.slice(0, 4));
	await expect(page.getByText('4 bestanden geopend')).toBeVisible();
	await page.getByRole('link', { name: 'Groep', exact: true }).click();
	await expect(page.getByText('4 verkopers willen meedoen.')).toBeVisible();
	await expect(page.getByText('Een groep begint bij vijf.')).toBeVisible();
	const look = page.getByRole('button', { name: 'Bekijk groep' });
	await expect(look).toHaveCount(0);
	await clean('a group of four');
	await page.goBack();
	await input.setInputFiles(files);
	await expect(page.getByText('6 bestanden geopend')).toBeVisible();
	await page.getByRole('link', { name: 'Groep', exact: true }).click();

	const tension = page.getByRole('heading', { name: 'Spanning per week' });
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
	await expect(page.getByRole('table', { name: 'Spanning per week' }).getByRole('row')).toHaveCount(
		4
	);
	await page.getByText('Tellen mee: 6 van 6').click();
	await clean('a group of six');

	const first = page.getByRole('checkbox', { name: 'Verkoper 1' });
	await first.uncheck();
	await expect(tension).toHaveCount(0);
	const refused = page.getByRole('heading', { name: 'Nu is er niets te zien' });
	await look.click();
	await expect(refused).toBeVisible();
	await expect(page.getByText('verschilt met één of twee verkopers')).toBeVisible();
	await expect(tension).toHaveCount(0);

	await page.reload();
	await expect(page.getByText('Tellen mee: 5 van 6')).toBeVisible();
	await pressed(page, 'Bekijk groep');
	await expect(refused).toBeVisible();
	await expect(tension).toHaveCount(0);
	await clean('a group that may not be seen');

	await page.getByText('Tellen mee: 5 van 6').click();
	await first.check();
	await look.click();
	await expect(tension).toBeVisible();
	await expect(page.getByText('staat er zoals het toen was')).toBeVisible();
	await desk.close();
});
