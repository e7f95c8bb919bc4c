// Takes a picture of every screen and lays them side by side, one sheet per theme, width and
// language, to be looked at beside the design:
//   npm run build && node tests/rig/sheets.mjs [folder] [part of a sheet's name] [parts of screens' names, with commas]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium, QUIET_ARGS } from './browsers.mjs';
import { coachScreens } from './coach-screens.mjs';
import { fillJournal } from './fill.mjs';
import { journalRows } from './journals.mjs';
import { keepingScreens } from './keeping-screens.mjs';
import { serve } from './serve.mjs';
import { still } from './still.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'empty' | 'day' | 'years'} State what is in the journal */
/**
 * @typedef {object} Screen
 * @property {string} name
 * @property {State} state
 * @property {string} path below the app's own address
 * @property {(page: Page) => Promise<unknown>} [before] what a seller presses before it is there
 * @property {boolean} [fresh] nobody began here yet
 * @property {boolean} [screenful] the picture ends where the window does
 */

const NOW = new Date('2026-06-02T16:30:00');
const MOMENT = 'main li a';

/** @param {Page} page */
const addPhoto = (page) =>
	page.locator('input[multiple]').setInputFiles('static/icons/icon-512.png');

/** @type {Screen[]} */
const SCREENS = [
	{ name: 'first run', state: 'empty', path: '', fresh: true },
	{ name: 'today, empty', state: 'empty', path: '' },
	{ name: 'how hard', state: 'empty', path: 'moment/greed' },
	{ name: 'how hard, fear', state: 'empty', path: 'moment/fear' },
	{
		name: 'question',
		state: 'empty',
		path: 'moment/greed',
		before: (page) => page.locator('.five button').nth(3).click()
	},
	{
		name: 'question, fear',
		state: 'day',
		path: 'moment/fear',
		before: (page) => page.locator('.five button').nth(1).click()
	},
	{ name: 'today, a day', state: 'day', path: '' },
	{
		name: 'a moment',
		state: 'day',
		path: '',
		before: (page) => page.locator(MOMENT).first().click()
	},
	{
		name: 'today, looking back',
		state: 'day',
		path: '',
		before: (page) => page.locator('main .folded button').last().click()
	},
	{ name: 'a day, a photo', state: 'years', path: 'day/2026-05-30', before: addPhoto },
	{
		name: 'a photo, whole',
		state: 'years',
		path: 'day/2026-05-30',
		before: async (page) => {
			await addPhoto(page);
			await page.locator('.photos button').click();
		},
		screenful: true
	},
	{ name: 'today, years', state: 'years', path: '' },
	{ name: 'insight, empty', state: 'empty', path: 'insight' },
	{ name: 'insight, a day', state: 'day', path: 'insight' },
	{ name: 'insight, 3 days', state: 'days3', path: 'insight' },
	{ name: 'insight, 6 weeks', state: 'weeks6', path: 'insight' },
	{ name: 'insight, 12 weeks', state: 'years', path: 'insight' },
	{ name: 'insight, 4 weeks', state: 'years', path: 'insight?period=4w' },
	{ name: 'insight, a year', state: 'years', path: 'insight?period=1y' },
	{ name: 'insight, all', state: 'years', path: 'insight?period=all' },
	{ name: 'insight, ten years', state: 'years10', path: 'insight?period=all' },
	{ name: 'report, empty', state: 'empty', path: 'report' },
	{ name: 'report, 6 weeks', state: 'weeks6', path: 'report' },
	{
		name: 'report, all',
		state: 'years',
		path: 'report?period=all',
		before: async (page) => {
			await page.locator('details summary').last().click();
			await page.locator('details input').first().check();
		}
	},
	{ name: 'days, empty', state: 'empty', path: 'days' },
	{ name: 'days, a day', state: 'day', path: 'days' },
	{ name: 'days, list', state: 'years', path: 'days', screenful: true },
	{ name: 'days, month', state: 'years', path: 'days?view=month&at=2026-05-23' },
	{ name: 'days, year', state: 'years', path: 'days?view=year' },
	{ name: 'days, year of greed', state: 'years', path: 'days?view=year&what=greed' },
	{ name: 'search, nothing asked', state: 'years', path: 'days/search' },
	{
		name: 'search, filters',
		state: 'years',
		path: 'days/search?kind=greed&strength=5',
		screenful: true,
		before: (page) => page.locator('summary').click()
	},
	{ name: 'search, a word', state: 'years', path: 'days/search?q=ze', screenful: true },
	{ name: 'search, nothing', state: 'years', path: 'days/search?q=zzz' },
	{ name: 'fill in days', state: 'years', path: 'days/fill' },
	{ name: 'a day, of years', state: 'years', path: 'day/2026-05-30' },
	{
		name: 'a day, a tap added',
		state: 'years',
		path: 'day/2026-05-30',
		before: (page) => page.locator('.more button').first().click()
	},
	{
		name: 'a day, several chosen',
		state: 'years',
		path: 'day/2026-05-30',
		before: (page) => page.locator('.more button').nth(1).click()
	},
	{ name: 'an empty day', state: 'years', path: 'day/2026-05-31' },
	{ name: 'deck, empty', state: 'empty', path: 'deck' },
	{
		name: 'deck, a group open, a question being added',
		state: 'years',
		path: 'deck',
		before: async (page) => {
			await page.locator('summary').first().click();
			await page.locator('[data-opens=new]').click();
		}
	},
	{ name: 'deck, practise', state: 'years', path: 'deck/practise' },
	{ name: 'deck, asked, empty', state: 'empty', path: 'deck/asked' },
	{ name: 'deck, asked', state: 'years', path: 'deck/asked' },
	{ name: 'products, empty', state: 'empty', path: 'products' },
	{ name: 'extra questions', state: 'empty', path: 'extra' },
	{ name: 'what happened', state: 'empty', path: 'events' },
	{
		name: 'a day to mark',
		state: 'years',
		path: 'events?day=2026-05-12',
		before: (page) => page.locator('main .link').first().click()
	},
	{ name: 'a week', state: 'years', path: 'week/2026-05-25' },
	{ name: 'a week, empty', state: 'empty', path: 'week/2026-05-25' },
	{ name: 'settings', state: 'years', path: 'settings' },
	...keepingScreens(NOW),
	...coachScreens(NOW),
	{ name: 'number, made up', state: 'empty', path: 'number' },
	{ name: 'number, own day', state: 'years', path: 'number' },
	{ name: 'privacy', state: 'years', path: 'privacy' },
	{ name: 'about', state: 'years', path: 'about' }
];

