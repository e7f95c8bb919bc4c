import { join } from 'node:path';
import { runnerImport } from 'vite';

const THREE_YEARS = 3 * 365 + 1;
/** How many days each state holds, today the last; where the shop is closed on two of them, three are filled in. */
const DAYS = { empty: 0, day: 1, days3: 5, weeks6: 6 * 7, years: THREE_YEARS, years10: 3653 };
const CORE = join(import.meta.dirname, '../../src/lib/core');
const source = (/** @type {string} */ path) => join(CORE, path);

/**
 * The rows of a journal of the shop assistant from the generator.
 * @param {keyof typeof DAYS} state what is in it: where is sold alone, today, and so on
 * @param {'nl' | 'en'} language of the notes
 * @param {Date} now the last entry is not after it
 * @returns {Promise<unknown[]>}
 */
export async function journalRows(state, language, now) {
	const days = Math.max(THREE_YEARS, DAYS[state]);
	const all = (made[`${language} ${now.getTime()} ${days}`] ??= makeRows(language, now, days));
	const after = new Date(now.getTime() - DAYS[state] * 86_400_000).toISOString().slice(0, 10);
	return (await all).filter((row) => row.kind === 'setting' || row.day > after);
}

/**
 * A file of such a journal, as the app makes one.
 * @param {keyof typeof DAYS} state
 * @param {'nl' | 'en'} language of the notes
 * @param {Date} now
 * @param {string | null} words that lock it
 * @returns {Promise<Buffer>}
 */
export async function journalFile(state, language, now, words) {
	const { module: share } = await runnerImport(join(CORE, '../share/backup.ts'));
	const rows = await journalRows(state, language, now);
	const nothing = () => Promise.resolve(undefined);
	const input = { rows, bytes: nothing, app: '0.1.0', at: now.getTime() };
	return Buffer.from(await new Response(await share.backupOf(input, words)).arrayBuffer());
}

/** @typedef {{ kind: string, day: string }} Row */
/** @type {Record<string, Promise<Row[]>>} */
const made = {};

/**
 * @param {'nl' | 'en'} language
 * @param {Date} now
 * @param {number} days
 * @returns {Promise<Row[]>}
 */
async function makeRows(language, now, days) {
	const { module: example } = await runnerImport(source('example/journal.ts'));
	const { day } = (await runnerImport(source('days.ts'))).module;
	const until = day(now.toISOString().slice(0, 10));
	const input = { character: 'shop', language, seed: 26, until, days };
	return example.exampleRows({ ...input, upTo: now.getTime() });
}
