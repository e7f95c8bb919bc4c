import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { LONG, inBothLanguages } from './long';
import { Seller } from './seller';

const LEAST_PX = 48;
const NOTE = 'Half getypt';

/** What can be pressed on this screen and is smaller than a thumb; a radio by its label. */
const tooSmall = (page: Page) =>
	page.evaluate((least) => {
		const found = document.querySelectorAll('a, button, select, summary, label:has(input)');
		return [...found].flatMap((element) => {
			const { width, height } = element.getBoundingClientRect();
			if (width === 0 || (width + 0.01 >= least && height + 0.01 >= least)) return [];
			return `${element.textContent.trim()}: ${width.toFixed(1)} × ${height.toFixed(1)}`;
		});
	}, LEAST_PX);

/** How far the middle of something is from the left, as a part of the screen. */
async function across(found: Locator): Promise<number> {
	const { x, width } = (await found.boundingBox())!;
	return (x + width / 2) / (await found.page().evaluate(() => innerWidth));
}

inBothLanguages((language) => {
	for (const width of [360, 320]) {
		test(`everything in the log flow is ${LEAST_PX} px or more, ${width} px wide`, async ({
			page,
			site
		}) => {
			await page.setViewportSize({ width, height: 740 });
			await page.clock.install({ time: new Date('2026-06-01T13:00:00') });
			const seller = new Seller(page, language);
			const { words } = seller;
			const fits = async (state: string) => expect(await tooSmall(page), state).toEqual([]);
			await page.goto(site.url);
			await expect(seller.button(words.begin)).toBeVisible();
			await fits('first run');
			await seller.begin(site.url);
			await fits('today, the check-in folded');
			await seller.greed.click();
			await expect(page.getByRole('heading', { name: words.howHard })).toBeVisible();
			await fits('how hard');
			await page.getByRole('button', { name: /^3/ }).click();
			await expect(seller.saved).toBeVisible();
			await fits('question');
			await seller.button(words.later).click();
			await expect(page.getByRole('heading', { name: words.howEnd })).toBeVisible();
			await seller.button(words.fillNow).click();
			await fits('today, an open moment and the beads');
			await seller.fillDay(7, 8);
			await fits('today, closed');
			await page
				.getByRole('button', { name: new RegExp(`^${words.change}`) })
				.last()
				.click();
			await fits('today, open again');
			await page.locator('main li a').click();
			await expect(seller.note).toBeVisible();
			await fits('a moment');
			await page.clock.setSystemTime(new Date('2026-06-02T13:00:00'));
			await page.goto(site.url);
			await expect(seller.greed).toBeVisible();
			await fits('the day after');
			await page.goto(site.url + 'deck');
			await page.locator('summary').first().click();
			await seller.button(words.addQuestion).click();
			await fits('the deck, a question being added');
			await page.getByRole('link', { name: words.practise }).click();
			await expect(seller.button(words.next)).toBeVisible();
			await fits('the deck, practised');
		});
	}

	test(
		'a left thumb has at the left what a right one has at the right, in the same order',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
			await seller.begin(site.url);
			await seller.offlineReady();
			await site.stop();
			const change = page.getByRole('button', { name: new RegExp(`^${words.change}`) }).first();
			const happy = page.getByRole('group', { name: words.happy });
			await happy.getByRole('radio', { name: '7', exact: true }).click();
			for (const side of ['right', 'left'] as const) {
				if (side === 'left') {
					await seller.open('settings');
					const thumb = page.getByRole('group', { name: words.thumb });
					await thumb.getByRole('radio', { checked: true }).focus();
					await page.keyboard.press('ArrowRight');
					await expect(thumb.getByRole('radio', { name: words.left })).toBeChecked();
					await seller.open('today');
				}
				const atThumb = async (found: Locator) =>
					expect((await across(found)) < 0.5, `${found} at the ${side}`).toBe(side === 'left');
				await atThumb(seller.button(words.sun));
				await atThumb(change);
				// What pulls keeps its place: greed left, fear right.
				expect(await across(seller.greed)).toBeLessThan(await across(seller.fear));
				await seller.log('fear', 3);
				await expect(seller.saved).toBeVisible();
				await atThumb(seller.button(words.undo));
				if (side === 'left') await atThumb(seller.button(words.later));
				await seller.end('asked');
			}
			// From the first paint on, and the focus goes as before.
			await page.reload({ waitUntil: 'commit' });
			await page.waitForFunction(() => document.body !== null);
			await expect(page.locator('html')).toHaveAttribute('data-thumb', 'left');
			await seller.log('greed', 1);
			await expect(seller.saved).toBeVisible();
			const order = await page.getByRole('button').allTextContents();
			expect(order[0]!.trim()).toBe(words.undo);
		}
	);

	test('a shortcut that leads this window elsewhere loses nothing half-typed', async ({
		page,
		site
	}) => {
		const seller = new Seller(page, language);
		await seller.begin(site.url);
		await seller.offlineReady();
		await site.stop();
		await seller.note.pressSequentially(NOTE);
		await page.goto(site.url + 'moment/fear');
		await expect(page.getByRole('heading', { name: seller.words.howHard })).toBeVisible();
		await page.getByRole('link', { name: seller.words.back }).press('Enter');
		await expect(seller.note).toHaveValue(NOTE);
	});
});

