import { Bystander, refuseWrites } from './faults';
import { expect, test } from './fixtures';
import { LONG } from './long';
import { Keys } from './keys';
import { Seller } from './seller';

// A bystander's page has no icon of its own.
test.use({ expectedConsole: [/404.*\/favicon\.ico$/] });

test.beforeEach(async ({ page }) => {
	await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
});

test('a first moment, how it ended, and the day', async ({ page, site }) => {
	const keys = new Keys(page);
	const seller = new Seller(page);
	const { words } = seller;
	await page.goto(site.url);
	await keys.to(page.getByRole('radio', { name: 'Straat of markt' }));
	await keys.press('ArrowDown');
	await expect(page.getByRole('radio', { name: words.shop })).toBeChecked();
	await keys.enter(seller.button(words.begin));

	await keys.enter(seller.fear);
	await keys.enter(page.getByRole('button', { name: /^4/ }));
	await expect(seller.saved).toBeVisible();
	const question = (await seller.question.textContent())!;
	await keys.enter(seller.button(words.other));
	await expect(seller.question).not.toHaveText(question);
	await keys.enter(seller.button(new RegExp(`^${words.letPass}`)));

	// Arrow keys pass over the beads; what is pressed is the answer.
	const happy = page.getByRole('group', { name: words.happy });
	await keys.to(happy.getByRole('radio', { name: '0', exact: true }));
	await keys.press('ArrowRight', 7);
	await expect(happy.getByRole('radio', { name: '7', exact: true })).toBeFocused();
	await expect(happy.getByRole('radio', { name: '7', exact: true })).toBeChecked();
	await keys.press('Space');
	const belief = page.getByRole('group', { name: words.belief });
	await keys.to(belief.getByRole('radio', { name: '0', exact: true }));
	await keys.press('ArrowLeft', 3);
	await expect(belief.getByRole('radio', { name: '8', exact: true })).toBeChecked();
	await keys.press('Space');
	await keys.enter(seller.button(words.thatWasAll));
	// Happiness 6, belief 4, fear 30·(1 − 2^−0.4) = 7.3.
	await expect(seller.figure).toHaveText('17');

	await keys.to(seller.button(`${words.change} Blij`));
	await keys.press('Enter');
	await keys.to(happy.getByRole('radio', { name: '7', exact: true }));
	await keys.press('ArrowRight');
	// Left without a press, the bead that it came to is the answer too.
	await keys.press('Tab');
	await expect(seller.figure).toHaveText('15');

	// What is chosen and pressed again is taken back.
	await keys.enter(seller.button(`${words.change} Blij`));
	await keys.to(happy.getByRole('radio', { name: '8', exact: true }));
	await keys.press('Space');
	await expect(happy.locator(':checked')).toHaveCount(0);
	await expect(seller.figure).toHaveCount(0);
});

test('a moment that is still open is ended from Today, and another one added', async ({
	page,
	site
}) => {
	const keys = new Keys(page);
	const seller = new Seller(page);
	const { words } = seller;
	await seller.begin(site.url);
	await seller.log('greed', 2);
	await expect(seller.saved).toBeVisible();
	await keys.enter(seller.button(words.later));
	await keys.enter(seller.button(words.gaveIn));
	await expect(seller.list(words.taps)).toContainText([words.gaveIn]);

	for (const question of [words.happy, words.belief]) {
		const first = page.getByRole('group', { name: question }).getByRole('radio').first();
		await keys.to(first);
		await keys.press('Space');
	}
	await keys.enter(seller.button(words.addMoment));
	await expect(seller.greed).toBeFocused();
	await keys.enter(seller.fear);
	await expect(page.getByRole('heading', { name: words.howHard })).toBeVisible();
	await keys.enter(page.getByRole('link', { name: words.back }));
	await expect(seller.fear).toBeVisible();
});

test('a moment is mended, erased and brought back', async ({ page, site }) => {
	const keys = new Keys(page);
	const seller = new Seller(page);
	const { words } = seller;
	const radio = (group: string, name: string) =>
		page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
	await seller.begin(site.url);
	await seller.log('greed', 3);
	await expect(seller.saved).toBeVisible();
	await seller.end('gaveIn');
	await keys.enter(seller.list(words.taps).getByRole('link'));

	await keys.to(radio(words.what, words.greed));
	await keys.press('ArrowRight');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${words.fear} · 16:00`);
	await keys.to(radio(words.howHard, '3'));
	await keys.press('ArrowRight', 2);
	await keys.to(radio(words.howEnd, words.gaveIn));
	await keys.press('ArrowLeft');
	await expect(radio(words.howEnd, words.letPass)).toBeChecked();
	await keys.to(page.getByRole('group', { name: words.situation }).getByRole('radio').first());
	await keys.press('ArrowRight', 2);
	await expect(radio(words.situation, words.price)).toBeChecked();
	await keys.to(page.getByLabel(words.time));
	// Where the browser counts to twelve, the half of the day is asked too.
	await page.keyboard.type('0905AM');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${words.fear} · 09:05`);
	await keys.to(seller.note);
	await page.keyboard.type('Te snel over de prijs.');
	await expect(page.getByText(words.kept)).toBeVisible();

	await page.reload();
	await expect(radio(words.howHard, '5')).toBeChecked();
	await expect(radio(words.howEnd, words.letPass)).toBeChecked();
	await expect(radio(words.situation, words.price)).toBeChecked();
	await expect(seller.note).toHaveValue('Te snel over de prijs.');
	// What need not be answered is taken back by pressing it again.
	await keys.to(radio(words.situation, words.price));
	await keys.press('Space');
	await expect(page.getByRole('group', { name: words.situation }).locator(':checked')).toHaveCount(
		0
	);

	await keys.enter(seller.button(words.erase));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.erased);
	await keys.enter(seller.button(words.undo));
	await expect(seller.note).toHaveValue('Te snel over de prijs.');
	await keys.enter(page.getByRole('link', { name: words.back }));
	await expect(seller.list(words.taps)).toContainText([words.letPass]);
});

