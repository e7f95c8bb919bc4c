import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import { checkMessages } from './src/lib/i18n/check-messages.ts';
import { manifest } from './src/lib/platform/manifest.ts';
import app from './package.json' with { type: 'json' };
import { buildRescue, TARGET } from './src/rescue/build.ts';

/** All that the messages ask of the compiler's runtime: the seller's own choice says the language. */
const SMALL_RUNTIME = `
	export let getLocale = () => 'nl';
	export const overwriteGetLocale = (chosen) => void (getLocale = chosen);
	export const experimentalStaticLocale = undefined;
`;

const base = process.env.BASE_PATH ?? '';

export default defineConfig({
	define: { APP_VERSION: JSON.stringify(app.version) },
	// What the slowest phones that we promise to run on understand.
	build: {
		target: TARGET,
		rolldownOptions: {
			output: {
				codeSplitting: {
					// What the first screen needs in two files: together it compresses better.
					groups: [
						{
							name: 'libraries',
							test: /node_modules\/(svelte|@sveltejs|dexie|valibot|uuid|esm-env|clsx)\//
						},
						{
							name: 'app',
							test: /src\/(routes\/[A-Z]|lib\/(core\/(?!card|deck|line|period|calendar|example|journal-text|worked)|state\/(?!example|badge|install)|storage\/(?!at-rest|deletion)|platform\/(?!text-out|badge|install)|ui\/(?!near)|i18n\/(?!day-words|journal-words|question-words|part-labels|situation-labels|reasons|paraglide\/messages\/(?!(app|nav|kind|today|start|outcome|day_strength|day_taps|day_open|day_q|day_closed|moment_(greed|fear|how|soft|hard|one|undo|you|customer)|example_look|example_making)))))/
						}
					]
				}
			}
		}
	},
	resolve: {
		alias: [
			// Dexie's entry takes its older, larger build, so that `require` and `import` meet; we only import.
			{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }
		]
	},
	plugins: [
		// Before SvelteKit looks what static files there are.
		{ name: 'rescue', config: (_, { mode }) => (mode === 'test' ? undefined : buildRescue()) },
		{ name: 'check-messages', buildStart: () => checkMessages('src') },
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			outputStructure: 'message-modules',
			emitTsDeclarations: true
		}),
		{
			name: 'small-runtime',
			transform: {
				filter: { id: /\/paraglide\/runtime\.js$/ },
				handler: () => ({ code: SMALL_RUNTIME, map: null })
			}
		},
		sveltekit(),
		SvelteKitPWA({
			registerType: 'prompt',
			injectRegister: null,
			kit: { adapterFallback: '/200.html', spa: true },
			manifest: manifest(base),
			workbox: {
				globPatterns: [
					'client/**/*.{js,css,svg,png,webmanifest,woff2,json}',
					'prerendered/**/*.html'
				],
				// Screenshots are for the install dialog alone.
				globIgnores: ['**/shots/**'],
				navigateFallback: `${base}/200.html`,
				cleanupOutdatedCaches: true,
				// The very first visit is offline-proof too, without a reload.
				clientsClaim: true
			},
			devOptions: { enabled: false }
		})
	],
	test: {
		expect: { requireAssertions: true },
		slowTestThreshold: 2000,
		// A slow machine that does much at once is given the time; what hangs still fails.
		testTimeout: 30_000,
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node',
		setupFiles: ['fake-indexeddb/auto']
	}
});
