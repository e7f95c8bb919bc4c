import { availableParallelism } from 'node:os';
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

/** The same formats, made once: each message would make its own, which takes a slow phone long. */
const KEPT_FORMATS = `
	const kept = new Map();
	const format = (Format, locale, options) => {
		const key = Format.name + locale + JSON.stringify(options);
		if (!kept.has(key)) kept.set(key, new Format(locale, options));
		return kept.get(key);
	};
	export const plural = (locale, input, options) =>
		format(Intl.PluralRules, locale, options).select(Number(input));
	export const number = (locale, input, options) =>
		format(Intl.NumberFormat, locale, options).format(Number(input));
`;

/** What of these rooms the first screen and the first press do without. */
const LATE = [
	'core/attachments',
	'core/calendar',
	'core/came-back',
	'core/card',
	'core/chance',
	'core/coach',
	'core/deck',
	'core/earlier-years',
	'core/events',
	'core/example',
	'core/extra-questions',
	'core/field-text',
	'core/file-preview',
	'core/insight',
	'core/journal-text',
	'core/keeping',
	'core/late-kinds',
	'core/line',
	'core/merge',
	'core/period',
	'core/person-name',
	'core/products',
	'core/prompts',
	'core/search',
	'core/share',
	'core/week',
	'core/worked',
	'state/attaching',
	'state/backup-record',
	'state/badge',
	'state/beside',
	'state/bursts',
	'state/captured-at',
	'state/coaches',
	'state/example',
	'state/half-filled',
	'state/install',
	'state/kept-choices',
	'state/kept-draft',
	'state/marked-events',
	'state/note',
	'state/recording',
	'state/worker-watch',
	'state/workspace',
	'storage/at-rest',
	'storage/deletion',
	'storage/drafts',
	'storage/kept-about',
	'storage/late-rules',
	'storage/transfer',
	'platform/badge',
	'platform/camera',
	'platform/digest',
	'platform/folder',
	'platform/handed-file',
	'platform/local-time',
	'platform/persistence',
	'platform/install',
	'platform/near',
	'platform/picture',
	'platform/room',
	'platform/share-sheet',
	'platform/sound',
	'platform/text-out',
	'platform/update',
	'platform/wake-lock',
	'platform/worker',
	'ui/ChoiceRow',
	'ui/FilePick',
	'ui/in-turn',
	'ui/Later',
	'ui/ProgressBar',
	'ui/Turn',
	'i18n/attachment-words',
	'i18n/backup-words',
	'i18n/client-text',
	'i18n/coach-words',
	'i18n/csv-words',
	'i18n/day-words',
	'i18n/event-words',
	'i18n/file-words',
	'i18n/foreign-words',
	'i18n/journal-words',
	'i18n/message-words',
	'i18n/part-labels',
	'i18n/question-words',
	'i18n/prompt-words',
	'i18n/reasons',
	'i18n/reward-labels',
	'i18n/said-words',
	'i18n/share-words',
	'i18n/situation-labels'
];
/** The words that stand on the first screen, and in what the first press opens, by their start. */
const FIRST_WORDS =
	/(app|nav|kind|today(?!_(note|auto|saving))|start|outcome|day_q|day_closed|moment_(greed|fear|how_hard|soft|hard|one|undo|you|customer)|example_look|example_making)/;

/** Whether the first screen needs this module. */
function isFirst(id: string): boolean {
	if (/\/src\/(routes\/[A-Z][^/]*|lib\/charts\/PullLine\.svelte)$/.test(id)) return true;
	const [, room, name] = /\/src\/lib\/(core|state|storage|platform|ui|i18n)\/(.+)$/.exec(id) ?? [];
	if (!room || !name) return false;
	const [, words] = /^paraglide\/messages\/(.+)$/.exec(name) ?? [];
	if (words) return words.search(FIRST_WORDS) === 0;
	return !LATE.some((late) => `${room}/${name}`.startsWith(late));
}

const base = process.env.BASE_PATH ?? '';

export default defineConfig({
	define: { APP_VERSION: JSON.stringify(app.version) },
	// What the slowest phones that we promise to run on understand.
	build: {
		target: TARGET,
		// Styles alone: the names of all scripts that a late part needs would travel with the first screen.
		modulePreload: {
			resolveDependencies: (_, needed) => needed.filter((file) => file.endsWith('.css'))
		},
		rolldownOptions: {
			output: {
				codeSplitting: {
					// What the first screen needs in two files: together it compresses better.
					groups: [
						{
							name: 'libraries',
							test: /node_modules\/(svelte(?!.*(bindings\/(input|select|size|media|window|navigator|document|universal)|blocks\/await))|@sveltejs|dexie|valibot|uuid|esm-env|clsx)\//
						},
						{
							name: 'app',
							test: isFirst
						}
					]
				}
			}
		}
	},
	worker: { format: 'es' },
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
		{
			name: 'kept-formats',
			transform: {
				filter: { id: /\/paraglide\/registry\.js$/ },
				handler: () => ({ code: KEPT_FORMATS, map: null })
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
					'client/**/*.{js,css,svg,png,webmanifest,woff2,json,txt}',
					'prerendered/**/*.html'
				],
				// Screenshots are for the install dialog alone.
				globIgnores: ['**/shots/**'],
				navigateFallback: `${base}/200.html`,
				importScripts: ['share-target.js'],
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
		// One core less than there are, as it would be, leaves half of a small machine idle.
		maxWorkers: availableParallelism(),
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node',
		setupFiles: ['fake-indexeddb/auto']
	}
});
