import { fileURLToPath } from 'node:url';
import { expect, test as base, type BrowserContext } from '@playwright/test';
import { KillableBrowser } from '../rig/killable';
import { serve } from '../rig/serve.mjs';
import { watch, type Faults } from '../rig/watch';

export { expect };
export type { KillableBrowser };

const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/** The built app on an origin of this test's own, so with its own storage and service worker. */
export interface Site {
	/** Ends in a slash; `page.goto('/history')` goes there too. */
	readonly url: string;
	/** Takes the server down for real, open connections too: the portable way to be offline. */
	stop(): Promise<void>;
	/** Brings it back on the same port. */
	restart(): Promise<void>;
}

interface Fixtures {
	site: Site;
	/**
	 * Console errors that this test provokes. Name them before they come:
	 * `expectedConsole.push(/ERR_CONNECTION_REFUSED/)`.
	 */
	expectedConsole: RegExp[];
	/** Empty at the end of a test that did well; looked at for every test by itself. */
	faults: Faults;
	/** Watches a context that the test made itself, with `browser.newContext()`. */
	watched: (context: BrowserContext) => Promise<void>;
	/** A Chromium that can be killed and opened again on the same profile; watched as well. */
	killable: KillableBrowser;
}

/** The shared test: its own server, and a watcher that fails it on any fault that no one expected. */
export const test = base.extend<Fixtures>({
	site: async ({}, use) => {
		let served = await serve(BUILD);
		const { url, port } = served;
		await use({
			url,
			stop: () => served.close(),
			restart: async () => {
				served = await serve(BUILD, { port });
			}
		});
		await served.close();
	},
	baseURL: async ({ site }, use) => use(site.url),
	expectedConsole: async ({}, use) => use([]),
	faults: [
		async ({}, use) => {
			const faults: Faults = [];
			await use(faults);
			expect(faults, 'The watcher saw faults that the test did not expect').toEqual([]);
		},
		{ auto: true }
	],
	watched: async ({ site, faults, expectedConsole }, use) =>
		use((context) => watch(context, site.url, faults, expectedConsole)),
	context: async ({ context, watched }, use) => {
		await watched(context);
		await use(context);
	},
	killable: async ({ watched, baseURL, viewport, hasTouch, isMobile, locale }, use, testInfo) => {
		const { deviceScaleFactor, timezoneId, launchOptions } = testInfo.project.use;
		const browser = await KillableBrowser.launch(
			{
				...launchOptions,
				baseURL,
				viewport,
				hasTouch,
				isMobile,
				locale,
				deviceScaleFactor,
				timezoneId
			},
			watched
		);
		await use(browser);
		await browser.dispose();
	}
});
