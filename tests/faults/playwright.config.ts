import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

/** What the other tests provoke of it is in their own run, and played along in the long one. */
const ELSEWHERE = ['kill', 'faults', 'commit', 'written-over', 'kept', 'offline', 'late-parts']
	.concat('crash', 'attachments')
	.map((name) => `**/e2e/${name}.e2e.ts`);

export default defineConfig({
	...base,
	testDir: '..',
	testMatch: ['**/*.faults.ts', ...(process.env.FAULTS === 'long' ? ELSEWHERE : [])],
	outputDir: '../.results/faults',
	reporter: [['list'], ['json', { outputFile: '../.results/faults.json' }]],
	projects: base.projects!.map(({ testMatch, ...project }) => ({
		...project,
		...(testMatch && { testMatch: '**/*.engines.faults.ts' })
	}))
});
