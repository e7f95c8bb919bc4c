import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

/** What the other tests provoke of it is in their own run, and played along in the long one. */
const ELSEWHERE = ['kill', 'faults', 'commit', 'written-over', 'kept', 'offline', 'late-parts']
	.concat('crash', 'attachments')
	.map((name) => `**/e2e/${name}.e2e.ts`);

const { FAULTS } = process.env;

export default defineConfig({
	...base,
	// The short form leaves what the other tests provoke to them; the long one plays theirs once, in Dutch.
	grepInvert: FAULTS === 'long' ? /@alone|\ben\b.*@long/ : /@long/,
	testDir: '..',
	testMatch: ['**/*.faults.ts', ...(FAULTS === 'long' ? ELSEWHERE : [])],
	outputDir: '../.results/faults',
	reporter: [['list'], ['json', { outputFile: '../.results/faults.json' }]],
	projects: base.projects!.map(({ testMatch, ...project }) => ({
		...project,
		...(testMatch && { testMatch: '**/*.engines.faults.ts' })
	}))
});
