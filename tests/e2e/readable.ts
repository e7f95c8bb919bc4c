import type { Page } from '@playwright/test';
import { expect } from './fixtures';

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
			const elsewhere = 'svg, .vh, #svelte-announcer';
			if (!own || element.closest(elsewhere)) continue;
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

/** Sees that all of what stands on the screen can be read: at 400 %, in large text, in spaced text. */
export async function expectReadable(page: Page, screen: string): Promise<void> {
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
}
