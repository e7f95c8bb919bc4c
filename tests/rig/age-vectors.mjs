// The test vectors of the age format as one script, for browsers to read by the app's own code.
import { readFileSync } from 'node:fs';
import { build } from 'vite';

/** How many vectors expect what, and that none goes otherwise. */
export const TALLY = {
	expected: {
		success: 26,
		'no match': 13,
		'HMAC failure': 1,
		'header failure': 62,
		'payload failure': 19,
		'armor failure': 22
	},
	faults: []
};

const SCRIPT = 'age-vectors.js';

/** Reads the vectors in a page of the app, under the app's own policy. */
export const READ_THEM = `import('/${SCRIPT}').then((vectors) => vectors.tally())`;

/** @returns {string[]} the oldest browsers that we promise to run on */
function target() {
	const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8'));
	return browserslist.map((/** @type {string} */ name) => name.replace(' ', ''));
}

/**
 * Puts the vectors beside the built app.
 * @param {string} folder that is served
 */
export async function addVectors(folder) {
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		build: {
			target: target(),
			outDir: folder,
			emptyOutDir: false,
			lib: {
				entry: 'tests/unit/share/age-vectors.ts',
				formats: ['es'],
				fileName: () => SCRIPT
			}
		}
	});
}
