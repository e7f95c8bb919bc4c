import adapter from '@sveltejs/adapter-static';

/**
 * Hash of the one inline style that SvelteKit's route announcer sets on itself.
 * Nothing else in the app may carry a style attribute.
 */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '200.html' }),
		// A sub-path such as /spanning is given at build: BASE_PATH=/spanning npm run build
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		// The app registers the worker itself, late and by asking (lib/platform/update.ts).
		serviceWorker: { register: false },
		output: { preloadStrategy: 'modulepreload' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
				'font-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'img-src': ['self', 'blob:'],
				'media-src': ['self', 'blob:'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'web-worker', 'default']
			}
		}
	}
};
