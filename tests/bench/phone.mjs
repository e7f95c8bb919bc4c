// A phone with a profile of its own: every round a browser that was just started, on a fresh copy.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { QUIET_ARGS } from '../rig/browsers.mjs';
import { serve } from '../rig/serve.mjs';

/** How many times slower the page's processor is than this machine's. */
export const SLOWDOWN = 4;
const SETTLE_MS = 500;
/** A swipe over most of the page, in as many steps as a screen draws in a sixth of a second. */
export const SWIPE = 400;
const SWIPE_FROM = 600;
const SWIPE_STEPS = 10;
const probe = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8');

/**
 * What is to be seen: a selector, a text in it, and what headings say.
 * @typedef {{ css: string, text?: string, headings?: readonly string[] }} Wanted
 *
 * Milliseconds until each thing was seen, the longest task meanwhile, and when it began by the page's clock.
 * @typedef {{ times: number[], longest: number, start: number }} Timed
 *
 * @typedef {{ x: number, y: number }} Point
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 */

/** A page that runs slowly and is pressed as with a finger. */
export class Phone {
	/** @type {BrowserContext} */ #context;
	/** @type {Page} */ page;
	/** @type {import('@playwright/test').CDPSession} */ #session;
	/** Folder that the browser keeps its data in. @type {string} */ profile;

	/**
	 * @param {BrowserContext} context
	 * @param {Page} page
	 * @param {import('@playwright/test').CDPSession} session
	 * @param {string} profile
	 */
	constructor(context, page, session, profile) {
		this.profile = profile;
		this.#context = context;
		this.page = page;
		this.#session = session;
	}

	/**
	 * Starts a browser.
	 * @param {string} profile folder that it keeps its data in
	 * @param {string} executablePath
	 */
	static async start(profile, executablePath) {
		const context = await chromium.launchPersistentContext(profile, {
			executablePath,
			args: QUIET_ARGS,
			viewport: { width: 360, height: 740 },
			deviceScaleFactor: 2,
			hasTouch: true,
			isMobile: true,
			locale: 'nl-NL'
		});
		await context.addInitScript(probe);
		const page = context.pages()[0] ?? (await context.newPage());
		const phone = new Phone(context, page, await context.newCDPSession(page), profile);
		await page.exposeFunction('pressNow', (/** @type {Point} */ at) => phone.#press(at));
		return phone;
	}

	close() {
		return this.#context.close();
	}

	/** @param {number} rate */
	slow(rate) {
		return this.#session.send('Emulation.setCPUThrottlingRate', { rate });
	}

	/**
	 * Calls what `probe.js` put into the page.
	 * @param {string} what
	 * @param {...unknown} details
	 * @returns {Promise<unknown>}
	 */
	#ask(what, ...details) {
		return this.page.evaluate(`probe.${what}(${details.map((each) => JSON.stringify(each))})`);
	}

