import { build } from 'vite';

/** The oldest browsers that we promise to run on. */
export const TARGET = ['chrome111', 'safari16.4', 'firefox115'];

/**
 * Builds `static/rescue.js`, one script that stands by itself: it has to work where the app does
 * not, and shares the app's own code for reading and handing over all the same.
 */
export async function buildRescue(): Promise<void> {
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		build: {
			target: TARGET,
			outDir: 'static',
			emptyOutDir: false,
			lib: {
				entry: 'src/rescue/rescue.ts',
				formats: ['es'],
				fileName: () => 'rescue.js'
			}
		}
	});
}
