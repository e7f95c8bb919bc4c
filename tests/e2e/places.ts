import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** Where a link stands in the window. */
export interface LinkPlace {
	href: string;
	/** How far below the window's top, pixels. */
	top: number;
}

/** The first link that `css` finds well within the window, once nothing scrolls any more. */
export async function linkInSight(page: Page, css: string): Promise<LinkPlace> {
	const scrolled = () => page.evaluate(() => scrollY);
	let before = -1;
	await expect
		.poll(async () => {
			const [last, now] = [before, await scrolled()];
			before = now;
			return now - last;
		})
		.toBe(0);
	return page.evaluate((selector) => {
		const links = [...document.querySelectorAll<HTMLElement>(selector)];
		const found = links.find((link) => {
			const { top, bottom } = link.getBoundingClientRect();
			return top > 100 && bottom < innerHeight - 100;
		})!;
		return { href: found.getAttribute('href')!, top: found.getBoundingClientRect().top };
	}, css);
}

/** Expects a link to stand where it stood. */
export async function expectSamePlace(page: Page, { href, top }: LinkPlace): Promise<void> {
	const again = page.locator(`main a[href="${href}"]`);
	await expect(again).toBeInViewport();
	await expect.poll(async () => Math.abs((await again.boundingBox())!.y - top)).toBeLessThan(80);
}
