import { expect, test, type Site } from './fixtures';
import { LONG } from './long';
import type { Phone } from './phone';
import { Seller } from './seller';

type Route = readonly [path: string, heading: string | RegExp];

/** The screens that one is most in a hurry for. */
const HURRIED: readonly Route[] = [
	['moment/greed', 'Hebberigheid tikt op je schouder.'],
	['MOMENT/question', /\?$/],
	['', /\d/]
];
const OTHERS: readonly Route[] = [
	['moment/fear', 'Angst tikt op je schouder.'],
	['MOMENT', /^Angst · /],
	['days', 'Dagen'],
	['insight', 'Inzicht'],
	['report', 'Verslag'],
	['days/fill', 'Vul dagen in'],
	['days/search?q=x', 'Zoek in je dagboek'],
	['day/2026-05-30', /^Zaterdag 30/],
	['week/2026-05-25', 'Je week'],
	['events', 'Wat er gebeurde'],
	['settings', 'Instellingen'],
	['products', 'Wat ik verkoop'],
	['extra', 'Extra vragen'],
	['deck', 'Vragen voor je klant'],
	['deck/practise', 'Wat bracht u vandaag hierheen?'],
	['deck/asked', 'Wat je vroeg'],
	['backup', 'Back-up'],
	['restore', 'Zet back-up terug'],
	['delete', 'Wis dagen'],
	['number', 'Wat is dit cijfer?'],
	['privacy', 'Privacy'],
	['about', 'Over deze app']
];

/** Visits the app once, logs a moment and takes the network away; returns the moment's address. */
async function visitOnce(phone: Phone, site: Site): Promise<string> {
	const seller = new Seller(phone.page);
	await seller.begin(site.url);
	await seller.offlineReady();
	await seller.log('fear', 3);
	await expect(seller.saved).toBeVisible();
	await expect(phone.page).toHaveURL(/\/moment\/[0-9a-f-]{36}\/question$/);
	const moment = new URL(phone.page.url()).pathname.slice(1).replace('/question', '');
	await site.stop();
	await phone.context.close();
	return moment;
}

for (const [which, routes, tag] of [
	['hurried', HURRIED, []],
	['other', OTHERS, [LONG]]
] as const) {
	test(
		`opened cold and offline, each by a browser of its own: the ${which} screens`,
		{ tag: [...tag] },
		async ({ phone, site }) => {
			test.setTimeout(600_000);
			const moment = await visitOnce(phone, site);
			for (const [path, heading] of routes) {
				await phone.launch();
				await phone.page.goto(site.url + path.replace('MOMENT', moment));
				await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText(heading);
				await phone.context.close();
			}
			await phone.launch();
		}
	);
}

test(
	'every other screen opens offline, though never seen before',
	{ tag: LONG },
	async ({ phone, site }) => {
		const moment = await visitOnce(phone, site);
		await phone.launch();
		for (const [path, heading] of OTHERS) {
			await phone.page.goto(site.url + path.replace('MOMENT', moment));
			await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText(heading);
		}
	}
);

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
	await seller.findNewVersion();
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

test(
	'a new version that can not take over yet: the window is loaded anew, and asks again',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = new Seller(page);
		await seller.begin(site.url);
		await seller.offlineReady();
		// As where the version before is busy for minutes.
		site.release('self.skipWaiting = () => new Promise(() => {});');
		await seller.findNewVersion();
		const bar = page.getByText(seller.words.newVersion);
		await expect(bar).toBeVisible();
		const reloaded = page.waitForEvent('load');
		await seller.button(seller.words.updateNow).click();
		await reloaded;
		await expect(bar).toBeVisible();

		// Not over what was begun meanwhile.
		await seller.button(seller.words.updateNow).click();
		let loads = 0;
		page.on('load', () => (loads += 1));
		await seller.log('fear', 3);
		await expect(seller.saved).toBeVisible();
		await page.waitForTimeout(6000);
		expect(loads).toBe(0);
		await expect(seller.question).toHaveText(/\?$/);
	}
);
