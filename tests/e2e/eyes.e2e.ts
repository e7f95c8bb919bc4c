import type { Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures';
import { inkOf } from './ink';
import { LONG, inLongRun } from './long';
import { expectReadable } from './readable';
import { Seller } from './seller';
import { NOW, threeYears } from './three-years';

const A_DAY = 'day/2026-05-30';
/** So often Tab is pressed on a screen, there and back. */
const MOST_STOPS = 20;

/** A screen: its name, its address, and what is pressed before it stands there. */
type Screen = [name: string, path: string, press?: (page: Page) => Promise<void>];

const SCREENS: Screen[] = [
	['today', ''],
	['how hard', 'moment/greed'],
	['question', 'moment/fear', (page) => page.locator('.five button').nth(3).click()],
	['a moment', '', (page) => page.locator('main li a').first().click()],
	['insight', 'insight', (page) => page.locator('summary').first().click()],
	['report', 'report', (page) => page.locator('details summary').last().click()],
	['days, list', 'days'],
	['days, month', 'days?view=month&at=2026-05-23'],
	['days, year', 'days?view=year'],
	['days filled in', 'days/fill'],
	['search', 'days/search?q=prijs', (page) => page.locator('summary').click()],
	['a day', A_DAY],
	['a day, a tap being added', A_DAY, (page) => page.locator('.more button').first().click()],
	['a day, several chosen', A_DAY, (page) => page.locator('.more button').nth(1).click()],
	['a day to come', 'day/2026-06-03'],
	['settings', 'settings'],
	['the deck', 'deck', (page) => page.locator('summary').first().click()],
	['the deck, a question being added', 'deck', (page) => page.locator('[data-opens]').click()],
	['the deck, practised', 'deck/practise'],
	['what was asked', 'deck/asked'],
	['number', 'number'],
	['privacy', 'privacy'],
	['about', 'about'],
	['not found', 'no-such-page']
];

async function open(page: Page, site: Site, [, path, press]: Screen) {
	await page.goto(site.url + path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-alive');
	if (path.startsWith('insight')) {
		await expect(page.locator('.chart[aria-busy=false]').first()).toBeVisible();
	}
	if (path === 'report') await expect(page.locator('.report img').first()).toBeVisible();
	if (path === '' || path === A_DAY) await expect(page.locator('main li').first()).toBeVisible();
	await press?.(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const language of ['nl', 'en'] as const) {
	test.describe(language, { tag: inLongRun(language) }, () => {
		// A worker that fetches the whole app meanwhile would only make it slow.
		test.use({
			locale: language,
			expectedConsole: [/404|Service Worker registration blocked/],
			serviceWorkers: 'block'
		});
		test.setTimeout(240_000);

		test('every screen can be read: at 400 %, in large text, in spaced text', async ({
			page,
			site
		}) => {
			await page.goto(site.url);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectReadable(page, 'first run');
			await threeYears(page, site, language);
			for (const screen of SCREENS) {
				await open(page, site, screen);
				await expectReadable(page, screen[0]);
				// It says in its title which it is.
				await expect(page, screen[0]).toHaveTitle(/.+ · Ambiti/);
			}
		});
	});
}

test(
	'in the colours of the system every drawing is there',
	{ tag: LONG },
	async ({ page, site }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		const seller = await threeYears(page, site, 'nl');
		/** What is drawn in the colour of the ground. */
		const unseen = (drawn: string) =>
			page.locator(drawn).evaluateAll((found) => {
				const probe = document.createElement('i');
				probe.style.color = 'Canvas';
				document.body.append(probe);
				const ground = getComputedStyle(probe).color;
				probe.remove();
				return found
					.map((each) => [each.getAttribute('class'), getComputedStyle(each)] as const)
					.filter(([, { stroke, fill }]) =>
						[stroke, fill].every((is) => is === 'none' || is === ground)
					)
					.map(([name]) => name);
			});
		const DRAWN: [Screen, string[]][] = [
			[
				['today', ''],
				['.holder .line', '.tray .line', '.tray .fill-greed', '.holder .now']
			],
			[
				['how hard', 'moment/greed'],
				['.drawing .line', '.drawing .tent', '.five .line']
			],
			[SCREENS.find(([name]) => name === 'question')!, ['.drawing .line', '.drawing .you']],
			[
				['days, list', 'days'],
				['main section .line', 'main section .fill-greed']
			],
			[['days, month', 'days?view=month'], ['td .line']],
			[
				['days, year', 'days?view=year'],
				['.months path', '.legend path']
			]
		];
		for (const [screen, drawings] of DRAWN) {
			await open(page, site, screen);
			for (const drawn of drawings) {
				await expect(page.locator(drawn).first(), `${screen[0]}: ${drawn}`).toBeAttached();
				expect(await unseen(drawn), `${screen[0]}: ${drawn}`).toEqual([]);
			}
		}
		// The chart: where its line and dots are, it is not all ground.
		await seller.open('insight');
		await expect(page.locator('.chart[aria-busy=false]').first()).toBeVisible();
		const inked = () => inkOf(page.locator('.chart canvas').first());
		await expect.poll(inked).toBeGreaterThan(0.005);
	}
);

test(
	'what has the focus is not hidden under what stays in sight',
	{ tag: LONG },
	async ({ page, site }) => {
		await threeYears(page, site, 'nl');
		const hidden = () =>
			page.evaluate(() => {
				const at = document.activeElement!;
				const { left, top, width, height } = at.getBoundingClientRect();
				const seen = [0.1, 0.5, 0.9].some((down) => {
					const there = document.elementFromPoint(left + width / 2, top + height * down);
					const label = at.closest('label');
					return there && (at.contains(there) || there.contains(at) || label?.contains(there));
				});
				return seen || at === document.body
					? null
					: `${at.localName} ${at.id} ${at.textContent!.trim().slice(0, 40)}`;
			});
		for (const path of [
			'',
			'days',
			'days?view=month&at=2026-05-30',
			'days/fill',
			'days/search?q=prijs',
			'settings',
			'deck',
			'products',
			'extra',
			'events'
		]) {
			await page.goto(site.url + path);
			await expect(page.locator('main :is(input, a, button)').first()).toBeVisible();
			if (path === 'days/fill') await page.getByRole('combobox').first().selectOption('3');
			for (const key of ['Tab', 'Shift+Tab']) {
				for (let stop = 0; stop < MOST_STOPS; stop += 1) {
					await page.keyboard.press(key);
					await expect.poll(hidden, `${path}, ${key} ${stop}`).toBe(null);
				}
			}
		}
	}
);

test('who wants less motion sees none', async ({ page, site }) => {
	await page.clock.install({ time: NOW });
	const seller = new Seller(page);
	const longest = (found: string) =>
		page
			.locator(found)
			.first()
			.evaluate((element) => parseFloat(getComputedStyle(element).transitionDuration));
	await seller.begin(site.url);
	await expect(page.locator('.bead span').first()).toBeVisible();
	expect(await longest('.bead span')).toBeGreaterThan(0);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await longest('.bead span')).toBe(0);
	await seller.greed.click();
	for (const part of ['.line', '.tent']) expect(await longest(`.drawing ${part}`)).toBe(0);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	expect(await longest('.drawing .line')).toBeGreaterThan(0);
});