test('the installed app has one window', () => {
	const manifest = JSON.parse(readFileSync('build/manifest.webmanifest', 'utf8')) as {
		launch_handler: unknown;
	};
	expect(manifest.launch_handler).toEqual({ client_mode: ['navigate-existing', 'auto'] });
});

for (const { name, width, height, insets } of [
	{ name: 'upright', width: 360, height: 740, insets: { top: 47, bottom: 34, left: 0, right: 0 } },
	{
		name: 'on its side',
		width: 800,
		height: 360,
		insets: { top: 0, bottom: 21, left: 47, right: 47 }
	},
	{
		name: 'a wide one',
		width: 1180,
		height: 700,
		insets: { top: 24, bottom: 20, left: 30, right: 30 }
	}
]) {
	test(`nothing to press or read lies under a notch, ${name}`, async ({ page, site }) => {
		await page.setViewportSize({ width, height });
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setSafeAreaInsetsOverride', {
			insets: {
				...insets,
				topMax: insets.top,
				bottomMax: insets.bottom,
				leftMax: insets.left,
				rightMax: insets.right
			}
		});
		const seller = new Seller(page);
		const { words } = seller;
		/** What reaches under a notch: at the top before scrolling, at the bottom after it. */
		const clear = async (state: string) => {
			const under = await page.evaluate((inset) => {
				const found = [...document.querySelectorAll('a, button, input, textarea, h1, p')];
				const shown = found.filter((each) => each.getClientRects().length > 0);
				const named = (hit: (box: DOMRect) => boolean) =>
					shown
						.filter((each) => getComputedStyle(each).opacity !== '0' && !each.closest('.vh'))
						.filter((each) => hit(each.getBoundingClientRect()))
						.map((each) => each.textContent.trim());
				scrollTo(0, 0);
				// Less than a point is rounding.
				const above = named(({ top }) => top + 1 < inset.top);
				scrollTo(0, document.documentElement.scrollHeight);
				const below = named(
					({ left, right, bottom }) =>
						left + 1 < inset.left ||
						right - 1 > innerWidth - inset.right ||
						bottom - 1 > innerHeight - inset.bottom
				);
				scrollTo(0, 0);
				return [...above, ...below];
			}, insets);
			expect(under, state).toEqual([]);
		};
		await page.goto(site.url);
		await expect(seller.button(words.begin)).toBeVisible();
		await clear('first run');
		await seller.begin(site.url);
		await clear('today');
		const { y: barAt } = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
		await seller.open('insight');
		await clear('insight');
		await seller.open('settings');
		await expect(page.getByLabel(words.journalNew)).toBeVisible();
		await clear('settings');
		await seller.open('today');
		await seller.greed.click();
		await expect(page.getByRole('heading', { name: words.howHard })).toBeVisible();
		await clear('how hard');
		await page.getByRole('button', { name: /^3/ }).click();
		await expect(seller.saved).toBeVisible();
		await clear('question');
		await page.getByRole('link', { name: words.more }).click();
		await expect(seller.note).toBeVisible();
		await clear('a moment');

		// The bar of the example takes the notch's place: the next one adds nothing for it.
		await page.goto(site.url + 'settings');
		await seller.button(words.exampleLook).click();
		const mark = page.getByRole('complementary', { name: words.exampleMark });
		await expect(mark).toBeVisible({ timeout: 60_000 });
		await clear('the example');
		const { height: markHeight } = (await mark.boundingBox())!;
		const { y } = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
		expect(Math.abs(y - barAt - markHeight)).toBeLessThan(2);
	});
}
