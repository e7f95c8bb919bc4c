// Processes that a test starts, waits for, and ends again whatever happens.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A port that nobody listens on. @returns {Promise<number>} */
export function freePort() {
	return new Promise((settled, failed) => {
		const server = createServer().once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => settled(port));
		});
	});
}

/** What still has to be undone before this process ends. @type {Set<() => void>} */
const open = new Set();
/** What was opened last goes first: nobody writes in the home any more when it goes. */
const undoAll = () => {
	for (const undo of [...open].reverse()) undo();
};

/**
 * Undoes something when asked to, and at the latest when this process ends.
 * @param {() => void} undo
 * @returns {() => void} undoes it now; a second time it does nothing
 */
export function atTheLatestAtExit(undo) {
	if (open.size === 0) {
		process.once('exit', undoAll);
		// Without a listener a signal ends the process without its 'exit'.
		for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
			process.once(signal, () => process.exit(1));
		}
	}
	const once = () => {
		if (!open.delete(once)) return;
		try {
			undo();
		} catch {
			// The processes ended by themselves.
		}
	};
	open.add(once);
	return once;
}

/**
 * Starts a process in a group of its own, so that it can be ended with all that it started.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
	const child = spawn(command, args, { ...options, detached: true });
	// That it did not start shows when it is asked something.
	child.on('error', () => undefined);
	const end = atTheLatestAtExit(() => {
		if (child.pid) process.kill(-child.pid, 'SIGKILL');
	});
	return { child, end };
}

/**
 * Asks until there is an answer that is not empty.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {number} within milliseconds
 * @param {string} what for the error
 * @returns {Promise<T>}
 */
export async function until(ask, within, what) {
	const end = performance.now() + within;
	for (;;) {
		/** @type {unknown} */
		let fault;
		try {
			const answer = await ask();
			if (answer) return answer;
		} catch (thrown) {
			fault = thrown;
		}
		if (performance.now() > end) {
			const why = fault instanceof Error ? ` (${fault.message})` : '';
			throw new Error(`Waited ${within} ms in vain: ${what}${why}`, { cause: fault });
		}
		await pause(50);
	}
}