/** Each look gives a sheet; `text` is the size of text, in percent. */
const LOOKS = [
	...['light', 'dark', 'sun'].flatMap((theme) =>
		['nl', 'en'].flatMap((language) => [
			{ theme, language, width: 360, height: 740 },
			{ theme, language, width: 1280, height: 800 }
		])
	),
	{ theme: 'light', language: 'nl', width: 320, height: 640 },
	{ theme: 'light', language: 'en', width: 320, height: 640 },
	{ theme: 'light', language: 'nl', width: 360, height: 740, text: 200 },
	{ theme: 'light', language: 'nl', width: 360, height: 740, forced: true },
	// As wide as a sheet of paper, in grey; a dark screen prints black on white too.
	{ theme: 'dark', language: 'nl', width: 794, height: 1123, print: true }
];
/** @typedef {{ theme: string, language: string, width: number, height: number, text?: number, forced?: boolean, print?: boolean }} Look */

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {Screen} screen
 *  @param {Look} look */
async function picture(browser, url, screen, look) {
	const { theme, language, width, height, text = 100, forced = false, print = false } = look;
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: 1,
		locale: language === 'nl' ? 'nl-NL' : 'en-GB',
		serviceWorkers: 'block',
		forcedColors: forced ? 'active' : 'none'
	});
	const page = await context.newPage();
	await page.clock.setFixedTime(NOW);
	await page.addInitScript(
		(kept) => localStorage.setItem('ambitiespanning:device', JSON.stringify(kept)),
		{ language, theme, begun: screen.fresh ? [] : ['own'], entries: 3, persisted: true }
	);
	await page.goto(url);
	if (!screen.fresh)
		await fillJournal(page, await journalRows(screen.state, language === 'en' ? 'en' : 'nl', NOW));
	await page.goto(url + screen.path);
	await page.waitForSelector('html[data-alive]');
	// As a larger letter in the settings of the browser does.
	await page.evaluate((size) => {
		document.documentElement.style.fontSize = `${size}%`;
	}, text);
	await page.waitForTimeout(250);
	// What comes after the first screenful.
	if (screen.path === '' && !screen.fresh) await page.locator('main textarea').first().waitFor();
	await screen.before?.(page);
	if (screen.path.startsWith('days/search?'))
		await page
			.getByText(/gevonden|found/i)
			.first()
			.waitFor();
	if (screen.path.startsWith('insight') && screen.state !== 'empty') await still(page);
	if (screen.path.startsWith('report') && screen.state !== 'empty')
		await page.locator('button[aria-disabled=false]').first().waitFor();
	await page.waitForTimeout(600);
	if (print) {
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => (document.documentElement.style.filter = 'grayscale(1)'));
	}
	const shot = await page.screenshot({ fullPage: !screen.screenful });
	await context.close();
	return shot;
}

const [folder = 'tests/.results/sheets', looks = '', screens = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const executablePath = ensureChromium()?.path;
const browser = await chromium.launch({ executablePath, args: QUIET_ARGS });
const site = await serve('build');
for (const look of LOOKS) {
	const { theme, language, width, text, forced, print } = look;
	const sheetName = `${theme}-${language}-${width}${text ? `-${text}%` : ''}${forced ? '-forced' : ''}${print ? '-print' : ''}`;
	if (!sheetName.includes(looks)) continue;
	const wanted = SCREENS.filter(({ name }) =>
		screens.split(',').some((part) => name.includes(part))
	);
	/** @type {string[]} */
	const shots = [];
	let next = 0;
	// Pages wait more than they work: several keep the machine busy.
	const several = Array.from({ length: 3 }, async () => {
		for (let at = next++; at < wanted.length; at = next++) {
			const screen = /** @type {Screen} */ (wanted[at]);
			const shot = await picture(browser, site.url, screen, look);
			shots[at] =
				`<figure><figcaption>${screen.name}</figcaption><img src="data:image/png;base64,${shot.toString('base64')}"></figure>`;
		}
	});
	await Promise.all(several);
	const sheet = await browser.newPage({ viewport: { width: 1900, height: 900 } });
	await sheet.setContent(
		`<style>body{margin:12px;background:#888;display:flex;flex-wrap:wrap;gap:12px;align-items:start;font:14px sans-serif}figure{margin:0}img{display:block;max-width:${width > 600 ? 920 : 360}px}</style>${shots.join('')}`
	);
	await sheet.screenshot({ path: join(folder, `${sheetName}.png`), fullPage: true });
	await sheet.close();
	process.stdout.write(`${sheetName}\n`);
}
await browser.close();
await site.close();
