import { memoryOf } from './memory.mjs';

/** What a page fetches late is a part of what it took before. */
const REST_MS = 3000;

/** @typedef {import('./phone.mjs').Phone} Phone */

/**
 * Does something, and watches the bar, the tasks of the page and the memory of the browser.
 * @param {Phone} phone
 * @param {() => Promise<unknown>} act until it is done
 */
export async function watched(phone, act) {
	await phone.page.waitForTimeout(REST_MS);
	const memory = memoryOf(phone.profile);
	await phone.page.evaluate(() => {
		const seen = new Set();
		Object.assign(globalThis, { barSteps: seen });
		const look = () => {
			const bar = document.querySelector('progress');
			if (bar) seen.add(bar.value);
			requestAnimationFrame(look);
		};
		look();
	});
	const { took, longest } = await phone.during(act);
	const steps = Number(await phone.page.evaluate('barSteps.size'));
	return { took, longest, steps, ...memory.stop() };
}