test(
	'insight: days by arrow keys are said aloud, the period and the table are reached',
	{ tag: LONG },
	async ({ page, site }) => {
		const keys = new Keys(page);
		const seller = new Seller(page);
		const { words } = seller;
		await seller.begin(site.url);
		await seller.log('greed', 4);
		await expect(seller.saved).toBeVisible();
		await seller.end('asked');
		await seller.fillDay(7, 8);
		await keys.enter(page.getByRole('link', { name: words.insight, exact: true }));

		const chart = page.getByRole('slider');
		const below = page.locator('main [aria-live]').filter({ hasText: /\d/ });
		/** That what is chosen is said by the slider itself, and stands in words under it. */
		const expectSays = async (day: string, figure: string) => {
			const said = new RegExp(`^${day}: ${figure}`.replaceAll(' ', '\\s'));
			await expect(chart).toHaveAttribute('aria-valuetext', said);
			await expect(below).toContainText(day);
			await expect(below).toContainText(figure);
		};
		await keys.to(chart);
		await expectSays('di 2 jun', words.figureOf(14));
		await keys.press('ArrowLeft');
		await expectSays('ma 1 jun', words.nothing);
		await keys.press('ArrowDown');
		await expectSays('zo 31 mei', words.nothing);
		await keys.press('PageDown');
		await expectSays('zo 24 mei', words.nothing);
		await keys.press('PageUp');
		await keys.press('ArrowRight');
		await keys.press('ArrowUp');
		await expectSays('di 2 jun', words.figureOf(14));
		await keys.press('ArrowRight');
		await expectSays('di 2 jun', words.figureOf(14));
		await keys.press('Home');
		await expectSays('wo 20 mei', words.nothing);
		await keys.press('ArrowLeft');
		await expectSays('wo 20 mei', words.nothing);
		await keys.press('End');
		await expectSays('di 2 jun', words.figureOf(14));
		await expect(chart).toBeFocused();
		// The slider says it: said by the row too, it would be read twice.
		await expect(below).toHaveAttribute('aria-live', 'off');

		await keys.enter(seller.button(words.previous));
		await expect(below).toHaveAttribute('aria-live', 'polite');
		await expectSays('ma 1 jun', words.nothing);
		await keys.enter(seller.button(words.next));
		await expectSays('di 2 jun', words.figureOf(14));
		const table = page.getByRole('table', { name: words.perDay });
		await keys.enter(page.getByText(words.asTable));
		await expect(table).toContainText(words.figureOf(14));
		await keys.press('Enter');
		await expect(table).toBeHidden();

		const period = page.getByRole('group', { name: words.period });
		await keys.to(period.getByRole('radio', { name: '12 weken' }));
		await keys.press('ArrowRight');
		await expect(page).toHaveURL(/period=1y$/);
		await expect(period.getByRole('radio', { name: words.year })).toBeFocused();
		await expectSays('di 2 jun', words.figureOf(14));
		await keys.press('ArrowLeft', 2);
		await expect(page).toHaveURL(/period=4w$/);
		await keys.enter(page.getByRole('link', { name: /16:00/ }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${words.greed} · 16:00`);
	}
);

test('settings', async ({ page, site }) => {
	const keys = new Keys(page);
	const seller = new Seller(page);
	await seller.begin(site.url);
	await keys.enter(page.getByRole('link', { name: seller.words.settings, exact: true }));
	const chosen = (group: string) =>
		page.getByRole('group', { name: group }).locator('input:checked');
	await keys.to(chosen('Hoe spreek je klanten aan?'));
	await keys.press('ArrowRight');
	await keys.to(chosen(seller.words.theme));
	await keys.press('ArrowRight', 2);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await keys.to(chosen(seller.words.place));
	await keys.press('ArrowRight');
	await keys.to(page.getByLabel(seller.words.dayStart));
	await keys.press('ArrowDown');
	await keys.to(page.getByLabel(seller.words.afternoon));
	await keys.press('ArrowUp', 2);

	await page.reload();
	await expect(page.getByRole('radio', { name: 'Met je' })).toBeChecked();
	await expect(page.getByRole('radio', { name: seller.words.dark })).toBeChecked();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('radio', { name: seller.words.shop })).toBeChecked();
	await expect(page.getByLabel(seller.words.dayStart)).toHaveValue('5');
	await expect(page.getByLabel(seller.words.afternoon)).toHaveValue('13');
	await keys.to(chosen('Taal'));
	await keys.press('ArrowRight');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
	await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();
});

test('what went wrong is tried again, and yesterday closed', async ({ page, site }) => {
	const keys = new Keys(page);
	const seller = new Seller(page);
	const { words } = seller;
	await seller.begin(site.url);
	await refuseWrites(page, 'QuotaExceededError');
	await seller.log('fear', 2);
	await keys.enter(seller.button(words.tryAgain));
	await keys.to(seller.button(words.copy));
	const other = await Bystander.beside(page, site);
	await other.failToUpgrade();
	const loaded = page.waitForEvent('load');
	await keys.enter(seller.button(words.reload));
	await loaded;
	await keys.enter(seller.button(words.understood));
	await expect(page.getByText(words.recovered[1])).toHaveCount(0);

	await page.clock.setSystemTime(new Date('2026-06-03T16:00:00'));
	await page.goto(site.url);
	await keys.enter(seller.button(words.thatWasAll).first());
	await keys.enter(seller.button(words.undo));
	await expect(page.getByText(words.yesterdayOpen)).toBeVisible();
});
