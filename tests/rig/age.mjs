// The age command line (https://age-encryption.org), where it is here, and a terminal for it: it asks
// for a passphrase nowhere else.
import { spawn, spawnSync } from 'node:child_process';
import { aptInstall } from './browsers.mjs';

/** How long one command may take; opening with a passphrase of its own takes it a second or two. */
const COMMAND_MS = 60_000;
const ASKS = /(Enter|Confirm) passphrase[^\n]*?: /g;

/** @param {string} command */
const said = (command) => {
	const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : null;
};

/** @returns {string | null} the version of age, where it and a terminal of util-linux are here */
export function resolveAge() {
	return /util-linux/.test(said('script') ?? '') ? said('age') : null;
}

/** @returns {string | null} the version of age, installed if need be and root may */
export function ensureAge() {
	return resolveAge() ?? (aptInstall('age') ? resolveAge() : null);
}

/**
 * Runs a command of the shell at a terminal of its own, and answers whatever asks for a passphrase.
 * @param {string} command whose output goes to files: the terminal would change it
 * @param {string} passphrase
 * @returns {Promise<void>}
 * @throws Error with what stood on the terminal where the command fails or never asks
 */
export function atTerminal(command, passphrase) {
	return new Promise((settled, failed) => {
		const child = spawn('script', ['-qec', command, '/dev/null'], { timeout: COMMAND_MS });
		let screen = '';
		let answered = 0;
		child.stdout.on('data', (data) => {
			screen += data;
			const asked = screen.match(ASKS)?.length ?? 0;
			for (; answered < asked; answered++) child.stdin.write(`${passphrase}\n`);
		});
		child.on('error', failed);
		child.on('close', (code) => {
			if (code === 0 && answered > 0) settled();
			else failed(new Error(`${command} came to ${code}: ${screen}`));
		});
	});
}
