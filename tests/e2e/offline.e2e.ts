import { expect, test } from './fixtures';
import { Seller } from './seller';

/** Every screen with its heading, in parts, so that browsers for one need not wait for another. */
const ROUTES: readonly (readonly [path: string, heading: string | RegExp])[][] = [
	[
		['moment/greed', 'Hebberigheid tikt op je schouder.'],
		['moment/fear', 'Angst tikt op je schouder.'],
		['MOMENT', /^Angst · /],
		['MOMENT/question', /\?$/],
		['insight', 'Inzicht'],
		['', /\d/]
	],
	[
		['days', 'Dagen'],
		['days/fill', 'Vul dagen in'],
		['days/search?q=x', 'Zoek in je dagboek'],
		['day/2026-05-30', /^Zaterdag 30/],
		['week/2026-05-25', 'Je week'],
		['events', 'Wat er gebeurde']
	],
	[
		['settings', 'Instellingen'],
		['products', 'Wat ik verkoop'],
		['extra', 'Extra vragen'],
		['deck', 'Vragen voor je klant'],
		['deck/practise', 'Wat bracht u vandaag hierheen?'],
		['deck/asked', 'Wat je vroeg']
	],
	[
		['number', 'Wat is dit cijfer?'],
		['privacy', 'Privacy'],
		['about', 'Over deze app']
	]
];

for (const routes of ROUTES) {
	const names = routes.map(([path]) => path || 'today').join(', ');
	test(`opened cold and offline, each by a browser of its own: ${names}`, async ({
		phone,
		site
	}) => {
		test.setTimeout(300_000);
		const seller = new Seller(phone.page);
		await seller.begin(site.url);
		await seller.offlineReady();
		await seller.log('fear', 3);
		await expect(seller.saved).toBeVisible();
		await expect(phone.page).toHaveURL(/\/moment\/[0-9a-f-]{36}\/question$/);
		const moment = new URL(phone.page.url()).pathname.slice(1).replace('/question', '');
		await site.stop();
		await phone.context.close();
		for (const [path, heading] of routes) {
			await phone.launch();
			await phone.page.goto(site.url + path.replace('MOMENT', moment));
			await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText(heading);
			await phone.context.close();
		}
		await phone.launch();
	});
}

test('a new version waits until it is asked in, never over a question or anything half-filled', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.offlineReady();
	await seller.log('greed', 2);
	await expect(seller.saved).toBeVisible();

	site.release();
	const bar = page.getByText('Er is een nieuwe versie.');
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
	});
	await page.waitForTimeout(300);
	await expect(bar).toHaveCount(0);

	await seller.button(seller.words.later).click();
	await expect(bar).toBeVisible();
	const note = page.getByLabel(seller.words.note);
	await note.pressSequentially('Half');
	await expect(bar).toHaveCount(0);
	await expect(page.getByText(seller.words.kept)).toBeVisible();
	await expect(bar).toBeVisible();

	const other = await page.context().newPage();
	await other.goto(site.url);
	await other.getByLabel(seller.words.note).pressSequentially(' en nog');
	const reloaded = page.waitForEvent('load');
	await seller.button('Ververs nu').click();
	await reloaded;
	await expect(note).toHaveValue(/Half/);
	// The other window was not reloaded over what was typed in it.
	await expect(other.getByLabel(seller.words.note)).toHaveValue(/en nog/);
});
