/**
 * Waits until a screen of charts has come to rest: all its pieces stand there, and each chart is drawn.
 * @param {import('@playwright/test').Page} page
 */
export const still = (page) =>
	page.evaluate(async () => {
		const REST_MS = 500;
		let [pieces, since] = [-1, Infinity];
		const rests = () => performance.now() - since >= REST_MS;
		while (!rests()) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const count = document.querySelectorAll('main *').length;
			const busy = document.querySelector('main [aria-busy=true]');
			const drawn = document.querySelector('.chart[aria-busy=false]');
			if (busy || !drawn || count !== pieces) since = performance.now();
			pieces = count;
		}
	});
