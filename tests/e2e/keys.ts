import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** More stops than any screen has. */
const MOST_STOPS = 60;

/** Whether a thing that has the focus shows it: itself, or what stands in its place. */
const showsFocus = (element: Element) => {
	const { opacity } = getComputedStyle(element);
	const shown = opacity === '0' ? element.nextElementSibling : element;
	if (!shown) return false;
	const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
	return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'transparent';
};

/** Someone who has no pointer: Tab and the keys, and only what shows that it has the focus. */
export class Keys {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** Tabs until the thing has the focus, and sees that it has. */
	async to(found: Locator): Promise<void> {
		await expect(found).toBeAttached();
		for (let stop = 0; stop < MOST_STOPS; stop += 1) {
			if (await found.evaluate((element) => element === document.activeElement)) {
				expect(await found.evaluate(showsFocus), `${found} shows its focus`).toBe(true);
				await expect(found).toBeInViewport();
				return;
			}
			await this.#page.keyboard.press('Tab');
		}
		throw new Error(`Tab does not get to ${found}`);
	}

	/** Goes there and presses Enter. */
	async enter(found: Locator): Promise<void> {
		await this.to(found);
		await this.#page.keyboard.press('Enter');
	}

	/** Presses a key so many times. */
	async press(key: string, times = 1): Promise<void> {
		for (let count = 0; count < times; count += 1) await this.#page.keyboard.press(key);
	}

	/** What has the focus, stop by stop, until it leaves the page. */
	async stops(): Promise<string[]> {
		const names: string[] = [];
		await this.#page.evaluate(() => {
			// Tab begins at the top again, wherever the focus was put before.
			document.body.tabIndex = -1;
			document.body.focus();
			document.body.removeAttribute('tabindex');
			getSelection()?.collapse(document.body, 0);
		});
		for (let stop = 0; stop < MOST_STOPS; stop += 1) {
			await this.#page.keyboard.press('Tab');
			const name = await this.#page.evaluate(() => {
				const at = document.activeElement;
				if (!at || at === document.body) return null;
				const label = at instanceof HTMLInputElement ? at.labels?.[0] : at;
				return at.getAttribute('aria-label') ?? label?.textContent ?? '';
			});
			if (name === null) return names;
			expect(await this.#page.locator(':focus').evaluate(showsFocus), name).toBe(true);
			names.push(name.trim().replace(/\s+/g, ' '));
		}
		throw new Error('Tab does not get out');
	}
}