	/** @param {Point} at */
	async #press(at) {
		// Sent together: a finger does not wait for the page either.
		await Promise.all([
			this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
			this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
		]);
	}

	/**
	 * Opens an address and presses `button` as soon as it is seen.
	 * @param {string} url
	 * @param {string} button
	 * @param {string} answer what the press brings
	 * @returns {Promise<Timed>} until the button, until its answer
	 * @throws Error where the page did not come from its service worker
	 */
	async open(url, button, answer) {
		await this.page.goto(url, { waitUntil: 'commit' });
		const { fromWorker, ...timed } = /** @type {Timed & { fromWorker: boolean }} */ (
			await this.#ask('started', button, answer)
		);
		if (!fromWorker) throw new Error(`${url} did not come from its service worker`);
		return timed;
	}

	/**
	 * Presses what `css` finds, once everything has come to rest.
	 * @param {string} css
	 * @param {Wanted[]} awaited
	 * @returns {Promise<Timed>}
	 */
	async press(css, ...awaited) {
		await this.page.waitForTimeout(SETTLE_MS);
		const at = /** @type {Point} */ (await this.#ask('middle', css));
		await this.#ask('expectPress', awaited);
		await this.#press(at);
		return /** @type {Promise<Timed>} */ (this.#ask('pressed'));
	}

	/**
	 * Types a letter into what has the focus, once everything has come to rest.
	 * @param {string} letter
	 * @param {Wanted[]} awaited
	 * @returns {Promise<Timed>}
	 */
	async type(letter, ...awaited) {
		await this.page.waitForTimeout(SETTLE_MS);
		return this.typeNow(letter, ...awaited);
	}

	/**
	 * Types it whatever else goes on.
	 * @param {string} letter
	 * @param {Wanted[]} awaited
	 * @returns {Promise<Timed>}
	 */
	async typeNow(letter, ...awaited) {
		await this.#ask('expectPress', awaited);
		const key = { key: letter, text: letter };
		await this.#session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
		await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
		return /** @type {Promise<Timed>} */ (this.#ask('pressed'));
	}

	/**
	 * Scrolls down as with a finger, swipe after swipe.
	 * @param {number} swipes of `SWIPE` pixels each
	 * @param {number} x how far from the left, pixels
	 * @returns {Promise<{ longest: number, moved: number }>} the longest task meanwhile, milliseconds,
	 *   and how far the page went
	 */
	async scroll(swipes, x = 180) {
		await this.page.waitForTimeout(SETTLE_MS);
		const [from, top] = /** @type {[number, number]} */ (
			await this.page.evaluate('[probe.now(), scrollY]')
		);
		const touch = (/** @type {string} */ type, /** @type {number[]} */ ...ys) =>
			this.#session.send('Input.dispatchTouchEvent', {
				type: /** @type {'touchStart'} */ (type),
				touchPoints: ys.map((y) => ({ x, y }))
			});
		for (let swipe = 0; swipe < swipes; swipe += 1) {
			await touch('touchStart', SWIPE_FROM);
			for (let step = 1; step <= SWIPE_STEPS; step += 1) {
				await touch('touchMove', SWIPE_FROM - (SWIPE * step) / SWIPE_STEPS);
			}
			await touch('touchEnd');
		}
		// A page that still glides takes the next press for a finger that stops it.
		await this.page.evaluate('probe.atRest()');
		const longest = Number(await this.#ask('longestSince', from));
		return { longest, moved: Number(await this.page.evaluate('scrollY')) - top };
	}

	/**
	 * Does something once everything has come to rest.
	 * @template T
	 * @param {() => Promise<T>} act
	 * @returns {Promise<{ got: T, took: number, longest: number }>} what it gave, how long it took and
	 *   the longest task meanwhile, milliseconds
	 */
	async during(act) {
		await this.page.waitForTimeout(SETTLE_MS);
		const from = Number(await this.#ask('now'));
		const got = await act();
		const took = Number(await this.#ask('now')) - from;
		return { got, took, longest: Number(await this.#ask('longestSince', from)) };
	}

	/** How many times slower the page really runs now. */
	async slowdown() {
		const slow = Number(await this.#ask('work'));
		await this.slow(1);
		return slow / Number(await this.#ask('work'));
	}
}

/** A site that was visited once, kept, and whose server is gone. */
export class Kept {
	/** @type {string} */ url;
	/** @type {string} */ #profile;
	/** @type {string} */ #executable;

	/**
	 * @param {string} url
	 * @param {string} profile
	 * @param {string} executable
	 */
	constructor(url, profile, executable) {
		this.url = url;
		this.#profile = profile;
		this.#executable = executable;
	}

	/**
	 * Visits a site until it can do without its server, and stops that.
	 * @param {string} folder what is served
	 * @param {string} executable
	 * @param {(page: Page) => Promise<void>} prepare
	 */
	static async visit(folder, executable, prepare) {
		const profile = mkdtempSync(join(tmpdir(), 'bench-'));
		const site = await serve(folder, { quiet: true });
		const phone = await Phone.start(profile, executable);
		await phone.page.goto(site.url);
		await phone.page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
		await prepare(phone.page);
		await phone.close();
		await site.close();
		return new Kept(site.url, profile, executable);
	}

	/**
	 * Runs one round in a browser of its own.
	 * @template T
	 * @param {(phone: Phone, url: string) => Promise<T>} round
	 */
	async round(round) {
		const answered = await fetch(this.url).then(
			() => true,
			() => false
		);
		if (answered) throw new Error(`${this.url} still answers`);
		const profile = mkdtempSync(join(tmpdir(), 'bench-'));
		cpSync(this.#profile, profile, { recursive: true });
		const phone = await Phone.start(profile, this.#executable);
		try {
			await phone.slow(SLOWDOWN);
			return await round(phone, this.url);
		} finally {
			await phone.close();
			rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
		}
	}

	forget() {
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
	}
}
