import type { Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures';
import { inkOf } from './ink';
import { inLongRun } from './long';
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

/** What can not be read, because it sticks out of the window or its box or is cut off, or not be pressed. */
const unreadable = (page: Page) =>
	page.evaluate(() => {
		/** So far the edge of a letter may reach into an empty place. */
		const A_LETTERS_EDGE = 8;
		const faults: string[] = [];
		const { scrollWidth, clientWidth } = document.scrollingElement!;
		if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide`);
		const cuts = ({ overflowX, overflowY }: CSSStyleDeclaration) =>
			overflowX !== 'visible' || overflowY !== 'visible';
		for (const element of document.querySelectorAll('#app *')) {
			const own = [...element.childNodes].some(
				(node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''
			);
			// Drawings have their words beside them; what is for the ear alone has no place.
			if (!own || element.closest('svg, .vh, #svelte-announcer')) continue;
			const style = getComputedStyle(element);
			const box = element.getBoundingClientRect();
			if (box.width === 0 || style.visibility === 'hidden' || style.opacity === '0') continue;
			const name = `${element.localName} "${element.textContent!.trim().slice(0, 30)}"`;
			if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${name} leaves the window`);
			const block = style.display !== 'inline';
			if (block && element.scrollWidth > element.clientWidth + A_LETTERS_EDGE)
				faults.push(`${name} is too wide`);
			// Long notes are cut in the list, and whole on their day.
			const cut =
				cuts(style) && style.webkitLineClamp === 'none' && element.localName !== 'textarea';
			if (cut && element.scrollHeight > element.clientHeight + 1) faults.push(`${name} is cut off`);
			for (
				let around = element.parentElement!;
				around.id !== 'app';
				around = around.parentElement!
			) {
				if (!cuts(getComputedStyle(around))) continue;
				const outer = around.getBoundingClientRect();
				const out = box.left < outer.left - 1 || box.right > outer.right + 1;
				if (out || box.bottom > outer.bottom + 1) faults.push(`${name} sticks out of its box`);
			}
		}
		for (const pressed of document.querySelectorAll(
			'a, button, select, summary, label:has(input)'
		)) {
			const { width, height } = pressed.getBoundingClientRect();
			const small = width > 0 && Math.min(width, height) < 24;
			if (small)
				faults.push(`${pressed.localName} "${pressed.textContent!.trim()}" is too small to press`);
		}
		return [...new Set(faults)];
	});

async function open(page: Page, site: Site, [, path, press]: Screen) {
	await page.goto(site.url + path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-alive');
	if (path.startsWith('insight')) {
		await expect(page.locator('.chart[aria-busy=false]').first()).toBeVisible();
	}
	if (path === '' || path === A_DAY) await expect(page.locator('main li').first()).toBeVisible();
	await press?.(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const LOOKS = [
	{ name: 'at 400 %', width: 320, height: 640, css: '' },
	{ name: 'with text at 200 %', width: 360, height: 740, css: 'html { font-size: 200% }' },
	{
		name: 'with room around the letters',
		width: 360,
		height: 740,
		css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
			p { margin-bottom: 2em !important }`
	}
];

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
			const read = async (screen: string) => {
				for (const { name, width, height, css } of LOOKS) {
					await page.setViewportSize({ width, height });
					// A style of the reader's own, which the policy of the page does not hold back.
					await page.evaluate((text) => {
						const sheet = new CSSStyleSheet();
						sheet.replaceSync(text);
						document.adoptedStyleSheets = [sheet];
					}, css);
					await expect.poll(() => unreadable(page), `${screen}, ${name}`).toEqual([]);
				}
			};
			await page.goto(site.url);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await read('first run');
			await threeYears(page, site, language);
			for (const screen of SCREENS) {
				await open(page, site, screen);
				await read(screen[0]);
				// It says in its title which it is.
				await expect(page, screen[0]).toHaveTitle(/.+ · Ambiti/);
			}
		});
	});
}

test('in the colours of the system every drawing is there', async ({ page, site }) => {
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
});

test('what has the focus is not hidden under what stays in sight', async ({ page, site }) => {
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
});

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
