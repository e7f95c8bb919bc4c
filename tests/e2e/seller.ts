import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { WORDS } from './words.mjs';

export type Language = 'nl' | 'en';

/** What a browser in each language says of itself. */
export const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** A seller with the app in the hand: what they do, in the words that they see. */
export class Seller {
	readonly page: Page;
	readonly words: (typeof WORDS)[Language];

	constructor(page: Page, language: Language = 'nl') {
		this.page = page;
		this.words = WORDS[language];
	}

	/** Opens the app for the first time and begins. */
	async begin(url: string): Promise<void> {
		await this.page.goto(url);
		await this.page.getByRole('button', { name: this.words.begin, exact: true }).click();
		await expect(this.greed).toBeVisible();
	}

	/** Waits until the app works without a network. */
	async offlineReady(): Promise<void> {
		await this.page.evaluate(() => dispatchEvent(new Event('worker-wanted')));
		await this.page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
	}

	/** Has the worker look for a new version, and waits until one is there. */
	async findNewVersion(): Promise<void> {
		await this.page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
			while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
		});
	}

	get greed() {
		return this.page.getByRole('link', { name: this.words.greed, exact: true });
	}

	get fear() {
		return this.page.getByRole('link', { name: this.words.fear, exact: true });
	}

	get saved() {
		return this.page.getByText(this.words.saved);
	}

	/** The question to ask the customer. */
	get question() {
		return this.page.getByRole('heading', { level: 1 });
	}

	get note() {
		return this.page.getByLabel(this.words.note, { exact: true });
	}

	button(name: string | RegExp) {
		return this.page.getByRole('button', { name });
	}

	/** The rows of the list under this heading. */
	list(heading: string) {
		const under = this.page.getByRole('heading', { name: heading, exact: true });
		return this.page.locator('section').filter({ has: under }).getByRole('listitem');
	}

	/** Two presses: what pulls, and how hard. */
	async log(kind: 'greed' | 'fear', strength: 1 | 2 | 3 | 4 | 5): Promise<void> {
		await this[kind].click();
		await this.page
			.getByRole('group', { name: this.words.howHard })
			.getByRole('button')
			.nth(strength - 1)
			.click();
	}

	/** Says how the moment on the screen ended, and is back on Today. */
	async end(outcome: 'asked' | 'letPass' | 'gaveIn'): Promise<void> {
		await this.button(new RegExp(`^${this.words[outcome]}`)).click();
		await expect(this.greed).toBeVisible();
	}

	/** Fills in the whole day: happiness, belief, and that these were all the moments. */
	async fillDay(happiness: number, belief: number): Promise<void> {
		const { page, words } = this;
		const folded = this.button(words.fillNow);
		const first = page.getByRole('group', { name: words.happy });
		await expect(folded.or(first)).toBeVisible();
		if (await folded.isVisible()) await folded.click();
		await first.getByRole('radio', { name: String(happiness), exact: true }).click();
		await page
			.getByRole('group', { name: words.belief })
			.getByRole('radio', { name: String(belief), exact: true })
			.click();
		await this.button(words.thatWasAll).click();
		await expect(page.getByText(words.closed).first()).toBeVisible();
	}

	/** The tension on Today; there only once the day is closed and every moment answered. */
	get figure() {
		return this.page.locator('header .figure b');
	}

	async open(tab: 'today' | 'insight' | 'days' | 'share' | 'settings'): Promise<void> {
		// It is reached from Today.
		if (tab === 'settings') await this.open('today');
		await this.page.getByRole('link', { name: this.words[tab], exact: true }).click();
	}
}
