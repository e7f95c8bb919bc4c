import { build } from 'vite';

/** The oldest browsers that we promise to run on. */
export const TARGET = ['chrome111', 'safari16.4', 'firefox115'];

/**
 * Builds one script in `static/` that stands by itself.
 * @param format `iife` for one that runs before the page is parsed, `es` for one that is imported
 */
async function buildScript(entry: string, format: 'iife' | 'es'): Promise<void> {
	const name = /(\w+)\.[jt]s$/.exec(entry)![1]!;
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		build: {
			target: TARGET,
			outDir: 'static',
			emptyOutDir: false,
			lib: { entry, name, formats: [format], fileName: () => `${name}.js` }
		}
	});
}

/**
 * Builds what has to work where the app does not, and shares the app's own code for reading and
 * handing over all the same; and what stands before the first paint, small.
 */
export async function buildRescue(): Promise<void> {
	await buildScript('src/rescue/early.js', 'iife');
	await buildScript('src/rescue/rescue.ts', 'es');
}
