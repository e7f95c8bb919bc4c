import { expect, test } from './fixtures';
import { LONG } from './long';
import { Keys } from './keys';
import { Seller } from './seller';

test('the focus goes as one reads, and nothing is passed over', async ({ page, site }) => {
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
	const keys = new Keys(page);
	const seller = new Seller(page);
	const { words } = seller;
	const menu = [words.today, words.insight, words.days, words.share];
	await page.goto(site.url);
	await expect(seller.button(words.begin)).toBeVisible();
	expect(await keys.stops()).toEqual([
		'English',
		'Straat of markt',
		'Zonstand, zwart op wit',
		words.begin,
		words.restoreBackup,
		words.exampleLook
	]);

	await seller.begin(site.url);
	await expect(page.getByRole('group', { name: words.happy })).toBeVisible();
	const tray = [words.greed, words.fear];
	// What stands below comes after the first screen.
	await expect(seller.note).toBeVisible();
	const counts = [words.oneLess, words.oneMore];
	const below = [
		...counts,
		...counts,
		'mager',
		'',
		words.record,
		words.takePhoto,
		words.chooseFile
	];
	expect(await keys.stops()).toEqual([
		words.sun,
		words.settings,
		'0',
		...below,
		words.showQuestion,
		...tray,
		...menu
	]);

	await seller.greed.click();
	await expect(page.getByRole('heading', { name: words.howHard })).toBeVisible();
	expect(await keys.stops()).toEqual([words.back, '1 zacht', '2', '3', '4', '5 hard']);
	await page.getByRole('button', { name: /^3/ }).click();
	await expect(seller.saved).toBeVisible();
	expect(await keys.stops()).toEqual([
		words.undo,
		words.other,
		words.allQuestions,
		expect.stringContaining(words.asked),
		expect.stringContaining(words.letPass),
		expect.stringContaining(words.gaveIn),
		words.later,
		words.more
	]);

	await page.evaluate(() => {
		const key = 'ambitiespanning:device';
		const kept = JSON.parse(localStorage.getItem(key)!) as object;
		const entryDays = ['2026-05-30', '2026-05-31', '2026-06-01'];
		localStorage.setItem(key, JSON.stringify({ ...kept, entryDays }));
	});
	await page.goto(site.url);
	await page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt')));
	await expect(seller.button(words.installDo)).toBeVisible();
	expect((await keys.stops()).slice(-8)).toEqual([
		words.installDo,
		words.installNo,
		...tray,
		...menu
	]);

	await page.addInitScript(() => {
		String.prototype.toLocaleUpperCase = () => {
			throw new Error('no words');
		};
	});
	await page.reload();
	await expect(seller.button(words.copyAll)).toBeVisible();
	expect(await keys.stops()).toEqual([
		words.reload,
		words.today,
		words.copyAll,
		words.saveFile,
		...menu
	]);
});

test('what goes away hands on its focus', { tag: LONG }, async ({ page, site }) => {
	await page.clock.install({ time: new Date('2026-06-02T16:30:00') });
	const seller = new Seller(page);
	const { words } = seller;
	/** Whether something on the screen, and not the page as a whole, has the focus. */
	const hasFocus = async () =>
		expect(page.locator('main :focus'), 'the focus was handed on').toBeVisible();
	await seller.begin(site.url);
	await seller.offlineReady();
	await seller.greed.press('Enter');
	await page.getByRole('button', { name: /^3/ }).press('Enter');
	await expect(seller.question).toBeFocused();
	await seller.button(new RegExp(`^${words.asked}`)).press('Enter');
	// An answer goes on to the next question, and its change back to its own.
	const happy = page.getByRole('group', { name: words.happy });
	const belief = page.getByRole('group', { name: words.belief });
	await happy.getByRole('radio', { name: '7', exact: true }).press('Space');
	await expect(belief).toBeFocused();
	await seller.button(`${words.change} ${words.happyShort}`).press('Enter');
	await expect(happy).toBeFocused();
	await happy.getByRole('radio', { name: '8', exact: true }).press('Space');
	await expect(belief).toBeFocused();
	await belief.getByRole('radio', { name: '8', exact: true }).press('Space');
	await seller.button(words.thatWasAll).press('Enter');
	await expect(seller.figure).toBeVisible();
	await hasFocus();

	await seller.list(words.taps).getByRole('link').press('Enter');
	await seller.button(words.erase).press('Enter');
	await expect(seller.question).toHaveText(words.erased);
	await expect(seller.question).toBeFocused();
	await seller.button(words.undo).press('Enter');
	await expect(seller.note).toBeVisible();
	await expect(seller.question).toBeFocused();

	await page.goto(site.url + 'day/2026-06-02');
	await seller.offlineReady();
	await seller.button(words.eraseDay).press('Enter');
	await expect(page.getByText(words.dayErased)).toBeVisible();
	await hasFocus();
	await seller.button(words.undo).press('Enter');
	await expect(seller.list(words.taps)).toHaveCount(1);
	await hasFocus();
	await seller.button(words.addTap).press('Enter');
	await hasFocus();
	await seller.button('Annuleer').press('Enter');
	await hasFocus();
});
