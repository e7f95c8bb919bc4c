// How much memory a browser takes, all of its processes together.
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;

/** @param {string} path @returns {string} '' where the process ended meanwhile */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

/**
 * The processes of the browser that keeps its data in a folder.
 * @param {string} profile
 */
function processesOf(profile) {
	/** @type {Map<number, number>} */
	const parents = new Map();
	/** @type {Set<number>} */
	const own = new Set();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		const [, parent] = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`)) ?? [];
		if (parent) parents.set(Number(name), Number(parent));
		if (read(`/proc/${name}/cmdline`).includes(profile)) own.add(Number(name));
	}
	const belongs = (/** @type {number} */ id) => {
		for (let at = id; at > 1; at = parents.get(at) ?? 0) if (own.has(at)) return true;
		return false;
	};
	return [...parents.keys()].filter(belongs);
}

/** Bytes in memory, what is shared counted once. @param {string} profile */
function bytesOf(profile) {
	return processesOf(profile).reduce((sum, id) => {
		const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${id}/smaps_rollup`)) ?? [];
		return sum + 1024 * Number(kilobytes ?? 0);
	}, 0);
}

/**
 * Watches the memory of a browser from now on; on Linux alone, elsewhere it is NaN.
 * @param {string} profile folder of the browser's own data
 * @returns {{ stop: () => { before: number, most: number } }} bytes, all of its processes together
 */
export function memoryOf(profile) {
	if (process.platform !== 'linux') return { stop: () => ({ before: NaN, most: NaN }) };
	const before = bytesOf(profile);
	let most = before;
	const timer = setInterval(() => (most = Math.max(most, bytesOf(profile))), EVERY_MS);
	return {
		stop: () => {
			clearInterval(timer);
			return { before, most };
		}
	};
}
