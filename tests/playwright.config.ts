import { defineConfig } from '@playwright/test';
import { ensureChromium, resolveFirefox, QUIET_ARGS } from './rig/browsers.mjs';

const chromium = ensureChromium({ full: true })?.path;
const firefox = resolveFirefox();

/** What is played: what every run plays, what the long run adds, or what has to be alone there. */
const play = process.env.PLAY ?? 'short';

export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '.results/e2e',
	// A browser is many processes: two keep two cores busy, more only hold each other up.
	workers: play === 'alone' ? 1 : 2,
	fullyParallel: true,
	...(play === 'short' ? { grepInvert: /@long|@alone/ } : { grep: new RegExp(`@${play}`) }),
	forbidOnly: Boolean(process.env.CI),
	timeout: 240_000,
	// A slow machine that does much at once is given the time; what is never there still fails.
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: '.results/e2e.json' }]],
	projects: [
		{
			name: 'chromium',
			// What the other engines play is a part of its own stories, and of what Node reads: Chromium has
			// the same streams and cipher.
			testIgnore: '**/*.engines.e2e.ts',
			use: {
				viewport: { width: 360, height: 740 },
				// Twice as many dots each way would only take time.
				deviceScaleFactor: 1,
				hasTouch: true,
				isMobile: true,
				locale: 'nl-NL',
				launchOptions: { executablePath: chromium, args: QUIET_ARGS }
			}
		},
		...(firefox
			? [
					{
						name: 'firefox',
						testMatch: '**/*.engines.e2e.ts',
						use: {
							browserName: 'firefox' as const,
							channel: 'moz-firefox',
							viewport: { width: 360, height: 740 },
							locale: 'nl-NL',
							launchOptions: { executablePath: firefox }
						}
					}
				]
			: [])
	]
});
