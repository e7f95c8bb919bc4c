// A coach at a desk, in whatever page: with a key, and its recovery file saved.

/**
 * Makes the key and saves its file, in Dutch or English.
 * @param {import('@playwright/test').Page} page on the first screen of a coach
 * @returns {Promise<string>} the key's recipient, `age1…`
 */
export async function seat(page) {
	await page.locator('form input[type=checkbox]').check();
	await page.locator('#coach-name').fill('Zoë de Vries');
	await page.locator('form .button').click();
	const downloading = page.waitForEvent('download');
	await page.locator('main .button').first().click();
	await downloading;
	await page.locator('main .button:not(:disabled)').last().click();
	const home = page.url();
	await page.locator('aside nav a').first().click();
	const link = (await page.locator('#invite-link').textContent()) ?? '';
	const [recipient] = /age1[a-z0-9]+/.exec(link) ?? [];
	if (!recipient) throw new Error('no key in the invitation');
	await page.goto(home);
	await page.locator('aside input[type=file]').waitFor({ state: 'attached' });
	return recipient;
}
