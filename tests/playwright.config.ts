import { defineConfig, type Project } from '@playwright/test';
import { ensureChromium, ensureFirefox, NO_CHROMIUM, QUIET_ARGS } from './rig/browsers.mjs';

const chromium = ensureChromium({ full: true });
if (!chromium) throw new Error(NO_CHROMIUM);
// The workers read this file again: they use what was found here.
process.env.AMBITIE_CHROMIUM = chromium.path;

const chromiumUse: Project['use'] = {
	browserName: 'chromium',
	launchOptions: { executablePath: chromium.path, args: QUIET_ARGS }
};

function firefox(): Project[] {
	const executablePath = ensureFirefox();
	if (!executablePath) return [];
	return [
		{
			name: 'firefox',
			testMatch: '**/*.engines.e2e.ts',
			use: {
				browserName: 'firefox',
				channel: 'moz-firefox',
				viewport: { width: 360, height: 740 },
				launchOptions: { executablePath }
			}
		}
	];
}

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '.results/e2e',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	reporter: [['list'], ['json', { outputFile: '.results/e2e.json' }]],
	use: {
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		screenshot: 'only-on-failure'
	},
	projects: [
		{
			name: 'phone',
			testIgnore: '**/*.desktop.e2e.ts',
			use: {
				...chromiumUse,
				viewport: { width: 360, height: 740 },
				deviceScaleFactor: 2,
				hasTouch: true,
				isMobile: true
			}
		},
		{
			name: 'desktop',
			testMatch: '**/*.desktop.e2e.ts',
			use: { ...chromiumUse, viewport: { width: 1280, height: 800 } }
		},
		...firefox()
	]
});
